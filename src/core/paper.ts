/** The words every room of Sheaf shares: papers, where they stand, and what could not be read. */

/** A half-open range of UTF-16 offsets into a decoded text. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Whole lines of a text, counted from 1, both ends included. Line ends are `\n`, `\r\n` and a lone `\r`, as in VS Code. */
export interface LineRange {
  readonly line: number;
  readonly endLine: number;
}

/** Identifiers other places know a paper by. */
export interface PaperIds {
  /** Without version: `2410.05434`, `hep-th/9901001`. */
  readonly arxiv?: string;
  /** In lower case. */
  readonly doi?: string;
  /** The ACL Anthology's, in lower case: `2020.acl-main.485`, `n19-1423`. */
  readonly acl?: string;
  /** That of the paper's forum; its case matters. */
  readonly openreview?: string;
  /** Semantic Scholar's: 40 hexadecimal digits, or the number in its corpus. */
  readonly semanticScholar?: string;
}

/** A place that gives papers ids. */
export type Registry = keyof PaperIds;

/** What is known of a work, wherever it was read. Title and abstract are single lines of text without markup. */
export interface PaperText {
  readonly title: string;
  /** Empty where the dump has none. */
  readonly abstract: string;
  readonly authors: readonly string[];
  readonly year?: number | undefined;
  readonly ids: PaperIds;
}

/** One copy of a paper as a dump states it. The span runs from the title's first character to the entry's last. */
export interface PaperEntry extends PaperText, TextSpan, LineRange {}

/** Where a copy of a paper stands: the dump (the host's name of the file), the format it was read in, the place. */
export interface Source extends TextSpan, LineRange {
  readonly dump: string;
  readonly format: string;
}

/** One work of the library, with every copy of it in the order of dumps and lines. */
export interface Paper extends PaperText {
  readonly id: string;
  readonly key: string;
  readonly sources: readonly Source[];
}

/** A copy of a paper with the texts in which it differs from the paper. */
export interface CopyVariant {
  /** Its index among the paper's sources. */
  readonly source: number;
  readonly title?: string;
  readonly abstract?: string;
}

/** Why a part of a dump became no paper. The texts shown for them stand in `problemMessages`. */
export type ProblemCode = 'unreadText' | 'titleWithoutAbstract' | 'abstractWithoutTitle' | 'cutOff';

/** Something in a dump that could not be read as a whole paper, with its place in the text. */
export interface DumpProblem extends TextSpan, LineRange {
  readonly code: ProblemCode;
}

/** A problem together with the dump it stands in. */
export interface Problem extends DumpProblem {
  readonly dump: string;
}

/** English texts of the problems; hosts with a user interface translate them. */
export const problemMessages: Readonly<Record<ProblemCode, string>> = {
  unreadText: 'This text is not part of any paper.',
  titleWithoutAbstract: 'This title has no abstract.',
  abstractWithoutTitle: 'This abstract has no title.',
  cutOff: 'This entry seems to be cut off.',
};

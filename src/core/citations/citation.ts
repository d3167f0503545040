/** The vocabulary of citations: forms find spans in a note, resolution turns what they point at into papers. */
import type { Registry, TextSpan } from '../paper';
import type { Markup } from './markup';

/**
 * What a citation points at, as written. A name is a title or a key, in every reading it may have, likeliest first.
 * The shown text of a link may be the paper's title: it helps where the library does not know the id.
 */
export type CitationTarget =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'name'; readonly names: readonly string[] }
  | PaperIdTarget
  | ShortNameTarget;

/** An id as its registry has it. */
export interface PaperIdTarget {
  readonly kind: 'id';
  readonly registry: Registry;
  readonly id: string;
  readonly shown?: string;
}

/** The short name of a paper, in running text. */
export interface ShortNameTarget {
  readonly kind: 'shortName';
  /** Those that begin with it. */
  readonly titles: readonly string[];
  /** Whether it stands for its paper alone; otherwise it does only where the note cites the paper elsewhere. */
  readonly distinctive: boolean;
}

/** A span of a note that stands for a paper. */
export interface CitationSpan extends TextSpan {
  readonly target: CitationTarget;
  /** Where the key alone stands, in a citation that is by key. */
  readonly keySpan?: TextSpan;
  /** The syntax alone says that this is a citation: it is one even where the library does not know the paper. */
  readonly explicit?: true;
}

/** The titles a note may mention, folded and ready for matching. Made once per state of the library. */
export interface TitleMatcher {
  /** Every full title in the text; the target's title is the library's own spelling. Linear in the text. */
  find(text: string): readonly CitationSpan[];
  /** Every short name of a title in the text, in order; those with their capitals do not overlap. Linear in the text. */
  names(text: string): readonly NameMention[];
}

/** A short name in a text. */
export interface NameMention extends TextSpan, Omit<ShortNameTarget, 'kind'> {
  readonly name: string;
  /** It is written in small letters throughout, though it has capitals: as a word of the language, not as a name. */
  readonly small: boolean;
}

/**
 * What a form may look at. The three views are the text with some parts hidden, each of the text's length, so that
 * offsets are the same in all of them. Comments become blanks, other hidden characters `hidden` (see `hiddenText.ts`).
 */
export interface NoteText {
  readonly text: string;
  /** VS Code's language id, e.g. `markdown`, `latex`, `plaintext`, `typst`. */
  readonly languageId: string;
  readonly markup: Markup;
  /** Without code, comments, front matter and math. */
  readonly syntax: string;
  /** Without web addresses either: what a person reads, but for math. */
  readonly words: string;
  /** What a person reads, math included: titles hold formulas. */
  readonly prose: string;
  readonly titles: TitleMatcher;
  /** The paragraph that is asked about, where it is one: what is cited elsewhere need not be found. */
  readonly around?: TextSpan;
}

/** One way to cite, in the markups it belongs to. A form is one file that exports one object of this type, listed in `forms.ts`. */
export interface CitationForm {
  /** Stable, short: stands in the command line's output. */
  readonly id: string;
  /** Where people write it. */
  readonly markups: ReadonlySet<Markup>;
  /** Never throws, linear in the text; spans in order, inside the text, without overlap within the form. */
  find(note: NoteText): readonly CitationSpan[];
}

/** A span with the form that found it and the papers it may mean: none (unknown), one, or several (ambiguous). */
export interface Citation extends CitationSpan {
  readonly form: string;
  readonly papers: readonly string[];
}

/** How citations look up papers; ids of the library's papers come back, in a stable order. */
export interface PaperLookup {
  byKey(key: string): readonly string[];
  /** Any spelling of the title: it is normalised here. */
  byTitle(title: string): readonly string[];
  byId(registry: Registry, id: string): readonly string[];
}

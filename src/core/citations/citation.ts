/** The vocabulary of citations: forms find spans in a note, resolution turns what they point at into papers. */
import type { TextSpan } from '../paper';

/** What a citation points at, as written. */
export type CitationTarget =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'arxiv'; readonly arxiv: string }
  | { readonly kind: 'doi'; readonly doi: string };

/** A span of a note that stands for a paper. */
export interface CitationSpan extends TextSpan {
  readonly target: CitationTarget;
}

/** The titles a note may mention, folded and ready for matching. Made once per state of the library. */
export interface TitleMatcher {
  /** Every full title in the text; the target's title is the library's own spelling. Linear in the text. */
  find(text: string): readonly CitationSpan[];
}

/** What a form may look at. */
export interface NoteText {
  readonly text: string;
  /** VS Code's language id, e.g. `markdown`, `latex`, `plaintext`, `typst`. */
  readonly languageId: string;
  readonly titles: TitleMatcher;
}

/** One way to cite. A form is one file that exports one object of this type, listed in `forms.ts`. */
export interface CitationForm {
  /** Stable, short: stands in the command line's output. */
  readonly id: string;
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
  byArxiv(arxiv: string): readonly string[];
  byDoi(doi: string): readonly string[];
}

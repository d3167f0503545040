/** The contract of the themes' room: papers in, groups with names and neighbours out. */
import type { PaperText } from '../paper';
import type { Steps } from '../pause';
import type { NeighbourLists } from './neighbourLists';

/** What themes are found from. */
export type ThemedPaper = Pick<PaperText, 'title' | 'abstract'> & { readonly id: string };

/** What the user has said of a theme, once it is done. */
export type Ruling =
  /** Sheaf's own name. */
  | { readonly kind: 'renamed'; readonly from: string }
  /** The id and name of a theme whose papers have come into this one. */
  | { readonly kind: 'merged'; readonly theme: string; readonly label: string }
  /** Has come into the theme that it is a part of. */
  | { readonly kind: 'moved' }
  | { readonly kind: 'defined'; readonly query: string }
  /** The papers, by the ids they were named by, that are here because the user put them here. */
  | { readonly kind: 'pinned'; readonly papers: readonly string[] }
  | { readonly kind: 'hidden' };

/** A group of papers about the same thing. */
export interface Theme {
  /** Stable for the same set of papers, whatever the order of dumps. */
  readonly id: string;
  /** A noun phrase a researcher would say aloud, e.g. `Graph neural networks`. */
  readonly label: string;
  /** The words and phrases that tell this theme from the others, most telling first. */
  readonly terms: readonly string[];
  /** Every paper of the theme, those of its sub-themes included, most typical first. */
  readonly papers: readonly string[];
  /** Named parts of a large theme; empty for small ones. Together they hold every paper of the theme. */
  readonly subthemes: readonly Theme[];
  /** Only where the user has said something of this theme. */
  readonly rulings?: readonly Ruling[];
}

export interface NearPaper {
  readonly id: string;
  /** Cosine similarity, 0 to 1. */
  readonly score: number;
}

export interface RelatedPaper extends NearPaper {
  /** The terms both papers share, most telling first. */
  readonly terms: readonly string[];
}

/** The themes of one state of the library, and the similarity graph they were found in. */
export interface ThemeModel {
  /** Largest first; every paper is in exactly one. */
  readonly themes: readonly Theme[];
  /** The papers of the model nearest to any paper, in it or not; best first, never the paper itself. */
  near(paper: ThemedPaper, limit: number): readonly NearPaper[];
  /** The same with the terms they share, which cost ten times as much. */
  related(paper: ThemedPaper, limit: number): readonly RelatedPaper[];
  /**
   * The nearest of every paper of the model, roughly, in much less time than to ask for each. Absent from themes of an earlier
   * session: the texts have not been read since.
   */
  neighbours?(limit: number): Steps<NeighbourLists>;
}

/** Themes that were found from the texts, which are known therefore. */
export interface FoundModel extends ThemeModel {
  neighbours(limit: number): Steps<NeighbourLists>;
}

export type { Pause } from '../pause';

/** Whether the user does not want to see a theme, or a part of one. */
export function isHidden({ rulings = [] }: Pick<Theme, 'rulings'>): boolean {
  return rulings.some(({ kind }) => kind === 'hidden');
}

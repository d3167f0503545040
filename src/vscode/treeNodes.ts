/** The rows of the tree as data, and what each is a row of. */
import type { CitationPlace } from '../core/citations/notesIndex';
import type { DumpSummary, PaperHeader, ThemeSummary } from '../core/engine';
import { isHidden } from '../core/themes/themeModel';
import type { KeptSearch } from './keptSearches';
import { shownSize } from './rulings';

/** The results of a search. */
export interface SearchNode {
  readonly kind: 'search';
  readonly id: string;
  readonly search: KeptSearch;
  /** How many papers there are. */
  readonly matched: number;
}

export interface ThemeNode {
  readonly kind: 'theme';
  readonly id: string;
  readonly theme: ThemeSummary;
  readonly parent: ThemeNode | undefined;
}

export interface DumpNode {
  readonly kind: 'dump';
  readonly id: string;
  readonly dump: DumpSummary;
}

/** What papers stand below. */
export type GroupNode = SearchNode | ThemeNode | DumpNode;

/** A paper below a group. */
export interface PaperNode {
  readonly kind: 'paper';
  readonly id: string;
  readonly paper: PaperHeader;
  readonly parent: GroupNode;
  /** How many notes cite it. */
  readonly citedIn: number;
}

/** A place in a note that cites the paper above. */
export interface CitationNode {
  readonly kind: 'citation';
  readonly id: string;
  readonly place: CitationPlace;
  readonly parent: PaperNode;
}

export type TreeNode = GroupNode | PaperNode | CitationNode;

/** As many papers of a search as anybody goes through; of more the group says how many it shows. */
export const mostResults = 1000;

export function searchNode(search: KeptSearch, matched: number): SearchNode {
  return { kind: 'search', id: `search:${search.query}`, search, matched };
}

/** The themes that are to be seen. */
export function themeNodes(themes: readonly ThemeSummary[], parent: ThemeNode | undefined): ThemeNode[] {
  return themes
    .filter(theme => !isHidden(theme) && shownSize(theme) > 0)
    .map(theme => themeNode(theme, parent));
}

export function themeNode(theme: ThemeSummary, parent: ThemeNode | undefined): ThemeNode {
  return { kind: 'theme', id: `${parent?.id ?? 'theme:'}/${theme.id}`, theme, parent };
}

export function dumpNode(dump: DumpSummary): DumpNode {
  return { kind: 'dump', id: `dump:${dump.dump}`, dump };
}

export function paperNode(paper: PaperHeader, parent: GroupNode, citedIn: number): PaperNode {
  return { kind: 'paper', id: `${parent.id}/${paper.id}`, paper, parent, citedIn };
}

/** The places that cite a paper, in their order. */
export function citationNodes(places: readonly CitationPlace[], parent: PaperNode): CitationNode[] {
  return places.map((place, number) => ({
    kind: 'citation',
    id: `${parent.id}/${number}`,
    place,
    parent,
  }));
}

/** The rows of the tree as data, and what each is a row of. */
import type { DumpSummary, PaperHeader, ThemeSummary } from '../core/engine';
import type { KeptSearch } from './keptSearches';
import { isHidden, shownSize } from './rulings';

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
}

export type TreeNode = GroupNode | PaperNode;

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

export function paperNode(paper: PaperHeader, parent: GroupNode): PaperNode {
  return { kind: 'paper', id: `${parent.id}/${paper.id}`, paper, parent };
}

/** What every full-text index of a library can do, whatever it is made of. */
import type { Pause } from '../pause';
import type { IndexedDump } from './paperTexts';
import type { FilterTests } from './searchPlan';

export interface FoundPaper {
  readonly id: string;
  readonly score: number;
}

export interface SearchResult {
  /** Best first, equals by id. */
  readonly papers: readonly FoundPaper[];
  /** How many there are without the limit. */
  readonly matched: number;
}

export interface PaperIndex {
  /** Brings the index up to the papers of these dumps: what stayed the same is not touched. Shares the thread through `pause`. */
  update(dumps: readonly IndexedDump[], pause: Pause): Promise<void>;
  /** The best papers for a query as typed, at most `limit`. Any text is a query; one without words and conditions finds nothing. */
  search(query: string, limit: number, filters: FilterTests): SearchResult;
  /** The papers in which every word of the query stands, whole and as typed; the query is plain words. None for an empty one. */
  holding(query: string): readonly FoundPaper[];
}

/** So many papers with all words, and no others are looked for. */
export const enough = 5;

/** What a limit leaves of a list. */
export function firstOf(papers: readonly FoundPaper[], limit: number): SearchResult {
  return { papers: papers.slice(0, limit), matched: papers.length };
}

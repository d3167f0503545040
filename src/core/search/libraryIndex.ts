/** The full-text index of a library of any size: MiniSearch while it is ordinary, segments beyond. */
import type { Pause } from '../pause';
import { MiniSearchIndex } from './miniSearchIndex';
import type { FoundPaper, PaperIndex, SearchResult } from './paperIndex';
import type { FilterTests } from './searchPlan';
import type { IndexedPaper } from './segment';
import { SegmentIndex } from './segmentIndex';

/** Beyond so many papers keystrokes take MiniSearch too long: 95 of 100 take up to 5 ms at 1,000 papers, 15 ms at 5,000. */
const ordinary = 2000;

/** Asks the index that suits the number of papers, and lets the other go. */
export class LibraryIndex implements PaperIndex {
  readonly #mostOrdinary: number;
  #miniSearch = new MiniSearchIndex();
  #segments = new SegmentIndex();
  #asked: PaperIndex = this.#miniSearch;

  constructor(mostOrdinary = ordinary) {
    this.#mostOrdinary = mostOrdinary;
  }

  /** While the other index is being built the one before answers; what was built of it is kept if that is given up. */
  async update(papers: readonly IndexedPaper[], pause: Pause): Promise<void> {
    const isOrdinary = papers.length <= this.#mostOrdinary;
    const index = isOrdinary ? this.#miniSearch : this.#segments;
    await index.update(papers, pause);
    this.#asked = index;
    if (isOrdinary) this.#segments = new SegmentIndex();
    else this.#miniSearch = new MiniSearchIndex();
  }

  search(query: string, limit: number, filters: FilterTests): SearchResult {
    return this.#asked.search(query, limit, filters);
  }

  holding(query: string): readonly FoundPaper[] {
    return this.#asked.holding(query);
  }
}

/** The full-text index of a library of any size: MiniSearch while it is ordinary, segments beyond. */
import type { Pause } from '../pause';
import { MiniSearchIndex } from './miniSearchIndex';
import type { FoundPaper, PaperIndex, SearchResult } from './paperIndex';
import { countPapers, type IndexedDump } from './paperTexts';
import type { FilterTests } from './searchPlan';
import { SegmentIndex, type SegmentSource } from './segmentIndex';

/** Beyond so many papers keystrokes take MiniSearch too long: 95 of 100 take up to 5 ms at 1,000 papers, 15 ms at 5,000. */
const ordinary = 2000;

/** Asks the index that suits the number of papers. */
export class LibraryIndex implements PaperIndex {
  readonly #mostOrdinary: number;
  readonly #segments: SegmentIndex;
  #miniSearch = new MiniSearchIndex();
  #asked: PaperIndex;

  constructor(segmentOf?: SegmentSource, mostOrdinary = ordinary) {
    this.#mostOrdinary = mostOrdinary;
    this.#segments = new SegmentIndex(segmentOf);
    this.#asked = this.#segments;
  }

  /**
   * Every dump gets its segment: it is what is kept for the next session, and what answers while there is `more` to come. What
   * was built is kept where an update is given up half way.
   */
  async update(dumps: readonly IndexedDump[], pause: Pause, more = false): Promise<void> {
    const isOrdinary = countPapers(dumps) <= this.#mostOrdinary;
    if (!isOrdinary || more) this.#asked = this.#segments;
    await this.#segments.update(dumps, pause);
    if (!isOrdinary) this.#miniSearch = new MiniSearchIndex();
    else if (!more) {
      await this.#miniSearch.update(dumps, pause);
      this.#asked = this.#miniSearch;
    }
  }

  /** Whether no dump is indexed so far. */
  get isEmpty(): boolean {
    return this.#segments.isEmpty;
  }

  /** Makes answers faster where an update has left many segments; they stay the same. */
  settle(pause: Pause): Promise<void> {
    return this.#segments.merge(pause);
  }

  search(query: string, limit: number, filters: FilterTests): SearchResult {
    return this.#asked.search(query, limit, filters);
  }

  holding(query: string): readonly FoundPaper[] {
    return this.#asked.holding(query);
  }
}

/** The compact index: a library as a set of segments, one for each dump or batch of papers. */
import type { Pause } from '../pause';
import type { FoundPaper, PaperIndex, SearchResult } from './paperIndex';
import { type FilterTests, planQuery, planWords } from './searchPlan';
import { buildSegment, type IndexedPaper, type Segment } from './segment';
import { SegmentSearch } from './segmentSearch';
import { type SegmentView, viewSegment } from './segmentView';

/** Holds the segments of the current papers and follows their changes. */
export class SegmentIndex implements PaperIndex {
  readonly #segments = new Map<string, Segment>();
  #views = new Map<string, SegmentView>();
  #search: SegmentSearch | undefined;

  /** Puts a segment in place under a name, such as its dump's. A paper that stands in several counts where it is found first. */
  put(name: string, segment: Segment): void {
    this.#segments.set(name, segment);
    this.#search = undefined;
  }

  /** Takes away the segment of that name. */
  drop(name: string): void {
    this.#segments.delete(name);
    this.#search = undefined;
  }

  async update(papers: readonly IndexedPaper[], pause: Pause): Promise<void> {
    this.#segments.clear();
    this.put('all', await buildSegment(papers, pause));
  }

  search(query: string, limit: number, filters: FilterTests): SearchResult {
    const plan = planQuery(query, filters);
    if (plan.words.length === 0 && plan.conditions.length === 0) return { papers: [], matched: 0 };
    return this.#current().find(plan, limit);
  }

  holding(query: string): readonly FoundPaper[] {
    const words = planWords(query);
    return words.length === 0 ? [] : this.#current().findWhole(words);
  }

  #current(): SegmentSearch {
    if (this.#search) return this.#search;
    const seen = new Set<string>();
    const isNew = (id: string): boolean => !seen.has(id) && seen.add(id).has(id);
    const names = [...this.#segments.keys()].sort();
    const views = names.flatMap(name => {
      const segment = this.#segments.get(name);
      return segment ? [[name, viewSegment(segment, isNew, this.#views.get(name))] as const] : [];
    });
    this.#views = new Map(views);
    this.#search = new SegmentSearch([...this.#views.values()]);
    return this.#search;
  }
}

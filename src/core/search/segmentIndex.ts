/** The compact index: a library as a set of segments, one for each dump or batch of papers. */
import { compareText } from '../order';
import type { Pause } from '../pause';
import { mergeSegments } from './mergeSegments';
import type { FoundPaper, PaperIndex, SearchResult } from './paperIndex';
import { type FilterTests, planQuery, planWords } from './searchPlan';
import { buildSegment, type IndexedPaper, type Segment } from './segment';
import { SegmentSearch } from './segmentSearch';
import { type SegmentView, viewSegment } from './segmentView';

/** A segment in place, and which of its papers are gone. */
interface Placed {
  readonly segment: Segment;
  readonly gone: Set<string>;
}

/** Papers built into a segment in one go: what an update given up half way has to do again is less than this. */
const batch = 16_384;
/** Segments of fewer papers are small, and are merged when there are many: each costs every query a look. */
const small = 4096;
const manySmall = 8;

/** Holds the segments of the current papers and follows their changes. */
export class SegmentIndex implements PaperIndex {
  readonly #placed = new Map<string, Placed>();
  readonly #indexed = new Map<string, { readonly paper: IndexedPaper; readonly segment: Placed }>();
  #batches = 0;
  #search: SegmentSearch | undefined;
  #views: readonly SegmentView[] = [];

  /** Puts a segment in place under a name, such as its dump's; a paper that stands in several counts in the first by name. */
  put(name: string, segment: Segment): void {
    this.#place(name, segment);
  }

  /** Takes away the segment of that name with exactly its papers. */
  drop(name: string): void {
    this.#placed.delete(name);
    this.#search = undefined;
  }

  async update(papers: readonly IndexedPaper[], pause: Pause): Promise<void> {
    const wanted = new Map(papers.map(paper => [paper.id, paper]));
    for (const [id, { paper, segment }] of this.#indexed) {
      const now = wanted.get(id);
      if (now && now.title === paper.title && now.abstract === paper.abstract) continue;
      segment.gone.add(id);
      this.#indexed.delete(id);
      this.#search = undefined;
    }
    const added = [...wanted.values()].filter(({ id }) => !this.#indexed.has(id));
    for (let i = 0; i < added.length; i += batch) {
      const next = added.slice(i, i + batch).map(({ id, title, abstract }) => ({ id, title, abstract }));
      const segment = this.#place(this.#newName(), await buildSegment(next, pause));
      for (const paper of next) this.#indexed.set(paper.id, { paper, segment });
    }
    await this.#mergeSmall(pause);
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

  #place(name: string, segment: Segment): Placed {
    const placed = { segment, gone: new Set<string>() };
    this.#placed.set(name, placed);
    this.#search = undefined;
    return placed;
  }

  /** Batches have names of their own, which no dump has. */
  #newName(): string {
    return `\0${this.#batches++}`;
  }

  /** Makes one segment of the small batches where there are many, and takes away those of which nothing is left. */
  async #mergeSmall(pause: Pause): Promise<void> {
    const live = ({ segment, gone }: Placed): number => segment.ids.length - gone.size;
    const batches = [...this.#placed].filter(([name]) => name.startsWith('\0'));
    for (const [name, placed] of batches) if (live(placed) === 0) this.drop(name);
    const merged = batches.filter(([, placed]) => live(placed) > 0 && live(placed) < small);
    if (merged.length < manySmall) return;
    const views = merged.map(([, { segment, gone }]) => viewSegment(segment, id => !gone.has(id)));
    const segment = this.#place(this.#newName(), await mergeSegments(views, pause));
    for (const [name] of merged) this.drop(name);
    for (const id of segment.segment.ids) {
      const known = this.#indexed.get(id);
      if (known) this.#indexed.set(id, { paper: known.paper, segment });
    }
  }

  #current(): SegmentSearch {
    if (this.#search) return this.#search;
    const seen = new Set<string>();
    const byName = [...this.#placed].sort(([a], [b]) => compareText(a, b));
    this.#views = byName.map(([, { segment, gone }]) => {
      const isNew = (id: string): boolean => !gone.has(id) && !seen.has(id) && seen.add(id).has(id);
      return viewSegment(segment, isNew, this.#views);
    });
    this.#search = new SegmentSearch(this.#views);
    return this.#search;
  }
}

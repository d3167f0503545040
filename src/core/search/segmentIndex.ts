/** The compact index: a library as a set of segments, one for each dump; small ones are merged when there are many. */
import type { Pause } from '../pause';
import { type MergedSegment, mergeSegments } from './mergeSegments';
import type { FoundPaper, PaperIndex, SearchResult } from './paperIndex';
import type { IndexedDump, PaperTexts } from './paperTexts';
import { type FilterTests, planQuery, planWords } from './searchPlan';
import { buildSegment, type Segment } from './segment';
import { SegmentSearch } from './segmentSearch';
import { viewSegment } from './segmentView';

/** A segment in place and the dumps it indexes, whose papers follow each other in it. */
interface Placed {
  readonly segment: Segment;
  readonly dumps: readonly PaperTexts[];
}

/** Where the segment of a dump comes from: built, or kept from an earlier session. */
export type SegmentSource = (texts: PaperTexts, pause: Pause) => Promise<Segment>;

/** So many segments of about the same size are merged: each costs every query a look. */
const manyAlike = 8;
/** So many at a time: looking for the next term of many more takes longer than merging twice. */
const mostMerged = 16;
/** A segment is of the size of another below this many papers, or this many times as many, and so on. */
const smallest = 2048;
const growth = 8;

/** Holds the segments of the current dumps and follows their changes. */
export class SegmentIndex implements PaperIndex {
  readonly #segmentOf: SegmentSource;
  #placed: readonly Placed[] = [];
  #dumps: readonly IndexedDump[] = [];
  #search: SegmentSearch | undefined;

  constructor(segmentOf: SegmentSource = buildSegment) {
    this.#segmentOf = segmentOf;
  }

  /** Whether no dump is indexed so far. */
  get isEmpty(): boolean {
    return this.#placed.length === 0;
  }

  /** Dumps are answered from one after the other, as their segments come. */
  async update(dumps: readonly IndexedDump[], pause: Pause): Promise<void> {
    this.#dumps = dumps;
    this.#search = undefined;
    const current = new Set(dumps.map(({ texts }) => texts));
    this.#placed = this.#placed.filter(placed => placed.dumps.some(texts => current.has(texts)));
    const known = new Set(this.#placed.flatMap(placed => placed.dumps));
    for (const { texts } of dumps) {
      if (known.has(texts)) continue;
      const segment = await this.#segmentOf(texts, pause);
      this.#placed = [...this.#placed, { segment, dumps: [texts] }];
      this.#search = undefined;
    }
  }

  /**
   * Makes few segments of many, and lets go what most of a segment's dumps have left behind. What is found stays the same;
   * what was merged stays so where this is given up half way.
   */
  async merge(pause: Pause): Promise<void> {
    for (;;) {
      const current = new Set(this.#dumps.map(({ texts }) => texts));
      const isCurrent = (texts: PaperTexts): boolean => current.has(texts);
      const old = this.#mostlyGone(isCurrent) ?? this.#manyAlike();
      if (old.length === 0) return;
      const segment = await mergeSegments(
        old.map(placed => keptOf(placed, isCurrent)),
        pause,
      );
      const merged = { segment, dumps: old.flatMap(({ dumps }) => dumps.filter(isCurrent)) };
      this.#placed = [...this.#placed.filter(placed => !old.includes(placed)), merged];
      this.#search = undefined;
    }
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

  /** A segment that is more than half of papers that are gone: it keeps the memory of them all. */
  #mostlyGone(isCurrent: (texts: PaperTexts) => boolean): readonly Placed[] | undefined {
    const found = this.#placed.find(({ segment, dumps }) => {
      const left = dumps.reduce((sum, texts) => sum + (isCurrent(texts) ? texts.length : 0), 0);
      return 2 * left < segment.titleLengths.length;
    });
    return found && [found];
  }

  #manyAlike(): readonly Placed[] {
    const bySize = new Map<number, Placed[]>();
    for (const placed of this.#placed) {
      const papers = placed.segment.titleLengths.length;
      const size = Math.max(0, Math.floor(Math.log(papers / smallest) / Math.log(growth)) + 1);
      const alike = bySize.get(size);
      if (alike) alike.push(placed);
      else bySize.set(size, [placed]);
    }
    return [...bySize.values()].find(({ length }) => length >= manyAlike)?.slice(0, mostMerged) ?? [];
  }

  #current(): SegmentSearch {
    if (this.#search) return this.#search;
    const idsOf = new Map(this.#dumps.map(({ texts, ids }) => [texts, ids]));
    const views = this.#placed.map(({ segment, dumps }) => {
      const ids = dumps.flatMap(
        texts => idsOf.get(texts) ?? new Array<undefined>(texts.length).fill(undefined),
      );
      return viewSegment(segment, ids);
    });
    this.#search = new SegmentSearch(views);
    return this.#search;
  }
}

/** What is to be kept of a segment: the papers of the dumps that are still there. */
function keptOf({ segment, dumps }: Placed, isCurrent: (texts: PaperTexts) => boolean): MergedSegment {
  const kept: (readonly [number, number])[] = [];
  let start = 0;
  for (const texts of dumps) {
    if (isCurrent(texts)) kept.push([start, start + texts.length]);
    start += texts.length;
  }
  return { segment, kept };
}

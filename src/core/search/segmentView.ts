/** One segment among others: which of its papers count in the library, and under which ids. */
import type { Segment } from './segment';

export interface SegmentView {
  readonly segment: Segment;
  /** By paper; undefined for those that do not count. */
  readonly ids: readonly (string | undefined)[];
  /** By paper, 1 for those that do not count; undefined where all do. */
  readonly hidden: Uint8Array | undefined;
  readonly live: number;
  /** Words in titles and in abstracts of the papers that count. */
  readonly titleWords: number;
  readonly abstractWords: number;
}

/** The view of a segment whose papers have these ids. Linear in the papers. */
export function viewSegment(segment: Segment, ids: readonly (string | undefined)[]): SegmentView {
  const { titleLengths, abstractLengths } = segment;
  const hidden = new Uint8Array(titleLengths.length);
  let live = 0;
  let titleWords = 0;
  let abstractWords = 0;
  for (let i = 0; i < hidden.length; i++) {
    if (ids[i] === undefined) hidden[i] = 1;
    else {
      live++;
      titleWords += titleLengths[i] ?? 0;
      abstractWords += abstractLengths[i] ?? 0;
    }
  }
  return {
    segment,
    ids,
    hidden: live < hidden.length ? hidden : undefined,
    live,
    titleWords,
    abstractWords,
  };
}

/** In how many papers that count the terms from `first` to before `end` stand, summed up. */
export function postingsOf(
  { segment: { postingStarts, papers }, hidden }: SegmentView,
  first: number,
  end: number,
): number {
  const from = postingStarts[first] ?? 0;
  const to = postingStarts[end] ?? 0;
  if (!hidden) return to - from;
  let count = 0;
  for (let i = from; i < to; i++) count += 1 - (hidden[papers[i] ?? 0] ?? 0);
  return count;
}

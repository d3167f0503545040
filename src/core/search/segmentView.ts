/** One segment among others: which of its papers count, and what is worked out once when it is taken in. */
import { spellingMark } from './dictionary';
import type { Segment } from './segment';

export interface SegmentView {
  readonly segment: Segment;
  /** The spelling of each term in brief, for finding typos. */
  readonly marks: Int32Array;
  /** By paper, 1 for those that are gone or stand in an earlier segment too; undefined where there are none. */
  readonly hidden: Uint8Array | undefined;
  readonly live: number;
  /** Words in titles and in abstracts of the papers that count. */
  readonly titleWords: number;
  readonly abstractWords: number;
}

/** The view of a segment of which only some papers count; what `before` knows of the segment is not worked out again. */
export function viewSegment(
  segment: Segment,
  isLive: (id: string) => boolean,
  before: readonly SegmentView[] = [],
): SegmentView {
  const { ids, titleLengths, abstractLengths, terms } = segment;
  const hidden = new Uint8Array(ids.length);
  let live = 0;
  let titleWords = 0;
  let abstractWords = 0;
  for (let i = 0; i < ids.length; i++) {
    if (isLive(ids[i] ?? '')) {
      live++;
      titleWords += titleLengths[i] ?? 0;
      abstractWords += abstractLengths[i] ?? 0;
    } else hidden[i] = 1;
  }
  const known = before.find(view => view.segment === segment);
  const marks = known?.marks ?? Int32Array.from(terms, spellingMark);
  return { segment, marks, hidden: live < ids.length ? hidden : undefined, live, titleWords, abstractWords };
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

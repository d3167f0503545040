/** Makes one segment of several, without the papers that no longer count. */
import { compareText } from '../order';
import type { Pause } from '../pause';
import { mostInAbstract, type Segment, titleShift } from './segment';
import type { SegmentView } from './segmentView';

const termsPerPause = 1024;
const gone = 0xffffffff;

/** A segment being read, term by term. */
interface Source {
  readonly segment: Segment;
  /** The new numbers of its papers. */
  readonly numbers: Uint32Array;
  next: number;
}

/** The segment that indexes the papers that count in these, in their order. Shares the thread through `pause`. */
export async function mergeSegments(views: readonly SegmentView[], pause: Pause): Promise<Segment> {
  const ids: string[] = [];
  const titleLengths: number[] = [];
  const abstractLengths: number[] = [];
  const sources = views.map(({ segment, hidden }): Source => {
    const numbers = Uint32Array.from(segment.ids, (id, i) => {
      if (hidden?.[i]) return gone;
      titleLengths.push(segment.titleLengths[i] ?? 0);
      abstractLengths.push(segment.abstractLengths[i] ?? 0);
      return ids.push(id) - 1;
    });
    return { segment, numbers, next: 0 };
  });
  const writer = new Writer(views.map(({ segment }) => segment));
  const terms = [...new Set(views.flatMap(({ segment }) => segment.terms))].sort(compareText);
  for (const [i, term] of terms.entries()) {
    if (i % termsPerPause === 0) await pause();
    for (const source of sources) {
      if (source.segment.terms[source.next] !== term) continue;
      writer.copy(source, source.next++);
    }
    writer.endTerm(term);
  }
  return {
    ids,
    titleLengths: Uint16Array.from(titleLengths),
    abstractLengths: Uint16Array.from(abstractLengths),
    ...writer.written(),
  };
}

/** Writes postings one behind the other; what is left out leaves its room at the end. */
class Writer {
  readonly #terms: string[] = [];
  readonly #postingStarts = [0];
  readonly #positionStarts = [0];
  readonly #papers: Uint32Array;
  readonly #counts: Uint8Array;
  readonly #positions: Uint8Array;
  #postings = 0;
  #bytes = 0;

  constructor(segments: readonly Segment[]) {
    const sum = (size: (segment: Segment) => number): number =>
      segments.reduce((total, segment) => total + size(segment), 0);
    this.#papers = new Uint32Array(sum(({ papers }) => papers.length));
    this.#counts = new Uint8Array(this.#papers.length);
    this.#positions = new Uint8Array(sum(({ positions }) => positions.length));
  }

  /** Copies the postings of a term of a source as far as their papers count. */
  copy({ segment, numbers }: Source, term: number): void {
    const { postingStarts, positionStarts, papers, counts, positions } = segment;
    const end = postingStarts[term + 1] ?? 0;
    let at = positionStarts[term] ?? 0;
    for (let posting = postingStarts[term] ?? 0; posting < end; posting++) {
      const count = counts[posting] ?? 0;
      const from = at;
      at = behindNumbers(positions, at, (count >> titleShift) + (count & mostInAbstract));
      const paper = numbers[papers[posting] ?? 0] ?? gone;
      if (paper === gone) continue;
      this.#papers[this.#postings] = paper;
      this.#counts[this.#postings++] = count;
      this.#positions.set(positions.subarray(from, at), this.#bytes);
      this.#bytes += at - from;
    }
  }

  endTerm(term: string): void {
    if (this.#postingStarts.at(-1) === this.#postings) return;
    this.#terms.push(term);
    this.#postingStarts.push(this.#postings);
    this.#positionStarts.push(this.#bytes);
  }

  written(): Omit<Segment, 'ids' | 'titleLengths' | 'abstractLengths'> {
    return {
      terms: this.#terms,
      postingStarts: Uint32Array.from(this.#postingStarts),
      papers: this.#papers.slice(0, this.#postings),
      counts: this.#counts.slice(0, this.#postings),
      positionStarts: Uint32Array.from(this.#positionStarts),
      positions: this.#positions.slice(0, this.#bytes),
    };
  }
}

/** Where so many numbers end: each ends with a byte without the high bit. */
function behindNumbers(bytes: Uint8Array, from: number, count: number): number {
  let at = from;
  for (let left = count; left > 0; at++) if ((bytes[at] ?? 0) < 0x80) left--;
  return at;
}

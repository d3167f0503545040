/** Makes one segment of several, without the papers that are gone. */
import type { Pause } from '../pause';
import { mostInAbstract, type Segment, titleShift } from './segment';
import { TermList } from './termList';

/** A segment, and how many of its papers are kept: runs of them, in order. */
export interface MergedSegment {
  readonly segment: Segment;
  readonly kept: readonly (readonly [start: number, end: number])[];
}

const termsPerPause = 1024;
const gone = 0xffffffff;

/** A segment being read, term by term. */
interface Source {
  readonly segment: Segment;
  /** The new numbers of its papers. */
  readonly numbers: Uint32Array;
  next: number;
}

/** The segment that indexes the papers kept of these, in their order. Shares the thread through `pause`. */
export async function mergeSegments(merged: readonly MergedSegment[], pause: Pause): Promise<Segment> {
  const titleLengths: number[] = [];
  const abstractLengths: number[] = [];
  const sources = merged.map(({ segment, kept }): Source => {
    const numbers = new Uint32Array(segment.titleLengths.length).fill(gone);
    for (const [start, end] of kept) {
      for (let paper = start; paper < end; paper++) {
        numbers[paper] = titleLengths.length;
        titleLengths.push(segment.titleLengths[paper] ?? 0);
        abstractLengths.push(segment.abstractLengths[paper] ?? 0);
      }
    }
    return { segment, numbers, next: 0 };
  });
  const writer = new Writer(merged.map(({ segment }) => segment));
  for (let i = 0; ; i++) {
    if (i % termsPerPause === 0) await pause();
    const holders = holdersOfNext(sources);
    const [first] = holders;
    if (!first) break;
    const from = first.segment.terms;
    const number = first.next;
    for (const source of holders) writer.copy(source, source.next++);
    writer.endTerm(from, number);
  }
  return {
    titleLengths: Uint16Array.from(titleLengths),
    abstractLengths: Uint16Array.from(abstractLengths),
    ...writer.written(),
  };
}

/** Those whose next term is the first of all next terms. */
function holdersOfNext(sources: readonly Source[]): Source[] {
  let holders: Source[] = [];
  for (const source of sources) {
    const { terms } = source.segment;
    if (source.next === terms.length) continue;
    const [first] = holders;
    const order = first ? terms.compare(source.next, first.segment.terms, first.next) : 0;
    if (order < 0) holders = [source];
    else if (order === 0) holders.push(source);
  }
  return holders;
}

/** Writes postings one behind the other; what is left out leaves its room at the end. */
class Writer {
  readonly #termStarts = [0];
  readonly #marks: number[] = [];
  readonly #postingStarts = [0];
  readonly #positionStarts = [0];
  readonly #terms: Uint8Array;
  readonly #papers: Uint32Array;
  readonly #counts: Uint8Array;
  readonly #positions: Uint8Array;
  #termBytes = 0;
  #postings = 0;
  #bytes = 0;

  constructor(segments: readonly Segment[]) {
    const sum = (size: (segment: Segment) => number): number =>
      segments.reduce((total, segment) => total + size(segment), 0);
    this.#terms = new Uint8Array(sum(({ terms }) => terms.bytes.length));
    this.#papers = new Uint32Array(sum(({ papers }) => papers.length));
    this.#counts = new Uint8Array(this.#papers.length);
    this.#positions = new Uint8Array(sum(({ positions }) => positions.length));
  }

  /** Copies the postings of a term of a source as far as their papers are kept. */
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
      // Most are a byte or two: a call for each would take longer than the copying.
      for (let i = from; i < at; i++) this.#positions[this.#bytes++] = positions[i] ?? 0;
    }
  }

  /** Takes in a term of a list, unless nothing was copied for it. */
  endTerm(list: TermList, number: number): void {
    if (this.#postingStarts.at(-1) === this.#postings) return;
    const term = list.bytesOf(number);
    this.#terms.set(term, this.#termBytes);
    this.#termBytes += term.length;
    this.#termStarts.push(this.#termBytes);
    this.#marks.push(list.marks[number] ?? 0);
    this.#postingStarts.push(this.#postings);
    this.#positionStarts.push(this.#bytes);
  }

  written(): Omit<Segment, 'titleLengths' | 'abstractLengths'> {
    const starts = Uint32Array.from(this.#termStarts);
    return {
      terms: new TermList(starts, this.#terms.slice(0, this.#termBytes), Int32Array.from(this.#marks)),
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

/** The terms of a segment as bytes, in ascending order: a large library has millions, too many to be strings. */
import { spellingMark } from './spellingMark';

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** Sorted by their UTF-8 bytes, which is the order of code points. */
export class TermList {
  /** `starts` has one entry more than terms; `marks` are the terms' spellings in brief, see `spellingMark`. */
  constructor(
    readonly starts: Uint32Array,
    readonly bytes: Uint8Array,
    readonly marks: Int32Array,
  ) {}

  /** The list of these terms, which are in order and all different. */
  static of(terms: readonly string[]): TermList {
    const starts = new Uint32Array(terms.length + 1);
    const room = terms.reduce((sum, { length }) => sum + 3 * length, 0);
    const bytes = new Uint8Array(room);
    let end = 0;
    terms.forEach((term, i) => {
      end += encoder.encodeInto(term, bytes.subarray(end)).written;
      starts[i + 1] = end;
    });
    return new TermList(starts, bytes.slice(0, end), Int32Array.from(terms, spellingMark));
  }

  get length(): number {
    return this.starts.length - 1;
  }

  at(number: number): string {
    return decoder.decode(this.bytesOf(number));
  }

  bytesOf(number: number): Uint8Array {
    return this.bytes.subarray(this.starts[number], this.starts[number + 1]);
  }

  /** The number of a term; undefined where it is not listed. */
  find(term: string): number | undefined {
    const wanted = encoder.encode(term);
    const at = this.#first(wanted, false);
    return at < this.length && this.#compare(at, wanted, 0, wanted.length) === 0 ? at : undefined;
  }

  /** The numbers of the terms that begin so: a range, its end excluded. */
  beginning(prefix: string): [start: number, end: number] {
    const wanted = encoder.encode(prefix);
    return [this.#first(wanted, false), this.#first(wanted, true)];
  }

  /** Below 0 where a term of this list comes before one of another, 0 where they are the same. */
  compare(number: number, other: TermList, otherNumber: number): number {
    const start = other.starts[otherNumber] ?? 0;
    return this.#compare(number, other.bytes, start, other.starts[otherNumber + 1] ?? 0);
  }

  /** The first term not before `wanted`; with `past` the first that comes behind all that begin with it. */
  #first(wanted: Uint8Array, past: boolean): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const order = this.#compare(middle, wanted, 0, wanted.length, past);
      if (order < 0 || (past && order === 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Below 0 where the term comes before what stands in `bytes` there; with `asPrefix` 0 where it begins with it. */
  #compare(number: number, bytes: Uint8Array, from: number, to: number, asPrefix = false): number {
    const start = this.starts[number] ?? 0;
    const length = (this.starts[number + 1] ?? 0) - start;
    const wanted = to - from;
    const shared = Math.min(length, wanted);
    for (let i = 0; i < shared; i++) {
      const difference = (this.bytes[start + i] ?? 0) - (bytes[from + i] ?? 0);
      if (difference !== 0) return difference;
    }
    return asPrefix && length >= wanted ? 0 : length - wanted;
  }
}

/** The order of terms as their bytes have it, for strings. UTF-16 has what lies beyond its 16 bits before the last of what does not. */
export function compareCodePoints(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (x !== y) return orderOf(x) - orderOf(y);
  }
  return a.length - b.length;
}

const firstSurrogate = 0xd800;
const behindSurrogates = 0xe000;

function orderOf(unit: number): number {
  return unit >= firstSurrogate && unit < behindSurrogates ? unit + 0x10000 : unit;
}

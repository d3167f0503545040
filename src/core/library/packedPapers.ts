/** The papers of a dump in a few arrays: texts as bytes, decoded when they are asked for. */
import type { PaperEntry, PaperIds } from '../paper';
import { hashParts } from './hash';
import { normaliseTitle } from './title';

/** What a dump may know of a paper besides its text; most dumps know nothing. */
export interface PaperExtras {
  readonly authors?: readonly string[];
  readonly year?: number;
  readonly ids?: PaperIds;
}

/** Everything there is of the papers of a dump, numbered from 0 in its order. */
export interface PackedArrays {
  /** UTF-8: title and abstract of one paper after the other. */
  readonly texts: Uint8Array;
  /** Where each text ends in `texts`: two for each paper. */
  readonly textEnds: Uint32Array;
  /** Start and end in the dump, first and last line: four for each paper. */
  readonly places: Uint32Array;
  /** The hash of each normalised title: two for each paper. */
  readonly titleHashes: Uint32Array;
  /** By paper's number. */
  readonly extras: Readonly<Record<number, PaperExtras>>;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
/** A UTF-16 unit takes at most three bytes. */
const mostBytes = 3;
const nothing: PaperExtras = {};

/** Never changes. */
export class PackedPapers {
  constructor(readonly arrays: PackedArrays) {}

  /** Linear in the text. A surrogate without its other half becomes U+FFFD. */
  static of(entries: readonly PaperEntry[]): PackedPapers {
    const texts = new GrowingBytes();
    const textEnds = new Uint32Array(2 * entries.length);
    const places = new Uint32Array(4 * entries.length);
    const titleHashes = new Uint32Array(2 * entries.length);
    const extras: Record<number, PaperExtras> = {};
    for (const [i, entry] of entries.entries()) {
      textEnds[2 * i] = texts.add(entry.title);
      textEnds[2 * i + 1] = texts.add(entry.abstract);
      places.set([entry.start, entry.end, entry.line, entry.endLine], 4 * i);
      titleHashes.set(hashParts(normaliseTitle(entry.title)), 2 * i);
      const more = extrasOf(entry);
      if (more) extras[i] = more;
    }
    return new PackedPapers({ texts: texts.taken(), textEnds, places, titleHashes, extras });
  }

  get length(): number {
    return this.arrays.textEnds.length / 2;
  }

  title(paper: number): string {
    return this.#text(2 * paper);
  }

  abstract(paper: number): string {
    return this.#text(2 * paper + 1);
  }

  /** In bytes. */
  abstractLength(paper: number): number {
    const { textEnds } = this.arrays;
    return (textEnds[2 * paper + 1] ?? 0) - (textEnds[2 * paper] ?? 0);
  }

  place(paper: number): Pick<PaperEntry, 'start' | 'end' | 'line' | 'endLine'> {
    const { places } = this.arrays;
    const at = 4 * paper;
    return {
      start: places[at] ?? 0,
      end: places[at + 1] ?? 0,
      line: places[at + 2] ?? 0,
      endLine: places[at + 3] ?? 0,
    };
  }

  /** The two halves of the hash of the normalised title. */
  titleHash(paper: number): readonly [number, number] {
    const { titleHashes } = this.arrays;
    return [titleHashes[2 * paper] ?? 0, titleHashes[2 * paper + 1] ?? 0];
  }

  extras(paper: number): PaperExtras {
    return this.arrays.extras[paper] ?? nothing;
  }

  #text(number: number): string {
    const { texts, textEnds } = this.arrays;
    return decoder.decode(texts.subarray(number === 0 ? 0 : textEnds[number - 1], textEnds[number]));
  }
}

function extrasOf({ authors, year, ids }: PaperEntry): PaperExtras | undefined {
  const hasIds = Object.keys(ids).length > 0;
  if (authors.length === 0 && year === undefined && !hasIds) return undefined;
  return {
    ...(authors.length > 0 ? { authors } : {}),
    ...(year === undefined ? {} : { year }),
    ...(hasIds ? { ids } : {}),
  };
}

/** Texts one behind the other. */
class GrowingBytes {
  #bytes = new Uint8Array(1024);
  #length = 0;

  /** Returns where the text ends. */
  add(text: string): number {
    const needed = this.#length + mostBytes * text.length;
    if (needed > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(needed, 2 * this.#bytes.length));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#length += encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written;
    return this.#length;
  }

  taken(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}

/** A segment: the full-text index of some papers in a few arrays, built once and never changed. */
import { compareText } from '../order';
import type { PaperText } from '../paper';
import type { Pause } from '../pause';
import { termsOf } from './tokens';

/** What is indexed of a paper. */
export type IndexedPaper = Pick<PaperText, 'title' | 'abstract'> & { readonly id: string };

/**
 * An inverted index. Papers are numbered from 0 in the order given; the postings of term `t` are the entries
 * `postingStarts[t]` to `postingStarts[t + 1]` of `papers` and `counts`, by ascending number.
 */
export interface Segment {
  readonly ids: readonly string[];
  /** Words of each text, function words included. */
  readonly titleLengths: Uint16Array;
  readonly abstractLengths: Uint16Array;
  /** In ascending order of code units. */
  readonly terms: readonly string[];
  readonly postingStarts: Uint32Array;
  readonly papers: Uint32Array;
  /** How often the term stands in the title (three high bits) and in the abstract (five low ones), cut off there. */
  readonly counts: Uint8Array;
  /** Where each term's positions begin in `positions`. */
  readonly positionStarts: Uint32Array;
  /**
   * For each posting as many numbers as it counts, in seven-bit groups, low first: where the word stands, as the distance
   * from the one before. The abstract begins one position behind the title's end.
   */
  readonly positions: Uint8Array;
}

export const mostInTitle = 7;
export const mostInAbstract = 31;
export const titleShift = 5;

const longestText = 0xffff;
const functionWord = 0xffffffff;
const papersPerPause = 64;

/** The words of some papers as numbers of terms, paper after paper. */
class WordStream {
  readonly numbers = new Map<string, number>();
  words = new Uint32Array(1024);
  length = 0;

  add(terms: readonly string[]): number {
    const count = Math.min(terms.length, longestText);
    if (this.length + count > this.words.length) this.#grow(this.length + count);
    for (let i = 0; i < count; i++) this.words[this.length++] = this.#numberOf(terms[i] ?? '');
    return count;
  }

  #numberOf(term: string): number {
    if (term === '') return functionWord;
    const known = this.numbers.get(term);
    if (known !== undefined) return known;
    this.numbers.set(term, this.numbers.size);
    return this.numbers.size - 1;
  }

  #grow(needed: number): void {
    const larger = new Uint32Array(Math.max(needed, 2 * this.words.length));
    larger.set(this.words);
    this.words = larger;
  }
}

/** Builds the segment of these papers (ids all different). Shares the thread through `pause` while it reads them. */
export async function buildSegment(papers: readonly IndexedPaper[], pause: Pause): Promise<Segment> {
  const stream = new WordStream();
  const titleLengths = new Uint16Array(papers.length);
  const abstractLengths = new Uint16Array(papers.length);
  for (const [i, { title, abstract }] of papers.entries()) {
    if (i % papersPerPause === 0) await pause();
    titleLengths[i] = stream.add(termsOf(title));
    abstractLengths[i] = stream.add(termsOf(abstract));
  }
  const terms = ownTexts([...stream.numbers.keys()].sort(compareText));
  const ranks = new Uint32Array(terms.length);
  terms.forEach((term, rank) => {
    ranks[stream.numbers.get(term) ?? 0] = rank;
  });
  const visit = visitor(stream, ranks, titleLengths, abstractLengths);
  await pause();
  return {
    ids: papers.map(({ id }) => id),
    titleLengths,
    abstractLengths,
    terms,
    ...(await postings(visit, terms.length, pause)),
  };
}

/** Texts cut out of abstracts keep the whole abstract in memory; these are cut out of one text of their own. */
export function ownTexts(texts: readonly string[]): string[] {
  return texts.length === 0 ? [] : texts.join('\n').split('\n');
}

/** Told of each indexed word: its term, its paper, its position there and whether that is in the title. */
type Visit = (term: number, paper: number, position: number, inTitle: boolean) => void;

function visitor(
  { words }: WordStream,
  ranks: Uint32Array,
  titleLengths: Uint16Array,
  abstractLengths: Uint16Array,
): (visit: Visit) => void {
  return visit => {
    let at = 0;
    const read = (paper: number, count: number, firstPosition: number, inTitle: boolean): void => {
      for (let i = 0; i < count; i++) {
        const number = words[at++] ?? functionWord;
        if (number !== functionWord) visit(ranks[number] ?? 0, paper, firstPosition + i, inTitle);
      }
    };
    titleLengths.forEach((titleLength, paper) => {
      read(paper, titleLength, 0, true);
      read(paper, abstractLengths[paper] ?? 0, titleLength + 1, false);
    });
  };
}

/** Counts, then fills: every array has its size from the start. */
async function postings(
  visit: (visit: Visit) => void,
  terms: number,
  pause: Pause,
): Promise<Pick<Segment, 'postingStarts' | 'papers' | 'counts' | 'positionStarts' | 'positions'>> {
  const postingStarts = startsOf(visit, terms);
  await pause();
  const papers = new Uint32Array(postingStarts[terms] ?? 0);
  const counts = new Uint8Array(papers.length);
  const positionStarts = new Uint32Array(terms + 1);
  const next = postingStarts.slice();
  const lastPaper = new Int32Array(terms).fill(-1);
  const lastPosition = new Uint32Array(terms);
  const each = (write: (term: number, distance: number) => void): void => {
    next.set(postingStarts);
    lastPaper.fill(-1);
    counts.fill(0);
    visit((term, paper, position, inTitle) => {
      if (lastPaper[term] !== paper) {
        lastPaper[term] = paper;
        lastPosition[term] = 0;
        papers[next[term] ?? 0] = paper;
        next[term] = (next[term] ?? 0) + 1;
      }
      if (!countOne(counts, (next[term] ?? 0) - 1, inTitle)) return;
      write(term, position - (lastPosition[term] ?? 0));
      lastPosition[term] = position;
    });
  };
  each((term, distance) => {
    positionStarts[term + 1] = (positionStarts[term + 1] ?? 0) + bytesOf(distance);
  });
  for (let t = 0; t < terms; t++)
    positionStarts[t + 1] = (positionStarts[t + 1] ?? 0) + (positionStarts[t] ?? 0);
  await pause();
  const positions = new Uint8Array(positionStarts[terms] ?? 0);
  const free = positionStarts.slice();
  each((term, distance) => {
    free[term] = writeNumber(positions, free[term] ?? 0, distance);
  });
  return { postingStarts, papers, counts, positionStarts, positions };
}

function startsOf(visit: (visit: Visit) => void, terms: number): Uint32Array {
  const starts = new Uint32Array(terms + 1);
  const lastPaper = new Int32Array(terms).fill(-1);
  visit((term, paper) => {
    if (lastPaper[term] === paper) return;
    lastPaper[term] = paper;
    starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  });
  for (let t = 0; t < terms; t++) starts[t + 1] = (starts[t + 1] ?? 0) + (starts[t] ?? 0);
  return starts;
}

/** False where the count is at its end; then the position is not kept either. */
function countOne(counts: Uint8Array, posting: number, inTitle: boolean): boolean {
  const count = counts[posting] ?? 0;
  if (inTitle ? count >> titleShift === mostInTitle : (count & mostInAbstract) === mostInAbstract)
    return false;
  counts[posting] = count + (inTitle ? 1 << titleShift : 1);
  return true;
}

function bytesOf(value: number): number {
  return value < 0x80 ? 1 : value < 0x4000 ? 2 : 3;
}

function writeNumber(bytes: Uint8Array, at: number, value: number): number {
  let rest = value;
  let end = at;
  for (; rest >= 0x80; rest >>>= 7) bytes[end++] = (rest & 0x7f) | 0x80;
  bytes[end++] = rest;
  return end;
}

/** A segment: the full-text index of the papers of a dump in a few arrays, built once and never changed. */
import type { Pause } from '../pause';
import type { PaperTexts } from './paperTexts';
import { compareCodePoints, TermList } from './termList';
import { termsOf } from './tokens';

/**
 * An inverted index. Papers are numbered from 0 in the order given; the postings of term `t` are the entries
 * `postingStarts[t]` to `postingStarts[t + 1]` of `papers` and `counts`, by ascending number.
 */
export interface Segment {
  /** Words of each text, function words included. */
  readonly titleLengths: Uint16Array;
  readonly abstractLengths: Uint16Array;
  readonly terms: TermList;
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

/** Builds the segment of these texts. Shares the thread through `pause`. */
export async function buildSegment(texts: PaperTexts, pause: Pause): Promise<Segment> {
  const stream = new WordStream();
  const titleLengths = new Uint16Array(texts.length);
  const abstractLengths = new Uint16Array(texts.length);
  for (let i = 0; i < texts.length; i++) {
    if (i % papersPerPause === 0) await pause();
    titleLengths[i] = stream.add(termsOf(texts.title(i)));
    abstractLengths[i] = stream.add(termsOf(texts.abstract(i)));
  }
  const terms = [...stream.numbers.keys()].sort(compareCodePoints);
  await pause();
  const ranks = new Uint32Array(terms.length);
  terms.forEach((term, rank) => {
    ranks[stream.numbers.get(term) ?? 0] = rank;
  });
  const walk = walker(stream, ranks, { titleLengths, abstractLengths }, pause);
  return {
    titleLengths,
    abstractLengths,
    terms: TermList.of(terms),
    ...(await postings(walk, terms.length)),
  };
}

/** Told of each indexed word: its term, its paper, its position there and whether that is in the title. */
type Visit = (term: number, paper: number, position: number, inTitle: boolean) => void;
/** Visits every word, paper after paper. */
type Walk = (visit: Visit) => Promise<void>;

function walker(
  { words }: WordStream,
  ranks: Uint32Array,
  { titleLengths, abstractLengths }: Pick<Segment, 'titleLengths' | 'abstractLengths'>,
  pause: Pause,
): Walk {
  return async visit => {
    let at = 0;
    const read = (paper: number, count: number, firstPosition: number, inTitle: boolean): void => {
      for (let i = 0; i < count; i++) {
        const number = words[at++] ?? functionWord;
        if (number !== functionWord) visit(ranks[number] ?? 0, paper, firstPosition + i, inTitle);
      }
    };
    for (let paper = 0; paper < titleLengths.length; paper++) {
      if (paper % papersPerPause === 0) await pause();
      const titleLength = titleLengths[paper] ?? 0;
      read(paper, titleLength, 0, true);
      read(paper, abstractLengths[paper] ?? 0, titleLength + 1, false);
    }
  };
}

/** Counts, then fills: every array has its size from the start. */
async function postings(
  walk: Walk,
  terms: number,
): Promise<Pick<Segment, 'postingStarts' | 'papers' | 'counts' | 'positionStarts' | 'positions'>> {
  const postingStarts = await startsOf(walk, terms);
  const papers = new Uint32Array(postingStarts[terms] ?? 0);
  const counts = new Uint8Array(papers.length);
  const positionStarts = new Uint32Array(terms + 1);
  const next = postingStarts.slice();
  const lastPaper = new Int32Array(terms).fill(-1);
  const lastPosition = new Uint32Array(terms);
  const each = (write: (term: number, distance: number) => void): Promise<void> => {
    next.set(postingStarts);
    lastPaper.fill(-1);
    counts.fill(0);
    return walk((term, paper, position, inTitle) => {
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
  await each((term, distance) => {
    positionStarts[term + 1] = (positionStarts[term + 1] ?? 0) + bytesOf(distance);
  });
  sumUp(positionStarts);
  const positions = new Uint8Array(positionStarts[terms] ?? 0);
  const free = positionStarts.slice();
  await each((term, distance) => {
    free[term] = writeNumber(positions, free[term] ?? 0, distance);
  });
  return { postingStarts, papers, counts, positionStarts, positions };
}

async function startsOf(walk: Walk, terms: number): Promise<Uint32Array> {
  const starts = new Uint32Array(terms + 1);
  const lastPaper = new Int32Array(terms).fill(-1);
  await walk((term, paper) => {
    if (lastPaper[term] === paper) return;
    lastPaper[term] = paper;
    starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  });
  return sumUp(starts);
}

/** Makes starts of sizes. */
function sumUp(starts: Uint32Array): Uint32Array {
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
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

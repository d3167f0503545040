/** Looks terms up in a sorted list of terms: the term itself, its beginnings, its relatives, its misspellings. */
import { compareText } from '../order';
import { rootOf } from './terms';
import { EditMeter } from './typos';

/** The number of a term, or undefined. */
export function findTerm(terms: readonly string[], term: string): number | undefined {
  const at = lowerBound(terms, term);
  return terms[at] === term ? at : undefined;
}

/** The first number at which a term is not before `text`. */
function lowerBound(terms: readonly string[], text: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareText(terms[middle] ?? '', text) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The numbers of the terms that begin so: a range, its end excluded. */
export function termsBeginning(terms: readonly string[], prefix: string): [start: number, end: number] {
  return [lowerBound(terms, prefix), lowerBound(terms, `${prefix}\uffff`)];
}

/** The numbers of the other terms of the same root: what a root ends in was cut off, so they all begin with it. */
export function relatedTerms(terms: readonly string[], term: string): number[] {
  const root = rootOf(term);
  const [start, end] = termsBeginning(terms, root);
  const related: number[] = [];
  for (let i = start; i < end; i++) {
    const other = terms[i] ?? '';
    if (other !== term && rootOf(other) === root) related.push(i);
  }
  return related;
}

const longestMarked = 63;
const letterBits = 0x3ffffff;

/** What can be said of a term's spelling in 32 bits: which letters it has (26) and how long it is (6). */
export function spellingMark(term: string): number {
  let mark = Math.min(term.length, longestMarked) << 26;
  for (let i = 0; i < term.length; i++) {
    const letter = term.charCodeAt(i) - 97;
    if (letter >= 0 && letter < 26) mark |= 1 << letter;
  }
  return mark;
}

/**
 * The numbers of the terms at most `edits` away, each with its distance (1 or more). The marks of all terms sort out
 * nearly all of them: a replaced letter changes at most two of those that occur, any other edit at most one, and whatever
 * the lengths differ by are such edits.
 */
export function similarTerms(
  terms: readonly string[],
  marks: Int32Array,
  term: string,
  edits: number,
): { readonly term: number; readonly distance: number }[] {
  const mark = spellingMark(term);
  const length = Math.min(term.length, longestMarked);
  const meter = new EditMeter(term, edits);
  const similar: { term: number; distance: number }[] = [];
  for (let i = 0; i < marks.length; i++) {
    const other = marks[i] ?? 0;
    const difference = Math.abs((other >>> 26) - length);
    if (difference > edits || bitsOf((other ^ mark) & letterBits) + difference > 2 * edits) continue;
    const distance = meter.edits(terms[i] ?? '');
    if (distance !== undefined && distance > 0) similar.push({ term: i, distance });
  }
  return similar;
}

/** Of a word still being typed, so many letters are taken to be right: they narrow the dictionary down. */
export const rightLetters = 2;

/** The numbers of the terms a beginning of which is at most `edits` away from a word still being typed, with the distance. */
export function similarBeginnings(
  terms: readonly string[],
  word: string,
  edits: number,
): { readonly term: number; readonly distance: number }[] {
  const meter = new EditMeter(word, edits);
  const similar: { term: number; distance: number }[] = [];
  const [start, end] = termsBeginning(terms, word.slice(0, rightLetters));
  for (let i = start; i < end; i++) {
    const distance = meter.editsToBeginning(terms[i] ?? '');
    if (distance !== undefined && distance > 0) similar.push({ term: i, distance });
  }
  return similar;
}

/** How many bits are set; the sums of pairs, fours and bytes side by side (Warren, "Hacker's Delight", 5-1). */
function bitsOf(value: number): number {
  const pairs = value - ((value >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

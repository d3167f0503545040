/** Looks words up among the terms of a segment: their relatives and their misspellings. */
import { mayBeWithin, spellingMark } from './spellingMark';
import type { TermList } from './termList';
import { rootOf } from './terms';
import { EditMeter } from './typos';

/** The numbers of the other terms of the same root: what a root ends in was cut off, so they all begin with it. */
export function relatedTerms(terms: TermList, term: string): number[] {
  const root = rootOf(term);
  const [start, end] = terms.beginning(root);
  const related: number[] = [];
  for (let i = start; i < end; i++) {
    const other = terms.at(i);
    if (other !== term && rootOf(other) === root) related.push(i);
  }
  return related;
}

/** A term by its number, and how many edits away it is. */
export interface SimilarTerm {
  readonly term: number;
  readonly distance: number;
}

/** The terms at most `edits` away, at least 1. Their marks sort out nearly all others. */
export function similarTerms(terms: TermList, term: string, edits: number): SimilarTerm[] {
  const { marks } = terms;
  const mark = spellingMark(term);
  const meter = new EditMeter(term, edits);
  const similar: SimilarTerm[] = [];
  for (let i = 0; i < marks.length; i++) {
    if (!mayBeWithin(marks[i] ?? 0, mark, edits)) continue;
    const distance = meter.edits(terms.at(i));
    if (distance !== undefined && distance > 0) similar.push({ term: i, distance });
  }
  return similar;
}

/** Of a word still being typed, so many letters are taken to be right: they narrow the dictionary down. */
export const rightLetters = 2;

/** The terms a beginning of which is at most `edits` away from a word still being typed, at least 1. */
export function similarBeginnings(terms: TermList, word: string, edits: number): SimilarTerm[] {
  const meter = new EditMeter(word, edits);
  const similar: SimilarTerm[] = [];
  const [start, end] = terms.beginning(word.slice(0, rightLetters));
  for (let i = start; i < end; i++) {
    const distance = meter.editsToBeginning(terms.at(i));
    if (distance !== undefined && distance > 0) similar.push({ term: i, distance });
  }
  return similar;
}

/** Sequences of words in sorted rows, so that a text can be looked up in them word by word. */
import { inSteps, type Steps } from '../pause';

/** Several sequences of words, each word as its number. */
export interface WordSequences {
  length(sequence: number): number;
  /** The number of a sequence's word. */
  number(sequence: number, word: number): number;
}

/** The sorted sequences, one a row. */
export interface Rows {
  /** The rows whose words stand in the text from `first`, shortest first. */
  at(text: readonly number[], first: number): readonly number[];
}

const noRows: readonly number[] = [];

/**
 * Puts the words of all rows side by side, since a long note asks for them a million times. `sorted` as `compareRows` does;
 * the numbers of words are below `size`.
 */
export function createRows({ number, length }: WordSequences, sorted: readonly number[], size: number): Rows {
  const starts = startsOf(sorted.map(length));
  const words = new Int32Array(starts[sorted.length] ?? 0);
  for (const [row, sequence] of sorted.entries()) {
    for (let word = 0; word < length(sequence); word++)
      words[(starts[row] ?? 0) + word] = number(sequence, word);
  }
  /** The first row from `from` to `to` whose word at `depth` is not below `wanted`; up to there the rows are equal. */
  const lowerBound = (from: number, to: number, depth: number, wanted: number) => {
    let [low, high] = [from, to];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[(starts[middle] ?? 0) + depth] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const ends = (row: number, depth: number) => (starts[row + 1] ?? 0) - (starts[row] ?? 0) === depth;
  const firstRow = Int32Array.from({ length: size + 1 }, (_, word) => lowerBound(0, sorted.length, 0, word));
  return {
    at(text, first) {
      let found = noRows;
      let word = text[first] ?? -1;
      let low = firstRow[word] ?? 0;
      let high = firstRow[word + 1] ?? 0;
      for (let depth = 1; word >= 0 && low < high; depth++) {
        // Of rows with the same beginning the shortest stand first.
        for (; low < high && ends(low, depth); low++) found = [...found, low];
        word = text[first + depth] ?? -1;
        low = lowerBound(low, high, depth, word);
        high = lowerBound(low, high, depth, word + 1);
      }
      return found;
    },
  };
}

/** Where each of several parts begins that stand side by side, and where the last one ends. */
function startsOf(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  for (const [index, length] of lengths.entries()) starts[index + 1] = (starts[index] ?? 0) + length;
  return starts;
}

/** By words, a sequence before those that go on from it. */
export function compareRows({ number, length }: WordSequences): (a: number, b: number) => number {
  return (a, b) => {
    const common = Math.min(length(a), length(b));
    for (let word = 0; word < common; word++) {
      const difference = number(a, word) - number(b, word);
      if (difference !== 0) return difference;
    }
    return length(a) - length(b);
  };
}

/** Sorts sequences by words with `compare`, which must compare first words first; those of one first word in one step. */
export function* sortRows(
  { number }: WordSequences,
  sequences: Iterable<number>,
  compare: (a: number, b: number) => number,
): Steps<number[]> {
  const byFirst = new Map<number, number[]>();
  for (const sequence of sequences) {
    const first = number(sequence, 0);
    const alike = byFirst.get(first);
    if (alike) alike.push(sequence);
    else byFirst.set(first, [sequence]);
  }
  yield;
  const groups = [...byFirst].sort(([a], [b]) => a - b);
  const sorted: number[] = [];
  yield* inSteps(groups, ([, alike]) => {
    for (const sequence of alike.sort(compare)) sorted.push(sequence);
  });
  return sorted;
}

/** The titles of a library sorted by their words, so that a text can be looked up in them word by word. */

import { readTitles, type TitleSequences } from './titleSequences';
import type { Spelling } from './titleSpelling';

/** A title that may be mentioned. */
export interface MentionableTitle {
  readonly title: string;
  readonly spelling: Spelling;
  /** How many words it has. */
  readonly length: number;
  /** Whether the title itself has punctuation behind its word of that index. */
  punctuatedAfter(index: number): boolean;
}

export interface TitleTable {
  /** The number of a folded word; -1 where no title has it. */
  numberOf(word: string): number;
  /** The titles that stand at `numbers[first]`, shortest first. */
  titlesAt(numbers: readonly number[], first: number): readonly MentionableTitle[];
}

/** Makes the table of some titles; the order in which they come does not matter. */
export function createTitleTable(titles: readonly string[]): TitleTable {
  const sequences = readTitles(titles);
  const { numbers, spellings } = sequences;
  const sorted = [...sequences.titles.keys()].filter(title => spellings[title] !== 'never');
  sorted.sort(byWords(sequences));
  const rows = createRows(sequences, sorted);
  return {
    numberOf: word => numbers.get(word) ?? -1,
    titlesAt: (text, first) => rows.at(text, first).map(row => entryOf(sequences, sorted[row] ?? 0)),
  };
}

/** The sorted titles, one a row. */
interface Rows {
  /** The rows whose words stand in the text from `first`, shortest first. */
  at(text: readonly number[], first: number): readonly number[];
}

const noRows: readonly number[] = [];

/** Puts the words of all rows side by side, since a long note asks for them a million times. */
function createRows({ numbers, number, length }: TitleSequences, sorted: readonly number[]): Rows {
  const starts = startsOf(sorted.map(length));
  const words = new Int32Array(starts[sorted.length] ?? 0);
  for (const [row, title] of sorted.entries()) {
    for (let word = 0; word < length(title); word++) words[(starts[row] ?? 0) + word] = number(title, word);
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
  const firstRow = Int32Array.from({ length: numbers.size + 1 }, (_, word) =>
    lowerBound(0, sorted.length, 0, word),
  );
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

function entryOf(
  { titles, spellings, length, punctuatedAfter }: TitleSequences,
  title: number,
): MentionableTitle {
  return {
    title: titles[title] ?? '',
    spelling: spellings[title] ?? 'any',
    length: length(title),
    punctuatedAfter: word => punctuatedAfter(title, word),
  };
}

/** By words, a title before those that go on from it; equal ones by their spelling, the last first. */
function byWords({ titles, length, number }: TitleSequences): (a: number, b: number) => number {
  return (a, b) => {
    const common = Math.min(length(a), length(b));
    for (let word = 0; word < common; word++) {
      const difference = number(a, word) - number(b, word);
      if (difference !== 0) return difference;
    }
    return length(a) - length(b) || ((titles[a] ?? '') < (titles[b] ?? '') ? 1 : -1);
  };
}

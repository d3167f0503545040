/** The titles of a library sorted by their words, so that a text can be looked up in them word by word. */

import type { Steps } from '../pause';
import type { Vocabulary } from './textWords';
import { readTitles, type TitleSequences } from './titleSequences';
import type { Spelling } from './titleSpelling';
import { compareRows, createRows, sortRows } from './wordRows';

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
  /** The titles that stand at `numbers[first]`, shortest first. */
  titlesAt(numbers: readonly number[], first: number): readonly MentionableTitle[];
}

/** Makes the table of some titles; the order in which they come does not matter. */
export function* createTitleTable(titles: readonly string[], vocabulary: Vocabulary): Steps<TitleTable> {
  const sequences = yield* readTitles(titles, vocabulary);
  const { spellings } = sequences;
  const mentionable = [...sequences.titles.keys()].filter(title => spellings[title] !== 'never');
  const sorted = yield* sortRows(sequences, mentionable, byWords(sequences));
  const rows = createRows(sequences, sorted, vocabulary.size);
  return {
    titlesAt: (text, first) => rows.at(text, first).map(row => entryOf(sequences, sorted[row] ?? 0)),
  };
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

/** By words; equal ones by their spelling, the last first. */
function byWords(sequences: TitleSequences): (a: number, b: number) => number {
  const compare = compareRows(sequences);
  const { titles } = sequences;
  return (a, b) => compare(a, b) || ((titles[a] ?? '') < (titles[b] ?? '') ? 1 : -1);
}

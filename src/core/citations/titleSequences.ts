/** The titles of a library as numbers: one number a word, all titles side by side, for a library has a million words. */
import { inSteps, type Steps } from '../pause';
import { proseWords } from './proseWords';
import type { Vocabulary } from './textWords';
import { phraseSpelling, phraseWords, type Spelling, spellingOf } from './titleSpelling';
import { wordGap } from './wordGap';

/** Titles by index. */
export interface TitleSequences {
  readonly titles: readonly string[];
  readonly spellings: readonly Spelling[];
  length(title: number): number;
  /** The number of a title's word. */
  number(title: number, word: number): number;
  /** Whether the title has punctuation behind that word. */
  punctuatedAfter(title: number, word: number): boolean;
}

/** Longer ones are no titles but abstracts that went astray. The limit bounds the work at each word of a text. */
const mostWords = 100;
const spacedDash = /\s\p{Pd}+\s/u;

/** Reads titles, each spelling once. */
export function* readTitles(titles: readonly string[], vocabulary: Vocabulary): Steps<TitleSequences> {
  const kept: string[] = [];
  const spellings: Spelling[] = [];
  const starts = [0];
  /** The number of a word, doubled, plus one where punctuation follows. */
  const marks: number[] = [];
  const read = (title: string): void => {
    const words = proseWords(title);
    if (words.length === 0 || words.length > mostWords) return;
    for (const [index, { word, end }] of words.entries()) {
      const number = vocabulary.add(word);
      const next = words[index + 1];
      marks.push(number * 2 + (next && isPunctuated(title, end, next.start) ? 1 : 0));
    }
    kept.push(title);
    spellings.push(spellingOf(title, words));
    starts.push(marks.length);
  };
  yield* inSteps(new Set(titles), read);
  const packed = Int32Array.from(marks);
  const markOf = (title: number, word: number) => packed[(starts[title] ?? 0) + word] ?? 0;
  const sequences: TitleSequences = {
    titles: kept,
    spellings,
    length: title => (starts[title + 1] ?? 0) - (starts[title] ?? 0),
    number: (title, word) => markOf(title, word) >> 1,
    punctuatedAfter: (title, word) => (markOf(title, word) & 1) === 1,
  };
  for (const title of yield* phrasesIn(sequences)) spellings[title] = phraseSpelling(kept[title] ?? '');
  return sequences;
}

function isPunctuated(title: string, start: number, end: number): boolean {
  return wordGap(title, start, end) !== 'open' || spacedDash.test(title.slice(start, end));
}

/** The three-word titles whose words stand inside longer titles. */
function* phrasesIn(sequences: TitleSequences): Steps<number[]> {
  const { titles, length, number } = sequences;
  const phraseAt = (title: number, word: number) =>
    `${number(title, word)} ${number(title, word + 1)} ${number(title, word + 2)}`;
  const short = [...titles.keys()].filter(title => length(title) === phraseWords);
  const phrases = new Set(short.map(title => phraseAt(title, 0)));
  const firstWords = new Set(short.map(title => number(title, 0)));
  const inLonger = new Set<string>();
  yield* inSteps(titles.keys(), title => {
    if (length(title) === phraseWords) return;
    for (let word = 0; word + phraseWords <= length(title); word++) {
      if (!firstWords.has(number(title, word))) continue;
      const phrase = phraseAt(title, word);
      if (phrases.has(phrase)) inLonger.add(phrase);
    }
  });
  return short.filter(title => inLonger.has(phraseAt(title, 0)));
}

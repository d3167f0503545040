/** The words of a text as numbers, side by side: a long note has a hundred thousand. */
import { eachWord } from './proseWords';

/** By the index of a word: its number, where it begins and where it ends. */
export interface TextWords {
  readonly numbers: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** The folded words of a text and their places. */
export interface SplitText {
  readonly words: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Reads a text in one pass. */
export function splitText(text: string): SplitText {
  const [words, starts, ends]: [string[], number[], number[]] = [[], [], []];
  eachWord(text, (word, start, end) => {
    words.push(word);
    starts.push(start);
    ends.push(end);
  });
  return { words, starts, ends };
}

/** The same with numbers for words; `numberOf` takes folded ones. */
export function numbered({ words, starts, ends }: SplitText, numberOf: (word: string) => number): TextWords {
  return { numbers: words.map(numberOf), starts, ends };
}

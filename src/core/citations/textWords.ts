/** The words of a text as numbers, side by side: a long note has a hundred thousand. */
import { eachWord } from './proseWords';

/** By the index of a word: its number, where it begins and where it ends. */
export interface TextWords {
  readonly numbers: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Reads a text in one pass; `numberOf` takes folded words. */
export function readWords(text: string, numberOf: (word: string) => number): TextWords {
  const [numbers, starts, ends]: [number[], number[], number[]] = [[], [], []];
  eachWord(text, (word, start, end) => {
    numbers.push(numberOf(word));
    starts.push(start);
    ends.push(end);
  });
  return { numbers, starts, ends };
}

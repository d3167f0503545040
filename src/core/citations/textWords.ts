/** The words of a text as numbers, side by side: a long note has a hundred thousand. */
import { eachWord } from './proseWords';

/** By the index of a word: its number (-1 where no title or name has it), where it begins and where it ends. */
export interface TextWords {
  readonly numbers: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Numbers for the folded words of titles and names: one numbering, so that each word of a text is looked up once. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();

  /** Numbers are below it. */
  get size(): number {
    return this.#numbers.size;
  }

  /** The number of a word, which it has from now on. */
  add(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(word, number);
    return number;
  }

  /** The words of a text in one pass. */
  read(text: string): TextWords {
    const [numbers, starts, ends]: [number[], number[], number[]] = [[], [], []];
    eachWord(text, (word, start, end) => {
      numbers.push(this.#numbers.get(word) ?? -1);
      starts.push(start);
      ends.push(end);
    });
    return { numbers, starts, ends };
  }
}

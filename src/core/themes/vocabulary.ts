/** Gives every word of a library a number by its stem, and says which spellings only break a phrase. */
import { type FillerKind, fillerWords, vagueWords, weakWords } from './fillerWords';
import { stemOf } from './stem';

/** What stands in a stream of words where a phrase ends. All are below zero, words are not. */
export const phraseBreak = {
  /** Punctuation, numbers, the edges of title and abstract. */
  plain: -1,
  other: -2,
  determiner: -3,
  preposition: -4,
  verbContext: -5,
  proseNoun: -6,
} as const satisfies Record<FillerKind | 'plain', number>;

/** How much a word says: enough to name a theme, only in company, or nothing. */
export enum Worth {
  Full = 0,
  Weak = 1,
  Vague = 2,
}

/** Longer ones are encodings and keys, not words. */
const longestWord = 60;

/** A spelling without accents of style: compatibility forms folded, lower case, no possessive. */
export const foldSpelling = (spelling: string): string =>
  spelling
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['\u2019].*$/u, '');

/** The words seen so far. Most spellings of a library have been seen before, so each is looked into once. */
export class Vocabulary {
  readonly stems: string[] = [];
  readonly worth: Worth[] = [];
  private readonly byStem = new Map<string, number>();
  private readonly bySpelling = new Map<string, number>();

  /** The number of a word, or one of `phraseBreak`. */
  idOf(spelling: string): number {
    const known = this.bySpelling.get(spelling);
    if (known !== undefined) return known;
    const id = this.read(foldSpelling(spelling));
    this.bySpelling.set(spelling, id);
    return id;
  }

  private read(word: string): number {
    const filler = fillerWords.get(word);
    if (filler) return phraseBreak[filler];
    if (isNoWord(word)) return phraseBreak.plain;
    const stem = stemOf(word);
    const known = this.byStem.get(stem);
    if (known !== undefined) return known;
    const id = this.stems.push(stem) - 1;
    this.worth.push(worthOf(word, stem));
    this.byStem.set(stem, id);
    return id;
  }
}

const isNoWord = (word: string): boolean =>
  word.length > longestWord ||
  /^(?:\p{N}+|[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]?)$/u.test(word);

function worthOf(word: string, stem: string): Worth {
  if (vagueWords.has(word) || /ly$/.test(word)) return Worth.Vague;
  const unspaced = word.length === 1;
  return unspaced || weakWords.has(word) || weakWords.has(stem) ? Worth.Weak : Worth.Full;
}

/** Reads the papers' texts once into numbers: one flat stream of words, with breaks where no phrase may run on. */
import { NumberList } from './numberList';
import type { Pace } from './pace';
import type { ThemedPaper } from './themeModel';
import { findTokens } from './tokens';
import { phraseBreak, Vocabulary, type Worth } from './vocabulary';
import { WordFinder } from './words';

export interface WordStream {
  /** Word numbers and breaks of all papers, one after the other. */
  readonly words: Int32Array;
  /** Where each paper begins in `words`; one entry more than papers. */
  readonly starts: Int32Array;
  /** Where each paper's abstract begins in `words`. */
  readonly abstractStarts: Int32Array;
  /** The stem of each word, in the order of their first appearance. */
  readonly stems: readonly string[];
  readonly worth: readonly Worth[];
}

/** Reads every paper's title and abstract. Linear in the text. */
export async function readWords(papers: readonly ThemedPaper[], pace: Pace): Promise<WordStream> {
  const finder = new WordFinder();
  const vocabulary = new Vocabulary();
  const words = new NumberList();
  const starts = new Int32Array(papers.length + 1);
  const abstractStarts = new Int32Array(papers.length);
  const read = (text: string): void => {
    for (const { spelling, joined } of findTokens(text, finder)) {
      if (!joined) words.push(phraseBreak.plain);
      words.push(vocabulary.idOf(spelling));
    }
    words.push(phraseBreak.plain);
  };
  for (const [i, paper] of papers.entries()) {
    if (pace.due()) await pace.rest();
    read(paper.title);
    abstractStarts[i] = words.length;
    read(paper.abstract);
    starts[i + 1] = words.length;
  }
  return { words: words.toArray(), starts, abstractStarts, stems: vocabulary.stems, worth: vocabulary.worth };
}

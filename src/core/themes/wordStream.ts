/** Reads the papers' texts once into numbers: one flat stream of stems, with breaks where no phrase may run on. */
import { fillerWords, weakWords } from './fillerWords';
import type { Pace } from './pace';
import { stemOf } from './stem';
import type { ThemedPaper } from './themeModel';
import { findWords } from './words';

/** Stands in the stream where a phrase ends: at filler words, numbers, punctuation and the edges of title and abstract. */
export const phraseBreak = -1;

/** More of one text tells nothing new, and a broken dump may hold megabytes on one line. */
const longestText = 10_000;

export interface WordStream {
  /** Word ids and breaks of all papers, one after the other. */
  readonly words: Int32Array;
  /** Where each paper begins in `words`; one entry more than papers. */
  readonly starts: Int32Array;
  /** Where each paper's abstract begins in `words`. */
  readonly abstractStarts: Int32Array;
  /** The stem of each word id, in the order of their first appearance. */
  readonly stems: readonly string[];
  /** Whether the word is too plain to stand for a theme alone. */
  readonly weak: readonly boolean[];
}

/** Stems by lower-case spelling: most words of a library have been seen before. */
class Vocabulary {
  readonly stems: string[] = [];
  readonly weak: boolean[] = [];
  private readonly byStem = new Map<string, number>();
  private readonly bySpelling = new Map<string, number>();

  idOf(spelling: string): number {
    const known = this.bySpelling.get(spelling);
    if (known !== undefined) return known;
    const id = this.read(spelling);
    this.bySpelling.set(spelling, id);
    return id;
  }

  private read(spelling: string): number {
    const word = spelling
      .normalize('NFKC')
      .toLowerCase()
      .replace(/['’].*$/u, '');
    if (fillerWords.has(word) || /^\p{N}+$/u.test(word) || word.length > 60) return phraseBreak;
    if (word.length < 2 && /^\p{Script=Latin}|^\p{Script=Cyrillic}|^\p{Script=Greek}/u.test(word))
      return phraseBreak;
    const stem = stemOf(word);
    const known = this.byStem.get(stem);
    if (known !== undefined) return known;
    const id = this.stems.push(stem) - 1;
    this.weak.push(weakWords.has(word) || weakWords.has(stem));
    this.byStem.set(stem, id);
    return id;
  }
}

/** A growing list of whole numbers. */
class NumberList {
  private items = new Int32Array(1024);
  length = 0;

  push(item: number): void {
    if (this.length === this.items.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.length++] = item;
  }

  toArray(): Int32Array {
    return this.items.slice(0, this.length);
  }
}

function readText(text: string, vocabulary: Vocabulary, into: NumberList): void {
  const read = text.slice(0, longestText);
  for (const { start, end, joined } of findWords(read)) {
    if (!joined) into.push(phraseBreak);
    into.push(vocabulary.idOf(read.slice(start, end)));
  }
  into.push(phraseBreak);
}

/** Reads every paper's title and abstract. Linear in the text. */
export async function readWords(papers: readonly ThemedPaper[], pace: Pace): Promise<WordStream> {
  const vocabulary = new Vocabulary();
  const words = new NumberList();
  const starts = new Int32Array(papers.length + 1);
  const abstractStarts = new Int32Array(papers.length);
  for (const [i, paper] of papers.entries()) {
    if (pace.due()) await pace.rest();
    readText(paper.title, vocabulary, words);
    abstractStarts[i] = words.length;
    readText(paper.abstract, vocabulary, words);
    starts[i + 1] = words.length;
  }
  return { words: words.toArray(), starts, abstractStarts, stems: vocabulary.stems, weak: vocabulary.weak };
}

/** The vector of a paper that a term space was not made of, so that it can be compared with those that it was. */
import { stemOf } from './stem';
import type { ThemedPaper } from './themeModel';
import { findTokens } from './tokens';
import { foldSpelling } from './vocabulary';
import { type Row, type Weighting, weighTerm } from './weighting';
import { WordFinder } from './words';

/** How often a text holds a word, and how often its title does. */
interface Counts {
  all: number;
  title: number;
}

/** Weighs strangers by the words of one space. */
export class StrangerVectors {
  readonly #words: ReadonlyMap<string, number>;
  readonly #finder = new WordFinder();

  /** `stems` are the words of the space that `weighting` weighs. */
  constructor(
    stems: readonly string[],
    private readonly weighting: Weighting,
  ) {
    this.#words = new Map(stems.map((stem, word) => [stem, word]));
  }

  /** The unit vector over the space's words, empty where it knows none. Phrases are left out: their words are there. */
  vectorOf({ title, abstract }: Pick<ThemedPaper, 'title' | 'abstract'>): Row {
    const counts = new Map<number, Counts>();
    this.#count(title, counts, 1);
    this.#count(abstract, counts, 0);
    const row = [...counts].map(([term, { all, title: inTitle }]) => ({
      term,
      weight: weighTerm(all, inTitle, this.weighting.weights[term] ?? 0),
    }));
    const length = Math.sqrt(row.reduce((sum, { weight }) => sum + weight * weight, 0));
    return {
      terms: Int32Array.from(row, ({ term }) => term),
      weights: Float32Array.from(row, ({ weight }) => weight / length),
    };
  }

  #count(text: string, counts: Map<number, Counts>, inTitle: 0 | 1): void {
    for (const { spelling } of findTokens(text, this.#finder)) {
      const word = this.#words.get(stemOf(foldSpelling(spelling)));
      const term = word === undefined ? -1 : (this.weighting.localOf[word] ?? -1);
      if (term < 0) continue;
      const count = counts.get(term) ?? { all: 0, title: 0 };
      count.all++;
      count.title += inTitle;
      counts.set(term, count);
    }
  }
}

/** Adds up what each paper of a segment scores for the words of a query. */
import type { WordScores } from './scoring';

/** Counters of a query in progress, large enough for the largest segment; cleared by what was touched. */
export class Scoreboard {
  readonly #scores: Float32Array;
  readonly #met: Uint8Array;
  readonly #touched: Uint32Array;
  #count = 0;

  constructor(papers: number) {
    this.#scores = new Float32Array(papers);
    this.#met = new Uint8Array(papers);
    this.#touched = new Uint32Array(papers);
  }

  /** The numbers of the papers that were scored, in no order. */
  get touched(): Uint32Array {
    return this.#touched.subarray(0, this.#count);
  }

  /** By paper, how many of the words added with `add` it has, up to 255. */
  get met(): Uint8Array {
    return this.#met;
  }

  scoreOf(paper: number): number {
    return this.#scores[paper] ?? 0;
  }

  /** Adds what a word scores. */
  add({ papers, scores }: WordScores): void {
    for (let i = 0; i < papers.length; i++) {
      const paper = papers[i] ?? 0;
      const met = this.#met[paper] ?? 0;
      if (met === 0) this.#touched[this.#count++] = paper;
      if (met < 255) this.#met[paper] = met + 1;
      this.#scores[paper] = (this.#scores[paper] ?? 0) + (scores[i] ?? 0);
    }
  }

  /** The same for a word that is missed nowhere, of papers that have one of the words already. */
  addExtra({ papers, scores }: WordScores): void {
    for (let i = 0; i < papers.length; i++) {
      const paper = papers[i] ?? 0;
      this.#scores[paper] = (this.#scores[paper] ?? 0) + (scores[i] ?? 0);
    }
  }

  /** Makes all papers of a segment hits, for a query of conditions only. */
  addAll(papers: number): void {
    for (let paper = 0; paper < papers; paper++) {
      this.#touched[this.#count++] = paper;
      this.#met[paper] = 1;
    }
  }

  clear(): void {
    for (let i = 0; i < this.#count; i++) {
      const paper = this.#touched[i] ?? 0;
      this.#scores[paper] = 0;
      this.#met[paper] = 0;
    }
    this.#count = 0;
  }
}

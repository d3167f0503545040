/** Finds the papers most similar to one, exactly, through an index from terms to papers. */
import { type Row, rowOf, type Vectors } from './weighting';

/** Papers by term: where each term's postings begin, and the papers and weights there. */
export interface Postings {
  readonly starts: Int32Array;
  readonly papers: Int32Array;
  readonly weights: Float32Array;
}

/** A paper by number with its cosine similarity. */
export interface Near {
  readonly paper: number;
  readonly score: number;
}

/** Turns vectors into postings. */
export function invert({ size, termCount, starts, terms, weights }: Vectors): Postings {
  const begins = new Int32Array(termCount + 1);
  for (const term of terms) begins[term + 1] = (begins[term + 1] ?? 0) + 1;
  for (let term = 0; term < termCount; term++)
    begins[term + 1] = (begins[term + 1] ?? 0) + (begins[term] ?? 0);
  const next = begins.slice();
  const papers = new Int32Array(terms.length);
  const paperWeights = new Float32Array(terms.length);
  for (let paper = 0; paper < size; paper++) {
    for (let i = starts[paper] ?? 0; i < (starts[paper + 1] ?? 0); i++) {
      const term = terms[i] ?? 0;
      const at = next[term] ?? 0;
      next[term] = at + 1;
      papers[at] = paper;
      paperWeights[at] = weights[i] ?? 0;
    }
  }
  return { starts: begins, papers, weights: paperWeights };
}

/** Searches one set of vectors again and again, in memory of its own. */
export class SimilaritySearch {
  private readonly sums: Float32Array;
  private readonly reached: Int32Array;

  constructor(
    private readonly vectors: Vectors,
    private readonly postings: Postings,
  ) {
    this.sums = new Float32Array(vectors.size);
    this.reached = new Int32Array(vectors.size + 1);
  }

  /** The `limit` papers most similar to `paper`, best first, ties by number; only those that share a term. */
  nearest(paper: number, limit: number): Near[] {
    return this.nearestTo(rowOf(this.vectors, paper), limit, paper);
  }

  /** The same for any vector over the same terms, `but` one paper. */
  nearestTo(row: Row, limit: number, but = -1): Near[] {
    const { sums, reached } = this;
    const count = this.addSimilarities(row);
    const best = new BestPapers(Math.min(limit, count));
    for (let i = 0; i < count; i++) {
      const other = reached[i] ?? 0;
      const score = sums[other] ?? 0;
      sums[other] = 0;
      if (score >= best.least && other !== but) best.insert(other, score);
    }
    return best.toArray();
  }

  /** Sums up similarities of all papers that share a term; returns how many were reached. */
  private addSimilarities({ terms, weights }: Row): number {
    const { sums, reached, postings } = this;
    let count = 0;
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i] ?? 0;
      const weight = weights[i] ?? 0;
      const end = postings.starts[term + 1] ?? 0;
      for (let p = postings.starts[term] ?? 0; p < end; p++) {
        const other = postings.papers[p] ?? 0;
        const sum = sums[other] ?? 0;
        // Counted without a branch, which would often be guessed wrongly.
        reached[count] = other;
        count += Number(sum === 0);
        sums[other] = sum + weight * (postings.weights[p] ?? 0);
      }
    }
    return count;
  }
}

/** The best papers seen so far, best first. */
class BestPapers {
  private readonly papers: Int32Array;
  private readonly scores: Float32Array;
  private length = 0;
  /** What a paper must reach to be among them. */
  least = 0;

  constructor(private readonly limit: number) {
    this.papers = new Int32Array(limit);
    this.scores = new Float32Array(limit);
    if (limit === 0) this.least = Number.POSITIVE_INFINITY;
  }

  insert(paper: number, score: number): void {
    const { papers, scores } = this;
    let at = this.length < this.limit ? this.length++ : this.length;
    for (; at > 0; at--) {
      const other = papers[at - 1] ?? 0;
      const before = scores[at - 1] ?? 0;
      if (before > score || (before === score && other < paper)) break;
      // The last one falls out where there are enough.
      if (at === this.limit) continue;
      papers[at] = other;
      scores[at] = before;
    }
    if (at === this.limit) return;
    papers[at] = paper;
    scores[at] = score;
    if (this.length === this.limit) this.least = scores[this.limit - 1] ?? 0;
  }

  toArray(): Near[] {
    return Array.from(this.papers.subarray(0, this.length), (paper, i) => ({
      paper,
      score: this.scores[i] ?? 0,
    }));
  }
}

/** Finds each paper's nearest papers by cosine similarity: the one graph behind themes, sub-themes and related papers. */
import type { Pace } from './pace';
import type { Vectors } from './vectors';

/** `width` places for each paper, nearest first; unused places hold −1. */
export interface Neighbours {
  readonly size: number;
  readonly width: number;
  readonly papers: Int32Array;
  readonly scores: Float32Array;
}

/** Papers by term: for each term where its postings begin, and the papers and weights there. */
export interface Postings {
  readonly starts: Int32Array;
  readonly papers: Int32Array;
  readonly weights: Float32Array;
}

export function invert({ size, termCount, starts, terms, weights }: Vectors): Postings {
  const postings = new Int32Array(termCount + 1);
  for (const term of terms) postings[term + 1] = (postings[term + 1] ?? 0) + 1;
  for (let t = 0; t < termCount; t++) postings[t + 1] = (postings[t + 1] ?? 0) + (postings[t] ?? 0);
  const next = postings.slice();
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
  return { starts: postings, papers, weights: paperWeights };
}

/** The `width` nearest of every paper. */
export async function findNeighbours(vectors: Vectors, width: number, pace: Pace): Promise<Neighbours> {
  const { size, starts, terms, weights } = vectors;
  const postings = invert(vectors);
  const papers = new Int32Array(size * width).fill(-1);
  const scores = new Float32Array(size * width);
  const sums = new Float32Array(size);
  const touched = new Int32Array(size);
  for (let paper = 0; paper < size; paper++) {
    if (pace.due()) await pace.rest();
    let reached = 0;
    for (let i = starts[paper] ?? 0; i < (starts[paper + 1] ?? 0); i++) {
      const term = terms[i] ?? 0;
      const weight = weights[i] ?? 0;
      const end = postings.starts[term + 1] ?? 0;
      for (let p = postings.starts[term] ?? 0; p < end; p++) {
        const other = postings.papers[p] as number;
        const sum = sums[other] as number;
        if (sum === 0) touched[reached++] = other;
        sums[other] = sum + weight * (postings.weights[p] as number);
      }
    }
    sums[paper] = 0;
    const base = paper * width;
    let held = 0;
    for (let t = 0; t < reached; t++) {
      const other = touched[t] as number;
      const score = sums[other] as number;
      sums[other] = 0;
      if (other === paper) continue;
      if (held === width && score <= (scores[base + width - 1] as number)) continue;
      let at = held < width ? held++ : width - 1;
      while (
        at > 0 &&
        ((scores[base + at - 1] as number) < score ||
          ((scores[base + at - 1] as number) === score && (papers[base + at - 1] as number) > other))
      ) {
        scores[base + at] = scores[base + at - 1] as number;
        papers[base + at] = papers[base + at - 1] as number;
        at--;
      }
      scores[base + at] = score;
      papers[base + at] = other;
    }
  }
  return { size, width, papers, scores };
}

/** Puts every paper into the group whose mean it is most similar to. */
import type { Pace } from './pace';
import type { Vectors } from './weighting';

/** Papers that share no term with any group. */
export const homeless = -1;

export interface Homes {
  /** The group of each paper, or `homeless`. */
  readonly group: Int32Array;
  /** Each paper's cosine similarity to its group's mean (the paper itself left out of it). */
  readonly similarity: Float32Array;
}

/** How often papers may move on: afterwards hardly one does. */
const rounds = 3;

/**
 * Starts from `start` (a group below `count` for each paper, or `homeless`) and moves papers to the most similar mean, as
 * spherical k-means does (Dhillon and Modha 2001). It mends communities at their edges, gives the members of groups that were
 * given up a new home, and places papers that were not in the graph.
 */
export async function settlePapers(
  vectors: Vectors,
  start: Int32Array,
  count: number,
  pace: Pace,
): Promise<Homes> {
  let homes: Homes = { group: start, similarity: new Float32Array(start.length) };
  for (let round = 0; round < rounds; round++) {
    const means = new Means(vectors, homes.group, count);
    const group = new Int32Array(vectors.size);
    const similarity = new Float32Array(vectors.size);
    for (let paper = 0; paper < vectors.size; paper++) {
      if (pace.due()) await pace.rest();
      const best = means.nearest(paper, homes.group[paper] ?? homeless);
      group[paper] = best.group;
      similarity[paper] = best.similarity;
    }
    homes = { group, similarity };
  }
  return homes;
}

/** The sums of the groups' vectors, by term first, so that one paper's terms lie side by side. */
class Means {
  private readonly sums: Float32Array;
  private readonly squares: Float64Array;
  private readonly products: Float64Array;

  constructor(
    private readonly vectors: Vectors,
    groups: Int32Array,
    private readonly count: number,
  ) {
    this.sums = new Float32Array(vectors.termCount * count);
    this.squares = new Float64Array(count);
    this.products = new Float64Array(count);
    groups.forEach((group, paper) => {
      if (group !== homeless) this.add(group, paper);
    });
    this.sums.forEach((sum, i) => {
      this.squares[i % count] = (this.squares[i % count] ?? 0) + sum * sum;
    });
  }

  private add(group: number, paper: number): void {
    const { starts, terms, weights } = this.vectors;
    for (let i = starts[paper] ?? 0; i < (starts[paper + 1] ?? 0); i++) {
      const at = (terms[i] ?? 0) * this.count + group;
      this.sums[at] = (this.sums[at] ?? 0) + (weights[i] ?? 0);
    }
  }

  /** The group most similar to a paper of group `own`; the paper itself does not count in its own group's mean. */
  nearest(paper: number, own: number): { group: number; similarity: number } {
    this.multiply(paper);
    let group = homeless;
    let similarity = 0;
    for (let g = 0; g < this.count; g++) {
      const product = this.products[g] ?? 0;
      const square = this.squares[g] ?? 0;
      const cosine =
        g === own
          ? (product - 1) / Math.sqrt(Math.max(1e-9, square - 2 * product + 1))
          : product / Math.sqrt(Math.max(1e-9, square));
      if (cosine <= similarity + 1e-6) continue;
      group = g;
      similarity = cosine;
    }
    return { group, similarity };
  }

  private multiply(paper: number): void {
    const { starts, terms, weights } = this.vectors;
    this.products.fill(0);
    for (let i = starts[paper] ?? 0; i < (starts[paper + 1] ?? 0); i++) {
      const row = (terms[i] ?? 0) * this.count;
      const weight = weights[i] ?? 0;
      for (let g = 0; g < this.count; g++) {
        this.products[g] = (this.products[g] ?? 0) + weight * (this.sums[row + g] ?? 0);
      }
    }
  }
}

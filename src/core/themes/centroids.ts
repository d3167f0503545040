/** Puts every paper into the group whose mean it is most similar to and where its neighbours are. */
import type { Graph } from './graph';
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

/** The similarity graph of some of the papers. */
export interface Neighbourhood {
  readonly graph: Graph;
  /** The paper behind each node, and the node of each paper; −1 where it has none. */
  readonly paperOf: Int32Array;
  readonly nodeOf: Int32Array;
}

/** How often papers may move on: afterwards hardly one does. The mean of a few papers moves with each of them, so less there. */
const roundsOf = (papers: number): number => Math.min(3, Math.ceil(papers / 50));
/**
 * What all of a paper's neighbours being in a group weighs against being as near as can be to its mean. Measured: better
 * than means alone from .25 to 2, best at .5.
 */
const neighbourWeight = 0.5;

/**
 * Starts from `start` (a group below `count` for each paper, or `homeless`) and moves papers to the group that has the most
 * similar mean, as spherical k-means does (Dhillon and Modha 2001), and most of their neighbours. It mends communities at
 * their edges, gives the members of groups that were given up a new home, and places papers that were not in the graph.
 */
export async function settlePapers(
  vectors: Vectors,
  neighbourhood: Neighbourhood,
  start: Int32Array,
  count: number,
  pace: Pace,
): Promise<Homes> {
  let homes: Homes = { group: start, similarity: new Float32Array(start.length) };
  for (let round = 0; round < roundsOf(vectors.size); round++) {
    const means = new Means(vectors, homes.group, count);
    const group = new Int32Array(vectors.size);
    const similarity = new Float32Array(vectors.size);
    for (let paper = 0; paper < vectors.size; paper++) {
      if (pace.due()) await pace.rest();
      const cosines = means.cosines(paper, homes.group[paper] ?? homeless);
      const home = homeOf(cosines, votesFor(neighbourhood, paper, homes.group, count));
      group[paper] = home;
      similarity[paper] = cosines[home] ?? 0;
    }
    homes = { group, similarity };
  }
  return homes;
}

/** The best group by both; none without a term in common. Among equals the first, which is the largest. */
function homeOf(cosines: Float64Array, votes: Float64Array): number {
  let nearest = 0;
  for (const cosine of cosines) if (cosine > nearest) nearest = cosine;
  if (nearest <= 1e-6) return homeless;
  let home = homeless;
  let highest = 0;
  for (let group = 0; group < cosines.length; group++) {
    const cosine = cosines[group] ?? 0;
    const score = cosine / nearest + neighbourWeight * (votes[group] ?? 0);
    if (cosine <= 0 || score <= highest + 1e-6) continue;
    home = group;
    highest = score;
  }
  return home;
}

/** The share that each group has of a paper's neighbours, by the weight of their edges. */
function votesFor(
  { graph, nodeOf, paperOf }: Neighbourhood,
  paper: number,
  groups: Int32Array,
  count: number,
): Float64Array {
  const votes = new Float64Array(count);
  const node = nodeOf[paper] ?? -1;
  if (node < 0) return votes;
  let all = 0;
  for (let e = graph.starts[node] ?? 0; e < (graph.starts[node + 1] ?? 0); e++) {
    const weight = graph.weights[e] ?? 0;
    const group = groups[paperOf[graph.targets[e] ?? 0] ?? 0] ?? homeless;
    all += weight;
    if (group !== homeless) votes[group] = (votes[group] ?? 0) + weight;
  }
  return all > 0 ? votes.map(vote => vote / all) : votes;
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
    for (let row = 0; row < this.sums.length; row += count) {
      for (let g = 0; g < count; g++) {
        const sum = this.sums[row + g] ?? 0;
        this.squares[g] = (this.squares[g] ?? 0) + sum * sum;
      }
    }
  }

  private add(group: number, paper: number): void {
    const { starts, terms, weights } = this.vectors;
    for (let i = starts[paper] ?? 0; i < (starts[paper + 1] ?? 0); i++) {
      const at = (terms[i] ?? 0) * this.count + group;
      this.sums[at] = (this.sums[at] ?? 0) + (weights[i] ?? 0);
    }
  }

  /** How similar each group's mean is to a paper of group `own`; the paper itself does not count in its own group's mean. */
  cosines(paper: number, own: number): Float64Array {
    this.multiply(paper);
    const { products, squares } = this;
    const cosines = new Float64Array(this.count);
    for (let g = 0; g < cosines.length; g++) {
      const product = products[g] ?? 0;
      const square = squares[g] ?? 0;
      cosines[g] =
        g === own
          ? (product - 1) / Math.sqrt(Math.max(1e-9, square - 2 * product + 1))
          : product / Math.sqrt(Math.max(1e-9, square));
    }
    return cosines;
  }

  private multiply(paper: number): void {
    const { products, sums, count } = this;
    const { starts, terms, weights } = this.vectors;
    products.fill(0);
    const end = starts[paper + 1] ?? 0;
    for (let i = starts[paper] ?? 0; i < end; i++) {
      const row = (terms[i] ?? 0) * count;
      const weight = weights[i] ?? 0;
      for (let g = 0; g < count; g++) products[g] = (products[g] ?? 0) + weight * (sums[row + g] ?? 0);
    }
  }
}

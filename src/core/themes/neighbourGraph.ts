/** Finds each paper's nearest papers by cosine similarity, and the graph they make. */
import { type Edges, type Graph, graphOf } from './graph';
import type { Pace } from './pace';
import { invert, type Near, SimilaritySearch } from './similarity';
import type { Vectors } from './weighting';

/**
 * Neighbours a paper: enough that a theme hangs together, few enough that it stays apart, so they grow with the papers as
 * the number of themes and their sizes do. Measured: 5 for 80 papers to 30 for a thousand, and flat beyond.
 */
const neighboursLinked = (papers: number): number => Math.min(30, Math.max(5, Math.round(Math.sqrt(papers))));

/** The graph that links every paper to its nearest, by their similarity; mutual neighbours twice as strongly. */
export async function linkNeighbours(vectors: Vectors, pace: Pace): Promise<Graph> {
  const search = new SimilaritySearch(vectors, invert(vectors));
  const nearest: (readonly Near[])[] = [];
  const linked = neighboursLinked(vectors.size);
  for (let paper = 0; paper < vectors.size; paper++) {
    if (pace.due()) await pace.rest();
    nearest.push(search.nearest(paper, linked));
  }
  return graphOf(vectors.size, edgesOf(nearest));
}

/** The edges between papers and their nearest, once each. */
function edgesOf(nearest: readonly (readonly Near[])[]): Edges {
  const edges = { from: [] as number[], to: [] as number[], weight: [] as number[] };
  const put = (from: number, to: number, weight: number): void => {
    edges.from.push(from);
    edges.to.push(to);
    edges.weight.push(weight);
  };
  nearest.forEach((list, paper) => {
    for (const { paper: other, score } of list) {
      const mutual = isAmong(nearest[other] ?? [], paper);
      if (!mutual) put(paper, other, score);
      else if (paper < other) put(paper, other, 2 * score);
    }
  });
  return edges;
}

function isAmong(list: readonly Near[], paper: number): boolean {
  for (const near of list) if (near.paper === paper) return true;
  return false;
}

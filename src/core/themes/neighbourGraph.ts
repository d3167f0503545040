/** Finds each paper's nearest papers by cosine similarity, and the graph they make. */
import { type Graph, graphOf } from './graph';
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
  const edges = { from: [] as number[], to: [] as number[], weight: [] as number[] };
  nearest.forEach((list, paper) => {
    for (const near of list) {
      const mutual = nearest[near.paper]?.some(back => back.paper === paper) ?? false;
      if (mutual && near.paper < paper) continue;
      edges.from.push(paper);
      edges.to.push(near.paper);
      edges.weight.push(mutual ? 2 * near.score : near.score);
    }
  });
  return graphOf(vectors.size, edges);
}

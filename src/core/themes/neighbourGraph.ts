/** Finds each paper's nearest papers by cosine similarity, and the graph they make. */
import { type Graph, graphOf } from './graph';
import type { Pace } from './pace';
import { invert, SimilaritySearch } from './similarity';
import type { Vectors } from './weighting';

/** Neighbours a paper: enough that a theme hangs together, few enough that it stays apart. Measured: flat from 15 to 30. */
const neighboursLinked = 20;

/** The graph that links every paper to its nearest, by their similarity; mutual neighbours twice as strongly. */
export async function linkNeighbours(vectors: Vectors, pace: Pace): Promise<Graph> {
  const from: number[] = [];
  const to: number[] = [];
  const weight: number[] = [];
  const search = new SimilaritySearch(vectors, invert(vectors));
  for (let paper = 0; paper < vectors.size; paper++) {
    if (pace.due()) await pace.rest();
    for (const near of search.nearest(paper, neighboursLinked)) {
      from.push(paper);
      to.push(near.paper);
      weight.push(near.score);
    }
  }
  return graphOf(vectors.size, { from, to, weight });
}

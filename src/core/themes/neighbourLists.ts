/** Lists the nearest papers of every paper of a library, for a picture of the whole. */
import type { Steps } from '../pause';
import type { SimilaritySearch } from './similarity';
import { rowOf, type Vectors } from './weighting';

/**
 * A paper's heaviest terms: they are rare, so few other papers are looked at. Measured: a seventh of the time of all terms at
 * 5,000 papers, a twentieth at 20,000, and nine or ten of the fifteen nearest are the same ones.
 */
const termsCompared = 12;

/** The nearest of each paper, by the places of the papers. */
export interface NeighbourLists {
  /** The papers' ids, in the order of their places. */
  readonly ids: readonly string[];
  /** So many places a paper, nearest first; −1 where a paper has fewer. */
  readonly limit: number;
  readonly nearest: Int32Array;
  /** Similarities, about 0 to 1, side by side with `nearest`. */
  readonly scores: Float32Array;
}

/** The `limit` nearest papers of each, as far as its heaviest terms tell. */
export function* listNeighbours(
  ids: readonly string[],
  vectors: Vectors,
  search: SimilaritySearch,
  limit: number,
): Steps<NeighbourLists> {
  const nearest = new Int32Array(ids.length * limit).fill(-1);
  const scores = new Float32Array(ids.length * limit);
  for (let paper = 0; paper < ids.length; paper++) {
    const { terms, weights } = rowOf(vectors, paper);
    const row = { terms: terms.subarray(0, termsCompared), weights: weights.subarray(0, termsCompared) };
    search.nearestTo(row, limit, paper).forEach((near, rank) => {
      nearest[paper * limit + rank] = near.paper;
      scores[paper * limit + rank] = near.score;
    });
    yield;
  }
  return { ids, limit, nearest, scores };
}

/** The lists of no papers. */
// biome-ignore lint/correctness/useYield: nothing to do, so no steps.
export function* noNeighbours(): Steps<NeighbourLists> {
  return { ids: [], limit: 0, nearest: new Int32Array(), scores: new Float32Array() };
}

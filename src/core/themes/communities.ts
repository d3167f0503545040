/** Finds communities of a graph by modularity, in flat memory (Louvain: Blondel et al. 2008). */
import { foldGraph, type Graph, strengthsOf } from './graph';
import { NodeMover } from './nodeMover';
import type { Pace } from './pace';
import { shuffledOrder } from './random';

/** A community number for each node, from 0 without gaps, in the order of their first nodes. */
export interface Partition {
  readonly community: Int32Array;
  readonly count: number;
}

/**
 * The communities of `graph`. A higher `resolution` gives more of them (1 is plain modularity); `seed` fixes the order in
 * which nodes are visited, on which the result depends a little. Time about linear in the edges.
 */
export async function findCommunities(
  graph: Graph,
  resolution: number,
  seed: number,
  pace: Pace,
): Promise<Partition> {
  const { community } = await gatherNodes(graph, resolution, seed, pace);
  const merger = new Merger(graph, resolution, seed, pace);
  for (;;) {
    const joined = await merger.merge(community);
    const mended = await merger.mend(community);
    if (!joined && !mended) return numberFromZero(community);
  }
}

/** Small communities of a graph, and the graph that they make. */
export interface Seeds {
  readonly graph: Graph;
  readonly small: Partition;
  readonly folded: Graph;
}

/** The first step alone: many small communities, which single nodes find moving one by one. */
export async function gatherSeeds(
  graph: Graph,
  resolution: number,
  seed: number,
  pace: Pace,
): Promise<Seeds> {
  const small = await gatherNodes(graph, resolution, seed, pace);
  return { graph, small, folded: foldGraph(graph, small.community, small.count) };
}

/**
 * The communities that small ones make at a resolution no higher than the one they were gathered at. Most of the time goes
 * into gathering, so this finds communities at several resolutions in little more than the time of one. It leaves off when
 * none merge any more, where `findCommunities` moves single nodes until none gains.
 */
export async function mergeSeeds(
  { graph, small, folded }: Seeds,
  resolution: number,
  seed: number,
  pace: Pace,
): Promise<Partition> {
  const community = small.community.slice();
  const merger = new Merger(graph, resolution, seed, pace);
  let joined = await merger.mergeFolded(community, folded);
  while (joined) {
    await merger.mend(community);
    joined = await merger.merge(community);
  }
  return numberFromZero(community);
}

async function gatherNodes(graph: Graph, resolution: number, seed: number, pace: Pace): Promise<Partition> {
  const community = Int32Array.from({ length: graph.size }, (_, node) => node);
  await new NodeMover(graph, resolution).move(community, shuffledOrder(graph.size, seed), pace);
  return numberFromZero(community);
}

/** The steps that communities take in turn; both say whether anything moved. */
class Merger {
  private readonly mover: NodeMover;

  constructor(
    private readonly graph: Graph,
    private readonly resolution: number,
    private readonly seed: number,
    private readonly pace: Pace,
  ) {
    this.mover = new NodeMover(graph, resolution);
  }

  /** Moves whole communities into others. */
  merge(community: Int32Array): Promise<boolean> {
    const { count } = numberFromZero(community);
    return this.mergeFolded(community, foldGraph(this.graph, community, count));
  }

  /** The same where the graph of communities is there already. */
  async mergeFolded(community: Int32Array, folded: Graph): Promise<boolean> {
    const merged = Int32Array.from({ length: folded.size }, (_, c) => c);
    const mover = new NodeMover(folded, this.resolution);
    const joined = await mover.move(merged, shuffledOrder(folded.size, this.seed + 1), this.pace);
    community.forEach((c, node) => {
      community[node] = merged[c] ?? 0;
    });
    return joined;
  }

  /** Moves single nodes again, which mends what the merged communities got wrong (multi-level refinement). */
  mend(community: Int32Array): Promise<boolean> {
    return this.mover.move(community, shuffledOrder(this.graph.size, this.seed + 2), this.pace);
  }
}

/** Renumbers communities in place. */
export function numberFromZero(community: Int32Array): Partition {
  const numbers = new Int32Array(community.reduce((most, c) => Math.max(most, c), -1) + 1).fill(-1);
  let count = 0;
  for (let node = 0; node < community.length; node++) {
    const c = community[node] ?? 0;
    if (numbers[c] === -1) numbers[c] = count++;
    community[node] = numbers[c] ?? 0;
  }
  return { community, count };
}

/** Modularity of a partition at a resolution (Reichardt and Bornholdt 2006): what Louvain maximises. */
export function modularity(graph: Graph, { community, count }: Partition, resolution: number): number {
  const strengths = strengthsOf(graph);
  const totals = new Float64Array(count);
  let all = 0;
  let inside = 0;
  for (let node = 0; node < graph.size; node++) {
    const c = community[node] ?? 0;
    totals[c] = (totals[c] ?? 0) + (strengths[node] ?? 0);
    all += strengths[node] ?? 0;
    for (let e = graph.starts[node] ?? 0; e < (graph.starts[node + 1] ?? 0); e++) {
      if (community[graph.targets[e] ?? 0] === c) inside += graph.weights[e] ?? 0;
    }
  }
  const expected = totals.reduce((sum, total) => sum + total * total, 0);
  return all === 0 ? 0 : inside / all - (resolution * expected) / (all * all);
}

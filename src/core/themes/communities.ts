/** Finds communities of a graph by modularity, in flat memory (Louvain: Blondel et al. 2008). */
import { foldGraph, type Graph, strengthsOf } from './graph';
import { shuffledOrder } from './random';

/** A community number for each node, from 0 without gaps, in the order of their first nodes. */
export interface Partition {
  readonly community: Int32Array;
  readonly count: number;
}

/** Gains below this are rounding. */
const leastGain = 1e-12;

/**
 * The communities of `graph`. A higher `resolution` gives more of them (1 is plain modularity); `seed` fixes the order in
 * which nodes are visited, on which the result depends a little. Time about linear in the edges.
 */
export function findCommunities(graph: Graph, resolution: number, seed: number): Partition {
  const community = Int32Array.from({ length: graph.size }, (_, node) => node);
  const mover = new NodeMover(graph, resolution);
  mover.move(community, shuffledOrder(graph.size, seed));
  for (;;) {
    const { count } = numberFromZero(community);
    const folded = foldGraph(graph, community, count);
    const merged = Int32Array.from({ length: count }, (_, c) => c);
    const joined = new NodeMover(folded, resolution).move(merged, shuffledOrder(count, seed + 1));
    community.forEach((c, node) => {
      community[node] = merged[c] ?? 0;
    });
    // Moving single papers again after each merge mends what the merged communities got wrong (multi-level refinement).
    const mended = mover.move(community, shuffledOrder(graph.size, seed + 2));
    if (!joined && !mended) return numberFromZero(community);
  }
}

/** Renumbers communities in place. */
export function numberFromZero(community: Int32Array): Partition {
  const numbers = new Map<number, number>();
  community.forEach((c, node) => {
    const number = numbers.get(c) ?? numbers.size;
    numbers.set(c, number);
    community[node] = number;
  });
  return { community, count: numbers.size };
}

/** Moves nodes of one graph to the community where modularity gains most. */
class NodeMover {
  private readonly strengths: Float64Array;
  private readonly total: number;
  private readonly totals: Float64Array;
  private readonly links: Float64Array;
  private readonly near: Int32Array;

  constructor(
    private readonly graph: Graph,
    private readonly resolution: number,
  ) {
    this.strengths = strengthsOf(graph);
    this.total = this.strengths.reduce((sum, strength) => sum + strength, 0);
    this.totals = new Float64Array(graph.size);
    this.links = new Float64Array(graph.size);
    this.near = new Int32Array(graph.size);
  }

  /** Moves until no node gains; nodes are looked at again when a neighbour has moved. Says whether any moved. */
  move(community: Int32Array, order: Int32Array): boolean {
    if (this.total === 0) return false;
    this.totals.fill(0);
    community.forEach((c, node) => {
      this.totals[c] = (this.totals[c] ?? 0) + (this.strengths[node] ?? 0);
    });
    const { size, starts, targets } = this.graph;
    const queue = order.slice();
    const queued = new Uint8Array(size).fill(1);
    let moved = false;
    for (let head = 0, waiting = size; waiting > 0; head = (head + 1) % size) {
      const node = queue[head] ?? 0;
      waiting--;
      queued[node] = 0;
      if (!this.moveNode(node, community)) continue;
      moved = true;
      for (let e = starts[node] ?? 0; e < (starts[node + 1] ?? 0); e++) {
        const other = targets[e] ?? 0;
        if (queued[other] === 1 || community[other] === community[node]) continue;
        queued[other] = 1;
        queue[(head + 1 + waiting++) % size] = other;
      }
    }
    return moved;
  }

  private moveNode(node: number, community: Int32Array): boolean {
    const own = community[node] ?? 0;
    const strength = this.strengths[node] ?? 0;
    this.totals[own] = (this.totals[own] ?? 0) - strength;
    const reached = this.gatherLinks(node, community);
    const expected = (this.resolution * strength) / this.total;
    let best = own;
    let bestGain = (this.links[own] ?? 0) - expected * (this.totals[own] ?? 0);
    for (let i = 0; i < reached; i++) {
      const c = this.near[i] ?? 0;
      const gain = (this.links[c] ?? 0) - expected * (this.totals[c] ?? 0);
      if (gain <= bestGain + leastGain) continue;
      best = c;
      bestGain = gain;
    }
    for (let i = 0; i < reached; i++) this.links[this.near[i] ?? 0] = 0;
    this.totals[best] = (this.totals[best] ?? 0) + strength;
    community[node] = best;
    return best !== own;
  }

  /** Sums the node's weights to each community near it; returns how many there are. */
  private gatherLinks(node: number, community: Int32Array): number {
    const { starts, targets, weights } = this.graph;
    let reached = 0;
    for (let e = starts[node] ?? 0; e < (starts[node + 1] ?? 0); e++) {
      const other = targets[e] ?? 0;
      if (other === node) continue;
      const c = community[other] ?? 0;
      if (this.links[c] === 0) this.near[reached++] = c;
      this.links[c] = (this.links[c] ?? 0) + (weights[e] ?? 0);
    }
    return reached;
  }
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

/** Moves the nodes of a graph between communities, one by one, while modularity gains: the inner loop of all parting. */
import { type Graph, strengthsOf } from './graph';
import type { Pace } from './pace';

/** Gains below this are rounding. */
const leastGain = 1e-12;
/** The clock costs more than moving one node. */
const nodesBetweenLooks = 256;

/** Nodes in the order in which they are to be looked at, each at most once. */
class NodeQueue {
  private readonly ring: Int32Array;
  private readonly waiting: Uint8Array;
  private head = 0;
  private length: number;

  constructor(order: Int32Array) {
    this.ring = order.slice();
    this.waiting = new Uint8Array(order.length).fill(1);
    this.length = order.length;
  }

  /** The next node; −1 when none waits. */
  take(): number {
    if (this.length === 0) return -1;
    const node = this.ring[this.head++] ?? -1;
    if (this.head === this.ring.length) this.head = 0;
    this.length--;
    this.waiting[node] = 0;
    return node;
  }

  put(node: number): void {
    if (this.waiting[node] === 1) return;
    this.waiting[node] = 1;
    const end = this.head + this.length++;
    this.ring[end < this.ring.length ? end : end - this.ring.length] = node;
  }
}

/** Moves nodes of one graph to the community where modularity gains most. */
export class NodeMover {
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
    this.near = new Int32Array(graph.size + 1);
  }

  /** Moves until no node gains; nodes are looked at again when a neighbour has moved. Says whether any moved. */
  async move(community: Int32Array, order: Int32Array, pace: Pace): Promise<boolean> {
    if (this.total === 0) return false;
    this.totals.fill(0);
    community.forEach((c, node) => {
      this.totals[c] = (this.totals[c] ?? 0) + (this.strengths[node] ?? 0);
    });
    const waiting = new NodeQueue(order);
    let moved = false;
    for (let node = waiting.take(), steps = 1; node >= 0; node = waiting.take(), steps++) {
      if (steps % nodesBetweenLooks === 0 && pace.due()) await pace.rest();
      if (!this.moveNode(node, community)) continue;
      moved = true;
      this.queueNeighbours(node, community, waiting);
    }
    return moved;
  }

  private queueNeighbours(node: number, community: Int32Array, waiting: NodeQueue): void {
    const { starts, targets } = this.graph;
    const own = community[node];
    const end = starts[node + 1] ?? 0;
    for (let e = starts[node] ?? 0; e < end; e++) {
      const other = targets[e] ?? 0;
      if (community[other] !== own) waiting.put(other);
    }
  }

  private moveNode(node: number, community: Int32Array): boolean {
    const { totals, links, near } = this;
    const own = community[node] ?? 0;
    const strength = this.strengths[node] ?? 0;
    totals[own] = (totals[own] ?? 0) - strength;
    const reached = this.gatherLinks(node, community);
    const expected = (this.resolution * strength) / this.total;
    let best = own;
    let bestGain = (links[own] ?? 0) - expected * (totals[own] ?? 0);
    for (let i = 0; i < reached; i++) {
      const c = near[i] ?? 0;
      const gain = (links[c] ?? 0) - expected * (totals[c] ?? 0);
      links[c] = 0;
      if (gain <= bestGain + leastGain) continue;
      best = c;
      bestGain = gain;
    }
    totals[best] = (totals[best] ?? 0) + strength;
    community[node] = best;
    return best !== own;
  }

  /** Sums the node's weights to each community near it; returns how many there are. */
  private gatherLinks(node: number, community: Int32Array): number {
    const { starts, targets, weights } = this.graph;
    const { links, near } = this;
    const end = starts[node + 1] ?? 0;
    let reached = 0;
    for (let e = starts[node] ?? 0; e < end; e++) {
      const other = targets[e] ?? 0;
      if (other === node) continue;
      const c = community[other] ?? 0;
      const link = links[c] ?? 0;
      // Counted without a branch, which would be guessed wrongly half of the time.
      near[reached] = c;
      reached += Number(link === 0);
      links[c] = link + (weights[e] ?? 0);
    }
    return reached;
  }
}

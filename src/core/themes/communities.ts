/** Finds communities of a weighted graph by modularity (Louvain: Blondel et al. 2008), in flat memory. */
import { shuffledOrder } from './random';

/** An undirected weighted graph: each edge stands at both its ends, a loop once with twice its weight. */
export interface Graph {
  readonly size: number;
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float64Array;
}

/** Builds a graph from edges given once each; parallel edges are added up. */
export function graphOf(
  size: number,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  weight: ArrayLike<number>,
): Graph {
  const starts = new Int32Array(size + 1);
  for (let e = 0; e < from.length; e++) {
    const a = from[e] as number,
      b = to[e] as number;
    starts[a + 1] = (starts[a + 1] as number) + 1;
    if (a !== b) starts[b + 1] = (starts[b + 1] as number) + 1;
  }
  for (let i = 0; i < size; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
  const next = starts.slice();
  const total = starts[size] as number;
  const targets = new Int32Array(total);
  const weights = new Float64Array(total);
  for (let e = 0; e < from.length; e++) {
    const a = from[e] as number,
      b = to[e] as number,
      w = weight[e] as number;
    let at = next[a] as number;
    next[a] = at + 1;
    targets[at] = b;
    weights[at] = a === b ? 2 * w : w;
    if (a === b) continue;
    at = next[b] as number;
    next[b] = at + 1;
    targets[at] = a;
    weights[at] = w;
  }
  return { size, starts, targets, weights };
}

function strengthsOf(graph: Graph): Float64Array {
  const s = new Float64Array(graph.size);
  for (let i = 0; i < graph.size; i++)
    for (let e = graph.starts[i] as number; e < (graph.starts[i + 1] as number); e++)
      s[i] = (s[i] as number) + (graph.weights[e] as number);
  return s;
}

/** Moves nodes between communities while modularity grows. Changes `community`; says whether anything moved. */
export function moveNodes(
  graph: Graph,
  community: Int32Array,
  resolution: number,
  order: Int32Array,
): boolean {
  const { size, starts, targets, weights } = graph;
  const strength = strengthsOf(graph);
  const totals = new Float64Array(size);
  let all = 0;
  for (let i = 0; i < size; i++) {
    totals[community[i] as number] = (totals[community[i] as number] as number) + (strength[i] as number);
    all += strength[i] as number;
  }
  if (all === 0) return false;
  const links = new Float64Array(size);
  const seen = new Int32Array(size);
  const queue = new Int32Array(size);
  const queued = new Uint8Array(size).fill(1);
  queue.set(order);
  let head = 0,
    count = size,
    moved = false;
  while (count > 0) {
    const node = queue[head] as number;
    head = (head + 1) % size;
    count--;
    queued[node] = 0;
    const own = community[node] as number;
    let near = 0;
    for (let e = starts[node] as number; e < (starts[node + 1] as number); e++) {
      const other = targets[e] as number;
      if (other === node) continue;
      const c = community[other] as number;
      if (links[c] === 0) seen[near++] = c;
      links[c] = (links[c] as number) + (weights[e] as number);
    }
    const k = strength[node] as number;
    totals[own] = (totals[own] as number) - k;
    let best = own;
    let bestGain = (links[own] as number) - (resolution * k * (totals[own] as number)) / all;
    for (let s = 0; s < near; s++) {
      const c = seen[s] as number;
      const gain = (links[c] as number) - (resolution * k * (totals[c] as number)) / all;
      if (gain > bestGain + 1e-12) {
        bestGain = gain;
        best = c;
      }
    }
    for (let s = 0; s < near; s++) links[seen[s] as number] = 0;
    totals[best] = (totals[best] as number) + k;
    if (best === own) continue;
    community[node] = best;
    moved = true;
    for (let e = starts[node] as number; e < (starts[node + 1] as number); e++) {
      const other = targets[e] as number;
      if (queued[other] || community[other] === best) continue;
      queued[other] = 1;
      queue[(head + count) % size] = other;
      count++;
    }
  }
  return moved;
}

/** Renumbers communities 0… in order of first member; returns their number. */
export function renumber(community: Int32Array): number {
  const ids = new Int32Array(community.length).fill(-1);
  let next = 0;
  community.forEach((c, i) => {
    if (ids[c] === -1) ids[c] = next++;
    community[i] = ids[c] as number;
  });
  return next;
}

function fold(graph: Graph, community: Int32Array, count: number): Graph {
  const members: number[][] = Array.from({ length: count }, () => []);
  community.forEach((c, i) => members[c]?.push(i));
  const from: number[] = [],
    to: number[] = [],
    weight: number[] = [];
  const links = new Float64Array(count);
  for (let c = 0; c < count; c++) {
    const near: number[] = [];
    for (const i of members[c] ?? [])
      for (let e = graph.starts[i] as number; e < (graph.starts[i + 1] as number); e++) {
        const d = community[graph.targets[e] as number] as number;
        if (d < c) continue;
        if (links[d] === 0) near.push(d);
        links[d] = (links[d] as number) + (graph.weights[e] as number);
      }
    for (const d of near) {
      from.push(c);
      to.push(d);
      weight.push(d === c ? (links[d] as number) / 2 : (links[d] as number));
      links[d] = 0;
    }
  }
  return graphOf(count, from, to, weight);
}

/** Louvain from `start` or singletons. */
export function louvain(graph: Graph, resolution: number, seed: number, start?: Int32Array): Int32Array {
  const result = start ? start.slice() : Int32Array.from({ length: graph.size }, (_, i) => i);
  moveNodes(graph, result, resolution, shuffledOrder(graph.size, seed));
  for (;;) {
    const count = renumber(result);
    const coarse = fold(graph, result, count);
    const upper = Int32Array.from({ length: count }, (_, i) => i);
    const moved = moveNodes(coarse, upper, resolution, shuffledOrder(count, seed + 1));
    result.forEach((c, i) => {
      result[i] = upper[c] as number;
    });
    const refined = moveNodes(graph, result, resolution, shuffledOrder(graph.size, seed + 2));
    if (!moved && !refined) break;
  }
  renumber(result);
  return result;
}

export function modularity(graph: Graph, community: Int32Array, resolution: number): number {
  const strength = strengthsOf(graph);
  const totals = new Float64Array(graph.size);
  let all = 0,
    inside = 0;
  for (let i = 0; i < graph.size; i++) {
    const c = community[i] as number;
    totals[c] = (totals[c] as number) + (strength[i] as number);
    all += strength[i] as number;
    for (let e = graph.starts[i] as number; e < (graph.starts[i + 1] as number); e++)
      if (community[graph.targets[e] as number] === c) inside += graph.weights[e] as number;
  }
  let expected = 0;
  for (const t of totals) expected += t * t;
  return all ? inside / all - (resolution * expected) / (all * all) : 0;
}

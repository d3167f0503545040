/** An undirected weighted graph in flat memory. */
import { NumberList } from './numberList';
import { seededRandom } from './random';

/** Each edge stands at both its ends; a loop once, with twice its weight. */
export interface Graph {
  readonly size: number;
  /** Where each node's edges begin. */
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float64Array;
}

/** Edges by number: ends and weight. */
export interface Edges {
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  readonly weight: ArrayLike<number>;
}

/** Builds a graph from edges given once each; parallel edges stay parallel, which adds them up wherever weights are summed. */
export function graphOf(size: number, edges: Edges): Graph {
  const starts = edgeStarts(size, edges);
  const next = starts.slice();
  const targets = new Int32Array(starts[size] ?? 0);
  const weights = new Float64Array(starts[size] ?? 0);
  const put = (node: number, target: number, weight: number): void => {
    const at = next[node] ?? 0;
    next[node] = at + 1;
    targets[at] = target;
    weights[at] = weight;
  };
  forEachEdge(edges, (a, b, weight) => {
    put(a, b, a === b ? 2 * weight : weight);
    if (a !== b) put(b, a, weight);
  });
  return { size, starts, targets, weights };
}

function edgeStarts(size: number, edges: Edges): Int32Array {
  const starts = new Int32Array(size + 1);
  forEachEdge(edges, (a, b) => {
    starts[a + 1] = (starts[a + 1] ?? 0) + 1;
    if (a !== b) starts[b + 1] = (starts[b + 1] ?? 0) + 1;
  });
  for (let node = 0; node < size; node++) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  return starts;
}

function forEachEdge(
  { from, to, weight }: Edges,
  visit: (a: number, b: number, weight: number) => void,
): void {
  for (let e = 0; e < from.length; e++) visit(from[e] ?? 0, to[e] ?? 0, weight[e] ?? 0);
}

/** The sum of weights at each node. */
export function strengthsOf({ size, starts, weights }: Graph): Float64Array {
  const strengths = new Float64Array(size);
  for (let node = 0; node < size; node++) {
    let sum = 0;
    for (let e = starts[node] ?? 0; e < (starts[node + 1] ?? 0); e++) sum += weights[e] ?? 0;
    strengths[node] = sum;
  }
  return strengths;
}

const thousand = 1000;

/** The graph with about `share` of its edges, drawn by chance from `seed`. */
export function thinGraph({ size, starts, targets, weights }: Graph, share: number, seed: number): Graph {
  const random = seededRandom(seed);
  const from = new NumberList();
  const to = new NumberList();
  const weight: number[] = [];
  for (let node = 0; node < size; node++) {
    const end = starts[node + 1] ?? 0;
    for (let e = starts[node] ?? 0; e < end; e++) {
      const target = targets[e] ?? 0;
      if (target <= node || random(thousand) >= share * thousand) continue;
      from.push(node);
      to.push(target);
      weight.push(weights[e] ?? 0);
    }
  }
  return graphOf(size, { from: from.toArray(), to: to.toArray(), weight: Float64Array.from(weight) });
}

/** The graph whose nodes are the `count` communities of `graph`. */
export function foldGraph(graph: Graph, community: Int32Array, count: number): Graph {
  const { starts, members } = membersOf(community, count);
  const edges = { from: [] as number[], to: [] as number[], weight: [] as number[] };
  const links = new Float64Array(count);
  for (let c = 0; c < count; c++) {
    for (const other of linkWeights(graph, community, members.subarray(starts[c], starts[c + 1]), links)) {
      const weight = links[other] ?? 0;
      links[other] = 0;
      if (other < c) continue;
      edges.from.push(c);
      edges.to.push(other);
      edges.weight.push(other === c ? weight / 2 : weight);
    }
  }
  return graphOf(count, edges);
}

/** The nodes of each community in order, and where those of each begin. */
function membersOf(community: Int32Array, count: number): { starts: Int32Array; members: Int32Array } {
  const starts = new Int32Array(count + 1);
  for (const c of community) starts[c + 1] = (starts[c + 1] ?? 0) + 1;
  for (let c = 0; c < count; c++) starts[c + 1] = (starts[c + 1] ?? 0) + (starts[c] ?? 0);
  const next = starts.slice();
  const members = new Int32Array(community.length);
  for (let node = 0; node < community.length; node++) {
    const c = community[node] ?? 0;
    const at = next[c] ?? 0;
    next[c] = at + 1;
    members[at] = node;
  }
  return { starts, members };
}

/** Adds the weights from `nodes` to each community into `links`; returns the communities reached. */
function linkWeights(graph: Graph, community: Int32Array, nodes: Int32Array, links: Float64Array): number[] {
  const { starts, targets, weights } = graph;
  const near: number[] = [];
  for (const node of nodes) {
    const end = starts[node + 1] ?? 0;
    for (let e = starts[node] ?? 0; e < end; e++) {
      const c = community[targets[e] ?? 0] ?? 0;
      if (links[c] === 0) near.push(c);
      links[c] = (links[c] ?? 0) + (weights[e] ?? 0);
    }
  }
  return near;
}

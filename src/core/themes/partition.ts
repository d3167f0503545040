/** Parts a set of papers into groups about the same thing: the one way used for themes and, within them, for sub-themes. */
import { homeless, type Neighbourhood, settlePapers } from './centroids';
import type { Partition } from './communities';
import type { Graph } from './graph';
import { linkNeighbours } from './neighbourGraph';
import type { Pace } from './pace';
import { findBestCommunities, findStableCommunities } from './resolution';
import type { TermSpace } from './termSpace';
import { type Weighting, weighByRarity, weighBySpread, weighPapers } from './weighting';

/** Groups of papers by number, largest first, each most typical first; and those that share no term with any group. */
export interface Groups {
  readonly groups: readonly (readonly number[])[];
  readonly rest: readonly number[];
}

/** What groups are found in: the terms of all papers, and a rank for each paper that depends on the paper alone. */
export interface PartingGround {
  readonly space: TermSpace;
  readonly ranks: Int32Array;
}

/** Nobody reads a longer list of themes. */
const mostGroups = 40;
/** About as many groups as papers in a group at most, and no group much smaller than that. */
const mostGroupsOf = (papers: number): number =>
  Math.min(mostGroups, Math.max(3, Math.round(1.25 * Math.sqrt(papers))));
const smallestGroupOf = (papers: number): number => Math.max(2, Math.round(Math.sqrt(papers) / 3));
/** Between plain modularity and the finest tried: good enough to see which terms make communities. */
const firstResolution = 1.3;
/**
 * The first communities steer all that follows, and in a small graph they hang on the order in which few papers are visited:
 * the best of several is found again when a paper goes. Ten up to 100 papers, falling to one from 200 on.
 */
const firstRunsOf = (papers: number): number => Math.max(1, Math.min(10, Math.round(20 - papers / 10)));

/**
 * Parts `papers` (numbers in the space). The graph's cost grows with the square of its papers, so it is made of `mostInGraph`
 * at most; the others join its groups afterwards. Deterministic; time about linear beyond that.
 */
export async function partPapers(
  ground: PartingGround,
  papers: Int32Array,
  mostInGraph: number,
  pace: Pace,
): Promise<Groups> {
  const sample = sampleOf(papers, ground.ranks, mostInGraph);
  const { partition, weighting, graph } = await findGroups(ground.space, sample, papers.length, pace);
  const vectors = await weighPapers(ground.space, weighting, papers, pace);
  const neighbourhood = neighbourhoodOf(papers, sample, graph);
  const start = neighbourhood.nodeOf.map(node => partition.community[node] ?? homeless);
  const fewest = Math.max(2, (smallestGroupOf(papers.length) * sample.length) / papers.length);
  let kept = withoutSmallGroups(start, partition.count, fewest);
  for (;;) {
    const { group, similarity } = await settlePapers(vectors, neighbourhood, kept.group, kept.count, pace);
    // Settling empties some groups nearly; their last members move on as well.
    const next = withoutSmallGroups(group, kept.count, smallestGroupOf(papers.length));
    if (next.count === kept.count) return gather(papers, group, similarity, kept.count);
    kept = next;
  }
}

/** Finds communities among some papers twice: the first ones show which terms to weigh more in the second graph. */
async function findGroups(
  space: TermSpace,
  sample: Int32Array,
  papers: number,
  pace: Pace,
): Promise<{ partition: Partition; weighting: Weighting; graph: Graph }> {
  const rarity = weighByRarity(space, sample);
  const vectors = await weighPapers(space, rarity, sample, pace);
  const firstGraph = await linkNeighbours(vectors, pace);
  const first = await findBestCommunities(firstGraph, firstResolution, firstRunsOf(sample.length), pace);
  const weighting = weighBySpread(rarity, vectors, first);
  const graph = await linkNeighbours(await weighPapers(space, weighting, sample, pace), pace);
  // A library is parted once, its many themes each once more.
  const care = papers === space.size ? 'full' : 'shared';
  return {
    partition: await findStableCommunities(graph, mostGroupsOf(papers), care, pace),
    weighting,
    graph,
  };
}

/** Ties the nodes of a graph of `sample` to their places in `papers`; both are in order. */
function neighbourhoodOf(papers: Int32Array, sample: Int32Array, graph: Graph): Neighbourhood {
  const nodes = new Map(Array.from(sample, (paper, node) => [paper, node]));
  const nodeOf = papers.map(paper => nodes.get(paper) ?? -1);
  const paperOf = new Int32Array(sample.length);
  nodeOf.forEach((node, place) => {
    if (node >= 0) paperOf[node] = place;
  });
  return { graph, nodeOf, paperOf };
}

/** All papers, or those of lowest rank: nearly the same choice when a few papers come or go. */
function sampleOf(papers: Int32Array, ranks: Int32Array, most: number): Int32Array {
  if (papers.length <= most) return papers;
  const byRank = (a: number, b: number): number => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b;
  return papers.slice().sort(byRank).slice(0, most).sort();
}

/** Gives up groups that are too small, and the smallest ones where there are too many; numbers the others by size. */
function withoutSmallGroups(
  group: Int32Array,
  count: number,
  fewest: number,
): { group: Int32Array; count: number } {
  const sizes = new Int32Array(count);
  for (const g of group) if (g !== homeless) sizes[g] = (sizes[g] ?? 0) + 1;
  const kept = Array.from(sizes.keys())
    .filter(g => (sizes[g] ?? 0) >= fewest)
    .sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b)
    .slice(0, mostGroupsOf(group.length));
  const numbers = new Int32Array(count).fill(homeless);
  kept.forEach((g, number) => {
    numbers[g] = number;
  });
  return { group: group.map(g => numbers[g] ?? homeless), count: kept.length };
}

function gather(papers: Int32Array, group: Int32Array, similarity: Float32Array, count: number): Groups {
  const groups: number[][] = Array.from({ length: count }, () => []);
  const rest: number[] = [];
  group.forEach((g, i) => {
    (groups[g] ?? rest).push(i);
  });
  for (const members of groups) members.sort((a, b) => (similarity[b] ?? 0) - (similarity[a] ?? 0) || a - b);
  const numbers = (members: readonly number[]): number[] => members.map(i => papers[i] ?? 0);
  return {
    groups: groups.map(numbers).sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0)),
    rest: numbers(rest),
  };
}

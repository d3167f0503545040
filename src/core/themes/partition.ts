/** Parts a set of papers into groups about the same thing: the one way used for themes and, within them, for sub-themes. */
import { homeless, settlePapers } from './centroids';
import { findCommunities, type Partition } from './communities';
import { linkNeighbours } from './neighbourGraph';
import type { Pace } from './pace';
import { shuffledOrder } from './random';
import { findStableCommunities } from './resolution';
import { invert } from './similarity';
import type { TermSpace } from './termSpace';
import { weighByRarity, weighBySpread, weighPapers } from './weighting';

/** Groups of papers by number, largest first, each most typical first; and those that share no term with any group. */
export interface Groups {
  readonly groups: readonly (readonly number[])[];
  readonly rest: readonly number[];
}

/** Nobody reads a longer list of themes. */
const mostGroups = 40;
/** As many groups as papers in a group, and no group much smaller than a quarter of that. */
const mostGroupsOf = (papers: number): number =>
  Math.min(mostGroups, Math.max(3, Math.round(Math.sqrt(papers))));
const smallestGroupOf = (papers: number): number => Math.max(2, Math.round(Math.sqrt(papers) / 3));
/** The graph grows with the square of the papers, but 40 groups show in so many; the other papers join them afterwards. */
const mostInGraph = 6000;
/** Between plain modularity and the finest tried: good enough to see which terms make communities. */
const firstResolution = 1.3;

/** Parts `papers` (numbers in `space`). Deterministic; time about linear beyond 6,000 papers. */
export async function partPapers(space: TermSpace, papers: Int32Array, pace: Pace): Promise<Groups> {
  const sample = sampleOf(papers);
  const rarity = weighByRarity(space, sample);
  const vectors = await weighPapers(space, rarity, sample, pace);
  const firstGraph = await linkNeighbours(vectors, invert(vectors), pace);
  const first = findCommunities(firstGraph, firstResolution, 1);
  const weighting = weighBySpread(rarity, vectors, first.community, first.count);
  const sharper = await weighPapers(space, weighting, sample, pace);
  const graph = await linkNeighbours(sharper, invert(sharper), pace);
  const found = await findStableCommunities(graph, mostGroupsOf(papers.length), pace);
  const { group, count } = withoutSmallGroups(found, sample.length, papers.length);
  const places = new Map(Array.from(sample, (paper, i) => [paper, i]));
  const start = papers.map(paper => group[places.get(paper) ?? -1] ?? homeless);
  const all = sample === papers ? sharper : await weighPapers(space, weighting, papers, pace);
  const homes = await settlePapers(all, start, count, pace);
  return gather(papers, homes.group, homes.similarity, count);
}

/** All papers, or an arbitrary but fixed choice of them. */
function sampleOf(papers: Int32Array): Int32Array {
  if (papers.length <= mostInGraph) return papers;
  return shuffledOrder(papers.length, 1)
    .slice(0, mostInGraph)
    .sort()
    .map(i => papers[i] ?? 0);
}

/** Gives up groups that are too small, and the smallest ones where there are too many; numbers the others by size. */
function withoutSmallGroups({ community, count }: Partition, sampled: number, papers: number) {
  const sizes = new Int32Array(count);
  for (const c of community) sizes[c] = (sizes[c] ?? 0) + 1;
  const smallest = Math.max(2, (smallestGroupOf(papers) * sampled) / papers);
  const kept = Array.from(sizes.keys())
    .filter(c => (sizes[c] ?? 0) >= smallest)
    .sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b)
    .slice(0, mostGroupsOf(papers));
  const numbers = new Int32Array(count).fill(homeless);
  kept.forEach((c, number) => {
    numbers[c] = number;
  });
  return { group: community.map(c => numbers[c] ?? homeless), count: kept.length };
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
    groups: groups
      .filter(members => members.length > 0)
      .map(numbers)
      .sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0)),
    rest: numbers(rest),
  };
}

/** Chooses how finely to cut a graph: where the communities are found again best when half of its edges are hidden. */
import { adjustedRandIndex } from './agreement';
import { findCommunities, gatherSeeds, mergeSeeds, modularity, type Partition } from './communities';
import { type Graph, thinGraph } from './graph';
import type { Pace } from './pace';

/** From plain modularity on; beyond the last, communities break up into what should be sub-themes. */
const resolutions: readonly number[] = [1, 1.2, 1.4, 1.6, 1.8, 2.2, 2.7];
/** Runs a resolution, each visiting the papers in another order. */
const runs = 10;
/** The share of edges that a run sees when it is asked for agreement. */
const edgesSeen = 0.5;
/**
 * How many themes a reader wants where the texts leave it open, and how much less agreement e times as many or as few are
 * worth. Measured: the weight may double or halve before labelled sets suffer; without it, diverse papers fall into a few
 * heaps.
 */
const wantedThemes = (papers: number): number => Math.min(20, Math.sqrt(papers));
const wishWeight = 0.12;
/** Once communities are found again so much worse, finer ones are not looked for. */
const hopeless = 0.12;
/** A resolution that leaves more papers alone than this cuts through groups. */
const mostAlone = 0.05;

interface Trial {
  readonly resolution: number;
  /** How well the runs agree, less what speaks against so many communities. */
  readonly fitness: number;
  readonly alone: number;
  readonly count: number;
}

/**
 * The partition that is found again best by runs that see random halves of the edges, by the adjusted Rand index between them
 * (stability under resampling: Ben-Hur et al. 2002), with no more than `most` communities where one has so few. Real groups
 * survive that, chance ones do not, so the texts themselves tell the number of themes; a reader's wish tips the scales.
 * `care` says how the runs find their communities; the partition itself is found with full care.
 */
export async function findStableCommunities(
  graph: Graph,
  most: number,
  care: Care,
  pace: Pace,
): Promise<Partition> {
  const whole = await finders[care](graph, 0, pace);
  const halves: Finder[] = [];
  for (let run = 0; run < runs; run++) {
    halves.push(await finders[care](thinGraph(graph, edgesSeen, seedOf(run)), run, pace));
  }
  let chosen: Trial | undefined;
  for (const resolution of resolutions) {
    const trial = await tryResolution(whole, halves, resolution);
    if (chosen && (trial.count > most || trial.alone > mostAlone)) break;
    if (!chosen || trial.fitness > chosen.fitness) chosen = trial;
    else if (trial.fitness < chosen.fitness - hopeless) break;
  }
  return findBestCommunities(graph, chosen?.resolution ?? 1, runs, pace);
}

const seedOf = (run: number): number => 1 + 13 * run;

/** `full`: every resolution anew. `shared`: all from the same small communities, nearly as good in half the time. */
export type Care = 'full' | 'shared';

/** Finds the communities of one graph at a resolution. */
type Finder = (resolution: number) => Promise<Partition>;

const finders: Readonly<Record<Care, (graph: Graph, run: number, pace: Pace) => Promise<Finder>>> = {
  full: async (graph, run, pace) => resolution => findCommunities(graph, resolution, seedOf(run), pace),
  shared: async (graph, run, pace) => {
    const seeds = await gatherSeeds(graph, Math.max(...resolutions), seedOf(run), pace);
    return resolution => mergeSeeds(seeds, resolution, seedOf(run), pace);
  },
};

async function tryResolution(
  findInWhole: Finder,
  findInHalf: readonly Finder[],
  resolution: number,
): Promise<Trial> {
  const whole = await findInWhole(resolution);
  const found: Partition[] = [];
  for (const find of findInHalf) found.push(await find(resolution));
  const wish = wishWeight * Math.abs(Math.log(whole.count / wantedThemes(whole.community.length)));
  const fitness = meanAgreement(found) - wish;
  return { resolution, fitness, alone: shareAlone(whole), count: whole.count };
}

/** The partition of highest modularity among `runs` that visit the papers in different orders. */
export async function findBestCommunities(
  graph: Graph,
  resolution: number,
  runs: number,
  pace: Pace,
): Promise<Partition> {
  let best = await findCommunities(graph, resolution, seedOf(0), pace);
  let highest = modularity(graph, best, resolution);
  for (let run = 1; run < runs; run++) {
    const partition = await findCommunities(graph, resolution, seedOf(run), pace);
    const score = modularity(graph, partition, resolution);
    if (score <= highest) continue;
    best = partition;
    highest = score;
  }
  return best;
}

function meanAgreement(found: readonly Partition[]): number {
  const scores = found.flatMap((a, i) =>
    found.slice(0, i).map(b => adjustedRandIndex(a.community, b.community)),
  );
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
}

function shareAlone({ community, count }: Partition): number {
  const sizes = new Int32Array(count);
  for (const c of community) sizes[c] = (sizes[c] ?? 0) + 1;
  return sizes.filter(size => size === 1).length / Math.max(1, community.length);
}

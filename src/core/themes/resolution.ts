/** Chooses how finely to cut a graph: where the communities are found again best when half of its edges are hidden. */
import { adjustedRandIndex } from './agreement';
import { findCommunities, modularity, type Partition } from './communities';
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
 */
export async function findStableCommunities(graph: Graph, most: number, pace: Pace): Promise<Partition> {
  const thinned = Array.from({ length: runs }, (_, run) => thinGraph(graph, edgesSeen, seedOf(run)));
  let chosen: Trial | undefined;
  for (const resolution of resolutions) {
    const trial = await tryResolution(graph, thinned, resolution, pace);
    if (chosen && (trial.count > most || trial.alone > mostAlone)) break;
    if (!chosen || trial.fitness > chosen.fitness) chosen = trial;
    else if (trial.fitness < chosen.fitness - hopeless) break;
  }
  return findBestCommunities(graph, chosen?.resolution ?? 1, pace);
}

const seedOf = (run: number): number => 1 + 13 * run;

async function tryResolution(
  graph: Graph,
  thinned: readonly Graph[],
  resolution: number,
  pace: Pace,
): Promise<Trial> {
  const whole = await findCommunities(graph, resolution, seedOf(0), pace);
  const found: Partition[] = [];
  for (const [run, part] of thinned.entries()) {
    found.push(await findCommunities(part, resolution, seedOf(run), pace));
  }
  const wish = wishWeight * Math.abs(Math.log(whole.count / wantedThemes(graph.size)));
  const fitness = meanAgreement(found) - wish;
  return { resolution, fitness, alone: shareAlone(whole), count: whole.count };
}

/** The partition of highest modularity among runs that visit the papers in different orders. */
async function findBestCommunities(graph: Graph, resolution: number, pace: Pace): Promise<Partition> {
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

/** Chooses how finely to cut a graph: as finely as the communities found still come out the same each time. */
import { adjustedRandIndex } from './agreement';
import { findCommunities, modularity, type Partition } from './communities';
import type { Graph } from './graph';
import type { Pace } from './pace';

/** From plain modularity on; beyond the last, communities break up into what should be sub-themes. */
const resolutions: readonly number[] = [1, 1.2, 1.5, 1.8, 2.2];
/** Runs a resolution, each visiting the papers in another order. */
const runs = 6;
/** How much less agreement among runs still counts as the same: about the noise of six runs. */
const agreementNoise = 0.03;

/** A resolution that leaves more papers alone than this cuts through groups. */
const mostAlone = 0.05;

interface Trial {
  readonly agreement: number;
  readonly alone: number;
  readonly count: number;
  readonly best: Partition;
}

/**
 * The finest partition among those whose runs agree with each other as well as at any resolution (adjusted Rand index), with
 * no more than `most` communities where one has so few. Real groups are found again whatever the order, chance ones are not,
 * so the texts themselves tell the number of themes.
 */
export async function findStableCommunities(graph: Graph, most: number, pace: Pace): Promise<Partition> {
  const trials: Trial[] = [];
  for (const resolution of resolutions) {
    const trial = await tryResolution(graph, resolution, pace);
    if (trials.length > 0 && (trial.count > most || trial.alone > mostAlone)) break;
    trials.push(trial);
  }
  const agreed = Math.max(...trials.map(({ agreement }) => agreement)) - agreementNoise;
  const chosen = trials.findLast(({ agreement }) => agreement >= agreed);
  return chosen?.best ?? (await findCommunities(graph, 1, 1, pace));
}

async function tryResolution(graph: Graph, resolution: number, pace: Pace): Promise<Trial> {
  let best = await findCommunities(graph, resolution, 1, pace);
  let bestScore = modularity(graph, best, resolution);
  const found = [best];
  for (let run = 1; run < runs; run++) {
    const partition = await findCommunities(graph, resolution, 1 + 13 * run, pace);
    const score = modularity(graph, partition, resolution);
    found.push(partition);
    if (score <= bestScore) continue;
    best = partition;
    bestScore = score;
  }
  return { agreement: meanAgreement(found), alone: shareAlone(best), count: best.count, best };
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

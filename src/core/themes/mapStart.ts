/** Where papers stand before they are laid out: each near its neighbours already, at a place that its id has a say in. */
import type { Steps } from '../pause';
import type { Positions } from './mapLayout';
import type { NeighbourLists } from './neighbourLists';
import { hashOf, seededRandom } from './random';

/** Rounds of moving every paper to its neighbours' mean: enough that what belongs together has come together. */
const smoothings = 40;
/** Standard deviations of the places, in the units of the layout; windows are wider than high, and so is the map. */
const [spreadX, spreadY] = [5.5, 3] as const;
/** Fewer papers than these stand closer. */
const widelySpread = 400;
/** Few neighbours draw a paper far out; no place is farther from the middle than this, in standard deviations. */
const farthest = 2;
const fine = 1 << 16;
const linksPerStep = 16_384;

/**
 * Places for papers that have none yet: noise that depends on their ids alone, smoothed along the links (the lowest
 * frequencies of the graph remain, as in a spectral layout). Only sums, products and roots, so the same on every machine.
 */
export function* startPositions(lists: NeighbourLists): Steps<Positions> {
  const noise = noiseOf(lists.ids);
  let positions = noise;
  for (let round = 0; round < smoothings; round++) {
    positions = yield* smooth(positions, lists);
    whiten(positions);
    yield;
  }
  const close = Math.min(1, Math.sqrt(lists.ids.length / widelySpread));
  // What came to the same place is parted again.
  return positions.map((value, i) => {
    const spread = close * (i % 2 === 0 ? spreadX : spreadY);
    return spread * Math.max(-farthest, Math.min(farthest, value)) + (noise[i] ?? 0);
  });
}

function noiseOf(ids: readonly string[]): Positions {
  const positions = new Float64Array(2 * ids.length);
  ids.forEach((id, paper) => {
    const random = seededRandom(hashOf(id));
    positions[2 * paper] = random(fine) / fine - 0.5;
    positions[2 * paper + 1] = random(fine) / fine - 0.5;
  });
  return positions;
}

/** Each paper at the mean of itself and its neighbours, by their similarity; links count at both ends. */
function* smooth(positions: Positions, { ids, limit, nearest, scores }: NeighbourLists): Steps<Positions> {
  const sums = positions.slice();
  const weights = new Float64Array(ids.length).fill(1);
  const add = (paper: number, other: number, weight: number): void => {
    sums[2 * paper] = (sums[2 * paper] ?? 0) + weight * (positions[2 * other] ?? 0);
    sums[2 * paper + 1] = (sums[2 * paper + 1] ?? 0) + weight * (positions[2 * other + 1] ?? 0);
    weights[paper] = (weights[paper] ?? 0) + weight;
  };
  for (let at = 0; at < nearest.length; at++) {
    if (at % linksPerStep === 0) yield;
    const other = nearest[at] ?? -1;
    if (other < 0) continue;
    const paper = Math.floor(at / limit);
    add(paper, other, scores[at] ?? 0);
    add(other, paper, scores[at] ?? 0);
  }
  return sums.map((sum, i) => sum / (weights[i >> 1] ?? 1));
}

/** Moves the mean to the origin and makes both coordinates independent, each with a standard deviation of 1, in place. */
function whiten(positions: Positions): void {
  const count = positions.length / 2;
  let [meanX, meanY] = [0, 0];
  for (let i = 0; i < positions.length; i += 2) {
    meanX += (positions[i] ?? 0) / count;
    meanY += (positions[i + 1] ?? 0) / count;
  }
  let [xx, xy, yy] = [0, 0, 0];
  for (let i = 0; i < positions.length; i += 2) {
    const x = (positions[i] ?? 0) - meanX;
    const y = (positions[i + 1] ?? 0) - meanY;
    xx += (x * x) / count;
    xy += (x * y) / count;
    yy += (y * y) / count;
    positions[i] = x;
    positions[i + 1] = y;
  }
  const { a, b, d } = inverseRoot(xx, xy, yy);
  for (let i = 0; i < positions.length; i += 2) {
    const x = positions[i] ?? 0;
    const y = positions[i + 1] ?? 0;
    positions[i] = a * x + b * y;
    positions[i + 1] = b * x + d * y;
  }
}

/** The inverse square root of a symmetric 2 × 2 matrix, by Cayley and Hamilton; the identity where it has none. */
function inverseRoot(xx: number, xy: number, yy: number): { a: number; b: number; d: number } {
  const root = Math.sqrt(Math.max(0, xx * yy - xy * xy));
  const trace = Math.sqrt(xx + yy + 2 * root);
  const determinant = root * trace;
  if (!(determinant > 1e-12)) return { a: 1, b: 0, d: 1 };
  return { a: (yy + root) / determinant, b: -xy / determinant, d: (xx + root) / determinant };
}

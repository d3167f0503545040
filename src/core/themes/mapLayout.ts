/**
 * Lays papers out on a plane so that similar ones come to lie together: neighbours attract each other, strangers drawn by
 * chance push each other away (as in UMAP and LargeVis: McInnes and others, arXiv:1802.03426; Tang and others,
 * arXiv:1602.00370). Own code, since umap-js neither starts from given places nor lets others have their turn.
 */
import { inSteps, type Steps } from '../pause';
import { startPositions } from './mapStart';
import type { NeighbourLists } from './neighbourLists';
import { hashOf, seededRandom } from './random';

/** Two coordinates a paper, in the order of the papers: x, y, x, y, … */
export type Positions = Float64Array;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface LayoutRequest {
  readonly lists: NeighbourLists;
  /** The group of each paper in the order of `lists.ids`; those of one group are drawn together more. */
  readonly groups: Int32Array;
  /** Where papers stood in the layout before: they stay about there. */
  readonly before?: (id: string) => Point | undefined;
  /** Told how much is done, 0 to 1. */
  readonly report?: (progress: number) => void;
}

/** Links between papers, each from a paper to one of its neighbours. */
interface Links {
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** In how many of the rounds the link pulls, 0 to 1. */
  readonly pull: Float64Array;
}

/** Small maps are worth many rounds, large ones come to the same with fewer, since each has more links. */
const updates = 1_000_000;
const [fewestRounds, mostRounds] = [150, 500] as const;
/** How far the rounds move papers at first, falling to nothing; where the map was laid out before only a little. */
const firstRate = 1;
const laterRate = 0.04;
const strangersPerLink = 4;
/** No stranger pushes farther than this in one round. */
const farthestPush = 4;
/** Less than a half, so that two that draw each other do not meet. */
const attraction = 0.45;
/** Neighbours rest at this distance, divided by the root of how many papers there are: about as if all were spread evenly. */
const restDistance = 5;
/** A link between groups counts less, so that a theme is a place. */
const betweenGroups = 0.35;
const linksPerStep = 512;
const seed = 20;

/** The positions of the papers of `lists`; the same for the same request on every machine. */
export function* layOut({ lists, groups, before, report }: LayoutRequest): Steps<Positions> {
  const known = lists.ids.map(id => before?.(id));
  // A library that has grown to twice its size is another one.
  const isKnown = 2 * known.filter(point => point !== undefined).length > lists.ids.length;
  const positions = isKnown ? positionsBy(known, lists) : yield* startPositions(lists);
  const rate = isKnown ? laterRate : firstRate;
  yield* settle(positions, yield* linksOf(lists, groups), rate, report ?? (() => {}));
  if (!isKnown && spread(positions, 1) > spread(positions, 0)) layDown(positions);
  return positions;
}

/** The sum of squares of the first or second coordinates, which have a mean near 0. */
function spread(positions: Positions, coordinate: 0 | 1): number {
  let sum = 0;
  for (let i = coordinate; i < positions.length; i += 2) sum += (positions[i] ?? 0) ** 2;
  return sum;
}

/** Makes a high map a wide one, as windows are, in place. */
function layDown(positions: Positions): void {
  for (let i = 0; i < positions.length; i += 2) {
    const x = positions[i] ?? 0;
    positions[i] = positions[i + 1] ?? 0;
    positions[i + 1] = x;
  }
}

/** The known papers where they are, each newcomer at the mean of its known neighbours, a little beside them. */
function positionsBy(known: readonly (Point | undefined)[], lists: NeighbourLists): Positions {
  const positions = new Float64Array(2 * known.length);
  known.forEach((point, paper) => {
    const { x, y } = point ?? amongNeighbours(known, lists, paper);
    positions[2 * paper] = x;
    positions[2 * paper + 1] = y;
  });
  return positions;
}

function amongNeighbours(known: readonly (Point | undefined)[], lists: NeighbourLists, paper: number): Point {
  const { ids, limit, nearest } = lists;
  const around = Array.from(nearest.subarray(paper * limit, (paper + 1) * limit), other => known[other]);
  const there = around.filter(point => point !== undefined);
  const random = seededRandom(hashOf(ids[paper] ?? ''));
  const beside = () => random(1000) / 1000 - 0.5;
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return { x: mean(there.map(({ x }) => x)) + beside(), y: mean(there.map(({ y }) => y)) + beside() };
}

/** Links pull by the square of how similar they are in comparison with the paper's best one. */
function* linksOf({ limit, nearest, scores }: NeighbourLists, groups: Int32Array): Steps<Links> {
  const from: number[] = [];
  const to: number[] = [];
  const pull: number[] = [];
  const add = ([at, other]: readonly [number, number]): void => {
    if (other < 0) return;
    const paper = Math.floor(at / limit);
    const share = (scores[at] ?? 0) / (scores[paper * limit] ?? 1);
    from.push(paper);
    to.push(other);
    pull.push(share * share * (groups[paper] === groups[other] ? 1 : betweenGroups));
  };
  yield* inSteps(nearest.entries(), add, 8192);
  return { from: Int32Array.from(from), to: Int32Array.from(to), pull: Float64Array.from(pull) };
}

/** Moves papers along the links, in place. */
function* settle(
  positions: Positions,
  { from, to, pull }: Links,
  startRate: number,
  report: (progress: number) => void,
): Steps<void> {
  const papers = positions.length / 2;
  const rounds = Math.round(Math.max(fewestRounds, Math.min(mostRounds, updates / (papers + 1))));
  const rest = restDistance ** 2 / papers;
  const random = seededRandom(seed);
  const due = new Float64Array(from.length);
  for (let round = 0; round < rounds; round++) {
    const rate = startRate * (1 - round / rounds);
    for (let link = 0; link < from.length; link++) {
      if (link % linksPerStep === 0) yield;
      if (!comesUp(due, pull, link)) continue;
      const paper = from[link] ?? 0;
      draw(positions, paper, to[link] ?? 0, rest, rate);
      for (let i = 0; i < strangersPerLink; i++) push(positions, paper, random(papers), rate);
    }
    report((round + 1) / rounds);
  }
}

/** Whether it is the turn of a link, which has as many as its pull says. */
function comesUp(due: Float64Array, pull: Float64Array, link: number): boolean {
  const reached = (due[link] ?? 0) + (pull[link] ?? 0);
  due[link] = reached < 1 ? reached : reached - 1;
  return reached >= 1;
}

/** Draws two neighbours to each other, and apart where they are nearer than the root of `rest`. */
function draw(positions: Positions, a: number, b: number, rest: number, rate: number): void {
  const dx = (positions[2 * a] ?? 0) - (positions[2 * b] ?? 0);
  const dy = (positions[2 * a + 1] ?? 0) - (positions[2 * b + 1] ?? 0);
  const distance = dx * dx + dy * dy;
  const share = Math.max(-1, 1 - rest / (distance + 1e-9));
  const step = attraction * rate * share * Math.min(1, 2 / (1 + distance));
  positions[2 * a] = (positions[2 * a] ?? 0) - step * dx;
  positions[2 * a + 1] = (positions[2 * a + 1] ?? 0) - step * dy;
  positions[2 * b] = (positions[2 * b] ?? 0) + step * dx;
  positions[2 * b + 1] = (positions[2 * b + 1] ?? 0) + step * dy;
}

/** Pushes a paper away from a stranger. */
function push(positions: Positions, paper: number, stranger: number, rate: number): void {
  const dx = (positions[2 * paper] ?? 0) - (positions[2 * stranger] ?? 0);
  const dy = (positions[2 * paper + 1] ?? 0) - (positions[2 * stranger + 1] ?? 0);
  const distance = dx * dx + dy * dy;
  const step = rate / ((0.001 + distance) * (1 + distance));
  positions[2 * paper] = (positions[2 * paper] ?? 0) + limited(step * dx);
  positions[2 * paper + 1] = (positions[2 * paper + 1] ?? 0) + limited(step * dy);
}

function limited(step: number): number {
  return Math.max(-farthestPush, Math.min(farthestPush, step));
}

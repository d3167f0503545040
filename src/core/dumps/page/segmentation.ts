/** Finds the most likely reading of a page's lines: which are titles, which abstracts, and which neither. */
import { breaksOf, type LineBreak } from './breaks';
import {
  emissions,
  type Layout,
  layouts,
  leaving,
  never,
  State,
  sources,
  stateCount,
  transition,
} from './entryModel';
import { echo, fillerDoubts, stray } from './filler';
import type { PageLine } from './pageLines';
import { irregularStretches } from './regularLines';
import type { TextRole } from './writing';

/** What a line is read as: a part of an entry, a part of the page around, or text that is neither. */
export type LineRole = TextRole | 'page' | 'stray';

/**
 * The role of each line. Where titles and abstracts take turns line by line nothing is left to decide; the rest is
 * read with what surrounds it, each page for itself.
 */
export function segment(lines: readonly PageLine[]): readonly LineRole[] {
  const roles: LineRole[] = [];
  const regular = (end: number) => {
    while (roles.length < end) roles.push('title', 'abstract');
  };
  for (const { start, end } of irregularStretches(lines)) {
    regular(start);
    for (const role of readStretch(lines.slice(start, end))) roles.push(role);
  }
  regular(lines.length);
  return roles;
}

/** What speaks for and against each reading of some lines. */
interface Evidence {
  readonly breaks: readonly LineBreak[];
  /** For each line, what each state costs. */
  readonly doubts: readonly (readonly number[])[];
}

function readStretch(lines: readonly PageLine[]): readonly LineRole[] {
  const filler = fillerDoubts(lines);
  const breaks = breaksOf(lines, filler);
  const doubts = lines.map((line, at) => {
    const brk = breaks[at];
    return brk ? emissions(line, brk, filler[at] ?? stray) : [];
  });
  const starts = pageStarts(lines);
  const path = starts.flatMap((start, page) => {
    const end = starts[page + 1] ?? lines.length;
    return readPage({ breaks: breaks.slice(start, end), doubts: doubts.slice(start, end) });
  });
  return rolesOf(path, filler);
}

/** Where the heading of each page stands, and the beginning. */
function pageStarts(lines: readonly PageLine[]): readonly number[] {
  const headings = lines.flatMap(({ part }, at) =>
    part === 'banner' && at > 0 && lines[at - 1]?.part !== 'banner' ? [at] : [],
  );
  return [0, ...headings];
}

/** So many lines tell how a page is set. */
const sample = 600;

/**
 * Reads each line in the state it has on the least doubtful way through all of them: Viterbi's algorithm over a
 * hidden Markov model, where how a line is written speaks for or against a state, and so does what it follows. Of
 * the ways pages set their entries apart, the one that explains the first lines best is taken. A constant amount
 * of work per line.
 */
function readPage(page: Evidence): readonly number[] {
  const first = { breaks: page.breaks.slice(0, sample), doubts: page.doubts.slice(0, sample) };
  const best = layoutsFor(first.breaks)
    .map(layout => ({ layout, ...read(first, layout) }))
    .reduce((one, other) => (other.cost < one.cost ? other : one));
  return page.breaks.length > sample ? read(page, best.layout).path : best.path;
}

/** Pages without blank lines or furniture, and pages with blank lines everywhere, can have few layouts only. */
function layoutsFor(breaks: readonly LineBreak[]): readonly Layout[] {
  const first = breaks.findIndex(({ text }) => text);
  const later = breaks.slice(first + 1);
  if (later.every(({ gap, text }) => text && !gap)) return [layouts.lines, layouts.tight];
  return later.every(({ gap }) => gap) ? [layouts.spaced] : Object.values(layouts);
}

/** A way through the states, one for each line, and what it costs. */
interface Reading {
  readonly path: readonly number[];
  readonly cost: number;
}

/** For each state: the cost of the cheapest way into it, and how long the title or abstract under way is there. */
interface Front {
  readonly costs: Float64Array;
  readonly lengths: Float64Array;
}

function read({ breaks, doubts }: Evidence, layout: Layout): Reading {
  const origins = new Uint8Array(breaks.length * stateCount);
  let front = newFront();
  let next = newFront();
  front.costs[State.Page] = 0;
  breaks.forEach((brk, at) => {
    step(layout, brk, doubts[at] ?? [], front, next, origins.subarray(at * stateCount));
    [front, next] = [next, front];
  });
  const costs = [...front.costs].map((cost, state) => cost + leaving(state, front.lengths[state] ?? 0));
  const cost = Math.min(...costs);
  return { path: trace(origins, breaks.length, costs.indexOf(cost)), cost };
}

function newFront(): Front {
  return { costs: new Float64Array(stateCount).fill(never), lengths: new Float64Array(stateCount) };
}

/** Takes the cheapest way from `front` into each state of `next`, and notes where it came from. */
function step(
  layout: Layout,
  brk: LineBreak,
  doubts: readonly number[],
  front: Front,
  next: Front,
  origins: Uint8Array,
): void {
  for (let to = 0; to < stateCount; to++) {
    let least = Number.POSITIVE_INFINITY;
    let origin = 0;
    for (const from of sources[to] ?? []) {
      const cost = (front.costs[from] ?? never) + transition(layout, from, to, brk, front.lengths[from] ?? 0);
      if (cost < least) {
        least = cost;
        origin = from;
      }
    }
    origins[to] = origin;
    next.costs[to] = least + (doubts[to] ?? never);
    next.lengths[to] = lengthIn(to, front.lengths[origin] ?? 0, brk.length);
  }
}

function lengthIn(state: number, carried: number, length: number): number {
  if (state === State.Inside) return carried;
  return state === State.TitleMore || state === State.AbstractMore ? carried + length : length;
}

function trace(origins: Uint8Array, lines: number, last: number): readonly number[] {
  const path: number[] = new Array(lines);
  let state = last;
  for (let at = lines - 1; at >= 0; at--) {
    path[at] = state;
    state = origins[at * stateCount + state] ?? State.Page;
  }
  return path;
}

const roleOfState: readonly LineRole[] = [
  'page',
  'stray',
  'title',
  'titleMore',
  'page',
  'abstract',
  'abstractMore',
];

/** Lines between title and abstract that nothing speaks for are stray too; so is what repeats stray text. */
function rolesOf(path: readonly number[], filler: readonly number[]): readonly LineRole[] {
  const roles: LineRole[] = [];
  path.forEach((state, at) => {
    const doubt = filler[at] ?? stray;
    const role = roleOfState[state] ?? 'page';
    const lost = doubt >= stray || (doubt === echo && roles[at - 1] === 'stray');
    roles.push(role === 'page' && lost ? 'stray' : role);
  });
  return roles;
}

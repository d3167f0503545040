/** Finds the most likely reading of a page's lines: which are titles, which abstracts, and which neither. */
import { breaksOf, type LineBreak } from './breaks';
import { emissions, type Layout, layouts, leaving, never, State, stateCount, transition } from './entryModel';
import { echo, fillerDoubts, stray } from './filler';
import type { PageLine } from './pageLines';
import type { TextRole } from './writing';

/** What a line is read as: a part of an entry, a part of the page around, or text that is neither. */
export type LineRole = TextRole | 'page' | 'stray';

const roleOfState: readonly LineRole[] = [
  'page',
  'stray',
  'title',
  'titleMore',
  'page',
  'abstract',
  'abstractMore',
];

/** The lines of a page, prepared for any number of readings. */
interface Evidence {
  readonly breaks: readonly LineBreak[];
  readonly doubts: readonly (readonly number[])[];
}

/** A way through the states, one for each line, and what it costs. */
interface Reading {
  readonly path: readonly number[];
  readonly cost: number;
}

/**
 * Reads each line in the role it has on the least doubtful way through all of them: Viterbi's algorithm over a
 * hidden Markov model, where how a line is written speaks for or against a role, and so does what it follows. Of
 * the ways pages set their entries apart, the one that explains these lines best is taken. A constant amount of
 * work per line.
 */
export function segment(lines: readonly PageLine[]): readonly LineRole[] {
  const breaks = breaksOf(lines);
  const filler = fillerDoubts(lines);
  const doubts = lines.map((line, at) => {
    const brk = breaks[at];
    return brk ? emissions(line, brk, filler[at] ?? stray) : [];
  });
  const readings = layoutsFor(breaks).map(layout => read({ breaks, doubts }, layout));
  const best = readings.reduce((one, other) => (other.cost < one.cost ? other : one));
  return rolesOf(best.path, filler);
}

/** Pages without blank lines or furniture, and pages with blank lines everywhere, can have one layout only. */
function layoutsFor(breaks: readonly LineBreak[]): readonly Layout[] {
  const first = breaks.findIndex(({ text }) => text);
  const later = breaks.slice(first + 1);
  if (later.every(({ gap, text }) => text && !gap)) return [layouts.lines, layouts.tight];
  return later.every(({ gap }) => gap) ? [layouts.spaced] : Object.values(layouts);
}

/** The state each way through the lines so far is in, what it costs, and how long its title or abstract is. */
interface Front {
  readonly costs: Float64Array;
  readonly lengths: Float64Array;
}

function read({ breaks, doubts }: Evidence, layout: Layout): Reading {
  const origins: Uint8Array[] = [];
  let front = newFront();
  front.costs[State.Page] = 0;
  breaks.forEach((brk, at) => {
    const next = newFront();
    origins.push(step(layout, brk, doubts[at] ?? [], front, next));
    front = next;
  });
  const costs = [...front.costs].map((cost, state) => cost + leaving(state, front.lengths[state] ?? 0));
  const cost = Math.min(...costs);
  return { path: trace(origins, costs.indexOf(cost)), cost };
}

function newFront(): Front {
  return { costs: new Float64Array(stateCount).fill(never), lengths: new Float64Array(stateCount) };
}

/** Takes the cheapest way into each state; returns which state each came from. */
function step(
  layout: Layout,
  brk: LineBreak,
  doubts: readonly number[],
  front: Front,
  next: Front,
): Uint8Array {
  const origins = new Uint8Array(stateCount);
  for (let to = 0; to < stateCount; to++) {
    let least = Number.POSITIVE_INFINITY;
    for (let from = 0; from < stateCount; from++) {
      const cost = (front.costs[from] ?? never) + transition(layout, from, to, brk, front.lengths[from] ?? 0);
      if (cost >= least) continue;
      least = cost;
      origins[to] = from;
    }
    const carried = front.lengths[origins[to] ?? 0] ?? 0;
    next.costs[to] = least + (doubts[to] ?? never);
    next.lengths[to] = lengthIn(to, carried, brk.length);
  }
  return origins;
}

function lengthIn(state: number, carried: number, length: number): number {
  if (state === State.Inside) return carried;
  return state === State.TitleMore || state === State.AbstractMore ? carried + length : length;
}

function trace(origins: readonly Uint8Array[], last: number): readonly number[] {
  const path: number[] = new Array(origins.length);
  let state = last;
  for (let at = origins.length - 1; at >= 0; at--) {
    path[at] = state;
    state = origins[at]?.[state] ?? State.Page;
  }
  return path;
}

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

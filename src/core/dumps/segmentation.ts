/** Finds the most likely reading of a page's lines: which are titles, which abstracts, and which neither. */
import { fillerDoubts } from './filler';
import type { PageLine } from './pageLines';
import { forcedBreaks } from './wrapping';
import { doubtsOf, endsSentence, type TextRole } from './writing';

/** What a line is read as. `between` and `inside` are lines of the page: around an entry, and within one after its title. */
export type LineRole = TextRole | 'between' | 'inside';

/** Index of a role in the tables of this file. */
const roles: readonly LineRole[] = ['between', 'title', 'titleMore', 'inside', 'abstract', 'abstractMore'];
const State = { Between: 0, Title: 1, TitleMore: 2, Inside: 3, Abstract: 4, AbstractMore: 5 } as const;

/** What breaking the rule "a title, then its abstract" costs. */
const missing = { abstract: 4, title: 6 };
const never = 1e6;

/** The lines before and at a break, and what is known of the break itself. */
interface Break {
  readonly gap: boolean;
  readonly forced: boolean;
  readonly indented: boolean;
  readonly afterSentence: boolean;
  readonly afterLongLine: boolean;
  readonly banner: boolean;
}

/** What lies on the way to a state: its cost so far, and how long the title or abstract under way is. */
interface Way {
  cost: number;
  length: number;
}

/**
 * Reads each line in the role it has on the least doubtful way through all of them (Viterbi's algorithm over a
 * hand-set hidden Markov model): how a line is written speaks for or against a role, and so does what it follows.
 * A constant amount of work per line.
 */
export function segment(lines: readonly PageLine[]): readonly LineRole[] {
  const forced = forcedBreaks(lines);
  const filler = fillerDoubts(lines);
  const from: Uint8Array[] = [];
  let ways: Way[] = roles.map((_, state) => ({ cost: state === State.Between ? 0 : never, length: 0 }));
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const brk: Break = {
      gap: line.gap,
      forced: forced[at] ?? false,
      indented: line.indented,
      afterSentence: before !== undefined && endsSentence(before.text),
      afterLongLine: (before?.text.length ?? 0) > 200,
      banner: line.part === 'banner',
    };
    const best = new Uint8Array(roles.length);
    ways = step(ways, emissions(line, brk, filler[at] ?? never), brk, line.text.length, best);
    from.push(best);
  });
  return trace(from, lastState(ways));
}

function step(
  ways: readonly Way[],
  doubts: readonly number[],
  brk: Break,
  length: number,
  best: Uint8Array,
): Way[] {
  return roles.map((_, state) => {
    let cost = Number.POSITIVE_INFINITY;
    let origin = 0;
    ways.forEach((way, previous) => {
      const total = way.cost + transition(previous, state, brk, way.length, length);
      if (total < cost) {
        cost = total;
        origin = previous;
      }
    });
    best[state] = origin;
    const grows = state === State.TitleMore || state === State.AbstractMore || state === State.Inside;
    const carried = grows ? (ways[origin]?.length ?? 0) : 0;
    return { cost: cost + (doubts[state] ?? 0), length: state === State.Inside ? carried : carried + length };
  });
}

function trace(from: readonly Uint8Array[], last: number): readonly LineRole[] {
  const read: LineRole[] = new Array(from.length);
  let state = last;
  for (let at = from.length - 1; at >= 0; at--) {
    read[at] = roles[state] ?? 'between';
    state = from[at]?.[state] ?? State.Between;
  }
  return read;
}

function lastState(ways: readonly Way[]): number {
  const costs = ways.map(({ cost, length }, state) => cost + leaving(state, length));
  return costs.indexOf(Math.min(...costs));
}

/** What it costs to end what is under way in a state. */
function leaving(state: number, length: number): number {
  if (state === State.Between) return 0;
  return state >= State.Abstract ? shortAbstract(length) : missing.abstract;
}

function shortAbstract(length: number): number {
  if (length < 80) return 3;
  if (length < 150) return 2;
  if (length < 300) return 1;
  return length < 500 ? 0.4 : 0;
}

function transition(previous: number, state: number, brk: Break, wayLength: number, length: number): number {
  if (brk.banner) return state === State.Between ? leaving(previous, wayLength) : never;
  switch (state) {
    case State.Between:
      return previous === State.Between || previous >= State.Abstract ? leaving(previous, wayLength) : never;
    case State.Title:
      return leaving(previous, wayLength) + startOfTitle(previous, brk);
    case State.TitleMore:
      return previous === State.Title || previous === State.TitleMore
        ? moreTitle(brk, wayLength + length)
        : never;
    case State.Inside:
      return previous >= State.Title && previous <= State.Inside ? 0 : never;
    case State.Abstract:
      return startOfAbstract(previous, brk, wayLength);
    default:
      return previous >= State.Abstract ? moreAbstract(brk, wayLength + length) : never;
  }
}

function startOfTitle(previous: number, brk: Break): number {
  if (previous === State.Between || previous === State.Inside) return 0;
  if (previous < State.Abstract) return brk.gap ? 0 : 1.5;
  if (brk.gap) return brk.afterSentence ? 0 : 0.5;
  return (brk.afterSentence ? 0 : brk.afterLongLine ? 1 : 3) + (brk.forced ? 1 : 0);
}

function moreTitle(brk: Break, length: number): number {
  if (brk.gap) return 8;
  const full = brk.forced ? 0.7 : 3.5;
  return full + (brk.afterSentence ? 2 : 0) + (brk.indented ? -0.5 : 0) + Math.max(0, length - 160) / 20;
}

function startOfAbstract(previous: number, brk: Break, wayLength: number): number {
  if (previous >= State.Title && previous <= State.Inside) return brk.gap ? 0 : brk.forced ? 0.7 : 0.2;
  return leaving(previous, wayLength) + missing.title;
}

function moreAbstract(brk: Break, length: number): number {
  const tooLong = Math.max(0, length - 2300) / 100;
  if (brk.gap) return 6 + tooLong + (brk.afterSentence ? 0 : -2);
  if (brk.forced) return tooLong;
  return tooLong + (brk.afterSentence ? 1.5 : 1) + (brk.indented ? -0.5 : 0);
}

/** What each role costs for the line by its look and its writing. */
function emissions(line: PageLine, brk: Break, filler: number): readonly number[] {
  if (line.part !== 'text') return chromeEmissions(line, brk, filler);
  const doubts = doubtsOf(line.text);
  return [filler, doubts.title, doubts.titleMore, filler, doubts.abstract, doubts.abstractMore];
}

/** A line that looks like a part of the page may still be the end of a wrapped paragraph. */
function chromeEmissions({ part }: PageLine, brk: Break, filler: number): readonly number[] {
  const more = brk.gap ? 12 : part === 'link' ? 1 : part === 'menuWord' ? 2.5 : 8;
  const title = part === 'menuWord' || part === 'authors' ? 5 : 14;
  return [filler, title, more, filler, 14, more];
}

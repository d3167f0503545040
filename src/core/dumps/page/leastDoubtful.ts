/** Finds the least doubtful way through the lines of a page. */
import type { LineBreak } from './breaks';
import {
  belowTitle,
  Group,
  groups,
  leaving,
  moreAbstract,
  moreTitle,
  never,
  State,
  stateCount,
  toAbstract,
  toOrphan,
  toPage,
  toStray,
  toTitle,
} from './entryModel';
import type { Layout } from './layouts';

/** What speaks for and against each reading of some lines. */
export interface Evidence {
  readonly breaks: readonly LineBreak[];
  /** For each line, what each state costs. */
  readonly doubts: readonly (readonly number[])[];
}

/** A way through the states, one for each line, and what it costs. */
export interface Reading {
  readonly path: readonly number[];
  readonly cost: number;
}

/**
 * Reads each line in the state it has on the cheapest way through all of them: Viterbi's algorithm over a hidden
 * Markov model, where how a line is written speaks for or against a state, and so does what it follows. A constant
 * amount of work per line.
 */
export function leastDoubtful({ breaks, doubts }: Evidence, layout: Layout): Reading {
  const ways = new Ways(breaks.length);
  for (const [at, brk] of breaks.entries()) ways.step(layout, brk, doubts[at] ?? [], at);
  return ways.cheapest();
}

const { Page, Stray, Title, TitleMore, Inside, Abstract, AbstractMore } = State;

/** The cheapest ways into each state, one line after the other. */
class Ways {
  /** What each costs, and how long the title or abstract under way in it is. */
  #costs = new Float64Array(stateCount).fill(never);
  #lengths = new Float64Array(stateCount);
  #nextCosts = new Float64Array(stateCount);
  #nextLengths = new Float64Array(stateCount);
  /** For each line and state, the state of the line before. */
  readonly #origins: Uint8Array;
  /** For each group of states, the cheapest way to leave it, and from where. */
  readonly #exits = new Float64Array(groups.length);
  readonly #exitStates = new Uint8Array(groups.length);
  #at = 0;

  constructor(lines: number) {
    this.#costs[Page] = 0;
    this.#origins = new Uint8Array(lines * stateCount);
  }

  /** Goes on to the line at `at`, over the break before it. */
  step(layout: Layout, brk: LineBreak, doubts: readonly number[], at: number): void {
    this.#at = at;
    this.#leave();
    this.#nextCosts.fill(never);
    for (let group = 0; group < groups.length; group++) {
      this.#enter(Page, group, toPage(layout, group, brk));
      if (brk.banner) continue;
      this.#enter(Stray, group, toStray(layout, group, brk));
      this.#enter(Title, group, toTitle(layout, group, brk));
      if (group !== Group.Title && group !== Group.Inside) this.#enter(Abstract, group, toOrphan(brk));
    }
    if (!brk.banner) this.#goOn(layout, brk);
    for (let state = 0; state < stateCount; state++) {
      this.#nextCosts[state] = (this.#nextCosts[state] ?? never) + (doubts[state] ?? never);
    }
    [this.#costs, this.#nextCosts] = [this.#nextCosts, this.#costs];
    this.#measure(brk.length);
  }

  /** The steps inside an entry. */
  #goOn(layout: Layout, brk: LineBreak): void {
    for (const from of [Title, TitleMore] as const) {
      this.#offer(TitleMore, from, moreTitle(layout, brk, this.#lengths[from] ?? 0));
      this.#offer(Inside, from, belowTitle(brk));
      this.#offer(Abstract, from, toAbstract(layout, brk));
    }
    this.#offer(Inside, Inside, 0);
    this.#offer(Abstract, Inside, layout.beforeAbstract.page);
    for (const from of [Abstract, AbstractMore] as const) {
      this.#offer(AbstractMore, from, moreAbstract(layout, brk, this.#lengths[from] ?? 0));
    }
  }

  #leave(): void {
    groups.forEach((states, group) => {
      this.#exits[group] = Number.POSITIVE_INFINITY;
      for (const state of states) {
        const cost = (this.#costs[state] ?? never) + leaving(state, this.#lengths[state] ?? 0);
        if (cost >= (this.#exits[group] ?? 0)) continue;
        this.#exits[group] = cost;
        this.#exitStates[group] = state;
      }
    });
  }

  #enter(to: number, group: number, cost: number): void {
    this.#take(to, this.#exitStates[group] ?? Page, (this.#exits[group] ?? never) + cost);
  }

  #offer(to: number, from: number, cost: number): void {
    this.#take(to, from, (this.#costs[from] ?? never) + cost);
  }

  #take(to: number, from: number, cost: number): void {
    if (cost >= (this.#nextCosts[to] ?? 0)) return;
    this.#nextCosts[to] = cost;
    this.#origins[this.#at * stateCount + to] = from;
  }

  #measure(length: number): void {
    for (let state = 0; state < stateCount; state++) {
      const origin = this.#origins[this.#at * stateCount + state] ?? Page;
      const goesOn = state === TitleMore || state === AbstractMore;
      this.#nextLengths[state] = goesOn ? (this.#lengths[origin] ?? 0) + length : length;
    }
    [this.#lengths, this.#nextLengths] = [this.#nextLengths, this.#lengths];
  }

  cheapest(): Reading {
    const costs = [...this.#costs].map((cost, state) => cost + leaving(state, this.#lengths[state] ?? 0));
    const cost = Math.min(...costs);
    const lines = this.#origins.length / stateCount;
    const path: number[] = new Array(lines);
    let state = costs.indexOf(cost);
    for (let at = lines - 1; at >= 0; at--) {
      path[at] = state;
      state = this.#origins[at * stateCount + state] ?? Page;
    }
    return { path, cost };
  }
}

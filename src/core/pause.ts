/** How long computations share their thread with the requests that come in meanwhile. */

/** Awaited often; gives other work of the thread its turn now and then. Rejects when the result is no longer wanted. */
export type Pause = () => Promise<void>;

/** Work done in one go before others get their turn, in milliseconds: half a frame, so that typing never waits for more. */
const slice = 8;

/** Says that a computation was given up because its result is no longer wanted. */
export class Abandoned extends Error {
  override readonly name = 'Abandoned';
}

/** Whoever types asks again within this time; work stands back for it, but never longer in one go. In milliseconds. */
const keystroke = 150;
const longest = 400;

/** Knows whether somebody is typing: work that can wait stands back then, so that no keystroke meets it. */
export class Typing {
  #last = Number.NEGATIVE_INFINITY;

  /** To be told of every keystroke. */
  noted(): void {
    this.#last = performance.now();
  }

  /** Resolves when nobody seems to type any more, or work has stood back for long enough. */
  async over(): Promise<void> {
    const until = performance.now() + longest;
    for (;;) {
      const rest = Math.min(this.#last + keystroke, until) - performance.now();
      if (rest <= 0) return;
      await new Promise(resolve => setTimeout(resolve, rest));
    }
  }
}

/** A pause for one computation; `isWanted` is asked after each turn of the others. With `typing` it stands back for that. */
export function createPause(isWanted: () => boolean, typing?: Typing): Pause {
  let started = performance.now();
  return async () => {
    if (performance.now() - started < slice) return;
    await othersTurn();
    await typing?.over();
    if (!isWanted()) throw new Abandoned();
    started = performance.now();
  };
}

/**
 * Comes back when messages that have come in meanwhile were delivered. A timer would not do: in Node, one set by the work
 * that a timer began runs next, before any message, for as long as that work goes on.
 */
function othersTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise(resolve => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Work in steps: whoever drives it may let others have their turn between two of them. */
export type Steps<T> = Generator<void, T>;

/** Does all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Does the steps with a pause between them; rejects as the pause does. */
export async function finishPaced<T>(steps: Steps<T>, pause: Pause): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pause();
  }
}

/** The items, with a step after so many of them. */
export function* inSteps<T>(items: Iterable<T>, visit: (item: T) => void, size = 256): Steps<void> {
  let done = 0;
  for (const item of items) {
    visit(item);
    if (++done % size === 0) yield;
  }
}

/** So many items are sorted in one go. */
const run = 2048;

/** The items in order, equal ones as they came: short runs are sorted, then merged two by two. */
export function* sortedInSteps<T>(items: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  let runs: T[][] = [];
  for (let start = 0; start < items.length; start += run) {
    runs.push(items.slice(start, start + run).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let i = 0; i < runs.length; i += 2)
      merged.push(yield* merge(runs[i] ?? [], runs[i + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge<T>(first: readonly T[], second: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  const merged: T[] = [];
  let next = 0;
  yield* inSteps(first, item => {
    for (let other = second[next]; other !== undefined && compare(other, item) < 0; other = second[++next])
      merged.push(other);
    merged.push(item);
  });
  yield* inSteps(second.slice(next), item => merged.push(item));
  return merged;
}

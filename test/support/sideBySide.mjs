// Runs tasks side by side, and prints what they print as if they had run one after another.

/**
 * @template T
 * @typedef {(print: (text: string) => void) => Promise<T>} Task
 */

/**
 * Begins the tasks in their order, at most `atOnce` at a time. What the first that still runs prints is shown at
 * once; what the others print waits for its turn.
 * @template T
 * @param {readonly Task<T>[]} tasks
 * @param {number} atOnce
 * @returns {Promise<T[]>} what they resolved to, in their order
 */
export async function runSideBySide(tasks, atOnce) {
  const turns = takeTurns(text => process.stdout.write(text));
  /** @type {T[]} */
  const results = [];
  const waiting = tasks.entries();
  const lane = async () => {
    for (const [place, task] of waiting) {
      results[place] = await task(text => turns.print(place, text));
      turns.end(place);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return results;
}

/**
 * Puts what several print at the same time into their order.
 * @param {(text: string) => void} show
 */
export function takeTurns(show) {
  let turn = 0;
  /** @type {Map<number, string[]>} */
  const held = new Map();
  const ended = new Set();
  return {
    print(/** @type {number} */ place, /** @type {string} */ text) {
      if (place === turn) show(text);
      else held.set(place, [...(held.get(place) ?? []), text]);
    },
    end(/** @type {number} */ place) {
      ended.add(place);
      while (ended.has(turn)) {
        turn++;
        for (const text of held.get(turn) ?? []) show(text);
        held.delete(turn);
      }
    },
  };
}

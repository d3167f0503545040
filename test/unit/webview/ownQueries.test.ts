/** Whose the search field is, by what the page asked and what the host answered. */
import assert from 'node:assert/strict';
import { OwnQueries } from '../../../src/webview/ownQueries';

/** Asks where a step begins with `?`, otherwise is told; whether all was settled after each telling. */
function settled(steps: readonly string[]): boolean[] {
  const queries = new OwnQueries();
  return steps.flatMap(step => {
    if (!step.startsWith('?')) return [queries.isSettledBy(step)];
    queries.ask(step.slice(1));
    return [];
  });
}

describe("a page's own queries", () => {
  for (const [what, steps, expected] of [
    ['are none at first', ['', 'saved'], [true, true]],
    ['are settled by their answer', ['', '?a', 'a'], [true, true]],
    ['are not settled by what was looked for before', ['b', '?a', 'b', 'a'], [true, false, true]],
    ['are not settled by the answer to an earlier one', ['?a', '?ab', 'a', 'ab'], [false, true]],
    ['are settled by the last answer alone', ['?a', '?ab', '?abc', 'abc'], [true]],
    ['are settled where one is asked for twice', ['?a', '?ab', '?a', 'a'], [true]],
    ['give way to what is asked for elsewhere', ['', '?a', 'saved', 'saved'], [true, true, true]],
  ] as const) {
    it(what, () => assert.deepEqual(settled(steps), expected));
  }
});

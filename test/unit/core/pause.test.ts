/** Long computations let others have their turn. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Abandoned, createPause, finish, sortedInSteps } from '../../../src/core/pause';

/** Keeps the thread busy for longer than a slice. */
function work(): void {
  const until = performance.now() + 10;
  while (performance.now() < until);
}

describe('pause', () => {
  it('lets messages be delivered, though several computations go on at once', async () => {
    const { port1, port2 } = new MessageChannel();
    let delivered = 0;
    port1.onmessage = () => delivered++;
    const turns: number[] = [];
    const compute = async (): Promise<void> => {
      const pause = createPause(() => true);
      for (let turn = 0; turn < 20; turn++) {
        work();
        await pause();
        turns.push(delivered);
      }
    };
    const done = Promise.all([compute(), compute()]);
    port2.postMessage(null);
    await done;
    port1.close();
    // A turn or two may have been under way.
    assert.equal(turns[6], 1, `delivered after each turn: ${turns.join(' ')}`);
  });

  it('gives up what is no longer wanted', async () => {
    const pause = createPause(() => false);
    await pause();
    work();
    await assert.rejects(pause(), Abandoned);
  });
});

describe('sorting in steps', () => {
  const byFirst = (a: readonly [number, number], b: readonly [number, number]) => a[0] - b[0];

  it('does as the sort of a list, equal items in their order', () => {
    const items = fc.array(fc.tuple(fc.nat(5), fc.nat()), { size: 'max', maxLength: 6000 });
    fc.assert(
      fc.property(items, list => {
        assert.deepEqual(finish(sortedInSteps(list, byFirst)), list.toSorted(byFirst));
      }),
      { numRuns: 20, seed: 1 },
    );
  });

  it('lets others have their turn in long lists', () => {
    const list = Array.from({ length: 10_000 }, (_, i): [number, number] => [(i * 7919) % 10_007, i]);
    const steps = [...sortedInSteps(list, byFirst)].length;
    assert.ok(steps > 10, `${steps} steps`);
    assert.deepEqual(finish(sortedInSteps(list, byFirst)), list.toSorted(byFirst));
  });
});

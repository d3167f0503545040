/** Things made of a library in steps: once for each library, and never of two. */
import assert from 'node:assert/strict';
import { Abandoned, finishPaced, inSteps } from '../../../src/core/pause';
import { Preparation } from '../../../src/core/preparation';

/** Longer than any slice of work, so that every pause is one. */
const long = 9;

describe('what is made of a library', () => {
  let library: number[];
  let begun: number;
  let doubled: Preparation<number[]>;

  beforeEach(() => {
    library = [1, 2, 3];
    begun = 0;
    doubled = new Preparation(pause => {
      begun++;
      const made: number[] = [];
      const steps = inSteps(library, item => void made.push(2 * spent(item)), 1);
      return finishPaced(steps, pause).then(() => made);
    });
  });

  it('is made once, when it is wanted', async () => {
    assert.equal(begun, 0);
    const [first, second] = await Promise.all([doubled.ready(), doubled.ready()]);
    assert.deepEqual(first, [2, 4, 6]);
    assert.equal(first, second);
    assert.equal(await doubled.ready(), first);
    assert.equal(begun, 1);
  });

  it('is given up and made anew for whoever waits when the library changes', async () => {
    const waiting = doubled.ready();
    library = [5];
    doubled.renew();
    assert.deepEqual(await waiting, [10]);
    assert.equal(begun, 2);
  });

  it('is made anew after a change', async () => {
    await doubled.ready();
    library = [7];
    doubled.renew();
    assert.deepEqual(await doubled.ready(), [14]);
  });

  it('is refused once nobody is there any more', async () => {
    const waiting = doubled.ready();
    doubled.dispose();
    await assert.rejects(waiting, Abandoned);
  });

  it('fails as its making does', async () => {
    const failing = new Preparation(() => Promise.reject(new Error('too many')));
    await assert.rejects(failing.ready(), /too many/);
  });
});

function spent(item: number): number {
  const end = performance.now() + long;
  while (performance.now() < end);
  return item;
}

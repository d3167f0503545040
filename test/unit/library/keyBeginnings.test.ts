/** Papers by the beginning of their key. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { prepareKeyBeginnings } from '../../../src/core/library/keyBeginnings';
import { finish } from '../../../src/core/pause';
import { shelf } from '../citations/citing';

const { library } = shelf({
  'Soft-NMS: Gentle Suppression': {},
  'Soft Nets': {},
  'Soft: A Short Name': {},
  'Deeply-Supervised Nets': {},
  Zoology: {},
});
const find = finish(prepareKeyBeginnings(library.papers));
const keysOf = (ids: readonly string[]): (string | undefined)[] => ids.map(id => library.get(id)?.key);

describe('beginnings of keys', () => {
  it('come in the order of keys, the shortest first', () => {
    assert.deepEqual(keysOf(find('soft', 9)), ['soft', 'soft-nets', 'soft-nms']);
    assert.deepEqual(keysOf(find('soft-n', 1)), ['soft-nets']);
    assert.deepEqual(keysOf(find('zoology', 9)), ['zoology']);
  });

  it('are none where no key begins so', () => {
    for (const beginning of ['zz', 'soft-nms-', 'a', '-']) assert.deepEqual(find(beginning, 9), []);
    assert.deepEqual(finish(prepareKeyBeginnings([]))('', 9), []);
  });

  it('are what a look at every key would find', () => {
    fc.assert(
      fc.property(fc.constantFrom(...library.papers), fc.nat(9), ({ key }, length) => {
        const beginning = key.slice(0, length);
        const all = library.papers.filter(paper => paper.key.startsWith(beginning)).map(({ id }) => id);
        assert.deepEqual([...find(beginning, 99)].sort(), all.sort());
      }),
      { seed: 2 },
    );
  });
});

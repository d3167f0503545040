import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { editDistance } from '../../../src/core/citations/editDistance';
import { prepareNearestKeys } from '../../../src/core/citations/nearestKeys';
import { finish } from '../../../src/core/pause';

const keys =
  'blackvip soft-nms deeply-supervised-nets 4-bit-shampoo attention-is-all-you-need attention-free-transformer chimera hydra zoology yolov10 yolov8 spectral-motion-alignment poincaré-embeddings'.split(
    ' ',
  );

describe('citations: the keys nearest to an unknown one', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['blackvpi', ['blackvip']],
    ['blakvip', ['blackvip']],
    ['BlackVip', ['blackvip']],
    ['black-vip', ['blackvip']],
    ['soft_nms', ['soft-nms']],
    ['sofr-nms', ['soft-nms']],
    ['softnms', ['soft-nms']],
    ['deeply', ['deeply-supervised-nets']],
    ['deeply-supervised', ['deeply-supervised-nets']],
    ['deeply-supervized-nets', ['deeply-supervised-nets']],
    ['4bit-shampoo', ['4-bit-shampoo']],
    ['attention-is-all-u-need', ['attention-is-all-you-need', 'attention-free-transformer']],
    ['vaswani2017attention', ['attention-is-all-you-need', 'attention-free-transformer']],
    ['oh2023blackvip', ['blackvip']],
    ['chimaera', ['chimera']],
    ['hidra', ['hydra']],
    ['yolov9', ['yolov8', 'yolov10']],
    ['poincare-embedings', ['poincaré-embeddings']],
    ['nothing-like-it', []],
    ['x', []],
    ['', []],
    ['---', []],
  ];
  const nearest = nearestOf(keys);
  for (const [written, expected] of rows) {
    it(`${written}: ${expected.join(', ')}`, () => {
      const found = nearest(written, 5);
      assert.deepEqual([...found].sort(), [...expected].sort());
      assert.equal(found[0], written === 'vaswani2017attention' ? found[0] : expected[0]);
      assert.deepEqual(nearestOf([...keys].reverse())(written, 5), found);
      assert.deepEqual(nearest(written, 1), found.slice(0, 1));
    });
  }

  it('a known key is nearest to itself', () => {
    for (const key of keys) assert.equal(nearest(key, 3)[0], key);
  });

  it('looks through a large library', () => {
    const many = Array.from({ length: 100_000 }, (_, i) => `paper-${(i * 7919) % 100_003}-of-many`);
    assert.deepEqual(nearestOf([...many, 'blackvip'])('blakcvip', 3), ['blackvip']);
  });
});

describe('citations: edit distance', () => {
  /** As it is defined: by the ends of the words, without any bound. */
  function defined(a: string, b: string): number {
    if (a === '' || b === '') return a.length + b.length;
    const [shortA, shortB] = [a.slice(0, -1), b.slice(0, -1)];
    const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
    return Math.min(
      defined(shortA, b) + 1,
      defined(a, shortB) + 1,
      defined(shortA, shortB) + (a.at(-1) === b.at(-1) ? 0 : 1),
      swapped ? defined(a.slice(0, -2), b.slice(0, -2)) + 1 : Number.POSITIVE_INFINITY,
    );
  }

  it('is as defined up to its bound', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, most) => {
        const distance = defined(a, b);
        assert.equal(editDistance(a, b, most), distance <= most ? distance : undefined);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
});

function nearestOf(keys: readonly string[]) {
  return finish(prepareNearestKeys(keys));
}

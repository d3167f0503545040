import assert from 'node:assert/strict';
import fc from 'fast-check';
import { similarTerms } from '../../../src/core/search/dictionary';
import { TermList } from '../../../src/core/search/termList';
import { editsWithin, forgivenEdits } from '../../../src/core/search/typos';

/** The whole table, as the books have it. */
function distance(a: string, b: string): number {
  const table = [...a, ''].map((_, i) => [...b, ''].map((_, j) => (i === 0 ? j : j === 0 ? i : 0)));
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const costs = [at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1), at(i - 1, j) + 1, at(i, j - 1) + 1];
      table[i]?.splice(j, 1, Math.min(...costs, swap ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY));
    }
  }
  return at(a.length, b.length);
}

describe('typos', () => {
  const distances: readonly (readonly [string, string, number])[] = [
    ['speech', 'speech', 0],
    ['speech', 'speach', 1],
    ['speech', 'spech', 1],
    ['speech', 'speeech', 1],
    ['speech', 'pseech', 1],
    ['speech', 'speehc', 1],
    ['speech', 'zpaecg', 3],
    ['', 'ab', 2],
  ];
  for (const [a, b, expected] of distances) {
    it(`counts ${expected} between “${a}” and “${b}”`, () => {
      assert.equal(editsWithin(a, b, 3), expected);
      assert.equal(editsWithin(b, a, 3), expected);
      if (expected > 0) assert.equal(editsWithin(a, b, expected - 1), undefined);
    });
  }

  it('forgives none in short words', () =>
    assert.deepEqual(['gans', 'graph', 'networks'].map(forgivenEdits), [0, 1, 2]));

  it('finds in a dictionary what comparing every term finds', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcé4'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { maxLength: 40 }),
        word,
        fc.integer({ min: 1, max: 2 }),
        (words, typed, edits) => {
          const terms = [...words].sort();
          const similar = similarTerms(TermList.of(terms), typed, edits);
          const expected = terms.flatMap((term, i) => {
            const edited = distance(typed, term);
            return edited > 0 && edited <= edits ? { term: i, distance: edited } : [];
          });
          assert.deepEqual(similar, expected);
        },
      ),
      { seed: 11, numRuns: 500 },
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { similarTerms, spellingMark } from '../../../src/core/search/dictionary';
import { editsWithin, forgivenEdits } from '../../../src/core/search/typos';

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
  for (const [a, b, distance] of distances) {
    it(`counts ${distance} between “${a}” and “${b}”`, () => {
      assert.equal(editsWithin(a, b, 3), distance);
      assert.equal(editsWithin(b, a, 3), distance);
      if (distance > 0) assert.equal(editsWithin(a, b, distance - 1), undefined);
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
          const similar = similarTerms(terms, Int32Array.from(terms, spellingMark), typed, edits);
          const expected = terms.flatMap((term, i) => {
            const distance = editsWithin(typed, term, edits);
            return distance ? { term: i, distance } : [];
          });
          assert.deepEqual(similar, expected);
        },
      ),
      { seed: 11, numRuns: 500 },
    );
  });
});

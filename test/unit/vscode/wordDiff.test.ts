/** What differs between the copies of a paper, word by word. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type DiffPart, wordDiff } from '../../../src/vscode/wordDiff';

function shown(parts: readonly DiffPart[]): string {
  const around = { added: ['{+', '+}'], removed: ['[-', '-]'], both: ['', ''] };
  return parts.map(({ text, change }) => around[change ?? 'both'].join(text)).join('');
}

const rows: readonly (readonly [before: string, after: string, diff: string])[] = [
  ['the same', 'the same', 'the same'],
  ['a b c', 'a x c', 'a [-b -]{+x +}c'],
  ['a c', 'a b c', 'a {+b +}c'],
  ['a b c d e', 'a c d x e', 'a [-b -]c d {+x +}e'],
  ['', 'new', '{+new+}'],
  ['old', '', '[-old-]'],
  ['', '', ''],
];

describe('the difference of two texts', () => {
  for (const [before, after, diff] of rows) {
    it(`of “${before}” and “${after}”`, () => assert.equal(shown(wordDiff(before, after)), diff));
  }

  it('has both texts in it', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', '  ', '\n') });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after);
        const without = (change: string) =>
          parts.filter(part => part.change !== change).map(part => part.text);
        assert.equal(without('added').join('').replace(/\s+/g, ' '), before.replace(/\s+/g, ' '));
        assert.equal(without('removed').join(''), after);
      }),
      { seed: 6 },
    );
  });

  it('is found at once in a megabyte', () => {
    const parts = wordDiff('a b '.repeat(100_000), 'b c '.repeat(100_000));
    assert.equal(parts.length, 2);
  });
});

/** Blanks of all kinds, and lines that become one. */
import assert from 'node:assert/strict';
import { isTidy, joinLines, tidy, trimSpan } from '../../../src/core/dumps/blanks';

const tidied: readonly (readonly [what: string, text: string, shown: string])[] = [
  ['plain text', 'Deep nets', 'Deep nets'],
  ['no-break spaces', 'Deep\u00a0nets\u202ffor\u2009all', 'Deep nets for all'],
  ['tabs and runs', ' Deep \t  nets ', 'Deep nets'],
  ['wide spaces', '深い\u3000学習', '深い 学習'],
  ['zero-width spaces and marks', 'De\u200bep\u2060 n\ufeffets\u200e', 'Deep nets'],
  ['soft hyphens', 'rep\u00adre\u00adsen\u00adta\u00adtion', 'representation'],
  ['joiners that ASCII does not need', 'Deep\u200dnets', 'Deepnets'],
  ['joiners that hold an emoji together', 'by 👩\u200d🔬 alone', 'by 👩\u200d🔬 alone'],
];

const joined: readonly (readonly [lines: readonly string[], text: string])[] = [
  [['one'], 'one'],
  [['a model of', 'the world'], 'a model of the world'],
  [['a black-', 'box attack'], 'a black-box attack'],
  [['state-of-', 'the-art'], 'state-of-the-art'],
  [['Encoder-', 'Decoder'], 'Encoder-Decoder'],
  [['plug-', 'and-play'], 'plug-and-play'],
  [['low-', 'and high-frequency'], 'low- and high-frequency'],
  [['pre-', 'or post-training'], 'pre- or post-training'],
  [['one -', 'two'], 'one - two'],
  [['10-', '20 steps'], '10- 20 steps'],
];

describe('blanks', () => {
  for (const [what, text, shown] of tidied) {
    it(`makes plain text of ${what}`, () => {
      assert.equal(tidy(text), shown);
      assert.equal(isTidy(shown) || shown.includes('\u200d'), true);
      if (text !== shown) assert.equal(isTidy(text), false);
    });
  }

  for (const [lines, text] of joined) {
    it(`joins ${lines.join(' | ')}`, () => assert.equal(joinLines(lines), text));
  }

  it('are taken off both ends of a span, and nothing is left of nothing else', () => {
    const text = '\u00a0 a b\u200b\t';
    assert.deepEqual(trimSpan(text, 0, text.length), { start: 2, end: 5 });
    assert.deepEqual(trimSpan('x \u3000\ufeff', 1, 4), { start: 1, end: 1 });
  });
});

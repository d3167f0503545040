import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldWord } from '../../../src/core/library/title';
import { termsOf, tokenise, wordsOf } from '../../../src/core/search/tokens';

describe('search tokens', () => {
  const texts: readonly (readonly [text: string, words: string])[] = [
    ['Poincaré Embeddings', 'poincare embeddings'],
    ['Poincaré', 'poincare'],
    ['β-VAE', 'beta +vae'],
    ['βVAE and λ', 'beta +vae and lambda'],
    ['C++, F# and C#x', 'c++ f# and c x'],
    ['Größe in C++', 'große in c++'.normalize('NFKD').replace(/\p{M}/gu, '')],
    ['GPT-4 L_0 L0', 'gpt +4 l +0 l0'],
    ['self-supervised self‑supervised', 'self +supervised self +supervised'],
    ['图神经网络', '图神 +神经 +经网 +网络 +络'],
    ['用GPT做图', '用 +gpt +做图 +图'],
    ['图', '图'],
    ['', ''],
    ['?! --', ''],
  ];
  for (const [text, words] of texts) {
    it(`cuts “${text}”`, () => {
      const shown = tokenise(text).map(({ word, glued }) => (glued ? '+' : '') + word);
      assert.equal(shown.join(' '), words);
    });
  }

  it('gives function words no term but a position', () =>
    assert.deepEqual(termsOf('Bags of Words'), ['bag', '', 'word']));

  it('gives words whose spans cut them out of the text, and those of some initials alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const words = wordsOf(text);
        for (const { word, start, end } of words) assert.equal(foldWord(text.slice(start, end)), word);
        const initials = new Set(words.slice(0, 2).map(({ word }) => word.slice(0, 1)));
        const wanted = words.filter(({ word }) => initials.has(word.slice(0, 1)));
        assert.deepEqual(wordsOf(text, initials), wanted);
      }),
      { seed: 2, numRuns: 1000 },
    );
  });

  it('has spans that lie in the text, and the same terms on both ways', () => {
    const unit = fc.oneof(fc.constantFrom(...'aZ9 -_+#éβ图が'), fc.string({ unit: 'binary', maxLength: 1 }));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), text => {
        const tokens = tokenise(text);
        for (const { start, end } of tokens) assert.ok(0 <= start && start < end && end <= text.length);
        assert.deepEqual(
          termsOf(text),
          tokens.map(({ term }) => term),
        );
        assert.ok(tokens.every(({ word }) => word.length > 0));
      }),
      { seed: 10, numRuns: 2000 },
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { termsOf, tokenise } from '../../../src/core/search/tokens';

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

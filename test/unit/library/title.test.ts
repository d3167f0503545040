import assert from 'node:assert/strict';
import fc from 'fast-check';
import { normaliseTitle } from '../../../src/core/library/title';

describe('normalised titles', () => {
  const same: readonly (readonly [string, string])[] = [
    ['BlackVIP: Black-Box Visual Prompting', 'blackvip  black–box VISUAL prompting.'],
    ['Poincaré Embeddings', 'Poincare embeddings'],
    ["Poincar\\'e Embeddings", 'Poincaré Embeddings'],
    ['{BERT}: Pre-training of Deep {T}ransformers', 'BERT: Pre-Training of Deep Transformers'],
    ['$\\beta$-VAE', 'β-VAE'],
    ['\\textit{In silico} Models', 'In Silico models'],
    ['Efﬁcient Attention', 'Efficient attention'],
    ['“Why Should I Trust You?”', '"Why should I trust you?"'],
    ['G\\"{o}del Machines', 'Gödel Machines'],
    ['Ｆｕｌｌｗｉｄｔｈ Ｔｉｔｌｅ', 'Fullwidth Title'],
    ['Schrödinger’s Cat', "Schrodinger's cat"],
    ['Non\u00a0Breaking\u2009Space', 'non breaking space'],
  ];
  for (const [a, b] of same) {
    it(`takes ${a} for ${b}`, () => assert.equal(normaliseTitle(a), normaliseTitle(b)));
  }

  const different: readonly (readonly [string, string])[] = [
    ['Soft-NMS', 'SoftNMS 2'],
    ['Part I', 'Part II'],
    ['???', '!!!'],
    ['深度学习', '深度强化学习'],
    ['Глубокое обучение', 'Машинное обучение'],
  ];
  for (const [a, b] of different) {
    it(`tells ${a} from ${b}`, () => assert.notEqual(normaliseTitle(a), normaliseTitle(b)));
  }

  it('is the same when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const once = normaliseTitle(text);
        assert.equal(normaliseTitle(once), once);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fullKeyOf, keyOf } from '../../../src/core/library/key';

describe('keys', () => {
  const table: readonly (readonly [title: string, key: string])[] = [
    ['BlackVIP: Black-Box Visual Prompting for Robust Transfer Learning', 'blackvip'],
    ['Soft-NMS -- Improving Object Detection With One Line of Code', 'soft-nms'],
    ['Deeply-Supervised Nets', 'deeply-supervised-nets'],
    ['Attention Is All You Need', 'attention-is-all-you-need'],
    [
      'Spectral Motion Alignment for Video Motion Transfer using Diffusion Models',
      'spectral-motion-alignment',
    ],
    ['LoRA: Low-Rank Adaptation of Large Language Models', 'lora'],
    ['An Image is Worth 16x16 Words: Transformers for Image Recognition at Scale', 'image-worth-16x16-words'],
    ['On the Opportunities and Risks of Foundation Models', 'opportunities-risks-foundation-models'],
    ['β-VAE: Learning Basic Visual Concepts', 'beta-vae'],
    ['Глубокое обучение', 'глубокое-обучение'],
    ['Source or It Didn’t Happen: A Framework', 'source-didnt-happen'],
    ['Is 1:1 Matching Enough for Anything at All in Practice?', '1-1-matching-enough'],
  ];
  for (const [title, key] of table) {
    it(`calls “${title}” ${key}`, () => assert.equal(keyOf(title), key));
  }

  it('gives papers that share a key full keys of their own', () => {
    const titles = [
      'Implicit Neural Representations with Periodic Activation Functions',
      'Implicit Neural Representations and the Algebra of Complex Wavelets',
    ];
    assert.equal(new Set(titles.map(keyOf)).size, 1);
    assert.equal(new Set(titles.map(fullKeyOf)).size, 2);
  });

  it('cuts very long keys and still tells them apart', () => {
    const long = `${'word '.repeat(2000)}`;
    assert.ok(fullKeyOf(long).length <= 160);
    assert.notEqual(fullKeyOf(`${long} one`), fullKeyOf(`${long} two`));
  });

  it('has a key for any title, of characters that citations allow', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), title => {
        assert.match(keyOf(title), /^[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*$/u);
        assert.match(fullKeyOf(title), /^[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*$/u);
      }),
      { seed: 3, numRuns: 3000 },
    );
  });
});

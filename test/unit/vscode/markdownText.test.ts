import assert from 'node:assert/strict';
import fc from 'fast-check';
import { escapeMarkdown } from '../../../src/vscode/markdownText';

describe('text inside Markdown', () => {
  const table: readonly (readonly [text: string, escaped: string])[] = [
    ['plain words stay', 'plain words stay'],
    ['# Not a heading', '\\# Not a heading'],
    ['1. not a list', '1\\. not a list'],
    ['[not](command:a.link)', '\\[not\\]\\(command\\:a\\.link\\)'],
    ['<img src=x>', '&lt;img src\\=x&gt;'],
    ['$(trash) & more', '&#36;\\(trash\\) &amp; more'],
    ['two\n\nparagraphs\t here', 'two paragraphs here'],
    ['naïve Δ 中文', 'naïve Δ 中文'],
  ];
  for (const [text, escaped] of table) {
    it(`escapes ${JSON.stringify(text)}`, () => assert.equal(escapeMarkdown(text), escaped));
  }

  it('leaves no punctuation that Markdown could act on', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const left = escapeMarkdown(text).replace(/\\[!-/:-@[-`{-~]|&(?:amp|lt|gt|#36);/g, '');
        assert.doesNotMatch(left, /[!-/:-@[-`{-~\n]/);
      }),
      { seed: 7, numRuns: 1000 },
    );
  });
});

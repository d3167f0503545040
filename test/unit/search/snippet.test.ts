import assert from 'node:assert/strict';
import { snippetOf } from '../../../src/core/search/snippet';

const filler =
  'Lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore. ';

describe('snippets', () => {
  it('shows a short abstract whole', () =>
    assert.equal(snippetOf('Short and clear.', ['clear']), 'Short and clear.'));

  it('begins at the beginning where no word was met', () => {
    const snippet = snippetOf(filler.repeat(4), []);
    assert.ok(snippet.startsWith('Lorem ipsum'));
    assert.ok(snippet.endsWith('…'));
  });

  it('shows the words around the first hit, cut at words', () => {
    const snippet = snippetOf(`${filler.repeat(5)}The wavelet transforms win. ${filler.repeat(3)}`, [
      'transform',
    ]);
    assert.match(snippet, /^….*wavelet transforms win\..*…$/);
    assert.ok(snippet.length < 170);
  });

  it('is empty for an empty abstract', () => assert.equal(snippetOf('', ['x']), ''));

  it('cuts a text without spaces too', () => assert.ok(snippetOf('x'.repeat(5000), ['x']).length < 200));
});

/** What is marked for a reader in an abstract. */
import assert from 'node:assert/strict';
import { markedPieces, type Wanted } from '../../../src/core/highlights';
import { piecesText, textPieces } from '../../../src/core/textPieces';

const abstract =
  'Transformers need memory. We prune attention heads of transformers, at https://x.org/prune. Pruning is cheap. Costs are $O(n)$ for all.';

/** `{sentences}` and `[words]` that are marked. */
function shown(wanted: Partial<Wanted>, title = 'A paper'): string {
  const pieces = markedPieces(title, textPieces(abstract), { query: '', keywords: [], ...wanted });
  assert.equal(piecesText(pieces), abstract);
  return pieces
    .map(({ text, mark }) => (mark === 'word' ? `[${text}]` : mark === 'sentence' ? `{${text}}` : text))
    .join('');
}

describe('highlights in an abstract', () => {
  it('are none where nothing is looked for', () => assert.equal(shown({}), abstract));

  it('are the words of the search and the sentence that holds the most', () =>
    assert.equal(
      shown({ query: 'attention heads transformer' }),
      '[Transformers] need memory. {We prune }[attention]{ }[heads]{ of }[transformers]{, at }{https://x.org/prune}{.} Pruning is cheap. Costs are $O(n)$ for all.',
    ));

  it('are words alone where no sentence holds two of several', () =>
    assert.equal(
      shown({ query: 'memory cheap' }),
      abstract.replace('memory', '[memory]').replace('cheap', '[cheap]'),
    ));

  it('are none of a search for the paper by its name', () =>
    assert.equal(
      shown({ query: 'prune attention heads cheap' }, 'Prune Attention Heads on the Cheap'),
      abstract,
    ));

  it('are the reader’s own words and phrases, with their sentences, from the beginning of a word', () =>
    assert.equal(
      shown({ keywords: ['PRUN', 'costs  are', 'eed', ''] }),
      'Transformers need memory. {We }[prun]{e attention heads of transformers, at }[https://x.org/prune]{.} [Prun]{ing is cheap.} [Costs are]{ }{$O(n)$}{ for all.}'.replace(
        '[https://x.org/prune]',
        '{https://x.org/prune}',
      ),
    ));

  it('take a keyword as it is, whatever it holds', () =>
    assert.equal(shown({ keywords: ['.*', '(', '\\'] }), abstract));

  it('are found at once in twenty thousand characters of what is looked for', function () {
    this.timeout(5_000);
    const pieces = textPieces('prune it. $x$ '.repeat(1_300));
    markedPieces('A paper', pieces, { query: 'prune', keywords: ['it'] });
  });
});

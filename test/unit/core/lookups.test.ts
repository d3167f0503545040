/** Where a paper is looked for on the web. */
import assert from 'node:assert/strict';
import { lookups } from '../../../src/core/lookups';
import type { PaperIds } from '../../../src/core/paper';

function found(title: string, ids: PaperIds = {}): Record<string, string> {
  return Object.fromEntries(lookups({ title, ids }).map(({ place, address }) => [place, address]));
}

describe('lookups', () => {
  it('search for the title where no id is known', () =>
    assert.deepEqual(found('Poincar\\\'e & $L^2$: "a"'), {
      arxiv: 'https://arxiv.org/search/?searchtype=title&query=Poincar%C3%A9+%26+L%C2%B2%3A+%22a%22',
      huggingFace: 'https://huggingface.co/papers?q=Poincar%C3%A9+%26+L%C2%B2%3A+%22a%22',
      googleScholar: 'https://scholar.google.com/scholar?q=Poincar%C3%A9+%26+L%C2%B2%3A+%22a%22',
      semanticScholar: 'https://www.semanticscholar.org/search?q=Poincar%C3%A9+%26+L%C2%B2%3A+%22a%22',
    }));

  it('lead to the page of an id, and not where the paper’s own links lead', () => {
    const places = found('A', { arxiv: '2410.05434', semanticScholar: '1' });
    assert.deepEqual(Object.keys(places), ['huggingFace', 'googleScholar']);
    assert.equal(places.huggingFace, 'https://huggingface.co/papers/2410.05434');
    assert.equal(found('A', { arxiv: 'hep-th/9901001' }).huggingFace, 'https://huggingface.co/papers?q=A');
  });

  it('are addresses whatever the title is', () => {
    for (const title of ['\ud800', '', '\u202eabc', 'x'.repeat(100_000), '\u{1f600}'.repeat(400)]) {
      for (const address of Object.values(found(title))) {
        assert.ok(URL.canParse(address) && address.length < 4000, address.slice(0, 100));
        assert.equal(new URL(address).href, address);
      }
    }
  });
});

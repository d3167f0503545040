/** What a search answers: the hits with their marks, and how many there are besides. */
import assert from 'node:assert/strict';
import { LocalEngine } from '../../../src/core/localEngine';
import type { TextSpan } from '../../../src/core/paper';
import { pageCopy, papersAbout } from '../../support/listingPage';

const graphs = papersAbout('graph neural networks', 8);
const speech = papersAbout('speech enhancement', 8);
const marked = (text: string, marks: readonly TextSpan[]) =>
  marks.map(({ start, end }) => text.slice(start, end).toLowerCase());

describe('the answer to a search', () => {
  const engine = new LocalEngine();
  before(() => engine.update({ changes: [{ dump: 'a', content: pageCopy([...graphs, ...speech]) }] }));
  after(() => engine.dispose());

  it('tells how many papers there are without the limit', async () => {
    for (const [query, matched] of [
      ['graph', 8],
      ['graph OR speech', 16],
      ['theme:nothing graph', 0],
      ['', 0],
    ] as const) {
      const answer = await engine.search({ query, limit: 3 });
      assert.equal(answer.matched, matched, query);
      assert.equal(answer.hits.length, Math.min(3, matched), query);
    }
  });

  it('tells it also of papers with every word', async () => {
    const { hits, matched } = await engine.search({ query: 'speech', limit: 1, allWords: true });
    assert.deepEqual([hits.length, matched], [1, 8]);
  });

  it('marks the words met in title and snippet', async () => {
    const { hits } = await engine.search({ query: 'networks graph', limit: 20 });
    assert.equal(hits.length, 8);
    for (const { title, snippet, marks } of hits) {
      assert.deepEqual(marked(title, marks.title), ['graph', 'networks']);
      assert.ok(marked(snippet, marks.snippet).every(word => /^(graph|network)s?$/.test(word)));
    }
  });

  it('makes only as many snippets as are asked for', async () => {
    const { hits, matched } = await engine.search({ query: 'graph', limit: 5, snippets: 2 });
    assert.equal(matched, 8);
    assert.deepEqual(
      hits.map(({ snippet, marks }) => [snippet !== '', marks.title.length > 0]),
      [true, true, false, false, false].map(isMade => [isMade, isMade]),
    );
  });

  it('knows cited papers also by the id they had before their arXiv id was known', async () => {
    const [paper = assert.fail()] = graphs;
    const engine = new LocalEngine();
    await engine.update({ changes: [{ dump: 'a', content: pageCopy([paper]) }] });
    const before = (await engine.papers()).map(({ id }) => id);
    const withAddress = { ...paper, abstract: `${paper.abstract}\nhttps://arxiv.org/abs/2104.13100` };
    await engine.update({ changes: [{ dump: 'b', content: pageCopy([withAddress]) }] });
    assert.deepEqual(
      (await engine.papers()).map(({ id }) => id),
      ['arxiv:2104.13100'],
    );
    const { hits } = await engine.search({ query: 'cited:yes', limit: 5, cited: before });
    assert.deepEqual(
      hits.map(({ id }) => id),
      ['arxiv:2104.13100'],
    );
  });
});

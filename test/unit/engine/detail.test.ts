/** What the engine tells of a paper in detail: the part of the theme it is in, and what its copies say otherwise. */
import assert from 'node:assert/strict';
import { LocalEngine } from '../../../src/core/localEngine';
import { pageCopy, papersAbout } from '../../support/listingPage';

describe('a paper in detail', () => {
  const papers = papersAbout('graph search', 8);
  const [first, second] = papers;
  assert.ok(first && second);

  it('has what its copies say otherwise, and nothing of those that say the same', async () => {
    const engine = new LocalEngine();
    const shorter = { ...first, abstract: first.abstract.replace(' and analyse it in detail', '') };
    const shouted = { ...first, title: first.title.toUpperCase(), abstract: shorter.abstract };
    await engine.update({
      changes: [
        { dump: 'a.txt', content: pageCopy(papers) },
        { dump: 'b.txt', content: pageCopy([shorter, ...papersAbout('bird song', 4)]) },
        { dump: 'c.txt', content: pageCopy(papers.slice(0, 4)) },
        { dump: 'd.txt', content: pageCopy([...papersAbout('bee dances', 4), shouted]) },
      ],
    });
    const { hits } = await engine.search({ query: first.title, limit: 1 });
    const paper = await engine.paper({ idOrKey: hits[0]?.id ?? '' });
    assert.deepEqual(
      paper?.sources.map(({ dump }) => dump),
      ['a.txt', 'b.txt', 'c.txt', 'd.txt'],
    );
    assert.deepEqual(paper?.variants, [
      { source: 1, abstract: shorter.abstract },
      { source: 3, title: shouted.title, abstract: shorter.abstract },
    ]);
    const other = await engine.search({ query: second.title, limit: 1 });
    const same = await engine.paper({ idOrKey: other.hits[0]?.id ?? '' });
    assert.equal(same?.sources.length, 2);
    assert.equal(same?.variants, undefined);
    engine.dispose();
  });
});

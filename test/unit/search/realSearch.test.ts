import assert from 'node:assert/strict';
import { MiniSearchIndex } from '../../../src/core/search/miniSearchIndex';
import type { PaperIndex } from '../../../src/core/search/paperIndex';
import type { IndexedPaper } from '../../../src/core/search/paperTexts';
import { SegmentIndex } from '../../../src/core/search/segmentIndex';
import { knownItems } from '../../bench/knownItems';
import { mean, reciprocalRank } from '../../bench/rankMetrics';
import { realPapers } from '../../bench/searchData';
import { dumpOf } from '../../support/indexedPapers';
import { sharedFile } from '../../support/sharedData';

const noFilters = () => () => true;
const topTen = (index: PaperIndex, query: string): string[] =>
  index.search(query, 10, noFilters).papers.map(({ id }) => id);

describe('search in the real dumps', () => {
  let papers: readonly IndexedPaper[] = [];
  const segments = new SegmentIndex();
  const miniSearch = new MiniSearchIndex();

  before(async function () {
    sharedFile(this, 'dumps');
    papers = realPapers();
    for (const index of [segments, miniSearch]) await index.update([dumpOf(papers)], async () => {});
  });

  for (const index of [segments, miniSearch]) {
    it(`finds every paper by its own title at rank 1 (${index.constructor.name})`, () => {
      const missed = papers.filter(({ id, title }) => topTen(index, `${title} `)[0] !== id);
      assert.deepEqual(missed, []);
    });

    it(`finds known papers by damaged titles (${index.constructor.name})`, () => {
      // Every fifth query: the whole set is for the bench.
      const items = knownItems(papers).filter(({ kind }, i) => kind !== 'held-out sentence' && i % 5 === 0);
      const rank = mean(items.map(({ query, id }) => reciprocalRank(topTen(index, query), id)));
      assert.ok(rank >= 0.96, `mean reciprocal rank ${rank}`);
    });
  }

  it('finds much the same with either index', () => {
    const queries = papers
      .filter((_, i) => i % 4 === 0)
      .map(({ title }) => title.split(' ').slice(0, 3).join(' '));
    const shares = queries.map(query => {
      const [a, b] = [topTen(segments, query), topTen(miniSearch, query)];
      return a.filter(id => b.includes(id)).length / Math.max(1, a.length, b.length);
    });
    assert.ok(mean(shares) >= 0.7, `of ten hits ${10 * mean(shares)} are the same`);
  });
});

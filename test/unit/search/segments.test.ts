import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergeSegments } from '../../../src/core/search/mergeSegments';
import { buildSegment, type IndexedPaper, type Segment } from '../../../src/core/search/segment';
import { decodeSegment, encodeSegment } from '../../../src/core/search/segmentBytes';
import { SegmentIndex } from '../../../src/core/search/segmentIndex';
import { viewSegment } from '../../../src/core/search/segmentView';

const noPause = async (): Promise<void> => {};
const noFilters = () => () => false;
const build = (papers: readonly IndexedPaper[]): Promise<Segment> => buildSegment(papers, noPause);

const vocabulary =
  'graph graphs neural network speech of the regularizer regularization self-supervised β-VAE 图网络'.split(
    ' ',
  );
const text = fc.array(fc.constantFrom(...vocabulary), { maxLength: 12 }).map(words => words.join(' '));
const library = fc
  .array(fc.record({ title: text, abstract: text }), { minLength: 1, maxLength: 12 })
  .map(papers => papers.map((paper, i): IndexedPaper => ({ ...paper, id: `p${i}` })));
const query = fc.oneof(
  text,
  text.map(words => `"${words}"`),
  fc.tuple(text, text).map(([a, b]) => `title:(${a}) -"${b}"`),
  fc.constantFrom('gr', 'neurl netwrk', 'selfsupervised', 'n OR "graph neural"'),
);

function indexOf(segments: readonly Segment[]): SegmentIndex {
  const index = new SegmentIndex();
  segments.forEach((segment, i) => {
    index.put(String(i), segment);
  });
  return index;
}

const sample: readonly IndexedPaper[] = [
  { id: 'a\nb', title: 'Graph "Networks"', abstract: 'Poincaré and 图神经网络 meet a graph.' },
  { id: 'c', title: 'Speech', abstract: '' },
];

describe('segments', () => {
  it('hold each term once, in order, with its papers', async () => {
    const { terms, postingStarts, papers, counts } = await build(sample);
    assert.deepEqual(terms, [...new Set(terms)].sort());
    const graph = terms.indexOf('graph');
    assert.deepEqual([...papers.subarray(postingStarts[graph], postingStarts[graph + 1])], [0]);
    assert.equal(counts[postingStarts[graph] ?? 0], (1 << 5) | 1);
    assert.equal(postingStarts[terms.length], papers.length);
  });

  it('count what stands very often only so far', async () => {
    const often = await build([{ id: 'a', title: 'graph '.repeat(50), abstract: 'graph '.repeat(500) }]);
    assert.equal(often.counts[0], 0xff);
    assert.equal(often.positions.length, 7 + 31);
    assert.equal(indexOf([often]).search('"graph graph"', 5, noFilters).matched, 1);
  });

  it('index a text longer than any paper as far as they can', async () => {
    const long = await build([{ id: 'a', title: 'x', abstract: 'graph neural '.repeat(50_000) }]);
    assert.equal(indexOf([long]).search('neural ', 5, noFilters).matched, 1);
  });

  it('are searched as one, however the papers are spread', async () => {
    await fc.assert(
      fc.asyncProperty(
        library,
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        query,
        async (papers, sides, typed) => {
          const one = indexOf([await build(papers)]);
          const two = indexOf([
            await build(papers.filter((_, i) => sides[i])),
            await build(papers.filter((_, i) => !sides[i])),
          ]);
          assert.deepEqual(two.search(typed, 20, noFilters), one.search(typed, 20, noFilters));
        },
      ),
      { seed: 12, numRuns: 300 },
    );
  });

  it('merge into the segment that all papers at once make', async () => {
    await fc.assert(
      fc.asyncProperty(
        library,
        library,
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        async (a, b, kept) => {
          const others = b.map(paper => ({ ...paper, id: `other ${paper.id}` }));
          const isLive = (id: string): boolean =>
            id.startsWith('other') || kept[Number(id.slice(1))] === true;
          const views = [await build(a), await build(others)].map(segment => viewSegment(segment, isLive));
          const expected = await build([...a.filter(({ id }) => isLive(id)), ...others]);
          assert.deepEqual(await mergeSegments(views, noPause), expected);
        },
      ),
      { seed: 13, numRuns: 200 },
    );
  });

  it('take exactly their papers away when they go', async () => {
    const shared = { id: 'shared', title: 'Graph networks shared', abstract: '' };
    const index = new SegmentIndex();
    index.put('one', await build([{ id: 'a', title: 'Graph a', abstract: '' }, shared]));
    index.put('two', await build([shared, { id: 'b', title: 'Graph b', abstract: '' }]));
    const found = () =>
      index
        .search('graph ', 9, noFilters)
        .papers.map(({ id }) => id)
        .sort();
    assert.deepEqual(found(), ['a', 'b', 'shared']);
    index.drop('one');
    assert.deepEqual(found(), ['b', 'shared']);
    index.drop('two');
    assert.deepEqual(found(), []);
    index.drop('never there');
  });

  it('stay few while papers come one by one', async () => {
    const index = new SegmentIndex();
    const papers = Array.from({ length: 40 }, (_, i) => ({
      id: `p${i}`,
      title: `Graph number${i}`,
      abstract: '',
    }));
    for (let count = 1; count <= papers.length; count++) await index.update(papers.slice(0, count), noPause);
    assert.equal(index.search('graph ', 99, noFilters).matched, 40);
    await index.update(papers.slice(30), noPause);
    assert.equal(index.search('graph ', 99, noFilters).matched, 10);
    assert.equal(index.search('number35 ', 1, noFilters).papers[0]?.id, 'p35');
  });
});

describe('segments as bytes', () => {
  it('come back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(library, async papers => {
        const segment = await build(papers);
        assert.deepEqual(decodeSegment(encodeSegment(segment)), segment);
      }),
      { seed: 14, numRuns: 100 },
    );
    assert.deepEqual(decodeSegment(encodeSegment(await build(sample)))?.ids, ['a\nb', 'c']);
    assert.ok(decodeSegment(encodeSegment(await build([]))));
  });

  it('are not taken with a single bit changed', async () => {
    const bytes = encodeSegment(await build(sample));
    for (let bit = 0; bit < 8 * bytes.byteLength; bit++) {
      const damaged = new Uint8Array(bytes.slice(0));
      damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      assert.equal(decodeSegment(damaged.buffer), undefined, `bit ${bit}`);
    }
  });

  it('are not taken when cut off or made of something else', async () => {
    const bytes = encodeSegment(await build(sample));
    for (let length = 0; length < bytes.byteLength; length++)
      assert.equal(decodeSegment(bytes.slice(0, length)), undefined);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), noise => {
        assert.equal(decodeSegment(new Uint8Array(noise).buffer), undefined);
      }),
      { seed: 15, numRuns: 500 },
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergeSegments } from '../../../src/core/search/mergeSegments';
import type { IndexedPaper, PaperTexts } from '../../../src/core/search/paperTexts';
import { buildSegment, type Segment } from '../../../src/core/search/segment';
import { SegmentIndex } from '../../../src/core/search/segmentIndex';
import { compareCodePoints, TermList } from '../../../src/core/search/termList';
import { dumpOf, textsOf } from '../../support/indexedPapers';

const noPause = async (): Promise<void> => {};
const noFilters = () => () => false;
const build = (papers: readonly IndexedPaper[]): Promise<Segment> => buildSegment(textsOf(papers), noPause);

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

async function indexOf(...dumps: readonly (readonly IndexedPaper[])[]): Promise<SegmentIndex> {
  const index = new SegmentIndex();
  await index.update(dumps.map(dumpOf), noPause);
  return index;
}

const termsOf = ({ terms }: Segment): string[] =>
  Array.from({ length: terms.length }, (_, number) => terms.at(number));

const sample: readonly IndexedPaper[] = [
  { id: 'a\nb', title: 'Graph "Networks"', abstract: 'Poincaré and 图神经网络 meet a graph.' },
  { id: 'c', title: 'Speech', abstract: '' },
];

describe('segments', () => {
  it('hold each term once, in order, with its papers', async () => {
    const segment = await build(sample);
    const { terms, postingStarts, papers, counts } = segment;
    assert.deepEqual(termsOf(segment), [...new Set(termsOf(segment))].sort());
    for (const [number, term] of termsOf(segment).entries()) assert.equal(terms.find(term), number);
    const graph = terms.find('graph') ?? assert.fail();
    assert.deepEqual([...papers.subarray(postingStarts[graph], postingStarts[graph + 1])], [0]);
    assert.equal(counts[postingStarts[graph] ?? 0], (1 << 5) | 1);
    assert.equal(postingStarts[terms.length], papers.length);
  });

  it('find the terms that begin in a way', async () => {
    const segment = await build([{ id: 'a', title: 'gram graph graphs grasp 图网 z', abstract: '' }]);
    for (const prefix of ['g', 'graph', 'graphsx', '图', 'zz', '']) {
      const [start, end] = segment.terms.beginning(prefix);
      const begun = termsOf(segment).filter(term => term.startsWith(prefix));
      assert.deepEqual(termsOf(segment).slice(start, end), begun, prefix);
    }
    assert.equal(segment.terms.find('gra'), undefined);
  });

  it('order their terms by code points, as their bytes are ordered', () => {
    const whole = fc.string({ unit: 'binary', maxLength: 6 });
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        const byBytes = TermList.of([a]).compare(0, TermList.of([b]), 0);
        assert.equal(Math.sign(compareCodePoints(a, b)), Math.sign(byBytes));
      }),
      { seed: 16, numRuns: 2000 },
    );
  });

  it('count what stands very often only so far', async () => {
    const papers = [{ id: 'a', title: 'graph '.repeat(50), abstract: 'graph '.repeat(500) }];
    const often = await build(papers);
    assert.equal(often.counts[0], 0xff);
    assert.equal(often.positions.length, 7 + 31);
    assert.equal((await indexOf(papers)).search('"graph graph"', 5, noFilters).matched, 1);
  });

  it('index a text longer than any paper as far as they can', async () => {
    const index = await indexOf([{ id: 'a', title: 'x', abstract: 'graph neural '.repeat(50_000) }]);
    assert.equal(index.search('neural ', 5, noFilters).matched, 1);
  });

  it('are searched as one, however the papers are spread', async () => {
    await fc.assert(
      fc.asyncProperty(
        library,
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        query,
        async (papers, sides, typed) => {
          const one = await indexOf(papers);
          const two = await indexOf(
            papers.filter((_, i) => sides[i]),
            papers.filter((_, i) => !sides[i]),
          );
          assert.deepEqual(two.search(typed, 20, noFilters), one.search(typed, 20, noFilters));
        },
      ),
      { seed: 12, numRuns: 300 },
    );
  });

  it('merge into the segment that all papers at once make', async () => {
    await fc.assert(
      fc.asyncProperty(library, library, fc.nat(12), fc.nat(12), async (a, b, x, y) => {
        const kept = [Math.min(x, y, a.length), Math.min(Math.max(x, y), a.length)] as const;
        const merged = await mergeSegments(
          [
            { segment: await build(a), kept: [kept] },
            { segment: await build(b), kept: [[0, b.length]] },
          ],
          noPause,
        );
        assert.deepEqual(merged, await build([...a.slice(...kept), ...b]));
      }),
      { seed: 13, numRuns: 200 },
    );
  });

  it('take exactly their papers away when they go', async () => {
    const paper = (id: string) => ({ id, title: `Graph ${id}`, abstract: '' });
    const one = dumpOf([paper('a'), paper('shared')]);
    const two = dumpOf([paper('shared'), paper('b')]);
    const index = new SegmentIndex();
    const foundIn = async (...dumps: (typeof one)[]) => {
      await index.update(dumps, noPause);
      const { papers } = index.search('graph ', 9, noFilters);
      return papers.map(({ id }) => id).sort();
    };
    // Of two copies one counts.
    assert.deepEqual(await foundIn(one, { ...two, ids: [undefined, 'b'] }), ['a', 'b', 'shared']);
    assert.deepEqual(await foundIn(two), ['b', 'shared']);
    assert.deepEqual(await foundIn(), []);
  });

  it('answer the same when many are merged, and follow their dumps further', async () => {
    const index = new SegmentIndex();
    const dumps = Array.from({ length: 40 }, (_, i) =>
      dumpOf([{ id: `p${i}`, title: `Graph number${i}`, abstract: 'shared words' }]),
    );
    const matched = (typed: string) => index.search(typed, 99, noFilters);
    await index.update(dumps, noPause);
    const before = matched('graph shared ');
    await index.merge(noPause);
    assert.deepEqual(matched('graph shared '), before);
    assert.equal(before.matched, 40);
    await index.update(dumps.slice(30), noPause);
    assert.equal(matched('graph ').matched, 10);
    await index.merge(noPause);
    await index.update([...dumps.slice(30), ...dumps.slice(0, 9)], noPause);
    await index.merge(noPause);
    assert.equal(matched('graph ').matched, 19);
    assert.equal(matched('number35 ').papers[0]?.id, 'p35');
    assert.equal(matched('number8 ').papers[0]?.id, 'p8');
  });

  it('let go of what most of the dumps of a segment have left behind', async () => {
    const built: PaperTexts[] = [];
    const index = new SegmentIndex((texts, pause) => {
      built.push(texts);
      return buildSegment(texts, pause);
    });
    const dumps = Array.from({ length: 8 }, (_, i) =>
      dumpOf([{ id: `p${i}`, title: `Graph ${i}`, abstract: '' }]),
    );
    await index.update(dumps, noPause);
    await index.merge(noPause);
    await index.update(dumps.slice(5), noPause);
    await index.merge(noPause);
    const { papers } = index.search('graph ', 9, noFilters);
    assert.deepEqual(papers.map(({ id }) => id).sort(), ['p5', 'p6', 'p7']);
    // What is still held would not be asked for again.
    await index.update(dumps, noPause);
    assert.deepEqual(
      built.slice(8),
      dumps.slice(0, 5).map(({ texts }) => texts),
    );
    assert.equal(index.search('graph ', 9, noFilters).matched, 8);
  });
});

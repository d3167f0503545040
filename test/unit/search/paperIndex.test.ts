/** What every index must do: one suite, run against each of them. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LibraryIndex } from '../../../src/core/search/libraryIndex';
import { MiniSearchIndex } from '../../../src/core/search/miniSearchIndex';
import type { PaperIndex } from '../../../src/core/search/paperIndex';
import type { IndexedPaper } from '../../../src/core/search/paperTexts';
import type { QueryFilter } from '../../../src/core/search/queryNode';
import type { FilterTests } from '../../../src/core/search/searchPlan';
import { SegmentIndex } from '../../../src/core/search/segmentIndex';
import { dumpOf } from '../../support/indexedPapers';

const noPause = async (): Promise<void> => {};

const papers: readonly IndexedPaper[] = [
  {
    id: 'gnn',
    title: 'Graph Neural Networks in Practice',
    abstract: 'We study message passing on molecules.',
  },
  {
    id: 'ssl',
    title: 'Self-Supervised Learning of Graphs',
    abstract: 'Contrastive objectives for networks of people.',
  },
  {
    id: 'speech',
    title: 'Robust Speech Enhancement',
    abstract: 'Noise is removed from speech with diffusion models.',
  },
  { id: 'poincare', title: 'Poincaré Embeddings', abstract: 'Hyperbolic space holds hierarchies.' },
  { id: 'theory', title: 'A Theory of Regularization', abstract: 'Weight decay and early stopping.' },
  { id: 'regular', title: 'The Regularizer', abstract: 'A penalty. Decay of weight is early.' },
  { id: 'zh', title: '图神经网络综述', abstract: '本文综述图神经网络。' },
  {
    id: 'vae',
    title: 'Understanding β-VAE',
    abstract: 'Disentangling with GPT-4 and the L_0 norm, written in C++.',
  },
  { id: 'bags', title: 'Bag of Tricks', abstract: 'Bags of words with tricks and traps.' },
];

/** Filters as an engine would answer them. */
const filters: FilterTests = (filter: QueryFilter) => id => {
  if (filter.field === 'year') return 2020 >= (filter.from ?? 0) && 2020 <= (filter.to ?? 9999);
  if (filter.field === 'cited') return (id === 'gnn') === filter.cited;
  return filter.field === 'theme' ? ['gnn', 'ssl', 'zh'].includes(id) : false;
};

const implementations: readonly (readonly [name: string, create: () => PaperIndex])[] = [
  ['MiniSearch', () => new MiniSearchIndex()],
  ['segments', () => new SegmentIndex()],
  ['MiniSearch up to four papers, segments beyond', () => new LibraryIndex(undefined, 4)],
];

const firstHits: readonly (readonly [query: string, first: string | undefined])[] = [
  ['graph neural networks', 'gnn'],
  ['neural graph', 'gnn'],
  ['graph neur', 'gnn'],
  ['networks graph n', 'gnn'],
  ['gr', 'gnn'],
  ['hy', 'poincare'],
  ['theme:graphs pr', 'gnn'],
  ['contrastive', 'ssl'],
  ['the theory', 'theory'],
  ['diffusion model', 'speech'],
  // One word, many spellings.
  ['self supervised ', 'ssl'],
  ['self-supervised ', 'ssl'],
  ['selfsupervised ', 'ssl'],
  ['poincare', 'poincare'],
  ['Poincaré', 'poincare'],
  ['POINCARE\u0301', 'poincare'],
  ['β-VAE', 'vae'],
  ['beta vae', 'vae'],
  ['betaVAE ', 'vae'],
  ['C++', 'vae'],
  ['GPT-4', 'vae'],
  ['gpt4', 'vae'],
  ['L_0', 'vae'],
  ['l0 norm ', 'vae'],
  ['图神经网络综述', 'zh'],
  ['神经', 'zh'],
  ['图', 'zh'],
  ['络', 'zh'],
  // Inflections, without burying the exact.
  ['regularizer ', 'regular'],
  ['regularization ', 'theory'],
  // Typos.
  ['speach enhancement', 'speech'],
  ['spech', 'speech'],
  ['regularisation', 'theory'],
  ['embedidngs', 'poincare'],
  ['embedidn', 'poincare'],
  ['enhanecme', 'speech'],
  ['nothing here matches xyzzy', undefined],
  ['', undefined],
  ['   ', undefined],
  ['"', undefined],
  ['-', undefined],
];

const wholeHits: readonly (readonly [query: string, ids: readonly string[]])[] = [
  ['"graph neural"', ['gnn']],
  ['"neural graph"', []],
  ['"learning of graph"', ['ssl']],
  ['"bag of words"', ['bags']],
  ['"practice we study"', []],
  ['"神经网络"', ['zh']],
  ['title:networks ', ['gnn']],
  ['abstract:networks ', ['ssl']],
  ['abstract:"weight decay"', ['theory']],
  ['title:(graph OR theory) ', ['gnn', 'ssl', 'theory']],
  ['title:graph OR title:theory ', ['gnn', 'ssl', 'theory']],
  ['(graph -neural) OR "early stopping"', ['ssl', 'theory']],
  ['title:graphs -neural ', ['ssl']],
  ['title:graph -self-supervised ', ['gnn']],
  ['title:graph -"self people" ', ['gnn', 'ssl']],
  ['title:selfsupervised ', ['ssl']],
  ['title:gra', ['gnn', 'ssl']],
  ['theme:graphs ', ['gnn', 'ssl', 'zh']],
  ['theme:graphs -cited:yes ', ['ssl', 'zh']],
  ['cited:yes', ['gnn']],
  ['cited:yes OR title:speech ', ['gnn', 'speech']],
  ['title:graph year:2020 ', ['gnn', 'ssl']],
  ['title:graph year:2021.. ', []],
  ['author:nobody ', []],
  ['-graph -speech -theory -title:regularizer -title:understanding ', ['bags', 'poincare', 'zh']],
];

for (const [name, create] of implementations) {
  const indexOf = async (list: readonly IndexedPaper[]): Promise<PaperIndex> => {
    const index = create();
    await index.update([dumpOf(list)], noPause);
    return index;
  };
  const found = (index: PaperIndex, query: string, limit = 10): string[] =>
    index.search(query, limit, filters).papers.map(({ id }) => id);

  describe(`search with ${name}`, () => {
    for (const [query, first] of firstHits) {
      it(`finds ${first ?? 'nothing'} for “${query}”`, async () =>
        assert.equal(found(await indexOf(papers), query)[0], first));
    }

    for (const [query, ids] of wholeHits) {
      it(`finds ${ids.join(', ') || 'nothing'} for “${query}”`, async () => {
        const { papers: hits, matched } = (await indexOf(papers)).search(query, 10, filters);
        assert.deepEqual(hits.map(({ id }) => id).sort(), ids);
        assert.equal(matched, ids.length);
      });
    }

    it('finds inflections, the word itself first', async () => {
      const index = await indexOf(papers);
      assert.deepEqual(found(index, 'regularization ').slice(0, 2), ['theory', 'regular']);
      assert.deepEqual(found(index, 'regularizers ').slice(0, 2), ['regular', 'theory']);
    });

    it('finds only papers with every whole word where all words must hold', async () => {
      const index = await indexOf(papers);
      const held = (query: string) => index.holding(query).map(({ id }) => id);
      assert.deepEqual(held('networks graphs').sort(), ['gnn', 'ssl']);
      for (const query of ['graph neur', 'speach', 'the ', '', 'regularizer penalty stopping'])
        assert.deepEqual(held(query), []);
    });

    it('keeps to the limit, and counts beyond it', async () => {
      const { papers: hits, matched } = (await indexOf(papers)).search(
        'graph networks speech theory ',
        2,
        filters,
      );
      assert.equal(hits.length, 2);
      assert.ok(matched >= 4);
    });

    it('puts papers with all words before papers with some', async () => {
      const many = Array.from({ length: 4 }, (_, i) => ({
        id: `x${i}`,
        title: 'Speech speech speech',
        abstract: '',
      }));
      assert.equal(found(await indexOf([...many, ...papers]), 'speech enhancement ')[0], 'speech');
    });

    it('forgives typos only where exact words bring too little', async () => {
      const right = Array.from({ length: 6 }, (_, i) => ({
        id: `r${i}`,
        title: `Spectral methods ${i}`,
        abstract: '',
      }));
      const index = await indexOf([
        ...right,
        { id: 'other', title: 'Spectrum methods', abstract: 'Spectrl.' },
      ]);
      assert.ok(!found(index, 'spectral ', 20).includes('other'));
      assert.ok(found(index, 'spectrla ', 20).includes('r0'));
    });

    it('finds the known paper by a few letters of its title words, in any order', async () => {
      const index = await indexOf(papers);
      for (const query of ['neural gra', 'practice neur', 'speech rob', 'tricks ba']) {
        const [first] = found(index, query);
        assert.ok(first && ['gnn', 'speech', 'bags'].includes(first), `${query}: ${first}`);
      }
    });

    it('follows papers that come, change and go', async () => {
      const index = await indexOf(papers);
      const [first, ...rest] = papers;
      assert.ok(first);
      await index.update([dumpOf([{ ...first, title: 'Quantum Chemistry' }, ...rest.slice(1)])], noPause);
      assert.deepEqual(found(index, 'quantum ', 5), ['gnn']);
      assert.deepEqual(found(index, 'practice ', 5), []);
      assert.deepEqual(found(index, 'contrastive ', 5), []);
      await index.update([], noPause);
      assert.deepEqual(found(index, 'speech ', 5), []);
    });

    it('goes on where an update was given up half way', async () => {
      const index = create();
      const many = Array.from({ length: 300 }, (_, i) => ({
        id: `p${i}`,
        title: `Paper number${i}`,
        abstract: '',
      }));
      let pauses = 0;
      const giveUp = async (): Promise<void> => {
        if (++pauses > 2) throw new Error('given up');
      };
      const dumps = [dumpOf(many.slice(0, 100)), dumpOf(many.slice(100))];
      await assert.rejects(index.update(dumps, giveUp), /given up/);
      await index.update(dumps, noPause);
      for (const { id, title } of many) assert.equal(found(index, `${title} `, 1)[0], id);
    });

    it('answers the same whatever was there before', async () => {
      const index = create();
      await index.update([dumpOf(papers.slice(3))], noPause);
      await index.update([dumpOf(papers.slice(0, 5))], noPause);
      await index.update([dumpOf(papers)], noPause);
      const fresh = await indexOf(papers);
      for (const [query] of [...firstHits, ...wholeHits])
        assert.deepEqual(found(index, query), found(fresh, query), query);
    });

    it('forgives typos also where a paper had them that is gone', async () => {
      const index = create();
      const misspelt = { id: 'gone', title: 'Regularzation of netwroks', abstract: '' };
      await index.update([dumpOf([...papers, misspelt])], noPause);
      assert.equal(found(index, 'regularzation ')[0], 'gone');
      await index.update([dumpOf(papers)], noPause);
      const fresh = await indexOf(papers);
      assert.notEqual(found(fresh, 'regularzation ').length, 0);
      for (const query of ['regularzation ', 'netwroks ', 'regularzat'])
        assert.deepEqual(found(index, query), found(fresh, query), query);
    });

    it('finds every paper by its own title at rank 1, and never throws', async () => {
      const letters = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnop'), minLength: 3, maxLength: 8 });
      const title = fc.array(letters, { minLength: 2, maxLength: 6 }).map(words => words.join(' '));
      const signs = fc.string({
        unit: fc.constantFrom(...'abc ()"-:', 'title:', 'year:', ' OR '),
        maxLength: 30,
      });
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(title, {
            minLength: 1,
            maxLength: 12,
            selector: text => text.split(' ').sort().join(' '),
          }),
          fc.oneof(fc.string({ unit: 'binary' }), signs),
          async (titles, query) => {
            const index = await indexOf(
              titles.map((text, i) => ({ id: String(i), title: text, abstract: '' })),
            );
            index.search(query, 10, filters);
            index.holding(query);
            for (const text of titles) {
              const top = titles[Number(found(index, `${text} `, titles.length)[0])] ?? '';
              // A title of all its words and more is as good an answer.
              assert.ok(
                text.split(' ').every(word => top.split(' ').includes(word)),
                `${text}: ${top}`,
              );
            }
          },
        ),
        { seed: 6, numRuns: 100 },
      );
    });
  });
}

describe('search with either index', () => {
  it('agrees for the most part', async () => {
    const [a, b] = await Promise.all(
      implementations.map(async ([, create]) => {
        const index = create();
        await index.update([dumpOf(papers)], noPause);
        return index;
      }),
    );
    for (const [query] of [...firstHits, ...wholeHits]) {
      assert.equal(
        a?.search(query, 10, filters).papers[0]?.id,
        b?.search(query, 10, filters).papers[0]?.id,
        query,
      );
    }
  });
});

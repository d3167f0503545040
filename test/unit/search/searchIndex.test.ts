import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type IndexedPaper, SearchIndex } from '../../../src/core/search/searchIndex';

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
  { id: 'zh', title: '图神经网络综述', abstract: '本文综述图神经网络。' },
];

async function indexOf(list: readonly IndexedPaper[]): Promise<SearchIndex> {
  const index = new SearchIndex();
  await index.update(list, noPause);
  return index;
}

describe('search index', () => {
  const cases: readonly (readonly [query: string, first: string | undefined])[] = [
    ['graph neural networks', 'gnn'],
    ['neural graph', 'gnn'],
    ['graph neur', 'gnn'],
    ['gr', 'gnn'],
    ['self supervised', 'ssl'],
    ['contrastive', 'ssl'],
    ['poincare', 'poincare'],
    ['Poincaré', 'poincare'],
    ['speach enhancement', 'speech'],
    ['regularisation', 'theory'],
    ['the theory', 'theory'],
    ['diffusion model', 'speech'],
    ['图神经网络综述', 'zh'],
    ['nothing here matches xyzzy', undefined],
    ['', undefined],
    ['   ', undefined],
  ];
  for (const [query, first] of cases) {
    it(`finds ${first ?? 'nothing'} for “${query}”`, async () => {
      assert.equal((await indexOf(papers)).search(query, 10)[0]?.id, first);
    });
  }

  it('tells which of the indexed words it met', async () => {
    const [hit] = (await indexOf(papers)).search('molecule practices', 1);
    assert.deepEqual([...(hit?.terms ?? [])].sort(), ['molecule', 'practice']);
  });

  it('finds only papers with every whole word where all words must hold', async () => {
    const index = await indexOf(papers);
    const held = (query: string) => index.holding(query).map(({ id }) => id);
    assert.deepEqual(held('networks graphs'), ['gnn', 'ssl']);
    assert.deepEqual(held('graph neur'), []);
    assert.deepEqual(held('speach'), []);
    assert.deepEqual(held('the '), []);
    assert.deepEqual(held(''), []);
  });

  it('keeps to the limit', async () => {
    assert.equal((await indexOf(papers)).search('graph networks speech theory', 2).length, 2);
  });

  it('puts papers with all words before papers with some', async () => {
    const many = Array.from({ length: 4 }, (_, i) => ({
      id: `x${i}`,
      title: 'Speech speech speech',
      abstract: '',
    }));
    const index = await indexOf([...many, ...papers]);
    assert.equal(index.search('speech enhancement ', 10)[0]?.id, 'speech');
  });

  it('follows papers that come, change and go', async () => {
    const index = await indexOf(papers);
    const [first, ...rest] = papers;
    assert.ok(first);
    await index.update([{ ...first, title: 'Quantum Chemistry' }, ...rest.slice(1)], noPause);
    assert.deepEqual(
      index.search('quantum', 5).map(hit => hit.id),
      ['gnn'],
    );
    assert.deepEqual(index.search('practice', 5), []);
    assert.deepEqual(index.search('contrastive', 5), []);
    await index.update([], noPause);
    assert.deepEqual(index.search('speech', 5), []);
  });

  it('goes on where an update was given up half way', async () => {
    const index = new SearchIndex();
    const many = Array.from({ length: 100 }, (_, i) => ({
      id: `p${i}`,
      title: `Paper number${i}`,
      abstract: '',
    }));
    let pauses = 0;
    const giveUp = async (): Promise<void> => {
      if (++pauses > 2) throw new Error('given up');
    };
    await assert.rejects(index.update(many, giveUp), /given up/);
    await index.update(many, noPause);
    for (const { id, title } of many) assert.equal(index.search(`${title} `, 1)[0]?.id, id);
  });

  it('finds every paper by its own title and never throws', async () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnop'), minLength: 3, maxLength: 8 });
    const title = fc.array(word, { minLength: 2, maxLength: 6 }).map(words => words.join(' '));
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(title, { minLength: 1, maxLength: 12 }),
        fc.string({ unit: 'binary' }),
        async (titles, query) => {
          const index = await indexOf(
            titles.map((text, i) => ({ id: String(i), title: text, abstract: '' })),
          );
          index.search(query, 10);
          for (const text of titles) {
            const found = index.search(`${text} `, titles.length).map(hit => titles[Number(hit.id)]);
            assert.ok(found.includes(text), `${text} not in ${found.join(', ')}`);
          }
        },
      ),
      { seed: 6, numRuns: 150 },
    );
  });
});

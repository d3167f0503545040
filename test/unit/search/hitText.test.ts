import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hitTexts, type MarkedText } from '../../../src/core/search/hitText';
import { queryWords } from '../../../src/core/search/searchPlan';

const filler =
  'Lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore. ';

/** The text with its marks in brackets. */
function marked({ text, marks }: MarkedText): string {
  const pieces = marks.map(
    ({ start, end }, i) => `${text.slice(marks[i - 1]?.end ?? 0, start)}[${text.slice(start, end)}]`,
  );
  return pieces.join('') + text.slice(marks.at(-1)?.end ?? 0);
}

function shown(query: string, title: string, abstract = ''): string {
  return marked(hitTexts(queryWords(query))({ title, abstract }).title);
}

function snippet(query: string, abstract: string): string {
  return marked(hitTexts(queryWords(query))({ title: '', abstract }).snippet);
}

describe('texts of hits', () => {
  const titles: readonly (readonly [query: string, title: string])[] = [
    ['graph networks ', '[Graph] Neural [Networks]'],
    ['neu', 'Graph [Neural] Networks'],
    ['poincare', '[Poincaré] Embeddings'],
    ['regularizer ', 'A Theory of [Regularization]'],
    ['selfsupervised ', '[Self-Supervised] Learning'],
    ['self-supervised ', '[Selfsupervised] Learning'],
    ['speach ', 'Robust [Speech]'],
    ['神经网络 ', '图[神经网络]综述'],
    ['"neural networks" ', 'Graph [Neural] [Networks]'],
    ['title:graph year:2020 -networks ', '[Graph] Neural Networks'],
    ['abstract:graph ', 'Graph Neural Networks'],
    ['of the ', 'A Theory of the Mind'],
    ['', 'Graph'],
  ];
  for (const [query, title] of titles) {
    it(`marks “${query}” in ${title}`, () => assert.equal(shown(query, title.replace(/[[\]]/g, '')), title));
  }

  const snippets: readonly (readonly [name: string, query: string, abstract: string, snippet: string])[] = [
    ['shows a short abstract whole', 'clear ', 'Short and clear.', 'Short and [clear].'],
    [
      'begins at the beginning where no word was met',
      'xyz ',
      'First one. Second one.',
      'First one. Second one.',
    ],
    [
      'shows the sentence with the most different words',
      'wavelet transforms ',
      `The wavelet wavelet wavelet. ${filler}Good wavelet transforms win. Others do not.`,
      '…Good [wavelet] [transforms] win. Others do not.',
    ],
    [
      'does not take an abbreviation for an end',
      'won ',
      'Smith et al. won. Then not.',
      'Smith et al. [won]. Then not.',
    ],
    ['knows the full stop of Chinese', '网络 ', '本文综述。图神经网络。', '…图神经[网络]。'],
    ['is empty for an empty abstract', 'x ', '', ''],
  ];
  for (const [name, query, abstract, expected] of snippets) {
    it(name, () => assert.equal(snippet(query, abstract), expected));
  }

  it('begins inside a sentence too long to show whole', () => {
    const long = `${'word '.repeat(80)}then wavelet appears ${'more '.repeat(40)}end.`;
    assert.match(snippet('wavelet ', long), /^…(?:word )+then \[wavelet\] appears (?:more )+more…$/);
  });

  it('cuts a text without spaces too', () => assert.ok(snippet('x', 'x'.repeat(5000)).length < 200));

  it('marks whole words inside the text, in order and apart, for any query and paper', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'ab . 图网。-é\n', 'graph', ' graphs '),
      maxLength: 300,
    });
    fc.assert(
      fc.property(text, text, fc.oneof(text, fc.string({ unit: 'binary' })), (title, abstract, query) => {
        const hit = hitTexts(queryWords(query))({ title, abstract });
        assert.ok(hit.snippet.text.length <= 220 && !hit.snippet.text.includes('\n'));
        for (const { text: line, marks } of [hit.title, hit.snippet]) {
          marks.forEach(({ start, end }, i) => {
            assert.ok(start > (marks[i - 1]?.end ?? -1) && start < end && end <= line.length);
          });
        }
      }),
      { seed: 16, numRuns: 1000 },
    );
  });
});

import * as assert from 'node:assert/strict';
import { findCitations } from '../../../src/core/citations/findCitations';
import { noteLanguages } from '../../../src/core/citations/markup';
import { assertCitations, papers, readMarks, shelf } from './citing';

const paper = 'BlackVIP: Black-Box Visual Prompting for Robust Transfer Learning';

function found(text: string, languageId = 'markdown', offset?: number) {
  return findCitations({ text, languageId }, papers.titles, papers.lookup, offset).map(
    ({ start, end, form }) => [form, text.slice(start, end)] as const,
  );
}

describe('citations: all forms together', () => {
  const rows: readonly [string, string, string][] = [
    ['a title in a link between notes', 'markdown', `⟦[[${paper}]]⟧`],
    [
      'a title as the text of a link to a paper',
      'markdown',
      `⟦[${paper}](https://arxiv.org/abs/2303.14773)⟧`,
    ],
    [
      'a title as the text of a link to an unknown id',
      'markdown',
      `⟦[${paper}](https://arxiv.org/abs/2301.00001)⟧`,
    ],
    [
      'a title within the text of a link to an unknown id',
      'markdown',
      `[See ⟦${paper}⟧ (PDF)](https://arxiv.org/abs/2301.00001)`,
    ],
    ['a title as the text of any other link', 'markdown', `[⟦${paper}⟧](https://example.com)`],
    ['a key as the text of a link to a paper', 'markdown', '[⟦@blackvip⟧](https://arxiv.org/abs/1706.03762)'],
    ['a wiki link with a title shown', 'markdown', '⟦[[soft-nms|Attention is all you need]]⟧'],
    ['a title and its key', 'markdown', `⟦${paper}⟧ ⟦[@blackvip]⟧`],
    ['a title and its id', 'markdown', `⟦${paper}⟧. ⟦arXiv:2303.14773⟧.`],
    ['a title in the note of a command', 'latex', '⟦\\citep[see Attention is all you need]{blackvip}⟧'],
    ['an unknown wiki link around a title', 'org', `[[file:x.pdf][⟦${paper}⟧]]`],
  ];
  for (const [name, languageId, note] of rows) {
    it(`${name}: the syntax wins, or what is known`, () => assertCitations(languageId, note));
  }

  it('come in order and do not overlap', () => {
    const text = rows.map(([, , note]) => readMarks(note).text).join('\n\n');
    const citations = findCitations({ text, languageId: 'markdown' }, papers.titles, papers.lookup);
    assert.ok(citations.length >= rows.length);
    for (const [index, { start, end }] of citations.entries()) {
      assert.ok(start < end);
      assert.ok(start >= (citations[index - 1]?.end ?? 0));
    }
  });

  it('say which form and which papers', () => {
    const [citation] = findCitations(
      { text: '[[BlackVIP]]', languageId: 'markdown' },
      papers.titles,
      papers.lookup,
    );
    assert.equal(citation?.form, 'wiki');
    assert.deepEqual(citation?.papers, ['arxiv:2303.14773']);
  });

  it('an ambiguous key means several papers, in the order of the library', () => {
    const { library, lookup, titles } = shelf({
      'Chimera: State Space Models': {},
      'Chimera: A Benchmark of Beasts': {},
    });
    const [citation] = findCitations({ text: '[@chimera]', languageId: 'markdown' }, titles, lookup);
    assert.deepEqual(
      citation?.papers,
      library.papers.map(({ id }) => id),
    );
  });

  it('a name that is both a title and a key means the title', () => {
    const { lookup, titles } = shelf({ Hydra: {}, 'Hydra: Many Heads': {} });
    const [citation] = findCitations({ text: '[[Hydra]]', languageId: 'markdown' }, titles, lookup);
    assert.deepEqual(citation?.papers, lookup.byTitle('Hydra'));
  });

  it('an unknown key in explicit syntax is kept without papers', () => {
    const [citation] = findCitations(
      { text: '[@nobody]', languageId: 'markdown' },
      papers.titles,
      papers.lookup,
    );
    assert.deepEqual(citation?.papers, []);
  });

  it('an empty note, an empty library and languages of code have none', () => {
    const empty = shelf({});
    assert.deepEqual(found(''), []);
    assert.deepEqual(found(`${paper} [@blackvip]`, 'python'), []);
    assert.deepEqual(
      findCitations({ text: `${paper} @blackvip`, languageId: 'markdown' }, empty.titles, empty.lookup),
      [],
    );
  });

  for (const languageId of noteLanguages) {
    it(`${languageId}: titles and addresses are found in every language of notes`, () => {
      const text = `x ${paper} y https://arxiv.org/abs/1706.03762 z`;
      assert.deepEqual(found(text, languageId), [
        ['title', paper],
        ['link', 'https://arxiv.org/abs/1706.03762'],
      ]);
    });
  }
});

describe('citations: at an offset', () => {
  const { text } = readMarks(
    [
      'Intro [@blackvip; @soft-nms] text.',
      '',
      '    indented Attention is all you need',
      '',
      '> Attention is',
      '> all you need, and `[@blackvip]` is code.',
      '',
      '[x][bv] and \\cite{blackvip,chimera}',
      '',
      '[bv]: https://arxiv.org/abs/2303.14773',
    ].join('\n'),
  );
  const all = findCitations({ text, languageId: 'markdown' }, papers.titles, papers.lookup);

  it('are those of the whole note that hold or touch it, at every offset', () => {
    assert.equal(all.length, 7);
    for (let offset = 0; offset <= text.length; offset++) {
      assert.deepEqual(
        findCitations({ text, languageId: 'markdown' }, papers.titles, papers.lookup, offset),
        all.filter(({ start, end }) => start <= offset && offset <= end),
        `at ${offset}`,
      );
    }
  });

  it('outside the note there are none', () => {
    for (const offset of [-1, text.length + 1, Number.NaN]) {
      assert.deepEqual(
        findCitations({ text, languageId: 'markdown' }, papers.titles, papers.lookup, offset),
        [],
      );
    }
  });
});

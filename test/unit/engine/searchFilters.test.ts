/** What the filters of a query let through. */
import assert from 'node:assert/strict';
import type { Paper } from '../../../src/core/paper';
import type { QueryFilter } from '../../../src/core/search/queryNode';
import { testOf } from '../../../src/core/searchFilters';
import type { Theme } from '../../../src/core/themes/themeModel';

const paper = (id: string, dump: string, more: Partial<Paper> = {}): Paper => ({
  id,
  key: id,
  title: id,
  abstract: '',
  authors: [],
  ids: {},
  sources: [{ dump, format: 'test', start: 0, end: 1, line: 1, endLine: 1 }],
  ...more,
});

const papers = [
  paper('lora', 'file:///home/me/lists/Fine%20tuning.txt', {
    authors: ['Edward J. Hu', 'Yelong Shen'],
    year: 2021,
    ids: { arxiv: '2106.09685' },
  }),
  paper('hippo', 'file:///home/me/tuning/memory.md', {
    authors: ['Albert Gu', 'Christopher Ré'],
    year: 2020,
  }),
  paper('old', 'old/100%.txt', { year: 1998, ids: { arxiv: 'hep-th/9901001' } }),
];
const theme = (label: string, ids: readonly string[], subthemes: readonly Theme[] = []): Theme => ({
  id: label,
  label,
  terms: [],
  papers: ids,
  subthemes,
});
const themes = [
  theme('Fine-tuning', ['lora']),
  theme('Sequence models', ['hippo', 'old'], [theme('State space models', ['hippo'])]),
  theme('Fine', ['old']),
];

describe('filters of a query', () => {
  const words = (
    field: 'author' | 'theme' | 'dump' | 'arxiv',
    text: string,
    unfinished = false,
  ): QueryFilter => ({
    field,
    text,
    unfinished,
  });
  const cases: readonly [what: string, filter: QueryFilter, passing: readonly string[]][] = [
    ['an author by family name', words('author', 'shen'), ['lora']],
    ['an author without accents', words('author', 'christopher re'), ['hippo']],
    ['an author by the beginning of a name', words('author', 'alb'), ['hippo']],
    ['no author from the middle of a name', words('author', 'long'), []],
    ['a dump by its name, not its folder', words('dump', 'tuning'), ['lora']],
    ['a dump whose name is no URI', words('dump', '100'), ['old']],
    ['a theme', words('theme', 'fine tuning'), ['lora']],
    ['a theme of that very name and no longer one', words('theme', 'fine'), ['old']],
    ['every theme whose name is being typed', words('theme', 'fine', true), ['lora', 'old']],
    ['a part of a theme', words('theme', 'state space'), ['hippo']],
    ['an arXiv id', words('arxiv', '2106.09685'), ['lora']],
    ['an arXiv id with its version', words('arxiv', '2106.09685v2'), ['lora']],
    ['an old arXiv id', words('arxiv', 'HEP-TH/9901001'), ['old']],
    ['an arXiv id that is typed', words('arxiv', '2106.', true), ['lora']],
    ['no arXiv id by its beginning alone', words('arxiv', '2106.'), []],
    ['a year', { field: 'year', from: 2020, to: 2020 }, ['hippo']],
    ['years from one on', { field: 'year', from: 2020 }, ['lora', 'hippo']],
    ['years up to one', { field: 'year', to: 2020 }, ['hippo', 'old']],
    ['what is cited', { field: 'cited', cited: true }, ['old']],
    ['what is not cited', { field: 'cited', cited: false }, ['lora', 'hippo']],
  ];
  for (const [what, filter, passing] of cases) {
    it(`find ${what}`, () => {
      const ground = {
        paper: (id: string) => papers.find(known => known.id === id),
        themes,
        cited: new Set(['old']),
      };
      const passes = testOf(filter, ground);
      assert.deepEqual(papers.map(({ id }) => id).filter(passes), passing);
      assert.equal(passes('gone'), filter.field === 'cited' && !filter.cited);
    });
  }
});

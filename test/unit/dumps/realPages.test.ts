/** The real dumps, and real papers rendered as pages of every kind. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as zlib from 'node:zlib';
import type { Context } from 'mocha';
import { decodeDump } from '../../../src/core/dumps/decode';
import { huggingFacePage } from '../../../src/core/dumps/huggingFacePage';
import { recogniseDump } from '../../../src/core/dumps/recognise';
import { sharedFile } from '../../support/sharedData';
import { type PageStyle, type RenderedPage, renderPage, type SourcePaper, wrap } from './renderPage';

const dumps = [
  ['000_35887dcc1d0946d5.txt', 208],
  ['001_4a61c95927816dea.txt', 63],
  ['002_7275f4d5e1da5136.txt', 53],
] as const;

function readText(test: Context, ...segments: readonly string[]): string {
  return decodeDump(fs.readFileSync(sharedFile(test, ...segments)));
}

/** The entries by another rule than the parser's: behind the heading, lines that are not blank take turns. */
function alternateLines(
  text: string,
): readonly (readonly [title: string, abstract: string, line: number, endLine: number])[] {
  const lines = text.split('\n').map((line, at) => [line.replace(/^Subscribe(?=.)/, ''), at + 1] as const);
  const heading = lines.findLastIndex(([line]) =>
    /^(?:Get trending papers.*|Subscribe|byAK.*|Mar 13)$/.test(line),
  );
  const rest = lines.slice(heading + 1).filter(([line]) => line.trim() !== '');
  return rest.flatMap(([title, line], at) => {
    const [abstract, endLine] = rest[at + 1] ?? ['', line];
    return at % 2 === 0 ? [[title, abstract, line, endLine] as const] : [];
  });
}

describe('the real dumps', () => {
  for (const [name, count] of dumps) {
    it(`are read to the character: ${name}`, function () {
      const text = readText(this, 'dumps', name);
      const { papers, problems } = huggingFacePage.parse(text);
      assert.equal(papers.length, count);
      assert.deepEqual(
        papers.map(({ title, abstract, line, endLine }) => [title, abstract, line, endLine]),
        alternateLines(text),
      );
      for (const { title, abstract, start, end } of papers) {
        assert.ok(text.startsWith(title, start) && text.slice(start, end).endsWith(abstract), title);
      }
      assert.deepEqual(problems, []);
    });
  }

  it('hold 306 distinct papers', function () {
    const titles = dumps.flatMap(([name]) =>
      huggingFacePage.parse(readText(this, 'dumps', name)).papers.map(({ title }) => title),
    );
    assert.equal(new Set(titles).size, 306);
  });

  for (const [name, ids, years] of [
    [
      'hf-search-page-firecrawl-excerpt.md',
      ['2606.00683', '2502.20581', '2605.08583'],
      [undefined, 2025, undefined],
    ],
    [
      'hf-search-page-notebooklm-excerpt.md',
      ['2410.05434', '1802.08979', '2104.13100', '1808.01400', '2510.21057'],
      [2024, 2018, 2021, 2018, 2025],
    ],
  ] as const) {
    it(`are read from Markdown too: ${name}`, function () {
      const text = readText(this, 'dumps', 'huggingface-page-copies', name);
      const { papers, problems } = huggingFacePage.parse(text);
      assert.deepEqual(
        papers.map(paper => paper.ids.arxiv),
        ids,
      );
      assert.deepEqual(
        papers.map(paper => paper.year),
        years,
      );
      assert.deepEqual(problems, []);
      const words = text.replace(/\\+\s+|\s+/g, ' ');
      for (const { title, abstract } of papers)
        assert.ok(words.includes(title) && words.includes(abstract), title);
    });
  }

  it('are read with the damages of copying', function () {
    for (const [name] of dumps) {
      const text = readText(this, 'dumps', name);
      const expected = huggingFacePage
        .parse(text)
        .papers.map(({ title, abstract, line }) => [title, abstract, line]);
      for (const copy of [
        text.replaceAll('\n', '\r\n'),
        text.replaceAll('\n', '\r'),
        text.replaceAll('\n', ' \u00a0\n'),
        `${text}\n\n`,
      ]) {
        assert.deepEqual(
          huggingFacePage.parse(copy).papers.map(({ title, abstract, line }) => [title, abstract, line]),
          expected,
        );
      }
    }
  });
});

/** Papers of the daily lists: real data with the page's own line breaks. */
function dailyPapers(test: Context): readonly SourcePaper[] {
  const days = ['2026-08-18', '2026-08-19', '2026-08-20', '2026-08-21'];
  return days.flatMap(day => {
    const list: readonly { title: string; summary: string; paper: { id: string } }[] = JSON.parse(
      readText(test, 'dumps', 'huggingface-daily-api', `${day}.json`),
    );
    return list.map(({ title, summary, paper }) => ({ title, abstract: summary.trim(), arxiv: paper.id }));
  });
}

/** Every 400th of 100,000 arXiv papers; a third of the titles broken as arXiv breaks them. */
function arxivPapers(test: Context): readonly SourcePaper[] {
  const lines = zlib
    .gunzipSync(fs.readFileSync(sharedFile(test, 'scale', 'arxiv-100k.jsonl.gz')))
    .toString()
    .split('\n');
  return lines
    .filter((line, at) => at % 400 === 7 && line !== '')
    .map((line, at) => {
      const { id, title, abstract }: { id: string; title: string; abstract: string } = JSON.parse(line);
      return {
        arxiv: id,
        abstract: abstract.trim(),
        title: at % 3 === 0 ? wrap(title, 72, false).join('\n  ') : title,
      };
    });
}

/** Share of the entries that were read with title, abstract and place exact, and share of what was read that is exact. */
function exactness(page: RenderedPage): readonly [recall: number, precision: number] {
  const text = decodeDump(new TextEncoder().encode(page.text));
  assert.ok(recogniseDump(text));
  const { papers } = huggingFacePage.parse(text);
  const found = new Set(
    papers.map(({ title, abstract, start, end }) => `${start} ${end} ${title} ${abstract}`),
  );
  const exact = page.entries.filter(({ title, abstract, start, end }) =>
    found.has(`${start} ${end} ${title} ${abstract}`),
  );
  return [exact.length / page.entries.length, exact.length / papers.length];
}

/** What is reached at least. Only wrapped pages without any blank line between leave room for doubt. */
const floors: readonly (readonly [what: string, style: Partial<PageStyle>, floor: number])[] = [
  ['blank lines between all', {}, 1],
  ['no blank lines', { blanks: 'none' }, 1],
  ['blank lines between entries', { blanks: 'entries' }, 1],
  ['Windows line ends', { eol: '\r\n', bom: true, blanks: 'none' }, 1],
  ['odd spaces', { oddSpaces: true, trailingBlanks: true }, 1],
  ['search results', { chrome: 'search', blanks: 'none' }, 1],
  ['trending papers', { chrome: 'trending', blanks: 'none' }, 1],
  ['furniture anywhere', { chrome: 'mixed', blanks: 'none' }, 1],
  ['every card twice', { doubled: 'card', blanks: 'none' }, 1],
  ['every title twice', { doubled: 'title', blanks: 'none' }, 1],
  ['addresses', { urls: 'afterTitle', blanks: 'none' }, 1],
  ['several pages', { pages: 7, blanks: 'none', header: 'glued' }, 1],
  ['own line breaks, blank lines', { wrapTitle: 'own', wrapAbstract: 'own' }, 0.995],
  [
    'own line breaks, furniture',
    { wrapTitle: 'own', wrapAbstract: 'own', chrome: 'search', blanks: 'none' },
    0.99,
  ],
  ['own line breaks, nothing between', { wrapTitle: 'own', wrapAbstract: 'own', blanks: 'none' }, 0.96],
  ['wrapped at 80, blank lines', { wrapTitle: 80, wrapAbstract: 80 }, 0.99],
  ['wrapped at 60, blank lines', { wrapTitle: 60, wrapAbstract: 60 }, 0.985],
  [
    'wrapped at 80, blank lines between entries',
    { wrapTitle: 80, wrapAbstract: 80, blanks: 'entries' },
    0.985,
  ],
  ['wrapped at 80, furniture', { wrapTitle: 80, wrapAbstract: 80, chrome: 'trending', blanks: 'none' }, 0.98],
  ['wrapped at 80, nothing between', { wrapTitle: 80, wrapAbstract: 80, blanks: 'none' }, 0.97],
  ['wrapped at 60, nothing between', { wrapTitle: 60, wrapAbstract: 60, blanks: 'none' }, 0.93],
  ['Markdown', { markdown: true, chrome: 'search' }, 1],
  [
    'Markdown, own line breaks',
    { markdown: true, chrome: 'search', wrapTitle: 'own', wrapAbstract: 'own' },
    0.985,
  ],
];

describe('real papers rendered as pages', () => {
  let sources: readonly (readonly SourcePaper[])[] = [];
  before('reads the papers', function () {
    sources = [dailyPapers(this), arxivPapers(this)];
  });

  for (const [what, style, floor] of floors) {
    it(`are read exactly: ${what} (${100 * floor} %)`, () => {
      for (const papers of sources) {
        const [recall, precision] = exactness(renderPage(papers, style, 3));
        assert.ok(recall >= floor, `recall ${recall}`);
        assert.ok(precision >= floor - 0.01, `precision ${precision}`);
      }
    });
  }
});

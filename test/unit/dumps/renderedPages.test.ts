/** A page of invented papers reads the same in every shape people get it in. */
import assert from 'node:assert/strict';
import { decodeDump } from '../../../src/core/dumps/decode';
import { huggingFacePage } from '../../../src/core/dumps/huggingFacePage';
import { recogniseDump } from '../../../src/core/dumps/recognise';
import { inventedPapers } from './inventedPapers';
import { type PageStyle, renderPage } from './renderPage';

const papers = inventedPapers();

const shapes: readonly (readonly [what: string, style: Partial<PageStyle>])[] = [
  ['as it is', {}],
  ['with Windows line ends and a mark', { eol: '\r\n', bom: true }],
  ['with old Mac line ends', { eol: '\r' }],
  ['with blanks at the ends of lines', { trailingBlanks: true }],
  ['with Unicode spaces and zero-width characters', { oddSpaces: true, trailingBlanks: true }],
  ['with the button glued to its first title', { header: 'glued' }],
  ['with the navigation of the site', { header: 'full' }],
  ['with the line breaks of the data', { wrapTitle: 'own', wrapAbstract: 'own' }],
  ['wrapped at 100', { wrapTitle: 100, wrapAbstract: 100 }],
  ['wrapped at 80', { wrapTitle: 80, wrapAbstract: 80 }],
  ['wrapped at 80, also after hyphens', { wrapTitle: 80, wrapAbstract: 80, breakHyphens: true }],
  ['wrapped at 60, titles indented', { wrapTitle: 60, wrapAbstract: 60, titleIndent: '  ' }],
  ['with abstracts wrapped only', { wrapAbstract: 76 }],
  ['with the furniture of search results', { chrome: 'search' }],
  ['with the furniture of trending papers', { chrome: 'trending' }],
  ['with furniture anywhere', { chrome: 'mixed' }],
  ['with furniture, wrapped', { chrome: 'trending', wrapTitle: 72, wrapAbstract: 72 }],
  ['with every title twice', { doubled: 'title' }],
  ['with every card twice', { doubled: 'card', chrome: 'trending' }],
  ['with addresses after titles', { urls: 'afterTitle' }],
  ['with addresses after abstracts', { urls: 'afterAbstract' }],
  ['with addresses after both', { urls: 'afterBoth', chrome: 'search' }],
  ['with addresses before titles', { urls: 'beforeTitle' }],
  ['as Markdown', { markdown: true, chrome: 'search' }],
  ['as Markdown, wrapped', { markdown: true, wrapTitle: 72, wrapAbstract: 72 }],
  ['in four pages pasted behind each other', { pages: 4 }],
];

const settings: readonly (readonly [how: string, blanks: PageStyle['blanks']])[] = [
  ['line by line', 'none'],
  ['with blank lines between all', 'blocks'],
  ['with blank lines between entries', 'entries'],
];

describe('a page of invented papers', () => {
  for (const [how, blanks] of settings) {
    for (const [what, style] of shapes) {
      it(`is read ${what}, ${how}`, () => {
        const page = renderPage(papers, { ...style, blanks });
        const text = decodeDump(new TextEncoder().encode(page.text));
        assert.equal(recogniseDump(text), huggingFacePage);
        const { papers: found, problems } = huggingFacePage.parse(text);
        const withIds = style.urls !== undefined || style.markdown === true;
        assert.deepEqual(
          found.map(({ year, authors, ...entry }) => entry),
          page.entries.map(({ arxiv, ...entry }) => ({ ...entry, ids: withIds && arxiv ? { arxiv } : {} })),
        );
        assert.deepEqual(problems, []);
      });
    }
  }
});

describe('a damaged page of invented papers', () => {
  it('keeps titles without an abstract, and says so', () => {
    const page = renderPage(papers, { noAbstract: 0.3 }, 2);
    const { papers: found, problems } = huggingFacePage.parse(page.text);
    assert.deepEqual(
      found.map(({ title, abstract }) => [title, abstract]),
      page.entries.map(({ title, abstract }) => [title, abstract]),
    );
    const bare = page.entries.filter(({ abstract }) => abstract === '');
    assert.ok(bare.length > 2);
    assert.deepEqual(
      problems,
      bare.map(({ start, end, line, endLine }) => ({
        code: 'titleWithoutAbstract',
        start,
        end,
        line,
        endLine,
      })),
    );
  });

  it('loses no title where others are missing, and no abstract silently', () => {
    const page = renderPage(papers, { noTitle: 0.25 }, 3);
    const { papers: found, problems } = huggingFacePage.parse(page.text);
    const titles = new Set(found.map(({ title }) => title));
    assert.deepEqual(
      page.entries.filter(({ title }) => !titles.has(title)),
      [],
    );
    assert.ok(page.orphans.length > 0);
    // An abstract without a title is a problem, or it has become part of the entry before it.
    const places = [...found, ...problems];
    const lost = page.orphans.filter(
      orphan => !places.some(({ line, endLine }) => line <= orphan.line && orphan.endLine <= endLine),
    );
    assert.deepEqual(lost, []);
  });

  it('reads a listing without any abstracts', () => {
    const page = renderPage(papers, { noAbstract: 1, chrome: 'trending' });
    const titles = huggingFacePage.parse(page.text).papers.map(({ title }) => title);
    assert.ok(titles.length >= papers.length - 1);
    assert.ok(titles.every(title => papers.some(paper => paper.title === title)));
  });
});

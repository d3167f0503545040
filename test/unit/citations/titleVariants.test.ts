import * as assert from 'node:assert/strict';
import { findCitations } from '../../../src/core/citations/findCitations';
import { realShelf, type Shelf } from './citing';

/** How people and their tools write the same title. */
const spellings: Readonly<Record<string, (title: string) => string>> = {
  'as it is': title => title,
  'in lower case': title => title.toLowerCase(),
  'in upper case': title => title.toUpperCase(),
  'with en dashes': title => title.replace(/-/g, '–'),
  'with blanks for hyphens': title => title.replace(/-/g, ' '),
  'with curly apostrophes': title => title.replace(/'/g, '’'),
  'with dashes for colons': title => title.replace(/:/g, ' –'),
  'with blanks that do not break': title => title.replace(/ /g, '\u00a0'),
  'with decomposed letters': title => title.normalize('NFD'),
  'with braced capitals': title => title.replace(/\b([A-Z])/g, '{$1}'),
  'with braced words': title => title.replace(/([A-Za-z]+)/g, '{$1}'),
};

const frames: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  markdown: [
    ['', '.'],
    ['**', '**'],
    ['_', '_'],
    ['"', '"'],
    ['“', '”'],
    ['[', '](https://example.com/x_(y).pdf)'],
    ['- ', ''],
    ['1. A. Author. ', '. 2023.'],
    ['> ', ''],
    ['<i>', '</i>'],
    ['| ', ' |'],
    ['## ', ' {#x}'],
  ],
  latex: [
    ['\\emph{', '}'],
    ['\\title{', '}'],
    ['{\\em ', '}'],
    ['``', "''"],
    ['\\bibitem{x} A. Author. \\newblock ', '.'],
  ],
  bibtex: [
    ['title = {', '},'],
    ['title = {{', '}},'],
    ['title = "', '",'],
  ],
};

const wraps: Readonly<Record<string, readonly string[]>> = {
  markdown: ['\n', '\r\n', '\n  ', '  \n'],
  latex: ['\n', '\\\\\n', ' % comment\n  '],
  plaintext: ['\n', '\r\n    '],
  typst: ['\n'],
  org: ['\n'],
  restructuredtext: ['\n'],
  asciidoc: ['\n'],
};

/** TeX reads these in titles as something else. */
const isSafeIn = (title: string, languageId: string) => languageId !== 'latex' || !/[%$&#_\\]/.test(title);

describe('citations: every title of the real dumps', () => {
  let real: Shelf;
  before(function () {
    real = realShelf(this);
  });

  for (const [name, spell] of Object.entries(spellings)) {
    it(`${name}, in every frame, is found exactly`, () => {
      for (const [languageId, pairs] of Object.entries(frames)) {
        for (const { title } of real.library.papers.filter(paper => isSafeIn(paper.title, languageId))) {
          for (const [before, after] of pairs) assertMention(real, languageId, before, spell(title), after);
        }
      }
    });
  }

  for (const [languageId, breaks] of Object.entries(wraps)) {
    it(`${languageId}: wrapped at any word, is found exactly`, () => {
      for (const { title } of real.library.papers.filter(paper => isSafeIn(paper.title, languageId))) {
        for (const { index } of title.matchAll(/ /g)) {
          const wrap = breaks[index % breaks.length] ?? '\n';
          assertMention(real, languageId, 'x ', title.slice(0, index) + wrap + title.slice(index + 1), ' y');
        }
      }
    });
  }
});

function assertMention(
  { lookup, titles }: Shelf,
  languageId: string,
  before: string,
  title: string,
  after: string,
) {
  const text = before + title + after;
  const found = findCitations({ text, languageId }, titles, lookup);
  assert.deepEqual(
    found.map(({ start, end }) => text.slice(start, end)),
    [title],
    text,
  );
}

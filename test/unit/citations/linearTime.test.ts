import * as assert from 'node:assert/strict';
import { findCitations } from '../../../src/core/citations/findCitations';
import { createTitleMatcher } from '../../../src/core/citations/titleMatcher';
import { papers } from './citing';

const million = 1_000_000;
const repeated = (part: string) => part.repeat(Math.ceil(million / part.length));

/** What makes careless patterns backtrack, by language. Quadratic work on a megabyte takes hours: mocha's timeout is the test. */
const hostile: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  markdown: {
    'wiki brackets': repeated('[['),
    'open wiki links': repeated('[[a'),
    'closing brackets': repeated(']]'),
    'at signs': repeated('@'),
    keys: repeated('@a'),
    'bracketed keys': repeated('[@a;'),
    'one endless key': `@${repeated('a-')}`,
    'one endless bracket': `[${repeated('@a; ')}`,
    'commands with braces': repeated('\\cite{'),
    'commands with many braces': `\\cite${repeated('{')}`,
    backslashes: repeated('\\'),
    'link middles': repeated(']('),
    links: repeated('[a](https://arxiv.org/abs/2303.14773 '),
    addresses: repeated('https://arxiv.org/'),
    'address tails': `https://arxiv.org/abs/2303.14773/${repeated('a.')}`,
    subdomains: repeated('a.'),
    digits: repeated('1234.'),
    DOIs: repeated('10.1000/'),
    'one endless DOI': `10.1000/${repeated('(')}`,
    definitions: repeated('[a]: arxiv.org/abs/2303.14773\n'),
    backticks: repeated('`'),
    'backticks of all lengths': repeated('` `` ``` ```` ````` `````` '),
    fences: repeated('```\n~~~\n'),
    dollars: repeated('$'),
    'dollars in words': repeated('$a '),
    math: repeated('\\(\\['),
    comments: repeated('<!-- '),
    tags: repeated('<a '),
    quotes: repeated('> '),
    'list items': repeated('- '),
    'blank lines': repeated('\n'),
    'carriage returns': repeated('\r'),
    blanks: repeated(' '),
    'tabs before text': `${repeated('\t')}x`,
    colons: repeated('::\n'),
    asterisks: repeated('*'),
    'one word': repeated('a'),
    'words of a title': repeated('attention is all '),
    'words of many titles': repeated('all you need attention is '),
    titles: repeated('Attention Is All You Need '),
    'TeX accents': repeated("\\'{"),
    'braces in words': repeated('a{'),
    Han: repeated('学习'),
    surrogates: repeated('😀'),
    'lone surrogates': repeated('\ud83d'),
    'zero characters': repeated('\0'),
    'names and more names': repeated('BlackVIP '),
    'names in pieces': repeated('Soft-'),
    'names that go on': repeated('BlackVIP-'),
    'names in small letters': repeated('chimera Chimera. '),
    'names and their keys': repeated('Chimera [@chimera] '),
    'OpenReview addresses': repeated('openreview.net/forum?a=b&'),
    'one endless OpenReview address': `openreview.net/forum?${repeated('a=b&')}`,
    'Semantic Scholar addresses': repeated('semanticscholar.org/paper/'),
    'one endless Semantic Scholar address': `semanticscholar.org/paper/${repeated('a-')}`,
    'ACL Anthology addresses': repeated('aclanthology.org/2020.'),
    'fields of bibliographies': repeated('eprint = {'),
    'blank fields of bibliographies': `eprint${repeated(' ')}`,
    'quotes and blanks before a name': `${repeated('. "')}Chimera`,
    'front matter': repeated('---\nnocite: '),
    'nocite fields': `---\n${repeated('nocite: @a\n')}---\n`,
    'an endless nocite field': `---\nnocite: |\n${repeated('  @a,\n')}---\n`,
    'blank lines in a nocite field': `---\nnocite: |\n${repeated('\n')}---\n`,
    'nocite fields in no front matter': `---\n${repeated('nocite: @a\n  ')}`,
  },
  latex: {
    commands: repeated('\\cite'),
    'commands with braces': repeated('\\cite{'),
    'commands with many braces': `\\cite${repeated('{')}`,
    'commands with notes': repeated('\\cite[{a}'),
    'plural commands': `\\cites${repeated('{a}')}`,
    backslashes: repeated('\\'),
    dollars: repeated('$'),
    math: repeated('\\(\\['),
    environments: repeated('\\begin{align}\\begin{verbatim*}'),
    'verbatim of all delimiters': repeated('\\verb|\\verb+\\verb!'),
    'percent signs': repeated('%'),
    'TeX accents': repeated("\\'{"),
    links: repeated('[a](https://arxiv.org/abs/2303.14773 '),
    'commands with pre-notes': repeated('\\cite<'),
    labels: repeated('\\label{BlackVIP '),
    'names in commands': repeated('\\ref[BlackVIP'),
  },
  restructuredtext: {
    colons: repeated('::\n'),
    roles: repeated(':cite:t:`'),
    backticks: repeated('`'),
  },
  org: {
    'org blocks': repeated('#+begin_src\n'),
    'org citations': repeated('[cite:@a'),
    'org-ref': `cite:${repeated('a,')}`,
  },
  typst: {
    'typst labels': repeated('#cite(<a>'),
    'comments of Typst': repeated('/*'),
    keys: repeated('@a'),
    'one endless key': `@${repeated('a-')}`,
  },
  asciidoc: {
    'cross-references': repeated('<<a'),
    backticks: repeated('`'),
  },
  plaintext: {
    backticks: repeated('`'),
    'wiki brackets': repeated('[['),
  },
};

/** Every name in a note is looked up under each of its titles: their number must not grow with the library. */
describe('citations: titles to look up for a name', () => {
  const rows: readonly (readonly [string, number, number])[] = [
    ['a name of one paper', 1, 1],
    ['a name of several papers', 5, 5],
    ['what thousands of papers begin with', 2000, 0],
  ];
  for (const [name, papersNamed, expected] of rows) {
    it(`${name}: ${expected}`, () => {
      const titles = Array.from({ length: papersNamed }, (_, i) => `Position: A View of ${i}`);
      const mentions = createTitleMatcher(titles).names('Position Position');
      assert.equal(mentions.flatMap(mention => mention.titles).length, 2 * expected);
    });
  }
});

describe('citations: time linear in the note', () => {
  for (const [languageId, texts] of Object.entries(hostile)) {
    for (const [name, text] of Object.entries(texts)) {
      it(`${languageId}: a megabyte of ${name}`, () => {
        const found = findCitations({ text, languageId }, papers.titles, papers.lookup);
        assert.ok(found.every(({ start, end }) => start < end && end <= text.length));
      });
    }
  }
});

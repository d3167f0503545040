/** Dumps are recognised by their content, and nothing else is taken for one. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { decodeDump } from '../../../src/core/dumps/decode';
import { recogniseDump } from '../../../src/core/dumps/recognise';
import { pageCopy, papersAbout } from '../../support/listingPage';
import { sharedFile } from '../../support/sharedData';

const papers = papersAbout('graph neural networks', 12).map(({ title, abstract }) => ({
  title,
  abstract: `${abstract} Our experiments on public benchmarks show that the proposed model outperforms existing methods by a wide margin, and a theoretical analysis explains the results. We introduce two datasets for the evaluation of such approaches and demonstrate that training remains efficient.`,
}));
const page = pageCopy(papers);
const bare = papers.map(({ title, abstract }) => `${title}\n${abstract}\n`).join('');
const spaced = papers.map(({ title, abstract }) => `${title}\n\n${abstract}\n\n`).join('');
const formatOf = (text: string): string | undefined => recogniseDump(text)?.id;

const layoutB = `new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nbyAK and the research community\n\nMar 13\n\n${spaced}`;

const dumps: readonly (readonly [what: string, text: string])[] = [
  ['a page copied without blank lines', page],
  ['a page copied with blank lines', layoutB],
  ['a page with Windows line ends', page.replaceAll('\n', '\r\n')],
  ['a page with old Mac line ends', page.replaceAll('\n', '\r')],
  ['a page behind a byte order mark', decodeDump(new TextEncoder().encode(`\ufeff${page}`))],
  ['a page in UTF-16', decodeDump(Buffer.from(`\ufeff${page}`, 'utf16le'))],
  ['a page with blanks at the line ends', page.replaceAll('\n', '  \u00a0\n')],
  [
    'a page behind the navigation of the site',
    `Hugging Face\nModels\nDatasets\nSpaces\nDocs\nPricing\nLog In\nSign Up\n${page}`,
  ],
  ['a page of a single paper', pageCopy(papers.slice(0, 1))],
  ['a page cut off in its first abstract', page.slice(0, 420)],
  ['the bare list of a page', bare],
  ['the bare list with blank lines', spaced],
];

const prose = (sentences: number): string =>
  'The committee met again in the spring and heard the reports of its members before lunch was served. '.repeat(
    sentences,
  );

const others: readonly (readonly [what: string, text: string])[] = [
  ['nothing', ''],
  ['blank lines', '\n\n\n'],
  [
    'a README',
    '# Tool\n\nGet trending papers every day.\n\n## Install\n\n```sh\nnpm install tool\n```\n\n## Usage\n\nRun it.\n',
  ],
  [
    'a README that quotes the banner',
    `# Reader\n\nThis tool reads pages that begin with the following lines, as you get them when you copy a page.\n\n    Get trending papers in your email inbox!\n    Subscribe\n\n${prose(6)}\n`,
  ],
  [
    'a note about papers',
    `# Reading list\n\n${papers.map(({ title }) => `- ${title}: worth a second look.`).join('\n')}\n`,
  ],
  [
    'a note with a paragraph under each title',
    papers
      .slice(0, 4)
      .map(({ title }) => `## ${title}\n\n${prose(6)}\n`)
      .join('\n'),
  ],
  ['a list of titles', papers.map(({ title }) => title).join('\n')],
  [
    'an essay with section names',
    ['Introduction', 'Methods', 'Results', 'Discussion'].map(name => `${name}\n\n${prose(8)}\n`).join('\n'),
  ],
  [
    'minutes with headings',
    ['The Spring Meeting of the Board', 'A Report on the New Building', 'Plans for the Coming Year']
      .map(name => `${name}\n${prose(8)}\n`)
      .join(''),
  ],
  ['plain prose', Array.from({ length: 8 }, () => prose(5)).join('\n\n')],
  [
    'a log',
    Array.from(
      { length: 60 },
      (_, i) => `2024-03-0${i % 9} 12:00:${i} INFO server: request ${i} took 12 ms`,
    ).join('\n'),
  ],
  ['CSV', `title,abstract\n${papers.map(({ title, abstract }) => `"${title}","${abstract}"`).join('\n')}`],
  ['tab-separated values', papers.map(({ title, abstract }) => `${title}\t${abstract}`).join('\n')],
  ['JSON', JSON.stringify(papers, null, 2)],
  ['JSON Lines', papers.map(paper => JSON.stringify(paper)).join('\n')],
  ['TypeScript', fs.readFileSync('src/core/localEngine.ts', 'utf8')],
  [
    'BibTeX',
    papers
      .map(
        ({ title, abstract }, i) => `@article{p${i},\n  title = {${title}},\n  abstract = {${abstract}}\n}`,
      )
      .join('\n\n'),
  ],
  [
    'LaTeX',
    `\\documentclass{article}\n\\begin{document}\n\\section{${papers[0]?.title}}\n${papers[0]?.abstract}\n\\section{${papers[1]?.title}}\n${papers[1]?.abstract}\n\\end{document}`,
  ],
  ['HTML', papers.map(({ title, abstract }) => `<h3>${title}</h3>\n<p>${abstract}</p>`).join('\n')],
  [
    'an e-mail',
    `From: ada@example.org\nTo: grace@example.org\nSubject: papers\n\nDear Grace,\n\n${prose(4)}\n\nAda\n`,
  ],
  ['a licence', fs.readFileSync('LICENSE', 'utf8')],
  ['requirements', 'numpy==1.26\ntorch>=2.0\ntransformers\n'],
  ['binary data', `\0\x01\x02${page}`],
];

/** Every text of the installed packages: thousands of READMEs, licences, changelogs and notes that other people wrote. */
function packageTexts(): string[] {
  const names = fs.readdirSync('node_modules', { recursive: true, encoding: 'utf8' });
  return names
    .filter(name => /\.(?:md|markdown|txt)$|(?:^|[\\/])LICEN[CS]E$/i.test(name))
    .map(name => path.join('node_modules', name));
}

describe('recognition', () => {
  for (const [what, text] of dumps)
    it(`takes ${what} for a dump`, () => assert.equal(formatOf(text), 'huggingface-page'));
  for (const [what, text] of others)
    it(`takes ${what} for no dump`, () => assert.equal(formatOf(text), undefined));

  it('looks at the first 4,096 characters only', () => {
    assert.equal(formatOf(`${prose(60)}\n${page}`), undefined);
    assert.equal(formatOf(page.slice(0, 4096) + '\0'.repeat(100)), 'huggingface-page');
  });

  it('takes no text of any installed package for a dump', () => {
    const texts = packageTexts().filter(file => fs.statSync(file).isFile());
    assert.ok(texts.length > 200, `${texts.length} texts`);
    assert.deepEqual(
      texts.filter(file => formatOf(decodeDump(fs.readFileSync(file))) !== undefined),
      [],
    );
  });

  it('takes none of the project’s own texts and notes for a dump', () => {
    const own = [
      'README.md',
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'test/README.md',
      'test/fixtures/example/README.md',
    ];
    for (const file of own) assert.equal(formatOf(fs.readFileSync(file, 'utf8')), undefined, file);
  });

  it('takes the real dumps and page conversions for dumps', function () {
    const files = [
      ['000_35887dcc1d0946d5.txt'],
      ['001_4a61c95927816dea.txt'],
      ['002_7275f4d5e1da5136.txt'],
      ['huggingface-page-copies', 'hf-search-page-firecrawl-excerpt.md'],
      ['huggingface-page-copies', 'hf-search-page-notebooklm-excerpt.md'],
    ].map(segments => sharedFile(this, 'dumps', ...segments));
    for (const file of files)
      assert.equal(formatOf(decodeDump(fs.readFileSync(file))), 'huggingface-page', file);
  });

  it('takes the real dumps for dumps without their header lines too', function () {
    for (const name of ['000_35887dcc1d0946d5.txt', '001_4a61c95927816dea.txt', '002_7275f4d5e1da5136.txt']) {
      const lines = fs.readFileSync(sharedFile(this, 'dumps', name), 'utf8').split('\n');
      const first = lines.findIndex(line => line.length > 400) - (lines.includes('') ? 2 : 1);
      const list = lines
        .slice(first)
        .join('\n')
        .replace(/^Subscribe/, '');
      assert.equal(formatOf(list), 'huggingface-page', name);
    }
  });

  it('takes no API answer for a dump of this kind', function () {
    const file = sharedFile(this, 'dumps', 'huggingface-daily-api', '2026-08-18.json');
    assert.equal(formatOf(fs.readFileSync(file, 'utf8')), undefined);
  });
});

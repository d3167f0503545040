import * as assert from 'node:assert/strict';
import { findCitations } from '../../../src/core/citations/findCitations';
import { formatCitation } from '../../../src/core/citations/formatCitation';
import { isDistinctiveName } from '../../../src/core/citations/nameSpelling';
import { shortNameOf } from '../../../src/core/library/key';
import type { Paper, PaperIds } from '../../../src/core/paper';
import { papers as fewPapers, realShelf, type Shelf, shelfOf } from './citing';

/** Sentences in which nothing is a citation, however much it looks like one. */
const prose: Readonly<Record<string, readonly string[]>> = {
  all: [
    'We met on Tuesday and talked about attention, prompts and what learning means for robust transfer.',
    'Mail the group (reading@example.org, not jo.doe+x@example.com) before 10.30 on 12.11.2024.',
    'The build at https://example.com/@someone/papers?id=4242.1234#top still fails.',
    'Deep learning is a broad field; a chimera it is not.',
    'Version 3.1415.9 costs 20 EUR, about half of 2001.12345 yen.',
  ],
  markdown: [
    'Ask @octocat, or see `@key`, `[[not a note]]` and `\\cite{x}`.',
    '```python\n@decorator\ndef f(x): return x[[0]]  # arXiv:1706.03762\n```',
    'It costs $5 or $6, and $E = mc^2$ [as they say][1].\n\n[1]: https://example.com/x',
    '- [ ] a task with [a link](https://example.com/a_(b)) and ![an image](img/x.png)',
    '| a | b |\n| --- | --- |\n| [x] | (y) |',
  ],
  plaintext: [
    'Ask @octocat about `it`.',
    "The so-called ``proof'' is `nothing'.",
    'array[i][j] and map[[k]]',
  ],
  latex: [
    '% \\cite{commented} and arXiv:1706.03762',
    '\\begin{verbatim}\n\\cite{verbatim}\n\\end{verbatim}',
    'By \\eqref{eq:one} we have $a_{@x} = \\frac{1}{2}$, 5\\% of it \\citestyle{plain}.',
    '\\begin{align}\n  x &= y \\\\[1em]\n\\end{align}',
  ],
  typst: ['See @fig-one, `@raw` and $x_1$. // @comment', '#let x = "mail@example.com"'],
  org: [
    '* TODO heading :tag:',
    '#+begin_src python\n@decorator\n#+end_src',
    'a =verbatim= [[https://example.com][link]]',
  ],
  restructuredtext: [
    'See :ref:`there` and ``:cite:t:`literal` ``.',
    '.. code-block:: python\n\n   @decorator',
    'Thus [1]_ it is.',
  ],
  asciidoc: ['See <<section-one>> and `cite:[literal]`.', '----\ncite:[listing]\n----', 'image::x.png[alt]'],
};

interface Planted {
  readonly text: string;
  readonly expected: readonly string[];
}

/** A way to write a paper into a note; the mark `⟦…⟧` is where the citation stands. */
type Writing = (paper: Paper, languageId: string) => string;

const asWritten = (title: string, languageId: string) =>
  languageId === 'latex' ? title.replace(/[%&#_$]/g, '\\$&') : title;
const emphasis: Readonly<Record<string, readonly [string, string]>> = {
  latex: ['\\emph{', '}'],
  typst: ['_', '_'],
  org: ['/', '/'],
  restructuredtext: ['*', '*'],
};
const wraps = (title: string) => title.replace(/^(.*\S) (?=\S)/s, '$1\n');

const titleWritings: readonly Writing[] = [
  ({ title }, language) => `As in ⟦${asWritten(title, language)}⟧, we see.`,
  ({ title }, language) => `⟦${asWritten(title, language).toLowerCase()}⟧ (2023)`,
  ({ title }, language) => `SEE ⟦${asWritten(title, language).toUpperCase()}⟧`,
  ({ title }, language) => `Doe, J.: “⟦${asWritten(title, language)}⟧”, 2021`,
  ({ title }, language) => `a "⟦${asWritten(title, language)}⟧" and`,
  ({ title }, language) => `wrapped ⟦${wraps(asWritten(title, language))}⟧ here`,
  ({ title }, language) => (emphasis[language] ?? ['**', '**']).join(`⟦${asWritten(title, language)}⟧`),
  ({ title }, language) => `dashed ⟦${asWritten(title, language).replace(/(?<=\w)-(?=\w)/g, '‐')}⟧ too`,
];
/** By the id it has, in one of the ways to write that. */
const idWritings: readonly Writing[] = [
  ({ ids }) => `at ⟦${addressOf(ids)}⟧.`,
  ({ ids }) => `(⟦${idOf(ids)}⟧)`,
];

function addressOf({ arxiv, doi, acl, openreview, semanticScholar }: PaperIds): string {
  if (arxiv) return `https://arxiv.org/${['abs', 'pdf', 'html'][Number(arxiv.at(-1)) % 3]}/${arxiv}v2`;
  if (doi) return `https://doi.org/${doi.toUpperCase()}`;
  if (acl) return `https://aclanthology.org/${acl}/`;
  if (openreview) return `https://openreview.net/forum?id=${openreview}`;
  return `https://www.semanticscholar.org/paper/A-Title-Author/${semanticScholar}`;
}

function idOf(ids: PaperIds): string {
  const { arxiv, doi, acl } = ids;
  if (arxiv) return `arXiv:${arxiv}v1`;
  if (doi) return `doi:${doi}`;
  return acl ? `https://doi.org/10.18653/v1/${acl}` : addressOf(ids);
}

/** Its short name, if that stands for it wherever it is written; else its key. */
const byShortName: Writing = (paper, languageId) => {
  const name = shortNameOf(paper.title);
  return name && isDistinctiveName(name) ? `As ⟦${name}⟧'s authors say` : byKey(paper, languageId);
};
/** Any short name counts in a note that cites the paper. */
const namedAndCited: Writing = (paper, languageId) => {
  const name = shortNameOf(paper.title);
  const isPlain = name && /^[A-Za-z0-9][A-Za-z0-9 -]*$/.test(name);
  return isPlain ? `${byKey(paper, languageId)}: ⟦${name}⟧` : byKey(paper, languageId);
};

const latexWritings: readonly Writing[] = [
  ({ title }) =>
    `⟦${asWritten(title, 'latex').replace(/(?<=[\s:-])([A-Z])(?=[a-z])/g, '{$1}')}⟧ in \\BibTeX{} style`,
  ({ key }) => `⟦\\citep[see][p.~3]{${key}}⟧`,
  ({ key }) => `\\citet{⟦${key}⟧,\n  ⟦${key}⟧}`,
  ({ key }) => `\\autocites{⟦${key}⟧}[2]{⟦${key}⟧}`,
];
const markdownWritings: readonly Writing[] = [
  ({ key }) => `⟦@${key}⟧ shows`,
  ({ key }) => `[see ⟦@${key}⟧, p. 3; -⟦@${key}⟧]`,
  ({ title }) => `⟦[[${title}]]⟧ and ⟦[[${title}|there]]⟧`,
  ({ key }) => `⟦[[${key}]]⟧`,
  ({ title }) => `⟦[${title.replaceAll('[', '(').replaceAll(']', ')')}](https://arxiv.org/abs/9901.00001)⟧`,
];
const writings: Readonly<Record<string, readonly Writing[]>> = {
  markdown: markdownWritings,
  latex: latexWritings,
  plaintext: [({ key }) => `[see ⟦@${key}⟧, p. 3]`, ({ title }) => `⟦[[${title}]]⟧`],
  typst: [({ key }) => `⟦#cite(<${key}>)⟧`],
  org: [({ key }) => `[cite/t:see ⟦@${key}⟧; ⟦@${key}⟧]`],
  restructuredtext: [({ key }) => `:cite:t:\`⟦${key}⟧,⟦${key}⟧\``],
  asciidoc: [({ key }) => `cite:[⟦${key}⟧, ⟦${key}⟧(p. 3)]`],
};

/** The same papers, each with an id, of all kinds in turn. */
function withIds({ library }: Shelf): Shelf {
  return shelfOf(
    library.papers.map(({ title, abstract, authors }, index) => {
      const number = String(10_000 + index);
      const kinds: readonly PaperIds[] = [
        { arxiv: `2401.${number}` },
        { doi: `10.1234/journal.${number}` },
        { acl: `2020.acl-main.${index}` },
        { openreview: `aB-${number}_x` },
        { semanticScholar: number.repeat(8) },
      ];
      const place = { start: index, end: index + 1, line: index + 1, endLine: index + 1 };
      return { title, abstract, authors, ...place, ids: kinds[index % kinds.length] ?? {} };
    }),
  );
}

/** A note of every paper in every writing, amid the prose of the language. */
function plant(papers: readonly Paper[], languageId: string): Planted {
  const sentences = [...(prose.all ?? []), ...(prose[languageId] ?? [])];
  const ways = [
    ...titleWritings,
    ...idWritings,
    ...(writings[languageId] ?? []),
    byShortName,
    namedAndCited,
    byKey,
  ];
  const marked = papers.flatMap((paper, index) => [
    sentences[index % sentences.length] ?? '',
    `Thus ${ways[index % ways.length]?.(paper, languageId)}`,
    `and ${ways[(index * 3 + 1) % ways.length]?.(paper, languageId)} or so.`,
  ]);
  return cut(marked.join('\n\n'));
}

const byKey: Writing = ({ key, title, ids }, languageId) =>
  `⟦${formatCitation({ citeKey: key, title, ids }, languageId)}⟧`;

function cut(marked: string): Planted {
  const expected: string[] = [];
  const text = marked.split(/(⟦[^⟧]*⟧)/);
  let length = 0;
  const plain = text.map(part => {
    const inside = part.startsWith('⟦') ? part.slice(1, -1) : part;
    if (part.startsWith('⟦')) expected.push(`${length}: ${inside}`);
    length += inside.length;
    return inside;
  });
  return { text: plain.join(''), expected };
}

function assertPlanted({ lookup, titles }: Shelf, { text, expected }: Planted, languageId: string): void {
  const found = findCitations({ text, languageId }, titles, lookup);
  assert.deepEqual(
    found.map(({ start, end }) => `${start}: ${text.slice(start, end)}`),
    expected,
  );
  assert.ok(found.every(({ papers }) => papers.length > 0));
}

describe('citations: planted in notes', () => {
  for (const languageId of Object.keys(writings)) {
    it(`${languageId}: a few papers, every one found exactly`, () => {
      const few = withIds(fewPapers);
      const papers = few.library.papers.filter(({ title }) => title.split(/[ -]/).length > 2);
      assertPlanted(few, plant([...papers, ...papers, ...papers, ...papers], languageId), languageId);
    });

    it(`${languageId}: hundreds of papers of real dumps, every one found exactly`, function () {
      const real = withIds(realShelf(this));
      const planted = plant([...real.library.papers, ...real.library.papers.slice(5)], languageId);
      assert.ok(planted.expected.length > 1200);
      assertPlanted(real, planted, languageId);
    });

    it(`${languageId}: prose alone has none`, function () {
      const real = realShelf(this);
      const text = Array.from({ length: 20 }, () =>
        [...(prose.all ?? []), ...(prose[languageId] ?? [])].join('\n\n'),
      ).join('\n\n');
      assert.deepEqual(findCitations({ text, languageId }, real.titles, real.lookup), []);
    });
  }

  it('the abstracts of real dumps mention no paper but their own', function () {
    const real = realShelf(this);
    for (const { id, abstract } of real.library.papers) {
      for (const languageId of ['markdown', 'plaintext', 'latex']) {
        const found = findCitations({ text: abstract, languageId }, real.titles, real.lookup);
        assert.ok(found.every(({ papers }) => papers.includes(id)));
      }
    }
  });
});

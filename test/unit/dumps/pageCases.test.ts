/** What people paste: single cases, each a page of its own. */
import assert from 'node:assert/strict';
import { huggingFacePage } from '../../../src/core/dumps/huggingFacePage';
import type { ProblemCode } from '../../../src/core/paper';
import { inventedPapers } from './inventedPapers';
import { oneLine, renderPage, wrap } from './renderPage';

const papers = inventedPapers().map(paper => ({ ...paper, abstract: oneLine(paper.abstract) }));
const [tidal, chimera, dream, stop, umbrella, bramble, librarian, ferns] = papers;
if (!tidal || !chimera || !dream || !stop || !umbrella || !bramble || !librarian || !ferns) {
  throw new Error('too few papers');
}
const header = [
  'new',
  'Get trending papers in your email inbox!',
  'Subscribe',
  'byAK and the research community',
];
const page = (...lines: readonly string[]): string => [...header, ...lines].join('\n\n');

type Problem = readonly [code: ProblemCode, line: number, endLine: number];

function read(text: string): { papers: (readonly [string, string])[]; problems: Problem[] } {
  const { papers: found, problems } = huggingFacePage.parse(text);
  return {
    papers: found.map(({ title, abstract }) => [title, abstract] as const),
    problems: problems.map(({ code, line, endLine }) => [code, line, endLine] as const),
  };
}
const pair = ({ title, abstract }: { title: string; abstract: string }): readonly [string, string] => [
  title,
  abstract,
];

describe('a page copy', () => {
  it('may hold nothing at all', () => {
    assert.deepEqual(huggingFacePage.parse(''), { papers: [], problems: [] });
    assert.deepEqual(huggingFacePage.parse(page()), { papers: [], problems: [] });
  });

  it('gives places to the character: the first title without the button glued to it', () => {
    const text = `Get trending papers in your email inbox!\r\nSubscribe${tidal.title}  \r\n${tidal.abstract}\r\n`;
    const [entry] = huggingFacePage.parse(text).papers;
    assert.equal(text.slice(entry?.start, entry?.end), `${tidal.title}  \r\n${tidal.abstract}`);
    assert.deepEqual([entry?.line, entry?.endLine], [2, 3]);
  });

  it('reports text that belongs to nothing, each block with its lines', () => {
    const note = 'if (x > 0) { return y[i] / 2; } // see below';
    const text = page(tidal.title, tidal.abstract, note, `${note}\n${note}`, dream.title, dream.abstract);
    assert.deepEqual(read(text), {
      papers: [pair(tidal), pair(dream)],
      problems: [['unreadText', 13, 16]],
    });
  });

  it('reports a title at its end as one without an abstract', () => {
    for (const end of [`\n\n${dream.title}`, `\n\n${dream.title}\n`, `\n\n\n${dream.title}\n\n`]) {
      const read_ = read(page(tidal.title, tidal.abstract) + end);
      assert.deepEqual(read_.papers, [pair(tidal), [dream.title, '']]);
      assert.equal(read_.problems.length, 1);
      assert.equal(read_.problems[0]?.[0], 'titleWithoutAbstract');
    }
    const compact = renderPage([tidal, umbrella], { blanks: 'none', header: 'glued' }).text;
    for (const end of [`\n${dream.title}`, `\n\n${dream.title}\n`]) {
      assert.deepEqual(read(compact + end).papers.at(-1), [dream.title, '']);
    }
  });

  it('says so where the last entry is cut off in mid-sentence, and only there', () => {
    const whole = page(tidal.title, tidal.abstract, dream.title, dream.abstract);
    assert.deepEqual(read(whole).problems, []);
    for (const missing of [1, 2, 40, 300]) {
      const cut = whole.slice(0, -missing);
      assert.deepEqual(read(cut), {
        papers: [pair(tidal), [dream.title, dream.abstract.slice(0, -missing).trim()]],
        problems: [['cutOff', 13, 15]],
      });
    }
    const address = page(tidal.title, tidal.abstract, dream.title, `${dream.abstract} Code: https://x.org/a`);
    assert.deepEqual(read(address).problems, []);
  });

  it('takes any line with the address of a paper below it for a title, however long', () => {
    for (const words of [30, 300, 30_000]) {
      const endless: string = `${tidal.title}${' and more of it'.repeat(words)}`;
      const text = page(
        ...[tidal, { ...dream, title: endless }, chimera].flatMap(({ title, abstract }, entry) => [
          title,
          `https://huggingface.co/papers/2410.0543${entry}`,
          abstract,
        ]),
      );
      assert.deepEqual(read(text), {
        papers: [pair(tidal), [endless, dream.abstract], pair(chimera)],
        problems: [],
      });
    }
  });

  it('keeps an entry cut off before the next page', () => {
    const cut = tidal.abstract.slice(0, 300).trim();
    assert.deepEqual(read(`${page(tidal.title, cut)}\n\n${page(dream.title, dream.abstract)}`), {
      papers: [[tidal.title, cut], pair(dream)],
      problems: [['cutOff', 9, 11]],
    });
  });

  for (const glue of ['', ' ', '\n', '\n\n', '\r\n']) {
    it(`takes apart a second page pasted behind ${JSON.stringify(glue)}`, () => {
      const one = renderPage([tidal, umbrella], { blanks: 'none', header: 'glued' }).text;
      const two = renderPage([dream, ferns], { blanks: 'blocks', header: 'short' }).text;
      assert.deepEqual(read(one + glue + two).papers, [tidal, umbrella, dream, ferns].map(pair));
      assert.deepEqual(read(two + glue + one), {
        papers: [dream, ferns, tidal, umbrella].map(pair),
        problems: [],
      });
    });
  }

  it('takes a title said twice, with furniture between, for one entry', () => {
    const text = page(
      'Upvote',
      '12',
      tidal.title,
      '-',
      tidal.title,
      tidal.abstract,
      dream.title,
      dream.abstract,
    );
    assert.deepEqual(read(text), { papers: [pair(tidal), pair(dream)], problems: [] });
  });

  it('joins the end of a wrapped title that is a word of the menu', () => {
    const title = 'A Variational Framework for the Naturalness of Generative Spoken Language Models';
    const [first, second] = wrap(title, 74, false);
    assert.equal(second, 'Models');
    const text = page(`${first}\n${second}`, tidal.abstract, dream.title, dream.abstract);
    assert.deepEqual(read(text).papers[0], [title, tidal.abstract]);
  });

  it('keeps an address alone in the last line of an abstract', () => {
    const text = page(
      tidal.title,
      'We measure tides and release all data of our gauges at\nhttps://huggingface.co/datasets/tides',
      dream.title,
      dream.abstract,
    );
    assert.deepEqual(
      read(text).papers[0]?.[1],
      'We measure tides and release all data of our gauges at https://huggingface.co/datasets/tides',
    );
  });

  it('takes several paragraphs of one abstract together', () => {
    const [a, b] = [tidal.abstract.slice(0, 460), dream.abstract.slice(0, 470)];
    for (const blanks of ['none', 'blocks'] as const) {
      const several = [{ title: tidal.title, abstract: `${a}.\n  ${b}.` }, umbrella, ferns];
      const rendered = renderPage(several, { blanks, wrapAbstract: 'own' });
      assert.deepEqual(read(rendered.text).papers[0], [tidal.title, `${a}. ${b}.`.replace(/\s+/g, ' ')]);
    }
  });

  it('reads the years of dates behind entries, and names of authors between title and abstract', () => {
    const text = page(
      tidal.title,
      'Ada Lovelace, Grace Hopper, Alan M. Turing',
      tidal.abstract,
      '3 authors',
      '·',
      'Oct 7, 2024',
      dream.title,
      dream.abstract,
      'Google · Published on Mar 25',
    );
    const [first, second] = huggingFacePage.parse(text).papers;
    assert.deepEqual(
      [first?.year, first?.authors],
      [2024, ['Ada Lovelace', 'Grace Hopper', 'Alan M. Turing']],
    );
    assert.deepEqual([second?.year, second?.authors], [undefined, []]);
  });

  it('may begin with YAML and end with the furniture of the site', () => {
    const text = `---\ntitle: "Daily Papers - Hugging Face"\nurl: https://huggingface.co/papers?q=tides\n---\n\n${page(tidal.title, tidal.abstract, 'Previous', '1', '2', 'Next', 'Company', 'TOS', 'Privacy', 'About', 'Careers')}`;
    assert.deepEqual(read(text), { papers: [pair(tidal)], problems: [] });
  });

  it('leaves LaTeX alone in plain pages and undoes escapes in Markdown', () => {
    const latex = { ...umbrella, title: String.raw`$\epsilon$-Nets in 5\% of \emph{All} Cases` };
    assert.deepEqual(read(renderPage([latex, dream]).text).papers[0], pair(latex));
    const text = page(
      `### [Shellcode\\_IA32](https://huggingface.co/papers/2104.13100)`,
      `[${tidal.abstract.slice(0, 300)} \\[SEP\\] \\*\\\\\nend.](https://huggingface.co/papers/2104.13100)`,
    );
    const [entry] = huggingFacePage.parse(text).papers;
    assert.equal(entry?.title, 'Shellcode_IA32');
    assert.ok(entry?.abstract.endsWith('[SEP] * end.'));
    assert.deepEqual(entry?.ids, { arxiv: '2104.13100' });
  });
});

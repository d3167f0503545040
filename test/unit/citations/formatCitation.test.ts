import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { findCitations } from '../../../src/core/citations/findCitations';
import { formatCitation, isWrittenForm, type WrittenForm } from '../../../src/core/citations/formatCitation';
import { noteLanguages } from '../../../src/core/citations/markup';
import type { PaperIds } from '../../../src/core/paper';
import { papers, shelf } from './citing';

const softNms = {
  citeKey: 'soft-nms',
  title: 'Soft-NMS -- Improving Object Detection',
  ids: { doi: '10.1109/iccv.2017.593' },
};

describe('citations: written in a form', () => {
  const rows: readonly [WrittenForm, string][] = [
    ['pandoc', '[@soft-nms]'],
    ['latex', '\\cite{soft-nms}'],
    ['typst', '@soft-nms'],
    ['org', '[cite:@soft-nms]'],
    ['rst', ':cite:p:`soft-nms`'],
    ['asciidoc', 'cite:[soft-nms]'],
    ['wiki', '[[Soft-NMS -- Improving Object Detection]]'],
    ['markdownLink', '[Soft-NMS -- Improving Object Detection](https://doi.org/10.1109/iccv.2017.593)'],
    ['title', 'Soft-NMS -- Improving Object Detection'],
    ['key', 'soft-nms'],
  ];
  for (const [form, expected] of rows) {
    it(`${form}: ${expected}`, () => {
      for (const languageId of ['markdown', 'latex'])
        assert.equal(formatCitation(softNms, languageId, form), expected);
      assert.ok(isWrittenForm(form));
    });
  }

  it('knows its forms', () => {
    for (const name of ['auto', 'toString', '', 1, undefined]) assert.ok(!isWrittenForm(name));
  });

  it('links by key where the title cannot stand in a link', () => {
    const titles = ['Learning [Hard] Things', 'C# in Papers', 'a|b', '\\alpha first', ''];
    for (const title of titles)
      assert.equal(formatCitation({ ...softNms, title }, 'markdown', 'wiki'), '[[soft-nms]]');
  });

  const links: readonly [title: string, ids: PaperIds, expected: string][] = [
    ['A Title', { arxiv: '2303.14773', doi: '10.1/x' }, '[A Title](https://arxiv.org/abs/2303.14773)'],
    ['A Title', { arxiv: 'hep-th/9901001' }, '[A Title](https://arxiv.org/abs/hep-th/9901001)'],
    ['A Title', { doi: '10.1/a(b)<c>#d' }, '[A Title](https://doi.org/10.1/a%28b%29%3Cc%3E%23d)'],
    ['A Title', { acl: 'n19-1423' }, '[A Title](https://aclanthology.org/N19-1423/)'],
    ['A Title', { acl: '2020.acl-main.485' }, '[A Title](https://aclanthology.org/2020.acl-main.485/)'],
    ['A Title', { openreview: 'B1x_d-3Q' }, '[A Title](https://openreview.net/forum?id=B1x_d-3Q)'],
    ['A Title', { semanticScholar: '529' }, '[A Title](https://api.semanticscholar.org/CorpusID:529)'],
    ['A Title', {}, 'A Title'],
    [
      'On [Hard] *Marks* `and` <b>',
      { doi: '10.1/x' },
      '[On \\[Hard\\] \\*Marks\\* \\`and\\` \\<b>](https://doi.org/10.1/x)',
    ],
    ['L_0 and _this_ \\] $\\alpha$', {}, 'L_0 and \\_this\\_ \\\\\\] $\\alpha$'],
    ['Two\n lines ', {}, 'Two lines'],
  ];
  for (const [title, ids, expected] of links) {
    it(`markdownLink: ${expected}`, () =>
      assert.equal(formatCitation({ citeKey: 'k', title, ids }, 'markdown', 'markdownLink'), expected));
  }

  it('reads its own links to papers', () => {
    for (const { key: citeKey, title, ids, id } of papers.library.papers) {
      const text = `See ${formatCitation({ citeKey, title, ids }, 'markdown', 'markdownLink')}.`;
      const [citation] = findCitations({ text, languageId: 'markdown' }, papers.titles, papers.lookup);
      if (Object.keys(ids).length > 0) assert.deepEqual(citation?.papers, [id]);
    }
  });
});

describe('citations: written in a language', () => {
  const rows: readonly [string, string][] = [
    ['markdown', '[@soft-nms]'],
    ['quarto', '[@soft-nms]'],
    ['rmd', '[@soft-nms]'],
    ['plaintext', '[@soft-nms]'],
    ['latex', '\\cite{soft-nms}'],
    ['tex', '\\cite{soft-nms}'],
    ['typst', '@soft-nms'],
    ['org', '[cite:@soft-nms]'],
    ['restructuredtext', ':cite:p:`soft-nms`'],
    ['asciidoc', 'cite:[soft-nms]'],
    ['python', '[@soft-nms]'],
  ];
  for (const [languageId, expected] of rows) {
    it(`${languageId}: ${expected}`, () => assert.equal(formatCitation(softNms, languageId), expected));
  }

  for (const languageId of noteLanguages.filter(id => !['bibtex', 'biblatex'].includes(id))) {
    it(`${languageId}: what is written is found again, whole, with the paper`, () => {
      for (const { key: citeKey, title, ids, id } of papers.library.papers) {
        const written = formatCitation({ citeKey, title, ids }, languageId);
        const text = `see ${written}, and more`;
        const [citation, ...others] = findCitations({ text, languageId }, papers.titles, papers.lookup);
        assert.deepEqual(others, []);
        assert.equal(text.slice(citation?.start, citation?.end), written);
        assert.deepEqual(citation?.papers, [id]);
      }
    });
  }

  it('for keys of any title', () => {
    const anyTitle = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(anyTitle, title => {
        for (const languageId of ['markdown', 'latex', 'typst', 'org', 'restructuredtext', 'asciidoc']) {
          assertFoundAgain(title, languageId);
        }
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});

function assertFoundAgain(title: string, languageId: string): void {
  const { library, lookup, titles } = shelf({ [title]: {} });
  for (const { key: citeKey, ids, id } of library.papers) {
    const written = formatCitation({ citeKey, title, ids }, languageId);
    const text = `see ${written} here`;
    const citations = findCitations({ text, languageId }, titles, lookup);
    const meant = citations.find(citation => citation.papers.includes(id));
    assert.equal(text.slice(meant?.start, meant?.end), written);
  }
}

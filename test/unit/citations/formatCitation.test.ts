import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { findCitations } from '../../../src/core/citations/findCitations';
import { formatCitation } from '../../../src/core/citations/formatCitation';
import { noteLanguages } from '../../../src/core/citations/markup';
import { papers, shelf } from './citing';

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
    it(`${languageId}: ${expected}`, () => assert.equal(formatCitation('soft-nms', languageId), expected));
  }

  for (const languageId of noteLanguages.filter(id => !['bibtex', 'biblatex'].includes(id))) {
    it(`${languageId}: what is written is found again, whole, with the paper`, () => {
      for (const { key, id } of papers.library.papers) {
        const written = formatCitation(key, languageId);
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
  for (const { key, id } of library.papers) {
    const written = formatCitation(key, languageId);
    const text = `see ${written} here`;
    const citations = findCitations({ text, languageId }, titles, lookup);
    const meant = citations.find(citation => citation.papers.includes(id));
    assert.equal(text.slice(meant?.start, meant?.end), written);
  }
}

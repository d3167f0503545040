import * as assert from 'node:assert/strict';
import { type Markup, markupOf } from '../../../src/core/citations/markup';

describe('citations: the markup of a language', () => {
  const rows: readonly (readonly [Markup, string])[] = [
    ['markdown', 'markdown quarto rmd rmarkdown mdx'],
    ['plain', 'plaintext'],
    ['latex', 'latex tex context rsweave'],
    ['bibtex', 'bibtex biblatex'],
    ['typst', 'typst'],
    ['rst', 'restructuredtext'],
    ['org', 'org'],
    ['asciidoc', 'asciidoc'],
  ];
  for (const [markup, languages] of rows) {
    it(`${markup}: ${languages}`, () => {
      for (const language of languages.split(' ')) assert.equal(markupOf(language), markup, language);
    });
  }

  it('code has none, nor have the cells of a notebook that hold code', () => {
    for (const language of 'python julia r raw json yaml typescript java html toString constructor'.split(
      ' ',
    ))
      assert.equal(markupOf(language), undefined, language);
  });
});

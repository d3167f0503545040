/** Which lists of references notes name. */
import * as assert from 'node:assert/strict';
import { namedBibliographies } from '../../../src/core/citations/namedBibliographies';

const rows: readonly (readonly [languageId: string, text: string, files: readonly string[]])[] = [
  ['latex', '\\bibliography{refs}', ['refs.bib']],
  ['latex', '\\bibliography{ a , sub/b.bib }', ['a.bib', 'sub/b.bib']],
  ['latex', '\\addbibresource[location=remote]{refs.bib}', ['refs.bib']],
  ['latex', '\\addbibresource{a.bib}\n\\addglobalbib{b.bib}\n', ['a.bib', 'b.bib']],
  ['latex', '% \\addbibresource{refs.bib}\n\\section{x} % \\bibliography{refs}', []],
  ['latex', 'a gain of 5\\% \\bibliography{refs}', ['refs.bib']],
  ['latex', '\\bibliographystyle{plain}', []],
  ['markdown', '---\nbibliography: refs.bib\n---\n', ['refs.bib']],
  ['markdown', '---\nbibliography: "my/refs.bib"\ncsl: ieee.csl\n---\n', ['my/refs.bib']],
  ['quarto', '---\nbibliography: [a.bib, b.json]\n---\n', ['a.bib', 'b.json']],
  ['markdown', '---\nbibliography:\n  - a.bib\n  - b.yaml\ntitle: c.bib\n---\n', ['a.bib', 'b.yaml']],
  ['markdown', '---\r\nbibliography:\r\n- a.bib\r\n---\r\n', ['a.bib']],
  ['markdown', 'The bibliography: refs.bib', []],
  ['typst', '#bibliography("refs.bib")', ['refs.bib']],
  ['typst', '#bibliography(("a.bib", "b.yml"), style: "ieee.csl")', ['a.bib', 'b.yml']],
  ['typst', '// #bibliography("refs.bib")', []],
  ['org', '#+BIBLIOGRAPHY: refs.bib', ['refs.bib']],
  ['org', 'bibliography:refs.bib', ['refs.bib']],
  ['restructuredtext', '.. bibliography:: refs.bib\n   :style: plain', ['refs.bib']],
  ['asciidoc', ':bibtex-file: refs.bib', ['refs.bib']],
  ['plaintext', '\\bibliography{refs}', []],
  ['python', '\\bibliography{refs}', []],
];

describe('citations: the lists of references that a note names', () => {
  for (const [languageId, text, files] of rows) {
    it(`${languageId}: ${text.replaceAll('\n', '⏎')}`, () =>
      assert.deepEqual(namedBibliographies(text, languageId), files));
  }

  for (const [languageId, part] of [
    ['latex', '\\bibliography'],
    ['latex', '\\bibliography{'],
    ['latex', '\\bibliography[{'],
    ['latex', '%\\bibliography{a}'],
    ['markdown', 'bibliography:'],
    ['markdown', 'bibliography:\n- '],
    ['markdown', '\n- '],
    ['typst', 'bibliography('],
  ] as const) {
    it(`takes linear time on a megabyte of ${JSON.stringify(part)}`, () => {
      assert.ok(namedBibliographies(part.repeat(1_000_000 / part.length), languageId).length >= 0);
    });
  }
});

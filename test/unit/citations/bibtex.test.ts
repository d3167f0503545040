/** BibTeX entries, above all of titles that would break them. */
import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { bibtexEntry } from '../../../src/core/citations/bibtex';

const plain = { citeKey: 'k', title: 'A Title', authors: [], ids: {} };
const titleOf = (title: string): string =>
  /^ {2}title = \{(.*)\},$/m.exec(bibtexEntry({ ...plain, title }))?.[1] ?? '';

const titles: readonly (readonly [title: string, written: string])[] = [
  ['Deep Learning', 'Deep Learning'],
  ['BlackVIP: Black-Box Prompting', '{BlackVIP}: Black-Box Prompting'],
  ['Soft-NMS -- One Line', 'Soft-{NMS} -- One Line'],
  ['YOLOv10 and (BERT)', '{YOLOv10} and ({BERT})'],
  ['{T}ransformers and {LSTM}s', 'Transformers and {LSTMs}'],
  ['50% of C# & Rust_2', '50\\% of C\\# \\& Rust\\_2'],
  ['Costs $5 or $6', 'Costs \\$5 or \\$6'],
  ['The $L_0$ Norm', 'The {$L_0$} Norm'],
  ['$x^{10}$ and ~y^2', '{$x^{10}$} and \\textasciitilde{}y\\textasciicircum{}2'],
  ['Unbalanced } here {', 'Unbalanced \\textbraceright{} here \\textbraceleft{}'],
  ['Unbalanced $x^{2$ math', 'Unbalanced \\$x\\textasciicircum{}\\textbraceleft{}2\\$ math'],
  ['Closed first $}{$ math', 'Closed first \\$\\textbraceright{}\\textbraceleft{}\\$ math'],
  [
    'Bad $\\input{/etc/passwd}$',
    'Bad \\$\\textbackslash{}input\\textbraceleft{}/etc/passwd\\textbraceright{}\\$',
  ],
  ["Poincar\\'e Maps", "Poincar{\\'e} Maps"],
  ['Ends in \\', 'Ends in \\textbackslash{}'],
  ['Two\r\n\tlines', 'Two lines'],
  ['Глубокое обучение', 'Глубокое обучение'],
];

describe('BibTeX', () => {
  it('tells what is known of a paper', () => {
    const entry = bibtexEntry({
      citeKey: 'blackvip',
      title: 'BlackVIP: Prompting',
      authors: ['Ann Oh', 'Smith and Sons', 'B. O’Hara'],
      year: 2023,
      ids: { arxiv: '2303.14773', doi: '10.1/x_y' },
    });
    assert.equal(
      entry,
      [
        '@misc{blackvip,',
        '  title = {{BlackVIP}: Prompting},',
        '  author = {Ann Oh and {Smith and Sons} and B. O’Hara},',
        '  year = {2023},',
        '  eprint = {2303.14773},',
        '  archivePrefix = {arXiv},',
        '  doi = {10.1/x_y},',
        '  url = {https://arxiv.org/abs/2303.14773},',
        '}\n',
      ].join('\n'),
    );
  });

  it('leaves out what nobody knows', () => {
    assert.equal(bibtexEntry(plain), '@misc{k,\n  title = {A Title},\n}\n');
  });

  for (const [title, written] of titles) {
    it(`writes ${JSON.stringify(title)} as ${written}`, () => assert.equal(titleOf(title), written));
  }

  it('is one whole entry whatever the title and the names', () => {
    const marks = fc.constantFrom(
      '{',
      '}',
      '\\',
      '$',
      '%',
      '#',
      '\n',
      '"',
      '@',
      ',',
      'a',
      'BC',
      ' ',
      "\\'e",
      '\0',
      '\\}',
    );
    const text = fc.array(marks, { maxLength: 25 }).map(parts => parts.join(''));
    fc.assert(
      fc.property(text, text, text, (title, author, doi) => {
        const entry = bibtexEntry({ citeKey: 'k', title, authors: [author], ids: { doi } });
        assert.equal(endOfEntry(entry), entry.length - 1);
        assert.doesNotMatch(entry, /[^\P{Cc}\n]/u);
        for (const line of entry.split('\n').slice(1, -2)) assert.match(line, /^ {2}\w+ = \{.*\},$/);
      }),
      { seed: 7, numRuns: 5000 },
    );
  });
});

/** Where BibTeX sees the end of the first entry: at the brace that closes it, backslashes or not. */
function endOfEntry(entry: string): number {
  let depth = 0;
  for (let at = 0; at < entry.length; at++) {
    if (entry[at] === '{') depth++;
    if (entry[at] === '}' && --depth === 0) return at + 1;
  }
  return -1;
}

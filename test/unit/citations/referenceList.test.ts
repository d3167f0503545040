import assert from 'node:assert/strict';
import { type ReferencePaper, referenceList } from '../../../src/core/citations/referenceList';

const known: ReferencePaper = {
  title: 'Counting Trees from Above & Below',
  authors: ['A. Nyberg', 'B. Osei'],
  year: 2023,
  ids: { arxiv: '2301.00001', doi: '10.1000/x' },
  citeKey: 'counting-trees',
};
const bare: ReferencePaper = { title: 'Do *Boxes* Overlap?', authors: [], ids: {}, citeKey: 'do-boxes' };
const byDoi: ReferencePaper = {
  title: 'Old Work.',
  authors: [],
  ids: { doi: '10.1000/x' },
  citeKey: 'old-work',
};

const lists: readonly (readonly [language: string, list: string])[] = [
  [
    'markdown',
    '1. A. Nyberg, B. Osei. Counting Trees from Above & Below. 2023. https://arxiv.org/abs/2301.00001\n2. Do \\*Boxes\\* Overlap?\n3. Old Work. https://doi.org/10.1000/x\n',
  ],
  [
    'plaintext',
    '[1] A. Nyberg, B. Osei. Counting Trees from Above & Below. 2023. https://arxiv.org/abs/2301.00001\n[2] Do *Boxes* Overlap?\n[3] Old Work. https://doi.org/10.1000/x\n',
  ],
  [
    'latex',
    '\\begin{thebibliography}{99}\n\\bibitem{counting-trees} A. Nyberg, B. Osei. Counting Trees from Above \\& Below. 2023. https://arxiv.org/abs/2301.00001\n\\bibitem{do-boxes} Do *Boxes* Overlap?\n\\bibitem{old-work} Old Work. https://doi.org/10.1000/x\n\\end{thebibliography}\n',
  ],
  [
    'typst',
    '+ A. Nyberg, B. Osei. Counting Trees from Above & Below. 2023. https://arxiv.org/abs/2301.00001\n+ Do \\*Boxes\\* Overlap?\n+ Old Work. https://doi.org/10.1000/x\n',
  ],
];

describe('a list of references', () => {
  for (const [language, list] of lists)
    it(`is written as in ${language}`, () => {
      assert.equal(referenceList([known, bare, byDoi], language), list);
    });

  it('brings no commands of titles into a LaTeX document', () => {
    const hostile = { ...bare, title: '\\input{/etc/passwd} and $\\directlua{x}$ at 100 % {' };
    const list = referenceList([hostile], 'latex');
    assert.doesNotMatch(list.replace(/\\(?:begin|end|bibitem|text\w+)\{/g, ''), /\\(?:input|directlua)/);
    assert.doesNotMatch(list, /(?<!\\)[%]/);
  });

  it('is nothing without papers', () => {
    assert.equal(referenceList([], 'markdown'), '');
    assert.equal(referenceList([], 'plaintext'), '');
  });
});

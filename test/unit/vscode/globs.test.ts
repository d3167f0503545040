/** Lists of globs as one, without braces in braces. */
import assert from 'node:assert/strict';
import { oneGlob } from '../../../src/vscode/globs';

const cases: readonly (readonly [globs: readonly string[], one: string | undefined])[] = [
  [[], undefined],
  [['', ' '], undefined],
  [['**/*.txt'], '**/*.txt'],
  [['**/*.{txt,md}'], '**/*.{txt,md}'],
  [['**/*.txt', '', '**/*.md'], '{**/*.txt,**/*.md}'],
  [['**/*.dump', '**/*.{txt,md}'], '{**/*.dump,**/*.txt,**/*.md}'],
  [['{a,b}/{c,d}', 'e'], '{a/c,a/d,b/c,b/d,e}'],
  [['a{b,{c,d}}', 'e'], '{ab,ac,ad,e}'],
  [['$&{$1,x}', 'e'], '{$&$1,$&x,e}'],
  [['a{,b}', 'e'], '{a,ab,e}'],
];

describe('one glob for several', () => {
  for (const [globs, one] of cases) {
    it(`makes ${one} of ${JSON.stringify(globs)}`, () => assert.equal(oneGlob(globs), one));
  }

  it('leaves one alone that stands for too many', () => {
    const many = '{a,b}'.repeat(40);
    assert.equal(oneGlob([many, 'c']), `{${many},c}`);
  });

  it('leaves braces alone that do not pair', () => {
    for (const glob of ['a{b', 'a}b', '}{', '{{']) assert.equal(oneGlob([glob, 'c']), `{${glob},c}`);
  });
});

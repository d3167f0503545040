/** Which of a theme's terms a paper holds. */
import assert from 'node:assert/strict';
import { heldTerms } from '../../../src/core/themes/heldTerms';

describe('the terms of a theme that a paper holds', () => {
  const table: readonly (readonly [
    what: string,
    terms: readonly string[],
    title: string,
    abstract: string,
    held: readonly string[],
  ])[] = [
    ['in the order of the theme', ['Graphs', 'Nodes'], 'Of nodes', 'A graph.', ['Graphs', 'Nodes']],
    ['in any number and case', ['GANs'], 'A GAN', '', ['GANs']],
    [
      'phrases whole',
      ['Language models', 'Neural networks'],
      'Language models',
      'Networks, neural.',
      ['Language models'],
    ],
    ['hyphens and blanks alike', ['Low-rank'], 'Low rank', '', ['Low-rank']],
    ['never across a sentence', ['Graph models'], 'A graph. Models', '', []],
    ['never from title into abstract', ['Graph models'], 'A graph', 'Models', []],
    ['never within words', ['Art'], 'A smart start', '', []],
    ['Chinese ones too', ['扩散模型'], '我们研究扩散模型', '', ['扩散模型']],
    ['none of no words', ['', '…'], 'Any', '', []],
  ];
  for (const [what, terms, title, abstract, held] of table) {
    it(what, () => assert.deepEqual(heldTerms(terms, { title, abstract }), held));
  }
});

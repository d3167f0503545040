import assert from 'node:assert/strict';
import fc from 'fast-check';
import { queryTerms, stem } from '../../../src/core/search/terms';

describe('search terms', () => {
  const stems: readonly (readonly [string, string])[] = [
    ['networks', 'network'],
    ['studies', 'study'],
    ['classes', 'classe'],
    ['class', 'class'],
    ['bias', 'bia'],
    ['corpus', 'corpus'],
    ['gas', 'gas'],
    ['transformers', 'transformer'],
    ['pdes', 'pde'],
  ];
  for (const [word, expected] of stems)
    it(`stems ${word} to ${expected}`, () => assert.equal(stem(word), expected));

  const queries: readonly (readonly [query: string, terms: readonly string[], lastIsPrefix: boolean])[] = [
    ['Graph Networks', ['graph', 'network'], true],
    ['graph networks ', ['graph', 'network'], false],
    ['the theory of', ['theory', 'of'], true],
    ['the theory of ', ['theory'], false],
    ['  ', [], false],
    ['', [], false],
    ['?!', [], false],
    ['Poincaré β-VAE', ['poincare', 'beta', 'vae'], true],
    ['C++ "quoted', ['c', 'quoted'], true],
  ];
  for (const [query, terms, lastIsPrefix] of queries) {
    it(`reads the query “${query}”`, () => assert.deepEqual(queryTerms(query), { terms, lastIsPrefix }));
  }

  it('reads any text as a query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), query => {
        assert.ok(queryTerms(query).terms.every(term => term.length > 0));
      }),
      { seed: 5, numRuns: 2000 },
    );
  });
});

import assert from 'node:assert/strict';
import { stem } from '../../../src/core/search/terms';

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
});

/** Which keys can be written in every form of citation. */
import * as assert from 'node:assert/strict';
import { isKey } from '../../../src/core/citations/keySyntax';

const keys = [
  'lora',
  'LoRA',
  'soft-nms',
  'doe_2020',
  'Doe+2020.x/y',
  'DBLP:conf/nips/V17',
  '4-bit-shampoo',
  'ключ',
  'é',
];
const others = [
  '',
  ' ',
  'two words',
  'a,b',
  'a{b}',
  '@a',
  '-a',
  'a-',
  'a--b',
  'a#b',
  'a%b',
  'a\\b',
  'a\nb',
  'a;b',
  '[a]',
  '<a>',
];

describe('citations: keys', () => {
  for (const key of keys) it(`has ${key}`, () => assert.ok(isKey(key)));
  for (const text of others) it(`has no ${JSON.stringify(text)}`, () => assert.ok(!isKey(text)));
  it('takes linear time', () => assert.ok(!isKey(`${'a-'.repeat(500_000)}`)));
});

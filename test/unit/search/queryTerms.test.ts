/** Filters written into a query and taken out again. */
import assert from 'node:assert/strict';
import { termValues, withoutTerm, withTerm } from '../../../src/core/search/queryTerms';

describe('the filters that buttons write', () => {
  for (const [query, value, written] of [
    ['', 'Diffusion models', 'theme:"Diffusion models" '],
    ['diffus', 'Diffusion models', 'theme:"Diffusion models" diffus'],
    ['diffus', 'Diffusion', 'theme:Diffusion diffus'],
    ['theme:speech diffus', 'Graphs', 'theme:Graphs diffus'],
    ['diffus theme:"A b" x', 'Graphs', 'theme:Graphs diffus x'],
    ['x', 'The “best” of "all"', 'theme:"The  best  of  all" x'],
    ['x', 'C++', 'theme:"C++" x'],
    ['"a theme:b"', 'Graphs', 'theme:Graphs "a theme:b"'],
  ] as const) {
    it(`${JSON.stringify(query)} with ${value}`, () => {
      assert.equal(withTerm(query, 'theme', value), written);
    });
  }

  for (const [query, values, without] of [
    ['', [], ''],
    ['theme:"A b" x', ['A b'], 'x'],
    ['x theme:a', ['a'], 'x '],
    ['(theme:a OR theme:b) x', ['a', 'b'], '(OR ) x'],
    ['THEME：a x', ['a'], 'x'],
    ['-theme:a x', [], '-theme:a x'],
    ['mytheme:a', [], 'mytheme:a'],
    ['"see theme:a"', [], '"see theme:a"'],
    ['theme: x', [], 'theme: x'],
    ['theme:"a', [], 'theme:"a'],
  ] as const) {
    it(`${JSON.stringify(query)} has ${JSON.stringify(values)}`, () => {
      assert.deepEqual(termValues(query, 'theme'), values);
      assert.equal(withoutTerm(query, 'theme'), without);
    });
  }

  it('takes back what it wrote', () => {
    for (const query of ['', 'a', 'a b ', '"a b" -c', 'theme:x'])
      assert.equal(withoutTerm(withTerm(query, 'cited', 'yes'), 'cited'), query);
  });
});

import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { bibKeys } from '../../../src/core/citations/bibKeys';

describe('citations: the keys of a bibliography', () => {
  const rows: readonly (readonly [string, string, readonly string[]])[] = [
    ['one entry', '@article{vaswani2017, title = {Attention}}', ['vaswani2017']],
    ['entries in order', '@book{b,\n}\n@misc{a,\n}\n', ['b', 'a']],
    ['each once', '@book{a,}\n@misc{a,}', ['a']],
    ['types in any case', '@ARTICLE{a,}@InProceedings{b,}@online{c,}', ['a', 'b', 'c']],
    ['parentheses', '@article(a, title = "x")', ['a']],
    ['blanks anywhere', '@article {\n  a ,\n  title={x}}\n @ misc{b,}', ['a', 'b']],
    ['line ends of Windows', '@article{a,\r\n title={x}\r\n}\r\n@misc{b,\r\n}', ['a', 'b']],
    [
      'all kinds of keys',
      '@misc{Doe+:2020_x.y/z-1,}\n@misc{DBLP:conf/nips/V17,}\n@misc{ключ,}',
      ['Doe+:2020_x.y/z-1', 'DBLP:conf/nips/V17', 'ключ'],
    ],
    ['an entry of a key alone', '@misc{a}', ['a']],
    [
      'no comments, preambles, strings',
      '@comment{a,}@preamble{"x"}@string{nips = "NIPS"}@String(x = {y})@COMMENT{b,}',
      [],
    ],
    ['no addresses in fields', '@misc{a, note = {mail me@example.com, or @you}}', ['a']],
    ['text between entries', 'Some text, a@b.c {x,}\n% @article\n@misc{a,}', ['a']],
    ['names of an entry', '@misc{a, ids = {old, older}, title={x}}', ['a', 'old', 'older']],
    ['an entry that is not closed', '@misc{a, title = {x', ['a']],
    ['broken entries', '@misc{, title={x}} @misc @{a,} @misc{a b, x} @misc', []],
    ['nothing', '', []],
  ];
  for (const [name, text, expected] of rows) {
    it(name, () => assert.deepEqual([...bibKeys(text)].sort(), [...expected].sort()));
  }

  it('never throws', () => {
    const pieces = fc.constantFrom(
      ...'@ @misc{ @comment{ a , { } ( ) " = ids = { \n'.split(' '),
      ' ',
      '\0',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), parts => {
        for (const key of bibKeys(parts.join(''))) assert.match(key, /^\S+$/);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  for (const part of [
    '@',
    '@a',
    '@ ',
    '@a{',
    '@a {',
    '@a{ ',
    '@a{b',
    ' ',
    'a',
    'ids',
    'ids = {',
    'ids  ',
    '@a{b,',
  ]) {
    it(`is linear in a megabyte of ${part}`, () => {
      assert.ok(bibKeys(part.repeat(1_000_000 / part.length)).length <= 1);
    });
  }
});

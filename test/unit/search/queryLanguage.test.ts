import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseQuery } from '../../../src/core/search/queryLanguage';
import type { QueryFilter, QueryNode, TextField } from '../../../src/core/search/queryNode';

const word = (text: string, field?: TextField): QueryNode => ({
  kind: 'word',
  text,
  unfinished: false,
  ...(field ? { field } : {}),
});
const typing = (text: string, field?: TextField): QueryNode =>
  ({ ...word(text, field), unfinished: true }) as QueryNode;
const phrase = (text: string, field?: TextField): QueryNode => ({
  kind: 'phrase',
  text,
  ...(field ? { field } : {}),
});
const all = (...of: QueryNode[]): QueryNode => ({ kind: 'all', of });
const any = (...of: QueryNode[]): QueryNode => ({ kind: 'any', of });
const not = (of: QueryNode): QueryNode => ({ kind: 'not', of });
const filter = (known: QueryFilter): QueryNode => ({ kind: 'filter', filter: known });

/** A query that reads back as this tree. */
function print(node: QueryNode): string {
  const field = 'field' in node && node.field ? `${node.field}:` : '';
  switch (node.kind) {
    case 'word':
      return field + node.text;
    case 'phrase':
      return `${field}"${node.text}"`;
    case 'not':
      return `-${print(node.of)}`;
    case 'filter':
      return printFilter(node.filter);
    default:
      return `(${node.of.map(print).join(node.kind === 'any' ? ' OR ' : ' ')})`;
  }
}

function printFilter(known: QueryFilter): string {
  if (known.field === 'cited') return `cited:${known.cited ? 'yes' : 'no'}`;
  if (known.field === 'year') return `year:${known.from ?? ''}..${known.to ?? ''}`;
  return `${known.field}:"${known.text}"`;
}

describe('query language', () => {
  const readings: readonly (readonly [query: string, tree: QueryNode])[] = [
    ['', all()],
    ['  ', all()],
    ['graph', typing('graph')],
    ['graph ', word('graph')],
    ['deep graph nets', all(word('deep'), word('graph'), typing('nets'))],
    ['"exact phrase"', phrase('exact phrase')],
    ['“exact phrase” x ', all(phrase('exact phrase'), word('x'))],
    ['graph -tree ', all(word('graph'), not(word('tree')))],
    [
      '-"a tree" -title:x -(a b) ',
      all(not(phrase('a tree')), not(word('x', 'title')), not(all(word('a'), word('b')))),
    ],
    ['self-supervised β-VAE C++ L_0 ', all(word('self-supervised'), word('β-VAE'), word('C++'), word('L_0'))],
    ['title:graph', typing('graph', 'title')],
    ['Title:"graph nets" ', phrase('graph nets', 'title')],
    [
      'abstract:(graph "of trees") x ',
      all(all(word('graph', 'abstract'), phrase('of trees', 'abstract')), word('x')),
    ],
    ['author:hinton ', filter({ field: 'author', text: 'hinton', unfinished: false })],
    ['author:"Geoffrey Hinton"', filter({ field: 'author', text: 'Geoffrey Hinton', unfinished: false })],
    ['theme:gra', filter({ field: 'theme', text: 'gra', unfinished: true })],
    [
      'dump:papers/2024.txt x ',
      all(filter({ field: 'dump', text: 'papers/2024.txt', unfinished: false }), word('x')),
    ],
    ['arXiv:2410.05434v2 ', filter({ field: 'arxiv', text: '2410.05434v2', unfinished: false })],
    ['year:2020', filter({ field: 'year', from: 2020, to: 2020 })],
    ['year:2020..2024', filter({ field: 'year', from: 2020, to: 2024 })],
    ['year:2024..2020', filter({ field: 'year', from: 2020, to: 2024 })],
    ['year:2020..', filter({ field: 'year', from: 2020 })],
    ['year:..2024', filter({ field: 'year', to: 2024 })],
    ['cited:yes', filter({ field: 'cited', cited: true })],
    [
      'cited:No -cited:yes',
      all(filter({ field: 'cited', cited: false }), not(filter({ field: 'cited', cited: true }))),
    ],
    [
      'deep graph OR tree OR forest nets ',
      all(word('deep'), any(word('graph'), word('tree'), word('forest')), word('nets')),
    ],
    ['(graph tree) OR "a b" ', any(all(word('graph'), word('tree')), phrase('a b'))],
    ['f(x) (g(y) z) ', all(word('f(x)'), all(word('g(y)'), word('z')))],
    // Malformed: plain words.
    ['title:', typing('title:')],
    ['title: graph ', all(word('title:'), word('graph'))],
    ['year:soon ', word('year:soon')],
    ['year:20 cited:maybe ', all(word('year:20'), word('cited:maybe'))],
    ['theme:"" x ', all(word('theme:""'), word('x'))],
    ['theme:(a b) ', all(word('theme:(a'), word('b'))],
    ['nowhere:x constructor:y ', all(word('nowhere:x'), word('constructor:y'))],
    ['OR', typing('OR')],
    ['graph OR ', all(word('graph'), word('OR'))],
    ['OR graph ', all(word('OR'), word('graph'))],
    ['a OR OR b ', all(word('a'), any(word('OR'), word('b')))],
    ['"unclosed phrase', all(word('"unclosed'), typing('phrase'))],
    ['a - b -- --c ', all(word('a'), word('-'), word('b'), word('--'), word('--c'))],
    ['(a b', all(word('a'), typing('b'))],
    ['a) b ', all(word('a'), word('b'))],
    [')(', all()],
    ['()', all()],
  ];
  for (const [query, tree] of readings) {
    it(`reads “${query}”`, () => assert.deepEqual(parseQuery(query), tree));
  }

  it('reads any text, also of signs only', () => {
    const signs = fc.string({
      unit: fc.constantFrom(...'ab ()"-:.OR', 'title:', 'year:', ' OR ', '2020'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(fc.oneof(signs, fc.string({ unit: 'binary' })), query => void parseQuery(query)),
      {
        seed: 7,
        numRuns: 3000,
      },
    );
  });

  it('reads a page of parentheses without running out of stack', () => {
    for (const sign of ['(', ')', '-(', '"', 'title:', '()', 'f('])
      parseQuery(`${sign.repeat(20_000)} x ${')'.repeat(20_000)}`);
  });

  it('keeps every word of a query of words and stray signs', () => {
    const piece = fc.constantFrom('graph', 'tree', 'β-VAE', '(', ')', '"', '-', 'title:', 'OR');
    fc.assert(
      fc.property(fc.array(piece), pieces => {
        const texts = leaves(parseQuery(pieces.join(' ')));
        for (const name of ['graph', 'tree', 'β-VAE'])
          assert.equal(texts.split(name).length, pieces.join(' ').split(name).length);
      }),
      { seed: 8, numRuns: 1000 },
    );
  });

  it('reads back every tree it can be asked for', () => {
    const text = fc.constantFrom('graph', 'β-VAE', 'C++', 'GPT-4', 'L_0', '图网络');
    const field = fc.option(fc.constantFrom<TextField>('title', 'abstract'), { nil: undefined });
    const year = fc.integer({ min: 1900, max: 2100 });
    const leaf = fc.oneof(
      fc.tuple(text, field).map(([t, f]) => word(t, f)),
      fc.tuple(text, text, field).map(([a, b, f]) => phrase(`${a} ${b}`, f)),
      fc
        .tuple(
          fc.constantFrom<'author' | 'theme' | 'dump' | 'arxiv'>('author', 'theme', 'dump', 'arxiv'),
          text,
        )
        .map(([name, value]) => filter({ field: name, text: value, unfinished: false })),
      year.map(from => filter({ field: 'year', from })),
      fc.boolean().map(cited => filter({ field: 'cited', cited })),
    );
    const tree = fc.letrec<{ node: QueryNode }>(tie => ({
      node: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        leaf,
        fc.array(tie('node'), { minLength: 2, maxLength: 4 }).map(of => all(...of)),
        fc.array(tie('node'), { minLength: 2, maxLength: 4 }).map(of => any(...of)),
        tie('node')
          .filter(({ kind }) => kind !== 'not')
          .map(not),
      ),
    })).node;
    fc.assert(
      fc.property(tree, node => assert.deepEqual(parseQuery(`${print(node)} `), node)),
      { seed: 9, numRuns: 1000 },
    );
  });
});

/** The words of a tree, whatever they are for. */
function leaves(node: QueryNode): string {
  if ('text' in node) return node.text;
  if (node.kind === 'filter') return 'text' in node.filter ? node.filter.text : '';
  return node.kind === 'not' ? leaves(node.of) : node.of.map(leaves).join(' ');
}

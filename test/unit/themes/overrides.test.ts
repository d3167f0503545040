/** The user's word on themes: what it does to them, whatever it is. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyOverrides, type OverridesGround } from '../../../src/core/themes/applyOverrides';
import {
  isEmpty,
  noOverrides,
  overrule,
  ownThemeId,
  restoreTheme,
  type ThemeOverrides,
  takeBack,
  takeBackRuling,
  themeIdsIn,
} from '../../../src/core/themes/overrides';
import type { Theme } from '../../../src/core/themes/themeModel';

/** A theme of papers, or of parts, each a theme of papers. */
function theme(label: string, papers: string | readonly Theme[]): Theme {
  const id = label.toLowerCase();
  if (typeof papers === 'string')
    return { id, label, terms: [label], papers: papers.split(' '), subthemes: [] };
  const subthemes = papers.map(part => ({ ...part, id: `${id}/${part.id}` }));
  return { id, label, terms: [label], papers: papers.flatMap(part => part.papers), subthemes };
}

const themes = [
  theme('Vision', [theme('Detection', 'v1 v2 v3'), theme('Segmentation', 'v4 v5')]),
  theme('Graphs', 'g1 g2 g3'),
  theme('Speech', 's1 s2'),
  theme('Unsorted', 'u1 u2 u3 u4'),
];

const paper = (id: string) => ({ id, title: id, abstract: '' });

/** A query is the papers it finds; a paper is nearest to those of its letter with the next numbers. */
const ground: OverridesGround = {
  find: query => query.split(' '),
  paper: id => (id === 'old-s1' ? paper('s1') : /^[vgsu]\d$/.test(id) ? paper(id) : undefined),
  near: ({ id }) => (id === 's2' ? [{ id: 'v5', score: 0.5 }] : []),
};

const say = (said: Partial<ThemeOverrides>): ThemeOverrides => ({ ...noOverrides, ...said });
const apply = (said: Partial<ThemeOverrides>) => applyOverrides(themes, say(said), ground);

/** Each theme in a line: name, papers, parts indented, what the user said in brackets. */
function drawn(result: readonly Theme[], indent = ''): string[] {
  return result.flatMap(({ label, papers, subthemes, rulings }) => {
    const said = rulings ? ` [${rulings.map(({ kind }) => kind).join(' ')}]` : '';
    const own = subthemes.length > 0 ? '' : `: ${papers.join(' ')}`;
    return [`${indent}${label}${said}${own}`, ...drawn(subthemes, `${indent}  `)];
  });
}

const vision = ['Vision', '  Detection: v1 v2 v3', '  Segmentation: v4 v5'];
const [graphs, speech, unsorted] = ['Graphs: g1 g2 g3', 'Speech: s1 s2', 'Unsorted: u1 u2 u3 u4'];

describe("the user's word on themes", () => {
  const cases: readonly [what: string, said: Partial<ThemeOverrides>, expected: readonly string[]][] = [
    ['nothing', {}, [...vision, graphs, speech, unsorted]],
    [
      'a new name',
      { rename: { graphs: 'Networks' } },
      [...vision, 'Networks [renamed]: g1 g2 g3', speech, unsorted],
    ],
    [
      'a new name for a part',
      { rename: { 'vision/detection': 'Boxes' } },
      ['Vision', '  Boxes [renamed]: v1 v2 v3', '  Segmentation: v4 v5', graphs, speech, unsorted],
    ],
    [
      'two themes merged, the larger one first now',
      { merge: { graphs: 'speech' } },
      [...vision, 'Speech [merged]: s1 s2 g1 g2 g3', unsorted],
    ],
    [
      'a theme put into one with parts: it is a part',
      { merge: { speech: 'vision' } },
      ['Vision [merged]', ...vision.slice(1), '  Speech [moved]: s1 s2', graphs, unsorted],
    ],
    [
      'a theme with parts put into one without: it has none then',
      { merge: { vision: 'speech' } },
      ['Speech [merged]: s1 s2 v1 v2 v3 v4 v5', graphs, unsorted],
    ],
    [
      'a part put into its neighbour',
      { merge: { 'vision/segmentation': 'vision/detection' } },
      ['Vision', '  Detection [merged]: v1 v2 v3 v4 v5', graphs, speech, unsorted],
    ],
    [
      'a part put into another theme',
      { merge: { 'vision/detection': 'graphs' } },
      ['Graphs [merged]: g1 g2 g3 v1 v2 v3', 'Vision', '  Segmentation: v4 v5', speech, unsorted],
    ],
    [
      'merges in a row',
      { merge: { speech: 'graphs', graphs: 'vision/detection' } },
      ['Vision', '  Detection [merged merged]: v1 v2 v3 g1 g2 g3 s1 s2', '  Segmentation: v4 v5', unsorted],
    ],
    [
      'merges in a circle',
      { merge: { speech: 'graphs', graphs: 'speech' } },
      [...vision, 'Speech [merged]: s1 s2 g1 g2 g3', unsorted],
    ],
    [
      'a theme put into its own part',
      { merge: { vision: 'vision/detection' } },
      [...vision, graphs, speech, unsorted],
    ],
    [
      'a paper pinned',
      { pin: { g2: { theme: 'speech', title: '' } } },
      [...vision, 'Speech [pinned]: s1 s2 g2', 'Graphs: g1 g3', unsorted],
    ],
    [
      'a paper pinned by an id it had before',
      { pin: { 'old-s1': { theme: 'graphs', title: '' } } },
      [...vision, 'Graphs [pinned]: g1 g2 g3 s1', 'Speech: s2', unsorted],
    ],
    [
      'a paper pinned to a theme with parts: it goes where its neighbours are',
      { pin: { s2: { theme: 'vision', title: '' } } },
      [
        'Vision [pinned]',
        '  Detection: v1 v2 v3',
        '  Segmentation: v4 v5 s2',
        graphs,
        'Speech: s1',
        unsorted,
      ],
    ],
    [
      'a paper pinned to a part that is not found any more',
      { pin: { s1: { theme: 'vision/tracking', title: '' } } },
      [
        'Vision [pinned]',
        '  Detection: v1 v2 v3 s1',
        '  Segmentation: v4 v5',
        graphs,
        'Speech: s2',
        unsorted,
      ],
    ],
    [
      'a paper pinned to a theme that went into another',
      { merge: { graphs: 'speech' }, pin: { u1: { theme: 'graphs', title: '' } } },
      ['Speech [merged pinned]: s1 s2 g1 g2 g3 u1', ...vision, 'Unsorted: u2 u3 u4'],
    ],
    [
      "a theme of one's own",
      { define: { mine: { label: 'Mine', query: 'g1 v4 v5 u2 unknown' } } },
      [
        'Mine [defined]: g1 v4 v5 u2',
        'Vision',
        '  Detection: v1 v2 v3',
        'Graphs: g2 g3',
        speech,
        'Unsorted: u1 u3 u4',
      ],
    ],
    [
      "a theme of one's own that is called like one found: they are one",
      { define: { graphs: { label: 'Graphs', query: 's1' } } },
      [...vision, 'Graphs [defined]: g1 g2 g3 s1', 'Speech: s2', unsorted],
    ],
    [
      'a query and a pin for the same paper',
      {
        define: { mine: { label: 'Mine', query: 's1 s2' } },
        pin: { s2: { theme: 'graphs', title: '' } },
      },
      [...vision, 'Graphs [pinned]: g1 g2 g3 s2', 'Mine [defined]: s1', unsorted],
    ],
    [
      'a query that finds nothing',
      { define: { mine: { label: 'Mine', query: 'x' } } },
      [...vision, graphs, speech, unsorted],
    ],
    [
      'a hidden theme: it is there, and marked',
      { hide: { graphs: 'Graphs', 'vision/detection': 'Detection' } },
      [
        'Vision',
        '  Detection [hidden]: v1 v2 v3',
        '  Segmentation: v4 v5',
        'Graphs [hidden]: g1 g2 g3',
        speech,
        unsorted,
      ],
    ],
    [
      'something of themes and papers that are not there',
      {
        rename: { constructor: 'X', __proto__: 'Y' },
        merge: { nothing: 'graphs', graphs: 'nothing' },
        hide: { gone: 'Gone' },
        pin: { x9: { theme: 'graphs', title: '' }, g1: { theme: 'gone', title: '' } },
      },
      [...vision, graphs, speech, unsorted],
    ],
  ];
  for (const [what, said, expected] of cases) {
    it(what, () => assert.deepEqual(drawn(apply(said)), expected));
  }

  it('leaves themes it does not concern as they are', () => {
    assert.deepEqual(apply({ rename: { gone: 'Gone' } }), themes);
    assert.equal(apply({}), themes);
  });

  it('loses no paper and keeps none twice, whatever is said', () => {
    const id = fc.constantFrom(
      ...[
        'vision',
        'vision/detection',
        'vision/segmentation',
        'graphs',
        'speech',
        'unsorted',
        'mine',
        'gone',
        'a/b',
      ],
    );
    const paper = fc.constantFrom('v1', 'v2', 'v4', 'v5', 'g1', 'g2', 'g3', 's1', 's2', 'u1', 'old-s1', 'x9');
    const query = fc.array(paper, { maxLength: 6 }).map(papers => papers.join(' '));
    const said: fc.Arbitrary<ThemeOverrides> = fc.record({
      define: fc.dictionary(id, fc.record({ label: fc.string(), query })),
      hide: fc.dictionary(id, fc.string()),
      merge: fc.dictionary(id, id),
      pin: fc.dictionary(paper, fc.record({ theme: id, title: fc.constant('') })),
      rename: fc.dictionary(id, fc.string()),
    });
    fc.assert(
      fc.property(said, overrides => {
        const result = applyOverrides(themes, overrides, ground);
        const every = themes.flatMap(({ papers }) => papers).sort();
        assert.deepEqual(result.flatMap(({ papers }) => papers).sort(), every);
        for (const { papers, subthemes } of result.filter(top => top.subthemes.length > 0)) {
          assert.deepEqual(subthemes.flatMap(part => part.papers).sort(), [...papers].sort());
        }
        const all = result.flatMap(top => [top, ...top.subthemes]);
        assert.ok(all.every(({ papers }) => papers.length > 0));
        assert.equal(new Set(all.map(one => one.id)).size, all.length);
        const sizes = result.filter(top => top.id !== 'unsorted').map(({ papers }) => papers.length);
        assert.deepEqual(
          sizes,
          sizes.toSorted((a, b) => b - a),
        );
        assert.ok(result.every((top, place) => top.id !== 'unsorted' || place === result.length - 1));
      }),
      { numRuns: 2000, seed: 3 },
    );
  });
});

describe('what themes bear of what was said', () => {
  const id = fc.constantFrom('vision', 'vision/detection', 'graphs', 'speech', 'own', 'gone');
  const text = fc.constantFrom('A', 'B');
  const said: fc.Arbitrary<ThemeOverrides> = fc.record({
    define: fc.dictionary(
      fc.constantFrom('own', 'speech'),
      fc.record({ label: text, query: fc.constant('v1 g1') }),
    ),
    hide: fc.dictionary(id, text),
    merge: fc.dictionary(id, id),
    pin: fc.dictionary(fc.constantFrom('v1', 'g2', 's1', 'old-s1'), fc.record({ theme: id, title: text })),
    rename: fc.dictionary(id, text),
  });

  it('can be taken back one by one, each time with effect, until nothing is left', () => {
    fc.assert(
      fc.property(said, overrides => {
        let rest = overrides;
        for (;;) {
          const shown = applyOverrides(themes, rest, ground).flatMap(top => [top, ...top.subthemes]);
          const [first] = shown.flatMap(one =>
            (one.rulings ?? []).map(ruling => ({ theme: one.id, ruling })),
          );
          if (!first) break;
          const less = takeBackRuling(rest, first.theme, first.ruling);
          assert.notDeepEqual(less, rest);
          rest = less;
        }
        const plain = (all: readonly Theme[]): string[] =>
          all.flatMap(({ label, papers }) => [label, ...papers]);
        assert.deepEqual(plain(applyOverrides(themes, rest, ground)), plain(themes));
      }),
      { numRuns: 1000, seed: 11 },
    );
  });

  it('follows chains of merges as long as a file may hold', () => {
    const links = Array.from({ length: 12_000 }, (_, i) => [`own-${i}`, `own-${i + 1}`] as const);
    const define = Object.fromEntries(links.map(([own]) => [own, { label: own, query: 'none' }]));
    const result = apply({
      define,
      merge: Object.fromEntries([...links, ['own-12000', 'graphs'], ['speech', 'own-0']]),
    });
    assert.deepEqual(
      result.flatMap(({ papers }) => papers).sort(),
      themes.flatMap(({ papers }) => papers).sort(),
    );
  });
});

describe('saying and taking back', () => {
  it('replaces what was said of the same', () => {
    const once = overrule(noOverrides, 'rename', 'graphs', 'Networks');
    assert.deepEqual(overrule(once, 'rename', 'graphs', 'Nets').rename, { graphs: 'Nets' });
    assert.deepEqual(once.rename, { graphs: 'Networks' });
  });

  it('takes back everything that was said of a theme, and nothing else', () => {
    const other: Partial<ThemeOverrides> = {
      rename: { visions: 'V' },
      merge: { a: 'b' },
      pin: { p: { theme: 'speech', title: '' } },
    };
    const said = say({
      define: { vision: { label: 'V', query: 'v' } },
      hide: { 'vision/detection': 'D' },
      merge: { ...other.merge, graphs: 'vision', 'vision/segmentation': 'speech' },
      pin: { ...other.pin, q: { theme: 'vision', title: '' } },
      rename: { ...other.rename, vision: 'W' },
    });
    assert.deepEqual(restoreTheme(said, 'vision'), say(other));
  });

  it('is as if nothing had been said when all is taken back', () => {
    const said = say({ rename: { graphs: 'N' }, pin: { p: { theme: 'graphs', title: '' } } });
    assert.ok(!isEmpty(said));
    assert.ok(isEmpty(restoreTheme(said, 'graphs')));
    assert.deepEqual(takeBack(said, 'pin', 'p').pin, {});
  });

  it('knows every theme that something is said of', () => {
    const said = say({
      define: { a: { label: 'A', query: 'a' } },
      hide: { b: 'B' },
      merge: { c: 'd' },
      pin: { p: { theme: 'e', title: '' } },
      rename: { f: 'F' },
    });
    assert.deepEqual([...themeIdsIn(said)].sort(), ['a', 'b', 'c', 'd', 'e', 'f']);
  });

  it('gives new themes ids that are free', () => {
    const taken = new Set(['state-space', 'state-space-2']);
    assert.equal(ownThemeId('State space', taken), 'state-space-3');
    assert.equal(ownThemeId('Über 図', taken), 'über-図');
    assert.equal(ownThemeId('', taken), 'theme');
  });
});

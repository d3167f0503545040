/** Names and ids that stay when the library changes. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { idOf, unsortedLabel } from '../../../src/core/themes/buildThemes';
import { carryOver } from '../../../src/core/themes/carryOver';
import type { Theme } from '../../../src/core/themes/themeModel';

interface Given {
  readonly terms?: readonly string[];
  readonly parts?: readonly Theme[];
}

/** A theme; each character of `papers` is a paper. */
const theme = (label: string, papers: string, { terms = [], parts = [] }: Given = {}): Theme => ({
  id: idOf(label),
  label,
  terms: [label, ...terms],
  papers: [...papers],
  subthemes: parts.map(part => ({ ...part, id: `${idOf(label)}/${part.id}` })),
});

const namesOf = (themes: readonly Theme[]): string[] =>
  themes.flatMap(({ id, label, subthemes }) => [`${id}: ${label}`, ...namesOf(subthemes)]);

describe('carrying names over', () => {
  const table: readonly (readonly [
    what: string,
    before: readonly Theme[],
    now: readonly Theme[],
    names: readonly string[],
  ])[] = [
    ['has nothing to carry at first', [], [theme('Graphs', 'abc')], ['graphs: Graphs']],
    [
      'keeps name and id of what is mostly the same',
      [theme('Graphs', 'abcd')],
      [theme('Nodes', 'abc')],
      ['graphs: Graphs'],
    ],
    [
      'asks for more than half',
      [theme('Graphs', 'ab')],
      [theme('Nodes', 'a'), theme('Edges', 'b')],
      ['nodes: Nodes', 'edges: Edges'],
    ],
    [
      'looks only at papers both states know',
      [theme('Graphs', 'abcdef')],
      [theme('Nodes', 'abxyz')],
      ['graphs: Graphs'],
    ],
    [
      'wants a name for many to come from more than a few',
      [theme('Graphs', 'ab')],
      [theme('Nodes', 'abqrstuvwxyz')],
      ['nodes: Nodes'],
    ],
    [
      'follows themes that change their places',
      [theme('Graphs', 'abc'), theme('Speech', 'de')],
      [theme('Speech', 'dexyz'), theme('Graphs', 'abc')],
      ['speech: Speech', 'graphs: Graphs'],
    ],
    [
      'gives the next term to a theme whose name another keeps',
      [theme('Graphs', 'abcd')],
      [theme('Nodes', 'abc'), theme('Graphs', 'xyz', { terms: ['Molecules'] })],
      ['graphs: Graphs', 'molecules: Molecules'],
    ],
    [
      'passes over terms that say the same',
      [theme('Graphs', 'abcd')],
      [theme('Nodes', 'abc'), theme('Graph', 'xyz', { terms: ['Graph models', 'Chemistry'] })],
      ['graphs: Graphs', 'chemistry: Chemistry'],
    ],
    [
      'numbers a theme that has no other name',
      [theme('Graphs', 'abcd')],
      [theme('Nodes', 'abc'), theme('Graphs', 'xyz')],
      ['graphs: Graphs', 'graphs-2: Graphs 2'],
    ],
    [
      'keeps ids apart where labels differ only in signs',
      [theme('C+', 'abcd')],
      [theme('Compilers', 'abc'), theme('C#', 'xyz', { terms: ['C-sharp'] })],
      ['c-: C+', 'c-sharp: C-sharp'],
    ],
    [
      'keeps sub-themes inside their theme',
      [theme('Graphs', 'abcdef', { parts: [theme('Molecules', 'abc'), theme('Roads', 'def')] })],
      [theme('Nodes', 'abcdef', { parts: [theme('Chemistry', 'ab'), theme('Maps', 'cdef')] })],
      ['graphs: Graphs', 'graphs/molecules: Molecules', 'graphs/roads: Roads'],
    ],
    [
      'puts new sub-themes below the id that was kept',
      [theme('Graphs', 'abcdef')],
      [
        theme('Nodes', 'abcdef', {
          parts: [theme('Chemistry', 'ab'), theme('Graphs', 'cdef', { terms: ['Maps'] })],
        }),
      ],
      ['graphs: Graphs', 'graphs/chemistry: Chemistry', 'graphs/maps: Maps'],
    ],
    [
      'lends no name to papers without a theme, and takes none from them',
      [theme('Graphs', 'abc'), theme(unsortedLabel, 'def')],
      [theme('Speech', 'def'), theme(unsortedLabel, 'abc')],
      ['speech: Speech', 'unsorted: Unsorted'],
    ],
  ];
  for (const [what, before, now, names] of table) {
    it(what, () => assert.deepEqual(namesOf(carryOver(before, now)), names));
  }

  it('takes papers, terms and order from now', () => {
    const now = [theme('Nodes', 'bca', { terms: ['Edges'] })];
    const [carried] = carryOver([theme('Graphs', 'abc')], now);
    assert.deepEqual(carried, { ...now[0], id: 'graphs', label: 'Graphs' });
  });

  /** Papers of few names parted into themes of few words: collisions abound. */
  const words = ['Graph', 'Graphs', 'Speech', 'Models', 'Graph models', 'Robots', '扩散'];
  const labels = fc.uniqueArray(fc.constantFrom('Graphs', 'Speech', 'Vision', 'Robots', 'Proteins', '扩散'), {
    minLength: 1,
  });
  const homes = fc.array(fc.nat(5), { minLength: 12, maxLength: 12 });
  const state = fc.record({ labels, homes, terms: fc.subarray(words) }).map(given => {
    const papers = [...'abcdefghijkl'];
    return given.labels
      .map((label, i) => {
        const own = papers.filter((_, paper) => given.homes[paper] === i);
        const half = own.length >> 1;
        const part = (name: string, held: readonly string[]) => theme(`${label} ${name}`, held.join(''));
        const parts = half > 1 ? [part('past', own.slice(0, half)), part('next', own.slice(half))] : [];
        return theme(label, own.join(''), { terms: given.terms, parts });
      })
      .filter(({ papers: own }) => own.length > 0);
  });

  it('never gives two themes one name or id, and changes nothing but names', () => {
    fc.assert(
      fc.property(fc.array(state, { maxLength: 4 }), state, (history, last) => {
        const before = history.reduce<readonly Theme[]>((known, now) => carryOver(known, now), []);
        const carried = carryOver(before, last);
        const all = carried.flatMap(top => [top, ...top.subthemes]);
        assert.equal(new Set(all.map(({ label }) => label.toLowerCase())).size, all.length);
        assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
        for (const { id, subthemes } of carried)
          assert.ok(subthemes.every(part => part.id.startsWith(`${id}/`)));
        const bare = ({ papers, terms, subthemes }: Theme): unknown => [papers, terms, subthemes.map(bare)];
        assert.deepEqual(carried.map(bare), last.map(bare));
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(state, state, (before, now) => {
        const carried = carryOver(before, now);
        assert.deepEqual(carryOver(carried, now), carried);
      }),
      { seed: 2, numRuns: 500 },
    );
  });
});

/** Papers that come to themes that are there already, and papers that go. */
import assert from 'node:assert/strict';
import { placeNewcomers } from '../../../src/core/themes/newcomers';
import type { NearPaper, Theme, ThemedPaper } from '../../../src/core/themes/themeModel';

const paper = (id: string): ThemedPaper => ({ id, title: id, abstract: '' });
const part = (id: string, papers: readonly string[]): Theme => ({
  id,
  label: id,
  terms: [],
  papers,
  subthemes: [],
});
const whole = (id: string, parts: readonly Theme[]): Theme => ({
  ...part(
    id,
    parts.flatMap(({ papers }) => papers),
  ),
  subthemes: parts,
});

const themes = [
  whole('vision', [part('vision/detection', ['d1', 'd2']), part('vision/video', ['v1'])]),
  part('graphs', ['g1', 'g2']),
];
const everyPaper = ['d1', 'd2', 'v1', 'g1', 'g2'];

/** The neighbours of each newcomer, with their similarities. */
const neighbours: Readonly<Record<string, readonly (readonly [id: string, score: number])[]>> = {
  video: [
    ['v1', 0.5],
    ['d1', 0.2],
    ['d2', 0.2],
  ],
  detected: [
    ['v1', 0.3],
    ['d1', 0.2],
    ['d2', 0.2],
  ],
  graph: [['g1', 0.1]],
  // Papers that are themselves on the way have no home yet.
  pair: [
    ['graph', 0.9],
    ['g2', 0.1],
  ],
};
const near = ({ id }: ThemedPaper): NearPaper[] =>
  (neighbours[id] ?? []).map(([other, score]) => ({ id: other, score }));

async function placed(ids: readonly string[]): Promise<string[]> {
  const drawn = (theme: Theme): string[] => [
    `${theme.id}: ${theme.papers.join(' ')}`,
    ...theme.subthemes.flatMap(drawn),
  ];
  return (await placeNewcomers({ themes, near }, ids.map(paper), async () => {})).flatMap(drawn);
}

describe('newcomers', () => {
  it('change nothing where there are none', async () => {
    assert.deepEqual(await placeNewcomers({ themes, near }, everyPaper.map(paper), async () => {}), themes);
  });

  it('go where their neighbours are together most similar, into the theme and its part', async () => {
    assert.deepEqual(await placed([...everyPaper, 'video', 'detected', 'graph', 'pair']), [
      'vision: d1 d2 v1 detected video',
      'vision/detection: d1 d2 detected',
      'vision/video: v1 video',
      'graphs: g1 g2 graph pair',
    ]);
  });

  it('are unsorted without a neighbour, as many as there may be', async () => {
    assert.deepEqual((await placed([...everyPaper, 'alone'])).at(-1), 'unsorted: alone');
    const many = Array.from({ length: 50_000 }, (_, i) => `alone-${i}`);
    assert.equal((await placed([...everyPaper, ...many])).at(-1), `unsorted: ${many.join(' ')}`);
  });

  it('make a theme larger than one before it, and it comes first', async () => {
    const found = await placeNewcomers(
      { themes, near: () => [{ id: 'g1', score: 1 }] },
      [...everyPaper, 'a', 'b'].map(paper),
      async () => {},
    );
    assert.deepEqual(
      found.map(({ id }) => id),
      ['graphs', 'vision'],
    );
  });

  it('come while others go, and themes without papers with them', async () => {
    assert.deepEqual(await placed(['d1', 'graph']), ['vision: d1', 'vision/detection: d1', 'graphs: graph']);
    assert.deepEqual(await placed(['d2']), ['vision: d2', 'vision/detection: d2']);
    assert.deepEqual(await placed([]), []);
  });

  it('are given up when the pause says so', async () => {
    const pause = async () => Promise.reject(new Error('enough'));
    await assert.rejects(placeNewcomers({ themes, near }, [paper('video')], pause), /enough/);
  });
});

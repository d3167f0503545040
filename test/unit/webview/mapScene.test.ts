/** What one points at on the map, and where one comes to from there. */
import assert from 'node:assert/strict';
import { MapScene } from '../../../src/webview/mapScene';

/** Five papers in a cross, in two themes and none; `far` is to the right. */
const map = {
  papers: ['middle', 'up', 'down', 'far', 'left'],
  titles: ['Middle', 'Up', 'Down', 'Far', 'Left'],
  x: [0, 10, 0, 1000, -100],
  y: [0, -100, 100, 0, 0],
  theme: [0, 0, 1, 1, -1],
  themes: [
    { id: 'a', label: 'A' },
    { id: 'b', label: 'B' },
  ],
  labels: [],
};
const marks = { cited: [1, 99], query: '', hits: null, summary: '' };
const scene = new MapScene(map, marks);
const found = new MapScene(map, { ...marks, hits: [0, 3] });
const [left, right, up, down] = [
  { x: -1, y: 0 },
  { x: 1, y: 0 },
  { x: 0, y: -1 },
  { x: 0, y: 1 },
];
const named = (place: number | undefined) => (place === undefined ? undefined : map.papers[place]);

describe('what is on the map', () => {
  it('has a range a theme, and a box around all', () => {
    assert.deepEqual(scene.ranges, [
      { theme: 0, start: 0, end: 2 },
      { theme: 1, start: 2, end: 4 },
      { theme: -1, start: 4, end: 5 },
    ]);
    assert.deepEqual(scene.box, { left: -100, top: -100, right: 1000, bottom: 100 });
  });

  it('forgets marks on papers that it does not have', () => {
    assert.deepEqual([...scene.cited], [1]);
  });

  it('is pointed at where a paper is within reach', () => {
    assert.equal(named(scene.at(3, 3, 10)), 'middle');
    assert.equal(scene.at(50, 50, 10), undefined);
    assert.equal(named(scene.at(900, 0, Number.POSITIVE_INFINITY)), 'far');
  });

  for (const [direction, from, expected] of [
    [right, 0, 'far'],
    [left, 0, 'left'],
    [up, 0, 'up'],
    [down, 0, 'down'],
    [down, 1, 'middle'],
    [right, 3, undefined],
  ] as const) {
    it(`goes from ${map.papers[from]} by ${JSON.stringify(direction)} to ${expected}`, () => {
      const next = scene.next(map.x[from] ?? 0, map.y[from] ?? 0, direction, from);
      assert.equal(named(next), expected);
    });
  }

  it('goes among the papers found where something is looked for', () => {
    assert.equal(named(found.next(0, 0, right, 0)), 'far');
    assert.equal(found.next(0, 0, up, 0), undefined);
    assert.deepEqual(
      [0, 1, 2, 3, 4].map(paper => found.isLit(paper)),
      [true, false, false, true, false],
    );
  });

  it('goes from theme to theme and around', () => {
    assert.equal(named(scene.inNextTheme(undefined, 1)), 'middle');
    assert.equal(named(scene.inNextTheme(undefined, -1)), 'left');
    assert.equal(named(scene.inNextTheme(0, 1)), 'down');
    assert.equal(named(scene.inNextTheme(4, 1)), 'middle');
    assert.equal(named(found.inNextTheme(0, 1)), 'far');
    assert.equal(named(found.inNextTheme(3, 1)), 'middle');
  });

  it('is empty without papers', () => {
    const empty = new MapScene(
      { papers: [], titles: [], x: [], y: [], theme: [], themes: [], labels: [] },
      marks,
    );
    assert.deepEqual(empty.ranges, []);
    assert.equal(empty.at(0, 0, 10), undefined);
    assert.equal(empty.next(0, 0, right, undefined), undefined);
    assert.equal(empty.inNextTheme(undefined, 1), undefined);
  });
});

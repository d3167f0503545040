/** Which names of themes there is room for. */
import assert from 'node:assert/strict';
import type { PageLabel } from '../../../src/protocol/libraryMap';
import { type LabelGround, placeLabels } from '../../../src/webview/mapLabels';

/** A window of 400 × 300 in which a character is 8 wide. */
const ground: LabelGround = {
  toWindow: (x, y) => [x, y],
  width: 400,
  height: 300,
  widthOf: ({ text }) => 8 * text.length,
  radius: 5,
  coveredBy: () => 0,
  lineHeight: 20,
  zoom: 1,
};

const label = (text: string, x: number, y: number, more: Partial<PageLabel> = {}): PageLabel => ({
  ...{ text, x, y, top: y, bottom: y, papers: 10, theme: 0, isPart: false },
  ...more,
});

const placed = (labels: readonly PageLabel[], more: Partial<LabelGround> = {}) =>
  placeLabels(labels, { ...ground, ...more }).map(({ label: { text }, x, y }) => [text, x, y]);

describe('names on the map', () => {
  it('stand above few papers, and amid many', () => {
    assert.deepEqual(placed([label('few', 200, 150)]), [['few', 200, 133]]);
    assert.deepEqual(placed([label('many', 200, 150, { top: 50 })]), [['many', 200, 150]]);
  });

  it('stand where they cover the fewest papers: below, or a line away', () => {
    const above = [200, 133] as const;
    const coveredBy: LabelGround['coveredBy'] = box => (box.top < above[1] && box.bottom > above[1] ? 1 : 0);
    assert.deepEqual(placed([label('few', 200, 150)], { coveredBy }), [['few', 200, 167]]);
    const crowded: LabelGround['coveredBy'] = box => (box.bottom > 120 ? 3 : 0);
    assert.deepEqual(placed([label('few', 200, 150)], { coveredBy: crowded }), [['few', 200, 93]]);
    const everywhere = { coveredBy: () => 9 };
    assert.deepEqual(placed([label('few', 200, 150)], everywhere), [['few', 200, 133]]);
  });

  it('stay inside at the sides, and are left out where their papers are out of sight', () => {
    assert.deepEqual(placed([label('at the edge', 2, 150)]), [['at the edge', 47, 133]]);
    assert.deepEqual(placed([label('away', 500, 150)]), []);
  });

  it('move aside for larger themes, and give way where there is no room', () => {
    const same = ['a', 'b', 'c', 'd', 'e', 'f'].map((text, i) => label(text, 200, 150, { papers: i }));
    const rows = placed(same);
    assert.deepEqual(rows[0], ['f', 200, 133]);
    assert.deepEqual(
      rows.map(([text]) => text),
      ['f', 'e', 'd', 'c'],
    );
    assert.equal(new Set(rows.map(([, , y]) => y)).size, rows.length);
  });

  it('are those of parts as well where one looks closely, after all themes', () => {
    const labels = [label('part', 100, 100, { isPart: true, papers: 99 }), label('theme', 300, 200)];
    assert.deepEqual(
      placed(labels).map(([text]) => text),
      ['theme'],
    );
    assert.deepEqual(
      placed(labels, { zoom: 3 }).map(([text]) => text),
      ['theme', 'part'],
    );
  });
});

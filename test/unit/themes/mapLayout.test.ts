/** The layout of the map: the same every time, similar papers together, and steady while the library grows. */
import assert from 'node:assert/strict';
import { finish } from '../../../src/core/pause';
import { buildThemes } from '../../../src/core/themes/buildThemes';
import { type LayoutRequest, layOut, type Point, type Positions } from '../../../src/core/themes/mapLayout';
import { noNeighbours } from '../../../src/core/themes/neighbourLists';
import type { ThemedPaper } from '../../../src/core/themes/themeModel';
import { topicPapers } from './topicPapers';

const pause = async (): Promise<void> => {};

async function requestFor(papers: readonly ThemedPaper[]): Promise<LayoutRequest> {
  const { neighbours, themes } = await buildThemes(papers, pause);
  const lists = finish(neighbours(15));
  const groupOf = (id: string) => themes.findIndex(theme => theme.papers.includes(id));
  return { lists, groups: Int32Array.from(lists.ids, groupOf) };
}

const pointOf = (positions: Positions, paper: number): Point => ({
  x: positions[2 * paper] ?? Number.NaN,
  y: positions[2 * paper + 1] ?? Number.NaN,
});

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the layout of the map', () => {
  for (const count of [1, 2, 3, 7]) {
    it(`gives ${count} papers places of their own`, async () => {
      const request = await requestFor(topicPapers(16).slice(0, count));
      const positions = finish(layOut(request));
      assert.equal(positions.length, 2 * count);
      assert.ok(positions.every(Number.isFinite));
      const places = new Set(request.lists.ids.map((_, i) => JSON.stringify(pointOf(positions, i))));
      assert.equal(places.size, count);
    });
  }

  it('is empty for no papers', () => {
    const positions = finish(layOut({ lists: finish(noNeighbours()), groups: new Int32Array() }));
    assert.equal(positions.length, 0);
  });

  it('gives papers that say the same places of their own', async () => {
    const [first] = topicPapers(16);
    const same = Array.from({ length: 20 }, (_, i) => ({ ...(first ?? assert.fail()), id: `same-${i}` }));
    const positions = finish(layOut(await requestFor(same)));
    assert.ok(positions.every(Number.isFinite));
    assert.equal(new Set(same.map((_, i) => pointOf(positions, i).x)).size, same.length);
  });

  it('is the same every time, whatever the order of the papers', async () => {
    const papers = topicPapers(16);
    const [once, again] = await Promise.all([requestFor(papers), requestFor(papers.toReversed())]);
    assert.deepEqual(finish(layOut(again)), finish(layOut(once)));
  });

  it('has neighbours nearer to each other than strangers', async () => {
    const request = await requestFor(topicPapers(16));
    const { ids, limit, nearest } = request.lists;
    const positions = finish(layOut(request));
    const places = ids.map((_, i) => pointOf(positions, i));
    const toNeighbours = places.flatMap((place, paper) =>
      Array.from(nearest.subarray(paper * limit, paper * limit + 5))
        .filter(other => other >= 0)
        .map(other => distance(place, places[other] ?? assert.fail())),
    );
    const toAll = places.flatMap(a => places.map(b => distance(a, b)));
    assert.ok(mean(toNeighbours) < mean(toAll) / 2, `${mean(toNeighbours)} of ${mean(toAll)}`);
  });

  it('keeps papers about where they were when others come', async () => {
    const all = topicPapers(16);
    const some = await requestFor(all.filter((_, i) => i % 10 !== 3));
    const placed = finish(layOut(some));
    const before = new Map(some.lists.ids.map((id, i) => [id, pointOf(placed, i)]));
    const request = await requestFor(all);
    const positions = finish(layOut({ ...request, before: id => before.get(id) }));
    const moves = request.lists.ids.flatMap((id, i) => {
      const was = before.get(id);
      return was ? [distance(was, pointOf(positions, i))] : [];
    });
    const places = [...before.values()];
    const across = mean(places.flatMap(a => places.map(b => distance(a, b))));
    assert.ok(mean(moves) < across / 4, `moved by ${mean(moves)}, of ${across} between papers`);
  });

  it('tells how far it is', async () => {
    const told: number[] = [];
    finish(layOut({ ...(await requestFor(topicPapers(16))), report: progress => told.push(progress) }));
    assert.equal(told.at(-1), 1);
    assert.deepEqual(
      told,
      told.toSorted((a, b) => a - b),
    );
  });
});

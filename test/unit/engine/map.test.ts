/** The map as hosts ask for it: every paper with a place, its theme and its title. */
import assert from 'node:assert/strict';
import type { PaperEngine } from '../../../src/core/engine';
import type { LibraryMap, MapAnswer } from '../../../src/core/libraryMap';
import { LocalEngine } from '../../../src/core/localEngine';
import { noOverrides } from '../../../src/core/themes/overrides';
import { type ListedPaper, pageCopy, papersAbout } from '../../support/listingPage';

const graphs = papersAbout('graph neural networks', 12);
const speech = papersAbout('speech enhancement', 12);

async function engineWith(papers: readonly ListedPaper[]): Promise<LocalEngine> {
  const engine = new LocalEngine();
  await engine.update({ changes: [{ dump: 'a', content: pageCopy(papers) }] });
  return engine;
}

/** As a host asks: until it is done. */
async function mapOf(engine: PaperEngine): Promise<LibraryMap> {
  for (;;) {
    const answer: MapAnswer = await engine.map({});
    if (answer.map) return answer.map;
    assert.ok(answer.progress < 1);
  }
}

describe('the map of a library', () => {
  it('is empty without papers', async () => {
    const { papers, x, y, theme, labels } = await mapOf(new LocalEngine());
    assert.deepEqual([papers, x, y, theme, labels], [[], [], [], [], []]);
  });

  it('has every paper once, with its title and theme, in lists that go side by side', async () => {
    const engine = await engineWith([...graphs, ...speech]);
    const map = await mapOf(engine);
    const papers = await engine.papers();
    assert.deepEqual([...map.papers].sort(), papers.map(({ id }) => id).sort());
    for (const list of [map.titles, map.x, map.y, map.theme]) assert.equal(list.length, papers.length);
    for (const { id, title } of papers) {
      const at = map.papers.indexOf(id);
      assert.equal(map.titles[at], title);
      const { theme } = (await engine.paper({ idOrKey: id })) ?? assert.fail();
      assert.deepEqual(map.themes[map.theme[at] ?? -1]?.id, theme?.id);
    }
    assert.ok([...map.x, ...map.y].every(Number.isInteger));
  });

  it('names each theme amid its papers', async () => {
    const map = await mapOf(await engineWith([...graphs, ...speech]));
    assert.deepEqual(
      map.labels.filter(({ isPart }) => !isPart).map(({ text }) => text),
      map.themes.map(({ label }) => label),
    );
    for (const { theme, x } of map.labels) {
      const theirs = map.x.filter((_, i) => map.theme[i] === theme);
      assert.ok(Math.min(...theirs) <= x && x <= Math.max(...theirs));
    }
  });

  it('stays as it is while themes are renamed, and follows the names; papers of hidden themes stay, without one', async () => {
    const engine = await engineWith([...graphs, ...speech]);
    const before = await mapOf(engine);
    const [first, second] = before.themes;
    assert.ok(first && second);
    const rename = { [first.id]: 'Renamed' };
    await engine.overrule({ overrides: { ...noOverrides, rename, hide: { [second.id]: second.label } } });
    const after = await mapOf(engine);
    const places = (map: LibraryMap) =>
      Object.fromEntries(map.papers.map((id, i) => [id, [map.x[i], map.y[i]]]));
    assert.deepEqual(places(after), places(before));
    assert.deepEqual(
      after.themes.map(({ label }) => label),
      ['Renamed', ...before.themes.slice(2).map(({ label }) => label)],
    );
    const hidden = before.papers.filter((_, i) => before.theme[i] === 1);
    assert.deepEqual(new Set(hidden.map(id => after.theme[after.papers.indexOf(id)])), new Set([-1]));
  });

  it('is the same in another session', async () => {
    const maps = await Promise.all([1, 2].map(async () => mapOf(await engineWith([...graphs, ...speech]))));
    assert.deepEqual(maps[1], maps[0]);
  });

  it('has the papers that have come since, and not those that are gone', async () => {
    const engine = await engineWith(graphs);
    await mapOf(engine);
    await engine.update({
      changes: [
        { dump: 'a', content: null },
        { dump: 'b', content: pageCopy(speech) },
      ],
    });
    const { titles } = await mapOf(engine);
    assert.deepEqual([...titles].sort(), speech.map(({ title }) => title).sort());
  });

  it('rejects for who gives up', async () => {
    const engine = await engineWith(graphs);
    const giveUp = new AbortController();
    const asked = engine.map({}, giveUp.signal);
    giveUp.abort();
    await assert.rejects(asked);
    assert.equal((await mapOf(engine)).papers.length, graphs.length);
  });
});

/** Themes that follow a library too large to wait for. */
import assert from 'node:assert/strict';
import { LibraryThemes } from '../../../src/core/themes/libraryThemes';
import { noOverrides } from '../../../src/core/themes/overrides';
import type { ThemedPaper } from '../../../src/core/themes/themeModel';
import { topicPapers } from './topicPapers';

const start = Promise.resolve();
const pause = async (): Promise<void> => {};

/** Themes, and what they tell. */
function listened(papers: readonly ThemedPaper[]) {
  const told: (string | number)[] = [];
  const waiting: (() => void)[] = [];
  const themes: LibraryThemes = new LibraryThemes({
    find: () => [],
    paper: id => papers.find(paper => paper.id === id),
    onDidFind: again => {
      told.push(again ? 'better' : 'found');
      if (again) for (const done of waiting.splice(0)) done();
    },
    onDidProgress: () => told.push(themes.progress),
  });
  const better = (): Promise<void> => new Promise(resolve => waiting.push(resolve));
  return { themes, told, better };
}

describe('the themes of a large library', () => {
  const papers = topicPapers(201);
  const [newcomer, ...others] = papers;
  const topic = 'diffusion';

  it('tell how far they are, take newcomers in at once, and are better later', async () => {
    const { themes, told, better } = listened(papers);
    themes.renew(others, start, pause);
    assert.equal(themes.ready, false);
    await themes.current(undefined);
    const steps = told.splice(0);
    assert.equal(steps.pop(), 'found');
    assert.ok(steps.length >= 5);
    assert.deepEqual(steps, [...new Set(steps)].sort());

    const settled = better();
    themes.renew(papers, start, pause);
    const placed = await themes.current(undefined);
    assert.deepEqual(told, ['found']);
    const home = placed.of(newcomer?.id ?? '');
    assert.ok(home?.papers.every(id => id.startsWith(topic)));
    assert.equal(home, themes.of(newcomer?.id ?? ''));
    await settled;
    assert.deepEqual(told, ['found', 'better']);
    const found = await themes.current(undefined);
    assert.notEqual(found, placed);
    assert.equal(
      found.model.themes.reduce((sum, theme) => sum + theme.papers.length, 0),
      papers.length,
    );
  });

  it('are there at once where an earlier session has left them, newcomers unsorted, and are better later', async () => {
    const earlier = listened(papers).themes;
    earlier.renew(others, start, pause);
    await earlier.current(undefined);
    const { themes, told, better } = listened(papers);
    themes.remember(earlier.found);
    const settled = better();
    themes.renew(papers, start, pause);
    const placed = await themes.current(undefined);
    assert.deepEqual(told, ['found']);
    assert.equal(placed.of(newcomer?.id ?? '')?.label, 'Unsorted');
    assert.deepEqual(placed.model.themes.slice(0, -1), earlier.found);
    assert.equal(placed.model.neighbours, undefined, 'nobody takes it for a library without neighbours');
    await settled;
    assert.ok((await themes.current(undefined)).model.neighbours);
    assert.ok(themes.of(newcomer?.id ?? '')?.papers.every(id => id.startsWith(topic)));
  });

  it('obey the user while better ones are looked for, and after', async () => {
    const { themes, better } = listened(papers);
    themes.renew(others, start, pause);
    const { id = '' } = (await themes.current(undefined)).model.themes[0] ?? {};
    const settled = better();
    themes.renew(papers, start, pause);
    await themes.current(undefined);
    themes.overrule({ ...noOverrides, rename: { [id]: 'Renamed' } });
    assert.equal((await themes.current(undefined)).get(id)?.label, 'Renamed');
    await settled;
    assert.equal((await themes.current(undefined)).get(id)?.label, 'Renamed');
  });

  it('of a newer library come instead of those that were under way', async () => {
    const { themes, told } = listened(papers);
    themes.renew(others, start, pause);
    const waiting = themes.current(undefined);
    themes.renew(papers.slice(0, 30), start, pause);
    const found = await waiting;
    assert.equal(
      found.model.themes.reduce((sum, theme) => sum + theme.papers.length, 0),
      30,
    );
    assert.deepEqual(told, ['found']);
  });
});

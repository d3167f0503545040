/** Layouts of the map: what they wait for, what they leave out, and when they are given up. */
import assert from 'node:assert/strict';
import { type MapAnswer, MapLayouts } from '../../../src/core/libraryMap';
import { Typing } from '../../../src/core/pause';
import { buildThemes } from '../../../src/core/themes/buildThemes';
import { ThemeLookup } from '../../../src/core/themes/themeLookup';
import type { Ruling, Theme, ThemeModel } from '../../../src/core/themes/themeModel';
import { topicPapers } from '../themes/topicPapers';

const papers = topicPapers(60, ['diffusion', 'speech']);
const library = new Map(papers.map(paper => [paper.id, paper]));
const hidden: readonly Ruling[] = [{ kind: 'hidden' }];

/** The map of themes that have been found. */
async function mapOf(model: ThemeModel) {
  const layouts = new MapLayouts(library, new Typing());
  for (;;) {
    const { map }: MapAnswer = await layouts.answer(new ThemeLookup(model));
    if (map) return map;
  }
}

describe('layouts of the map', () => {
  it('wait for the texts where only the themes of an earlier session are known', async () => {
    const layouts = new MapLayouts(library, new Typing());
    const themes = (await buildThemes(papers, async () => {})).themes;
    const remembered = new ThemeLookup({ themes, near: () => [], related: () => [] });
    assert.deepEqual(await layouts.answer(remembered), { progress: 0 });
  });

  it('are given up when nobody has asked for a while, and begun anew for who asks then', async () => {
    let now = 0;
    let begun = 0;
    let steps = 0;
    const endless: ThemeModel = {
      themes: [],
      near: () => [],
      related: () => [],
      *neighbours() {
        begun++;
        for (;;) {
          steps++;
          yield;
        }
      },
    };
    const layouts = new MapLayouts(library, new Typing(), () => now);
    const themes = new ThemeLookup(endless);
    await layouts.answer(themes);
    await layouts.answer(themes);
    assert.equal(begun, 1);
    now = 60_000;
    for (let before = -1; before !== steps; ) {
      before = steps;
      await new Promise(resolve => setTimeout(resolve, 30));
    }
    await layouts.answer(themes);
    assert.equal(begun, 2);
    layouts.dispose();
  });
});

describe('what the user has hidden', () => {
  let model: ThemeModel;
  let parted: Theme;
  before(async () => {
    model = await buildThemes(papers, async () => {});
    const [first] = model.themes;
    assert.ok(first);
    const half = first.papers.length / 2;
    const part = (id: string, from: number, to: number): Theme => ({
      ...{ id: `${first.id}/${id}`, label: id, terms: [], subthemes: [] },
      papers: first.papers.slice(from, to),
    });
    parted = { ...first, subthemes: [part('near', 0, half), part('far', half, first.papers.length)] };
  });

  /** The map where the first theme has two parts, some of them hidden. */
  const mapWithout = (...ids: readonly string[]) => {
    const subthemes = parted.subthemes.map(part =>
      ids.includes(part.label) ? { ...part, rulings: hidden } : part,
    );
    return mapOf({ ...model, themes: [{ ...parted, subthemes }, ...model.themes.slice(1)] });
  };

  it('is not named, and its papers are in no theme', async () => {
    const map = await mapWithout('far');
    const texts = map.labels.map(({ text }) => text);
    assert.ok(texts.includes('near') && texts.includes(parted.label) && !texts.includes('far'));
    const shown = parted.subthemes[0]?.papers ?? [];
    assert.deepEqual(new Set(map.papers.filter((_, i) => map.theme[i] === 0)), new Set(shown));
    assert.equal(map.labels.find(({ text }) => text === parted.label)?.papers, shown.length);
    assert.equal(map.papers.length, papers.length);
  });

  it('leaves no theme of which all parts are hidden', async () => {
    const map = await mapWithout('near', 'far');
    assert.ok(map.themes.every(({ id }) => id !== parted.id));
    assert.ok(map.labels.every(({ text }) => !['near', 'far', parted.label].includes(text)));
    assert.equal(map.papers.length, papers.length);
  });

  it('goes by ids: papers that are unsorted are in no theme, whatever the user calls that', async () => {
    const [first, ...others] = model.themes;
    assert.ok(first);
    const unsorted: Theme = { ...first, id: 'unsorted', label: 'Odds and ends' };
    const map = await mapOf({ ...model, themes: [...others, unsorted] });
    assert.ok(map.themes.every(({ label }) => label !== 'Odds and ends'));
    assert.ok(first.papers.every(id => map.theme[map.papers.indexOf(id)] === -1));
  });
});

/** The map of the library: how one finds a paper on it with the mouse, the keyboard, a screen reader, and a search. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { PaperEngine } from '../../src/core/engine';
import type { LibraryMap as MapData } from '../../src/core/libraryMap';
import { pageCopy, papersAbout } from '../support/listingPage';
import { aWhile, eventually } from './driver/eventually';
import { findingsOn } from './driver/findings';
import { libraryOf } from './driver/library';
import { LibraryMap } from './driver/libraryMap';
import { PaperPanel } from './driver/paperPanel';
import { useWorkbench } from './driver/useWorkbench';
import { type ColorTheme, colorThemes } from './driver/workbench';

describe('the map of the library', () => {
  const desk = useWorkbench();
  let library: PaperEngine;
  let data: MapData;
  let map: LibraryMap;
  let paper: PaperPanel;

  before(async () => {
    library = await libraryOf(desk().workspace ?? assert.fail('a folder is open'));
    data = await laidOut();
    map = new LibraryMap(desk().webview('first'));
    paper = new PaperPanel(desk().webview('last'));
    await desk().openView('Sheaf');
    await desk().tree().rows();
    await notesAreRead();
  });
  after(() => library.dispose());
  beforeEach(async () => {
    await desk().closeEditors();
    await desk().runCommand('Sheaf: Show Map of Papers');
    await map.shows(data.papers.length);
  });

  it('is reached from the Papers view, too', async () => {
    await desk().closeEditors();
    await desk().pressViewButton('Papers', 'Show Map of Papers');
    await map.shows(data.papers.length);
  });

  it('paints the papers in the colours of their themes, and in other ones where VS Code has other colours', async () => {
    const dark = await eventually(async () => {
      const colors = await map.colors();
      assert.ok(colors.length > Math.min(8, data.themes.length), colors.join('; '));
      return colors;
    });
    await desk().setTheme('light');
    await eventually(async () => {
      const light = await map.colors();
      assert.ok(light.includes('255 255 255') && !dark.includes('255 255 255'), light.join('; '));
    });
    await desk().setTheme('dark');
  });

  it('says the title of the paper under the mouse, and opens it beside the map at a click', async () => {
    const place = await hoverAPaper();
    const title = await map.card.locator('.title').innerText();
    assert.ok(data.titles.includes(title));
    await desk().page.mouse.click(place.x, place.y);
    await paper.shows(title);
    await desk().page.locator('.tab', { hasText: 'Map of Papers' }).waitFor();
    const groups = desk().page.locator('.editor-group-container');
    await eventually(async () => assert.equal(await groups.count(), 2));
  });

  it('has the keyboard when it opens', async () => {
    await eventually(async () => assert.ok(await map.hasFocus()));
  });

  it('is walked with the keyboard, and says where one is', async () => {
    await map.takesFocus();
    const said = new Set<string>();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'PageDown', 'PageDown']) {
      await desk().page.keyboard.press(key);
      await map.painted();
      said.add(await map.voice.innerText());
    }
    assert.ok(said.size >= 3, [...said].join('; '));
    const now = await map.voice.innerText();
    const title = data.titles.find(known => now.startsWith(known)) ?? assert.fail(now);
    const theme = data.themes[data.theme[data.titles.indexOf(title)] ?? -1];
    assert.ok(now.includes(`, ${theme?.label ?? 'Other Papers'}`), now);
    await desk().page.keyboard.press('Enter');
    await paper.shows(title);
  });

  it('zooms, and shows all again', async () => {
    const paintedAtFirst = await map.picture();
    await map.button('Zoom In').click();
    await eventually(async () => assert.ok((await map.picture()) !== paintedAtFirst));
    await map.takesFocus();
    await desk().page.keyboard.press('0');
    await desk().page.mouse.move(5, 5);
    await isPainted(paintedAtFirst);
  });

  it('is painted, not empty, in each frame while its size changes', async () => {
    await map.painted();
    for (const width of [500, 400, 300]) {
      const corner = await map.cornerAtWidth(width);
      assert.equal(corner.length, 3, 'the picture has the size');
      assert.notDeepEqual(corner, [0, 0, 0]);
    }
  });

  it('highlights what a search finds, and says how many', async () => {
    const before = await map.picture();
    await search('diffusion');
    await eventually(async () => assert.ok((await map.picture()) !== before));
    await map.search.press('Escape');
    await map.shows(data.papers.length);
    await eventually(async () => assert.equal(await map.search.inputValue(), ''));
  });

  it('is a list for who wants one: the same papers by theme, those found alone while looking for some', async () => {
    await map.button('Show as List').click();
    const [theme] = data.themes;
    assert.ok(theme);
    await map.theme(theme.label).click();
    const titles = data.titles.filter((_, i) => data.theme[i] === 0);
    await eventually(async () => assert.deepEqual(await map.rows.locator('.name').allInnerTexts(), titles));
    const matched = await search('diffusion');
    await eventually(async () => assert.equal(await map.rows.count(), matched));
    const first = await map.rows.locator('.name').first().innerText();
    await map.rows.first().click();
    await paper.shows(first);
    const second = map.rows.nth(1);
    const title = await second.locator('.name').innerText();
    await second.press('Enter');
    await paper.takesFocus(title);
  });

  it('has open in the list what was opened there, whatever a search opens, and after its tab was hidden', async () => {
    await map.button('Show as List').click();
    const [theme] = data.themes;
    const count = data.theme.filter(number => number === 0).length;
    await map.theme(theme?.label ?? assert.fail()).click();
    await eventually(async () => assert.equal(await map.rows.count(), count));
    const matched = await search('diffusion');
    await eventually(async () => assert.equal(await map.rows.count(), matched));
    await map.search.press('Escape');
    await eventually(async () => assert.equal(await map.rows.count(), count));
    await desk().openFile('notes/ideas.txt');
    await map.summary.waitFor({ state: 'detached' });
    await desk().page.locator('.tab', { hasText: 'Map of Papers' }).click();
    await eventually(async () => assert.equal(await map.rows.count(), count));
  });

  it('is the same map in another session, seen where it was left', async () => {
    const hasView = async () => /"view":\{"x":/.test(await desk().kept());
    await eventually(async () =>
      assert.ok(!(await hasView()), 'what maps before this one kept is forgotten'),
    );
    const whole = await map.picture();
    await map.button('Zoom In').click();
    await map.takesFocus();
    await desk().page.mouse.move(5, 5);
    const before = await eventually(async () => {
      const picture = await map.picture();
      assert.ok(picture !== whole, 'it is not the whole map');
      return picture;
    });
    await eventually(async () => assert.ok(await hasView(), 'what is seen is kept'));
    await desk().reload();
    await map.shows(data.papers.length);
    await isPainted(before);
  });

  it('follows the library', async () => {
    const file = path.join(desk().workspace ?? '', 'more.txt');
    fs.writeFileSync(file, pageCopy(papersAbout('tectonic plates', 3)));
    await map.shows(data.papers.length + 3);
    fs.rmSync(file);
    await map.shows(data.papers.length);
  });

  it('is as it was after the window is loaded again', async () => {
    // No other test looks for this: what is kept is of this map.
    const matched = await search('graph');
    await map.button('Show as List').click();
    await eventually(async () => assert.equal(await map.rows.count(), matched));
    await eventually(async () => assert.match(await desk().kept(), /"query":"graph","asList":true/));
    await desk().reload();
    await map.summary.filter({ hasText: `${matched} papers found` }).waitFor();
    await eventually(async () => {
      assert.equal(await map.search.inputValue(), 'graph');
      assert.equal(await map.rows.count(), matched);
    });
  });

  it('offers in its context menus what can be done with a paper', async () => {
    const place = await hoverAPaper();
    await desk().page.mouse.click(place.x, place.y, { button: 'right' });
    await offered('Copy Citation');
    await map.button('Show as List').click();
    await search('diffusion');
    await map.rows.first().click({ button: 'right' });
    await offered('Reveal in Dump');
  });

  for (const theme of Object.keys(colorThemes) as ColorTheme[]) {
    it(`has nothing for axe to find in ${colorThemes[theme].name}, as a picture and as a list`, async () => {
      await desk().setTheme(theme);
      const { kind } = colorThemes[theme];
      await map.page.locator(`body[data-vscode-theme-kind="${kind}"]`).waitFor();
      await eventually(async () => assert.deepEqual(await findingsOn(map.page), []));
      await map.button('Show as List').click();
      await search('diffusion');
      await map.rows.first().waitFor();
      await eventually(async () => assert.deepEqual(await findingsOn(map.page), []));
    });
  }

  it('names everything for assistive technology', async () => {
    const outline = await map.page.locator('body').ariaSnapshot();
    assert.doesNotMatch(outline, /^\s*- (button|link|region|group|searchbox|application)\s*(:|$)/m, outline);
    await map.page.getByRole('heading', { level: 1, name: 'Map of Papers' }).waitFor();
  });

  async function laidOut(): Promise<MapData> {
    for (;;) {
      const { map: done } = await library.map({});
      if (done) return done;
    }
  }

  /** Papers that are cited look otherwise: one picture is compared with another only after that. */
  async function notesAreRead(): Promise<void> {
    const [theme] = data.themes;
    await desk()
      .tree()
      .expand(theme?.label ?? assert.fail());
    await desk()
      .tree()
      .item(/cited in \d+ notes?/)
      .first()
      .waitFor();
    await desk().pressViewButton('Papers', 'Collapse All');
  }

  /** Looks for something on the map; returns how many papers were found. */
  async function search(query: string): Promise<number> {
    const { matched } = await library.search({ query, limit: 1 });
    await map.search.fill(query);
    await map.summary.filter({ hasText: `${matched} papers found` }).waitFor();
    return matched;
  }

  async function offered(item: string): Promise<void> {
    const menu = desk().page.locator('.context-view .monaco-menu');
    await menu.getByRole('menuitem', { name: item }).waitFor();
    await eventually(async () => {
      if (await menu.isVisible()) await desk().page.keyboard.press('Escape');
      await menu.waitFor({ state: 'detached', timeout: aWhile });
    });
  }

  async function isPainted(picture: string): Promise<void> {
    await eventually(async () => assert.ok((await map.picture()) === picture, 'the picture is the same'));
  }

  /** Moves the mouse over the map until it is over a paper. */
  async function hoverAPaper(): Promise<{ x: number; y: number }> {
    const box = (await map.map.boundingBox()) ?? assert.fail();
    for (let i = 1; i < 40; i++) {
      const place = { x: box.x + (box.width * i) / 40, y: box.y + (box.height * i) / 40 };
      await desk().page.mouse.move(place.x, place.y);
      await map.painted();
      if (await map.card.isVisible()) return place;
    }
    return assert.fail('no paper on the diagonal');
  }
});

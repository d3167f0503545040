/** `npm run screenshots`: every view in every kind of colour theme, for a critical look. */
import type { Page } from 'playwright-core';
import { mathWorkspace } from '../support/mathPapers';
import { folder } from '../support/workspaces';
import { LibraryMap } from './driver/libraryMap';
import { calm, note, openDesk, openMath, search, title } from './driver/scenes';
import { useWorkbench } from './driver/useWorkbench';
import { type ColorTheme, colorThemes } from './driver/workbench';

describe('pictures of every view', () => {
  const desk = useWorkbench();

  before(() => openDesk(desk()));

  for (const theme of Object.keys(colorThemes) as ColorTheme[]) {
    it(`in ${colorThemes[theme].name}`, async () => {
      await desk().setTheme(theme);
      await desk().tree().item(title).hover();
      await desk().page.waitForTimeout(1500);
      await desk().screenshot(`${theme}-tree`);
      await desk().page.mouse.move(600, 780);
      await search(desk(), 'diffusion models');
      await desk().screenshot(`${theme}-search`);
      await desk().page.keyboard.press('ArrowDown');
      await desk().page.waitForTimeout(1000);
      await desk().screenshot(`${theme}-preview`);
      await desk().quickInput.cancel();
      await desk().runCommand('Sheaf: Search Papers');
      await desk().quickInput.row('recent searches').first().waitFor();
      await desk().screenshot(`${theme}-recent`);
      await desk().quickInput.cancel();
      await desk().editor.hover('@tree-of-thoughts', 'Tree of Thoughts');
      await desk().screenshot(`${theme}-hover`);
      await desk().page.mouse.move(600, 780);
      await desk().panel.related.first().focus();
      await desk().page.waitForTimeout(500);
      await desk().screenshot(`${theme}-panel`);
      await desk().panel.title.scrollIntoViewIfNeeded();
      await desk().page.keyboard.press('Control+1');
    });
  }

  it('by dump, with what can be done with a paper', async () => {
    await desk().setTheme('dark');
    await desk().runCommand('Sheaf: Group by Dump');
    await desk().tree().expand('graphs-and-science.txt');
    await desk().tree().contextMenu('Graph Attention Networks');
    await desk().screenshot('by-dump');
    await desk().page.keyboard.press('Escape');
    await desk().runCommand('Sheaf: Group by Theme');
  });

  it('with results kept', async () => {
    await search(desk(), 'diffusion models');
    await desk().page.keyboard.press('Shift+Enter');
    await desk().tree().item('Search: diffusion models').waitFor();
    await desk().page.waitForTimeout(500);
    await desk().screenshot('kept-results');
    await desk().tree().pressButton('Search: diffusion models', 'Remove Search');
  });

  it('in a narrow window', async () => {
    const size = desk().page.viewportSize();
    await desk().page.setViewportSize({ width: 640, height: 600 });
    await search(desk(), 'diffusion models');
    await desk().page.keyboard.press('ArrowDown');
    await desk().page.waitForTimeout(1000);
    await desk().screenshot('narrow-search');
    await desk().quickInput.cancel();
    if (size) await desk().page.setViewportSize(size);
  });

  it('in a narrow sidebar', async () => {
    await dragSash(desk().page, 348, 218);
    await desk().screenshot('narrow-sidebar');
    await dragSash(desk().page, 218, 348);
  });

  it('in a narrow and in a wide panel', async () => {
    const left = await desk().page.locator('.editor-group-container').nth(1).boundingBox();
    await dragSash(desk().page, left?.x ?? 0, 1000);
    await desk().screenshot('narrow-panel');
    await desk().panel.title.click();
    await desk().panel.takesFocus(title);
    await desk().runCommand('View: Close Editors in Other Groups');
    await desk().page.waitForTimeout(500);
    await desk().screenshot('wide-panel');
  });
});

describe('pictures of citations', () => {
  const desk = useWorkbench();

  before(async () => {
    await desk().openView('Sheaf');
    await desk().tree().rows();
    await desk().openFile(note);
    await desk().page.locator('.sidebar .pane-header', { hasText: 'Cited Here' }).click();
  });

  for (const theme of Object.keys(colorThemes) as ColorTheme[]) {
    it(`in ${colorThemes[theme].name}`, async () => {
      await desk().setTheme(theme);
      await desk().placeCursor(9, 5);
      await desk().page.waitForTimeout(1500);
      await desk().screenshot(`${theme}-cited-here`);
      await desk().runCommand('Go to References');
      await desk().page.locator('.zone-widget .monaco-list-row').first().waitFor();
      await desk().screenshot(`${theme}-references`);
      await desk().page.keyboard.press('Escape');
    });
  }

  it('while one is written', async () => {
    await desk().setTheme('dark');
    await desk().openFile('notes/ideas.txt');
    await desk().page.keyboard.press('Control+End');
    await desk().page.keyboard.type(' See [@diffusion');
    await desk().page.locator('.suggest-widget .monaco-list-row').first().waitFor();
    await desk().page.keyboard.press('Control+Space');
    await desk().page.waitForTimeout(1000);
    await desk().screenshot('dark-completion');
    await desk().page.keyboard.press('Escape');
    await desk().runCommand('File: Revert File');
  });

  it('above the entries of a dump', async () => {
    await desk().openFile('papers/graphs-and-science.txt');
    await desk().page.locator('.codelens-decoration').first().waitFor();
    await desk().screenshot('dark-lens');
  });
});

describe('pictures of the map', () => {
  const desk = useWorkbench({ settings: calm });
  const map = () => new LibraryMap(desk().webview());

  before(async () => {
    await desk().openView('Sheaf');
    await desk().tree().rows();
    await desk().runCommand('Sheaf: Show Map of Papers');
    await map().map.waitFor();
  });

  for (const theme of Object.keys(colorThemes) as ColorTheme[]) {
    it(`in ${colorThemes[theme].name}`, async () => {
      await desk().setTheme(theme);
      await map().map.focus();
      await desk().page.keyboard.press('PageDown');
      await desk().page.keyboard.press('ArrowRight');
      await desk().page.mouse.move(600, 780);
      await desk().page.waitForTimeout(1000);
      await desk().screenshot(`${theme}-map`);
      await map().search.fill('diffusion');
      await desk().page.waitForTimeout(1000);
      await desk().screenshot(`${theme}-map-search`);
      await map().button('Show as List').click();
      await desk().page.waitForTimeout(500);
      await desk().screenshot(`${theme}-map-list`);
      await map().button('Show as List').click();
      await map().search.fill('');
      await desk().page.waitForTimeout(500);
    });
  }

  it('in a narrow window', async () => {
    await desk().setTheme('dark');
    await desk().page.setViewportSize({ width: 640, height: 600 });
    await desk().page.waitForTimeout(1000);
    await desk().screenshot('narrow-map');
  });
});

describe('pictures of a paper with math', () => {
  const desk = useWorkbench({ workspace: mathWorkspace });

  before(() => openMath(desk(), 'math.txt'));

  for (const theme of Object.keys(colorThemes) as ColorTheme[]) {
    it(`in ${colorThemes[theme].name}`, async () => {
      await desk().setTheme(theme);
      await desk().page.waitForTimeout(1500);
      await desk().screenshot(`${theme}-math`);
    });
  }

  it('narrow', async () => {
    const size = desk().page.viewportSize();
    await desk().page.setViewportSize({ width: 700, height: 800 });
    await desk().page.waitForTimeout(1000);
    await desk().screenshot('narrow-math');
    if (size) await desk().page.setViewportSize(size);
  });
});

describe('pictures of the empty view', () => {
  const desk = useWorkbench({ workspace: folder() });
  it('in dark and light', async () => {
    await desk().openView('Sheaf');
    await desk().page.locator('.sidebar').getByText('No paper dumps found').waitFor();
    await desk().page.mouse.move(600, 780);
    await desk().page.waitForTimeout(1000);
    await desk().screenshot('dark-welcome');
    await desk().setTheme('light');
    await desk().screenshot('light-welcome');
  });
});

describe('pictures in other languages', () => {
  // Long compounds, no blanks between words, and from right to left: what a layout for English stumbles over.
  const desk = useWorkbench({ workspace: folder('languages') });

  it('German, Chinese and Arabic', async () => {
    await desk().openView('Sheaf');
    await desk().runCommand('Sheaf: Group by Dump');
    await desk().tree().expand('papers.txt');
    for (const [name, wanted] of Object.entries({
      german: 'Donaudampf',
      chinese: '基于',
      arabic: 'التعلم',
    })) {
      await desk().tree().item(wanted).first().click();
      await desk().panel.title.filter({ hasText: wanted }).waitFor();
      await desk().page.waitForTimeout(1000);
      await desk().screenshot(`language-${name}`);
    }
    await search(desk(), '学习');
    await desk().screenshot('language-search');
    await desk().quickInput.cancel();
  });
});

/** Drags the border between two parts of the window. */
async function dragSash(page: Page, from: number, to: number): Promise<void> {
  await page.mouse.move(from, 600);
  await page.mouse.down();
  await page.mouse.move(to, 600, { steps: 10 });
  await page.mouse.up();
  await page.mouse.move(600, 780);
  await page.waitForTimeout(1000);
}

/** `npm run screenshots`: the README's pictures, made from the running extension. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import { exampleWithMath } from '../support/mathPapers';
import { root } from '../support/testHost';
import { LibraryMap } from './driver/libraryMap';
import { toPalettePng } from './driver/palettePng';
import { calm, note, openDesk, openMath, search } from './driver/scenes';
import { useWorkbench } from './driver/useWorkbench';
import type { Workbench } from './driver/workbench';

type Clip = NonNullable<NonNullable<Parameters<Page['screenshot']>[0]>['clip']>;

describe('pictures for the README', () => {
  const desk = useWorkbench({ settings: calm, scale: 1.25 });

  before(() => openDesk(desk()));

  it('the desk', async () => {
    await picture(desk(), 'desk');
  });

  it('a search', async () => {
    await desk().setTheme('light');
    await search(desk(), 'diffus');
    await picture(desk(), 'search', { x: 0, y: 0, width: 1280, height: 400 });
    await desk().quickInput.cancel();
  });

  it('a hover', async () => {
    await desk().setTheme('dark');
    await desk().runCommand('View: Close All Editors');
    await desk().openFile(note);
    await desk().editor.hover('@tree-of-thoughts', 'Tree of Thoughts');
    await picture(desk(), 'hover', { x: 352, y: 0, width: 928, height: 400 });
  });

  it('the map', async () => {
    await desk().runCommand('View: Close All Editors');
    await desk().setTheme('dark');
    await desk().runCommand('Sheaf: Show Map of Papers');
    const map = new LibraryMap(desk().webview());
    await map.map.focus();
    for (const key of ['PageDown', 'PageDown', 'ArrowDown']) await desk().page.keyboard.press(key);
    await desk().page.waitForTimeout(1000);
    await picture(desk(), 'map', { x: 352, y: 0, width: 928, height: 800 });
  });

  it('what a note cites', async () => {
    await desk().setTheme('light');
    await desk().runCommand('View: Close All Editors');
    await desk().openFile('notes/ideas.txt');
    await desk().page.locator('.sidebar .pane-header', { hasText: 'Cited Here' }).click();
    await desk().placeCursor(7, 20);
    await desk().page.mouse.move(600, 780);
    await desk().page.waitForTimeout(1500);
    await picture(desk(), 'cited');
  });
});

describe('a picture of a paper with math for the README', () => {
  const highlights = { 'sheaf.highlights': ['minimax optimal'] };
  const desk = useWorkbench({
    workspace: exampleWithMath,
    settings: highlights,
    theme: 'light',
    scale: 1.25,
  });

  it('the panel', async () => {
    await openMath(desk(), 'graphs-and-science.txt');
    await desk().page.mouse.move(600, 780);
    await desk().page.waitForTimeout(1000);
    await picture(desk(), 'panel', { x: 352, y: 0, width: 928, height: 620 });
  });
});

/** Writes one of the README's pictures, of the whole window or of a part of it. */
async function picture({ page }: Workbench, name: string, clip?: Clip): Promise<void> {
  const file = path.join(root, 'media', 'screenshots', `${name}.png`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide', ...(clip && { clip }) });
  fs.writeFileSync(file, toPalettePng(png));
}

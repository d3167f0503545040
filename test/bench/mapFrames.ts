/**
 * Frames of the map's page while one zooms and moves, beside those of an empty page in the same browser. The browser here
 * paints with the processor alone; a machine with a graphics card does better.
 */
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import type { MapHostMessage } from '../../src/protocol/libraryMap';
import { openPage } from '../support/browserPage';
import type { LaidOut } from './laidOut';
import { type Cell, printTable, quantile } from './table';

const frames = 240;

/** Prints the times for each map, with all papers alike and with a tenth of them found. */
export async function printFrameTimes(maps: readonly LaidOut[]): Promise<void> {
  printTable(
    'Frames of the map while one zooms and moves, ms',
    ['papers on the map', 'median', 'p95', 'script median', 'script p95'],
    await measureFrames(maps),
  );
}

async function measureFrames(maps: readonly LaidOut[]): Promise<Cell[][]> {
  const { browser, page } = await openPage({ width: 1280, height: 800 });
  try {
    await page.setContent('<main></main>');
    const rows: Cell[][] = [['an empty page', ...(await framesOf(page))]];
    for (const map of maps) {
      const papers = map.lists.ids.length;
      const found = Array.from({ length: Math.floor(papers / 10) }, (_, i) => 10 * i);
      for (const hits of [null, found]) {
        await openMap(page, showMessage(map, hits));
        const name = hits ? `${papers}, ${hits.length} of them found` : String(papers);
        rows.push([name, ...(await framesOf(page))]);
      }
    }
    return rows;
  } finally {
    await browser.close();
  }
}

async function openMap(page: Page, message: MapHostMessage): Promise<void> {
  await page.setContent('<style>:root { --vscode-editor-background: #1f1f1f }</style><main></main>');
  await page.evaluate(() => {
    Object.assign(window, { acquireVsCodeApi: () => ({ postMessage() {}, getState() {}, setState() {} }) });
  });
  await page.addStyleTag({ path: path.join('dist', 'webview', 'mapStyle.css') });
  await page.addScriptTag({ path: path.join('dist', 'webview', 'mapPage.js') });
  await page.evaluate(shown => window.postMessage(shown, '*'), message);
  await page.locator('.map canvas').waitFor();
}

/** Turns the wheel in and out in every frame. The times between frames, and in the scripts of a frame. */
async function framesOf(page: Page): Promise<Cell[]> {
  const { between, scripts } = await page.evaluate(async count => {
    const map = document.querySelector('.map');
    const between: number[] = [];
    const scripts: number[] = [];
    let last = 0;
    for (let i = 0; i < count; i++) {
      const wheel = { deltaY: i % 120 < 60 ? -12 : 12, clientX: 500, clientY: 400, cancelable: true };
      map?.dispatchEvent(new WheelEvent('wheel', wheel));
      await new Promise<void>(resolve => {
        requestAnimationFrame(now => {
          if (last > 0) between.push(now - last);
          last = now;
          // Frames are painted by callbacks that were there before this one.
          scripts.push(performance.now() - now);
          resolve();
        });
      });
    }
    return { between, scripts };
  }, frames);
  return [quantile(between, 0.5), quantile(between, 0.95), quantile(scripts, 0.5), quantile(scripts, 0.95)];
}

function showMessage({ themes, lists, positions }: LaidOut, hits: number[] | null): MapHostMessage {
  const places = new Map(lists.ids.map((id, place) => [id, place]));
  const papers = themes.flatMap((theme, number) =>
    theme.papers.map(id => ({ id, number, at: places.get(id) ?? 0 })),
  );
  const whole = (i: number) => Math.round(1000 * (positions[i] ?? 0));
  const map = {
    papers: papers.map(({ id }) => id),
    titles: papers.map(({ id }) => id),
    x: papers.map(({ at }) => whole(2 * at)),
    y: papers.map(({ at }) => whole(2 * at + 1)),
    theme: papers.map(({ number }) => number),
    themes: themes.map(({ id, label }) => ({ id, label })),
    labels: themes.map(({ label }, theme) => ({
      ...{ text: label, theme, x: 0, y: 1000 * theme, top: 0, bottom: 0, papers: 1, isPart: false },
    })),
  };
  const [heading, search, searchHint, zoomIn, zoomOut] = ['', '', '', '', ''];
  const texts = { heading, search, searchHint, zoomIn, zoomOut, showAll: '', asList: '', map: '', usage: '' };
  return {
    type: 'show',
    map,
    texts: { ...texts, others: '', cited: '' },
    marks: { cited: [], query: '', hits, summary: '' },
  };
}

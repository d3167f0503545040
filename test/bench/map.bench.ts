/**
 * The map: how long papers take to be laid out, how long others wait for the thread meanwhile, how good neighbours are kept
 * together, and frames of the page while one zooms and moves, beside those of an empty page in the same browser. The browser
 * here paints with the processor alone; a machine with a graphics card does better.
 */
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import type { Steps } from '../../src/core/pause';
import { buildThemes } from '../../src/core/themes/buildThemes';
import { layOut, type Positions } from '../../src/core/themes/mapLayout';
import type { NeighbourLists } from '../../src/core/themes/neighbourLists';
import type { Theme, ThemedPaper } from '../../src/core/themes/themeModel';
import type { MapHostMessage } from '../../src/protocol/libraryMap';
import { openPage } from '../support/browserPage';
import { realPapers, scalePapers } from './searchData';
import { type Cell, printTable, quantile } from './table';

const sizes = [5000, 20_000];
const frames = 120;

interface LaidOut {
  readonly themes: readonly Theme[];
  readonly lists: NeighbourLists;
  readonly positions: Positions;
  readonly row: readonly Cell[];
}

async function main(): Promise<void> {
  const maps: LaidOut[] = [await measureLayout('real dumps', realPapers())];
  for (const size of sizes) maps.push(await measureLayout(`arXiv ${size}`, await scalePapers(size)));
  printTable(
    'Laying papers out',
    ['papers', 'count', 'neighbours s', 'layout s', 'longest step ms', 'of 10 nearest kept', 'same theme'],
    maps.map(({ row }) => row),
  );
  printTable(
    'Frames while one zooms and moves, ms',
    ['papers on the map', 'median', 'p95', 'script median', 'script p95'],
    await measureFrames(maps),
  );
}

async function measureLayout(name: string, papers: readonly ThemedPaper[]): Promise<LaidOut> {
  const { themes, neighbours } = await buildThemes(papers, async () => {});
  const found = timedSteps(neighbours(15));
  const numbers = new Map(themes.flatMap((theme, n) => theme.papers.map(id => [id, n] as const)));
  const groups = Int32Array.from(found.value.ids, id => numbers.get(id) ?? -1);
  const laid = timedSteps(layOut({ lists: found.value, groups }));
  const { kept, same } = quality(found.value, groups, laid.value);
  const longest = Math.max(found.longest, laid.longest);
  const row = [name, papers.length, found.total / 1000, laid.total / 1000, longest, kept, same];
  return { themes, lists: found.value, positions: laid.value, row };
}

function timedSteps<T>(steps: Steps<T>): { value: T; total: number; longest: number } {
  let total = 0;
  let longest = 0;
  for (;;) {
    const start = performance.now();
    const step = steps.next();
    const took = performance.now() - start;
    total += took;
    longest = Math.max(longest, took);
    if (step.done) return { value: step.value, total, longest };
  }
}

/** Of 300 papers: the ten nearest on the map that are among the ten nearest of all, and those of the same theme, as shares. */
function quality(lists: NeighbourLists, groups: Int32Array, positions: Positions) {
  const count = lists.ids.length;
  const asked = Array.from({ length: Math.min(300, count) }, (_, i) => Math.floor((i * count) / 300) % count);
  let [kept, same] = [0, 0];
  for (const paper of asked) {
    const nearest = new Set(lists.nearest.subarray(paper * lists.limit, paper * lists.limit + 10));
    const distanceTo = (other: number) =>
      Math.hypot(
        (positions[2 * other] ?? 0) - (positions[2 * paper] ?? 0),
        (positions[2 * other + 1] ?? 0) - (positions[2 * paper + 1] ?? 0),
      );
    const around = Array.from(lists.ids.keys())
      .filter(other => other !== paper)
      .map(other => ({ other, distance: distanceTo(other) }))
      .sort((a, b) => a.distance - b.distance)
      .slice(0, 10);
    kept += around.filter(({ other }) => nearest.has(other)).length / 10 / asked.length;
    same += around.filter(({ other }) => groups[other] === groups[paper]).length / 10 / asked.length;
  }
  return { kept, same };
}

async function measureFrames(maps: readonly LaidOut[]): Promise<Cell[][]> {
  const { browser, page } = await openPage({ width: 1280, height: 800 });
  try {
    await page.setContent('<main></main>');
    const rows: Cell[][] = [['empty page', ...(await framesOf(page))]];
    for (const map of maps) {
      await page.setContent('<style>:root { --vscode-editor-background: #1f1f1f }</style><main></main>');
      await page.evaluate(() => {
        Object.assign(window, {
          acquireVsCodeApi: () => ({ postMessage() {}, getState() {}, setState() {} }),
        });
      });
      await page.addStyleTag({ path: path.join('dist', 'webview', 'mapStyle.css') });
      await page.addScriptTag({ path: path.join('dist', 'webview', 'mapPage.js') });
      await page.evaluate(message => window.postMessage(message, '*'), showMessage(map));
      await page.locator('.map canvas').waitFor();
      rows.push([map.lists.ids.length, ...(await framesOf(page))]);
    }
    return rows;
  } finally {
    await browser.close();
  }
}

/** Turns the wheel in and out in every frame. The times between frames, and in the scripts of a frame. */
async function framesOf(page: Page): Promise<Cell[]> {
  const { between, scripts } = await page.evaluate(async count => {
    const map = document.querySelector('.map');
    const between: number[] = [];
    const scripts: number[] = [];
    let last = 0;
    for (let i = 0; i < count; i++) {
      const wheel = { deltaY: i % 60 < 30 ? -12 : 12, clientX: 500, clientY: 400, cancelable: true };
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

function showMessage({ themes, lists, positions }: LaidOut): MapHostMessage {
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
    marks: { cited: [], query: '', hits: null, summary: '' },
  };
}

void main();

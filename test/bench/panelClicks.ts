/**
 * From a click on a row of a tree to the painted page, in VS Code itself: Sheaf's detail panel beside the webview of an
 * extension that shows nothing but the name of the row (test/fixtures/emptyPanel).
 */
import * as path from 'node:path';
import type { Locator } from 'playwright-core';
import { root } from '../support/testHost';
import { folder } from '../support/workspaces';
import { eventually } from '../ui/driver/eventually';
import { Workbench } from '../ui/driver/workbench';
import { type Cell, printTable, quantile } from './table';

const clicks = 24;

/** A window's clock, in milliseconds that the pages inside it share. */
interface Paint {
  readonly heading: string;
  readonly at: number;
}

/** What the pages keep for this bench. */
interface Watched {
  sheafClick?: number;
  sheafPaints?: Paint[];
}

/** Opens VS Code on the real dumps, clicks, and prints what it took. */
export async function printClickTimes(dumps: string): Promise<void> {
  const desk = await Workbench.open({
    workspace: folder(dumps),
    extensions: [root, path.join(root, 'test', 'fixtures', 'emptyPanel')],
  });
  try {
    await desk.page.addInitScript(watchHeading);
    await desk.page.evaluate(watchClicks);
    await desk.openView('Empty Panel');
    const empty = desk.tree().root.getByRole('treeitem');
    await empty.first().waitFor();
    const [emptyNew, emptyAgain] = [
      await paintTimes(desk, empty, true),
      await paintTimes(desk, empty, false),
    ];
    const papers = await openPapers(desk);
    const [paperNew, paperAgain] = [
      await paintTimes(desk, papers, true),
      await paintTimes(desk, papers, false),
    ];
    const row = (name: string, times: readonly number[], base: readonly number[]): Cell[] => {
      const p95 = quantile(times, 0.95);
      return [name, quantile(times, 0.5), p95, p95 / quantile(base, 0.95)];
    };
    printTable(
      `In VS Code, from ${clicks} clicks on a row to the paint, ms`,
      ['shown', 'median', 'p95', 'p95 / empty webview'],
      [
        row('an empty webview, made anew', emptyNew, emptyNew),
        row('a paper, its panel made anew', paperNew, emptyNew),
        row('an empty webview that is there', emptyAgain, emptyAgain),
        row('a paper in the panel that is there', paperAgain, emptyAgain),
      ],
    );
  } finally {
    await desk.close();
  }
}

/** The papers of the first dump. */
async function openPapers(desk: Workbench): Promise<Locator> {
  await desk.openView('Sheaf');
  await desk.tree().rows();
  await desk.runCommand('Sheaf: Group by Dump');
  await desk.tree().expand(/\.txt/);
  const rows = desk.tree().root.locator('[role="treeitem"][aria-level="2"]');
  await rows.first().waitFor();
  return rows;
}

/** Milliseconds from each click to the paint of what it showed, without the first. */
async function paintTimes(desk: Workbench, rows: Locator, anew: boolean): Promise<readonly number[]> {
  const times: number[] = [];
  const count = Math.min(20, await rows.count());
  for (let click = 0; click <= clicks; click++) {
    if (anew) await desk.runCommand('View: Close All Editors');
    await rows.nth(click % count).click();
    const { start, paint } = await eventually(() => lastPaint(desk));
    if (click > 0) times.push(paint - start);
    // What comes after the heading, e.g. related papers, is not to fall into the next click's time.
    await desk.page.waitForTimeout(300);
  }
  return times;
}

/** The last click and what was painted after it; throws while there is nothing. */
async function lastPaint(desk: Workbench): Promise<{ readonly start: number; readonly paint: number }> {
  const start = await desk.page.evaluate(() => (window as Watched).sheafClick ?? Number.POSITIVE_INFINITY);
  const page = desk.webview().locator('html');
  const paints = await page.evaluate(() => (window as Watched).sheafPaints ?? [], undefined, {
    timeout: 1000,
  });
  const paint = paints.find(({ at }) => at > start);
  if (paint === undefined) throw new Error('nothing was painted after the click');
  return { start, paint: paint.at };
}

/** Runs in the window: when something was clicked last. */
function watchClicks(): void {
  const note = ({ timeStamp }: Event) =>
    Object.assign(window, { sheafClick: performance.timeOrigin + timeStamp });
  window.addEventListener('click', note, { capture: true });
}

/** Runs in every page: when another heading has been painted. */
function watchHeading(): void {
  const paints: Paint[] = [];
  Object.assign(window, { sheafPaints: paints });
  // A message that is sent from an animation frame arrives after that frame has been painted.
  const painted = new MessageChannel();
  painted.port1.onmessage = ({ data }) =>
    paints.push({ heading: data, at: performance.timeOrigin + performance.now() });
  let last = '';
  const look = () => {
    const heading = document.querySelector('h1')?.textContent ?? '';
    if (heading === last) return;
    last = heading;
    requestAnimationFrame(() => painted.port2.postMessage(heading));
  };
  const changes = new MutationObserver(look);
  let observed: Document | undefined;
  // VS Code puts another document into a window that is there already.
  setInterval(() => {
    if (document === observed) return;
    observed = document;
    changes.observe(document, { childList: true, characterData: true, subtree: true });
    look();
  }, 2);
}

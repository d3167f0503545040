/**
 * The detail panel: from a click to the paint in VS Code, beside an empty webview; of that the part of its page, from the
 * message with a paper to the paint, in the machine's browser under the same policy; what the host does for that message;
 * and the size of what the page loads. Then frames of the map.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import type { Page } from 'playwright-core';
import { markedPieces } from '../../src/core/highlights';
import { textPieces } from '../../src/core/textPieces';
import type { HostMessage, PanelLabels, PanelPaper } from '../../src/protocol/paperPanel';
import { openPage } from '../support/browserPage';
import { sobolev } from '../support/mathPapers';
import { layOutTimed } from './laidOut';
import { printFrameTimes } from './mapFrames';
import { printClickTimes } from './panelClicks';
import { realPapers, scalePapers, sharedFolder } from './searchData';
import { type Cell, printTable, quantile } from './table';

const site = 'http://localhost/';
const folder = path.join('dist', 'webview');
const nonce = 'bench';
const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'self'; font-src 'self'`;
const runs = 60;

type Text = Pick<PanelPaper, 'title' | 'abstract'>;

async function main(): Promise<void> {
  const papers = realPapers().slice(0, runs);
  const texts = papers.map(({ title, abstract }) => textOf(title, abstract));
  // Without the one that cannot be set: its end would never come.
  const formulas = sobolev.abstract.replace(/ The formula.*/, '');
  const math = papers.map(({ title }) => textOf(`${title} in ${sobolev.title}`, formulas));
  const { browser, page } = await openPage();
  try {
    const base = await painted(page, `<main></main>${inline}`, texts);
    const rows = [
      ['an empty page', base],
      ['real papers', await painted(page, paperPage, texts)],
      ['papers with ten formulas', await painted(page, paperPage, math)],
    ] as const;
    printTable(
      'From the message to the paint, ms',
      ['shown', 'first', 'median', 'p95', 'p95 / empty page'],
      rows.map(([name, times]): Cell[] => {
        const later = times.slice(1);
        const ratio = quantile(later, 0.95) / quantile(base.slice(1), 0.95);
        return [name, times[0] ?? 0, quantile(later, 0.5), quantile(later, 0.95), ratio];
      }),
    );
  } finally {
    await browser.close();
  }
  await printClickTimes(sharedFolder('dumps'));
  printHostTimes(papers);
  await printSizes();
  await printFrameTimes([await layOutTimed(realPapers()), await layOutTimed(await scalePapers(20_000))]);
}

function textOf(title: string, abstract: string): Text {
  const wanted = { query: 'efficient memory', keywords: ['train', 'model'] };
  return { title: textPieces(title), abstract: markedPieces(title, textPieces(abstract), wanted) };
}

/** A page that shows the id of what it is told to show, and nothing else. */
const inline = `<script nonce="${nonce}">addEventListener('message', ({ data }) => { document.querySelector('main').textContent = data.state.paper.id; });</script>`;
const paperPage = `<link rel="stylesheet" href="style.css"><main></main><script nonce="${nonce}" src="paperPage.js"></script>`;

/** Milliseconds for each text from the message until what it has made of the page is painted. */
async function painted(page: Page, body: string, texts: readonly Text[]): Promise<readonly number[]> {
  await page.unrouteAll();
  await page.route(`${site}**`, route => {
    const file = new URL(route.request().url()).pathname.slice(1);
    const html = `<!DOCTYPE html><meta http-equiv="Content-Security-Policy" content="${policy}">${body}`;
    return file === ''
      ? route.fulfill({ contentType: 'text/html', body: html })
      : route.fulfill({ path: path.join(folder, file) });
  });
  await page.addInitScript(() => {
    Object.assign(window, { acquireVsCodeApi: () => ({ postMessage() {}, getState() {}, setState() {} }) });
  });
  await page.goto(site);
  const times: number[] = [];
  for (const [index, text] of texts.entries()) {
    times.push(await page.evaluate(timePaint, messageOf(index, text)));
    await page.waitForTimeout(30);
  }
  return times;
}

/** Runs in the page. A message that is sent from an animation frame arrives after that frame has been painted. */
function timePaint(message: HostMessage): Promise<number> {
  return new Promise(resolve => {
    const channel = new MessageChannel();
    const start = performance.now();
    channel.port1.onmessage = () => resolve(performance.now() - start);
    const isSet = () => document.querySelector('.math[data-tex]:not(:has(.katex))') === null;
    const whenSet = () => {
      if (isSet() || performance.now() - start > 2000) channel.port2.postMessage('');
      else requestAnimationFrame(whenSet);
    };
    window.addEventListener('message', () => requestAnimationFrame(whenSet), { once: true });
    window.postMessage(message, '*');
  });
}

function messageOf(index: number, text: Text): HostMessage {
  const others = Array.from({ length: 10 }, (_, i) => ({
    id: `paper-${index}-${i}`,
    title: `A related paper of which the title is of usual length ${i}`,
    terms: ['memory', 'models', 'training'],
  }));
  const paper: PanelPaper = {
    ...text,
    id: `paper-${index}`,
    authors: [],
    links: [],
    lookups: [],
    citeKey: `paper-${index}`,
    sources: [{ label: 'papers/dump.txt', place: 'Lines 1–2', variants: [] }],
    citations: [],
    related: others,
  };
  return { type: 'show', state: { type: 'paper', paper, labels }, pinned: false, resumes: false };
}

/** Their number and kind matter, not what they say. */
const text = 'Label';
const labels: PanelLabels = {
  ...{ theme: text, key: text, abstract: text, actions: text, insertCitation: text, copyCitation: text },
  ...{ copyTitle: text, copyAs: text, createNote: text, lookUp: text, previous: text, next: text },
  ...{ inTheme: text, sources: text, citedIn: text, related: text, noAbstract: text, noRelated: text },
};

function printHostTimes(papers: readonly { readonly title: string; readonly abstract: string }[]): void {
  const times = papers.map(({ title, abstract }) => {
    const start = performance.now();
    textOf(title, abstract);
    return performance.now() - start;
  });
  printTable(
    'Taking titles and abstracts apart, with marks, ms',
    ['papers', 'median', 'p95'],
    [[papers.length, quantile(times, 0.5), quantile(times, 0.95)]],
  );
}

/** Minified, as they are packaged. */
async function printSizes(): Promise<void> {
  const files = ['paperPage.js', 'style.css', 'math.js', 'mathStyle.css'];
  const rows = await Promise.all(
    files.map(async (name): Promise<Cell[]> => {
      const text = fs.readFileSync(path.join(folder, name), 'utf8');
      const loader = name.endsWith('.css') ? 'css' : 'js';
      const { code } = await esbuild.transform(text, { loader, minify: true, legalComments: 'none' });
      return [name, code.length / 1000, gzipSync(code).length / 1000];
    }),
  );
  const fonts = fs.readdirSync(path.join(folder, 'fonts'));
  const size = fonts.reduce((sum, name) => sum + fs.statSync(path.join(folder, 'fonts', name)).size, 0);
  const font = fs.statSync(path.join(folder, 'codicon.ttf')).size;
  printTable(
    'What the page loads, kB',
    ['file', 'minified', 'compressed'],
    [
      ...rows,
      ['codicon.ttf', font / 1000, ''],
      [`${fonts.length} fonts of math, those used alone`, size / 1000, ''],
    ],
  );
}

void main();

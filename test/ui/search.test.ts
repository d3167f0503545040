/** The search box: answers while one types, best first, and does what its buttons say. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Locator } from 'playwright-core';
import type { PaperEngine } from '../../src/core/engine';
import { pageCopy, papersAbout } from '../support/listingPage';
import { eventually } from './driver/eventually';
import { libraryOf } from './driver/library';
import { useWorkbench } from './driver/useWorkbench';

describe('the search', () => {
  const desk = useWorkbench();
  let library: PaperEngine;

  before(async () => {
    library = await libraryOf(desk().workspace ?? assert.fail('a folder is open'));
    await desk().openView('Sheaf');
    await desk().tree().rows();
  });
  afterEach(async () => {
    if (await desk().quickInput.widget.isVisible()) await desk().quickInput.cancel();
  });
  after(() => library.dispose());

  it("opens from the button in the view's title", async () => {
    await desk().pressViewButton('Papers', 'Search Papers');
    await desk().quickInput.opens('Search Papers');
    const { input } = desk().quickInput;
    const placeholder = 'Search papers by words of title or abstract';
    await eventually(async () => assert.equal(await input.getAttribute('placeholder'), placeholder));
  });

  for (const { what, query, first } of [
    { what: 'words of a title', query: 'segment anything', first: 'Segment Anything' },
    { what: 'the beginning of a word', query: 'poinc', first: /^Poincaré Embeddings/ },
    { what: 'a word with typing errors', query: 'retreival augmented genration', first: /^Retrieval-Augm/ },
    { what: 'words of an abstract', query: 'chinchilla', first: /^Training Compute-Optimal/ },
  ] as const) {
    it(`finds ${what}, in the engine's order`, async () => {
      await open();
      await desk().page.keyboard.type(query, { delay: 30 });
      const labels = await showsHitsOf(query);
      assert.match(labels[0] ?? '', typeof first === 'string' ? new RegExp(`^${first}$`) : first);
    });
  }

  it('shows theme and file beside each title and the place of the hit below it', async () => {
    await open();
    await desk().quickInput.type('word error rate');
    await showsHitsOf('word error rate');
    const {
      hits: [hit],
    } = await library.search({ query: 'word error rate', limit: 1 });
    const row = desk().quickInput.rows.first();
    const textOf = async (part: Locator) => (await part.innerText()).replaceAll('\u00a0', ' ');
    await eventually(async () => {
      const description = await textOf(row.locator('.label-description').first());
      assert.equal(description, `${hit?.theme?.label} · ${path.basename(hit?.firstSource.dump ?? '')}`);
      const detail = await textOf(row.locator('.quick-input-list-label-meta'));
      assert.equal(detail, hit?.snippet);
      assert.match(detail.toLowerCase(), /error rate/);
    });
  });

  it('ends with the hits of the last query, however fast it was typed', async () => {
    await open();
    for (const query of ['diffusion', 'graph networks', 'reinforcement learning offline', 'speech']) {
      await desk().quickInput.type('');
      // No delay: every letter asks, and all but the last answer come too late.
      await desk().page.keyboard.type(query);
      await showsHitsOf(query);
      await desk().page.waitForTimeout(500);
      await showsHitsOf(query);
    }
  });

  it('says so where nothing answers, and shows nothing for no words', async () => {
    await open();
    await desk().quickInput.type('zzzzqqqq');
    await desk().quickInput.row('No papers found').waitFor();
    await desk().page.keyboard.press('Enter');
    assert.equal(await desk().quickInput.rows.count(), 1, 'Enter does nothing there');
    await desk().quickInput.type('mamba');
    await showsHitsOf('mamba');
    await desk().quickInput.type('');
    await eventually(async () => assert.equal(await desk().quickInput.rows.count(), 0));
  });

  it('takes in what is read while it is open', async () => {
    const file = path.join(desk().workspace ?? '', 'papers', 'bees.txt');
    await open();
    await desk().quickInput.type('honey bees');
    await desk().quickInput.row('No papers found').waitFor();
    fs.writeFileSync(file, pageCopy(papersAbout('honey bees', 5)));
    await desk().quickInput.row('Robust Honey Bees for Noisy Data').waitFor();
    fs.rmSync(file);
    await desk().quickInput.row('No papers found').waitFor();
  });

  it('opens the paper with Enter', async () => {
    await search('hippo recurrent memory', /^HiPPO/);
    await desk().quickInput.accept(/^HiPPO/);
    await desk().quickInput.widget.waitFor({ state: 'hidden' });
    await desk().panel.takesFocus(/^HiPPO/);
    await desk()
      .editor.tab(/^HiPPO/)
      .waitFor();
  });

  it('closes with Escape and leaves everything as it was', async () => {
    const before = await desk().editor.tab(/./).allInnerTexts();
    await search('hippo recurrent memory', /^HiPPO/);
    await desk().quickInput.cancel();
    await eventually(async () => assert.deepEqual(await desk().editor.tab(/./).allInnerTexts(), before));
  });

  it('reveals a hit in its dump by its button', async () => {
    const {
      hits: [hit],
    } = await library.search({ query: 'poincare', limit: 1 });
    assert.ok(hit);
    await search('poincare', hit.title);
    await desk().quickInput.pressButton(desk().quickInput.row(hit.title), 'Reveal in Dump');
    await desk().quickInput.widget.waitFor({ state: 'hidden' });
    await desk().editor.tab(path.basename(hit.firstSource.dump)).waitFor();
    await desk()
      .selection()
      .filter({ hasText: `Ln ${hit.firstSource.endLine}` })
      .waitFor();
  });

  it("inserts a hit's citation into the note by its button, and goes there", async () => {
    await desk().openFile('notes/related-work.tex');
    await desk().placeCursor(12);
    await search('poincare', /^Poincaré/);
    await desk().quickInput.pressButton(desk().quickInput.rows.first(), 'Insert Citation');
    await desk()
      .editor.line(/\\cite\{poincare-embeddings[\w-]*\}/)
      .waitFor();
    await desk().editor.takesFocus();
    await desk().page.keyboard.type(' shows');
    await desk()
      .editor.line(/\\cite\{[\w-]+\}\sshows/)
      .waitFor();
    await desk().revertFile();
  });

  it('lets one choose the paper to cite from the palette', async () => {
    await desk().openFile('notes/ideas.txt');
    await desk().placeCursor(3);
    await desk().runCommand('Sheaf: Insert Citation');
    await desk().quickInput.opens('Insert Citation');
    await desk().quickInput.type('barlow');
    await desk().quickInput.accept(/^Barlow Twins/);
    await desk().editor.line('[@barlow-twins]').waitFor();
    await desk().revertFile();
  });

  function open(): Promise<void> {
    return desk().openSearch();
  }

  async function search(query: string, first: string | RegExp): Promise<void> {
    await open();
    await desk().quickInput.type(query);
    await desk().quickInput.rows.first().filter({ hasText: first }).waitFor();
  }

  /** Waits until the rows are the engine's hits, in its order; returns the labels in view. */
  async function showsHitsOf(query: string): Promise<readonly string[]> {
    const { hits } = await library.search({ query, limit: 50 });
    assert.ok(hits.length > 0);
    return eventually(async () => {
      const labels = await desk().quickInput.labels();
      assert.deepEqual(
        labels,
        hits.slice(0, Math.max(labels.length, 1)).map(({ title }) => title),
      );
      const total = await desk().quickInput.rows.first().getAttribute('aria-setsize');
      assert.equal(total, String(hits.length));
      return labels;
    });
  }
});

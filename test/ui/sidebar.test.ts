/** The view in the sidebar, by mouse: themes, dumps, papers, and what can be done with each. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { PaperEngine } from '../../src/core/engine';
import { pageCopy, papersAbout } from '../support/listingPage';
import { eventually } from './driver/eventually';
import { libraryOf } from './driver/library';
import { useWorkbench } from './driver/useWorkbench';

const title = 'LoRA: Low-Rank Adaptation of Large Language Models';

describe('the sidebar', () => {
  const desk = useWorkbench();
  let library: PaperEngine;
  /** The theme of `title`. */
  let theme: string;

  before(async () => {
    library = await libraryOf(workspace());
    theme = (await library.paper({ idOrKey: 'lora' }))?.theme?.label ?? '';
    await desk().openView('Sheaf');
    await desk().tree().rows();
  });
  afterEach(() => desk().page.mouse.move(700, 600));
  after(() => library.dispose());

  it('is opened by its icon in the activity bar', async () => {
    const { page } = desk();
    await desk().openView('Explorer');
    await page.locator('.sidebar').getByText('Explorer', { exact: true }).waitFor();
    await desk().activityIcon('Sheaf').click();
    await page.locator('.sidebar .pane-header', { hasText: 'Papers' }).waitFor();
  });

  it('shows the themes with their counts, to eyes and to screen readers', async () => {
    const themes = await library.themes({});
    const { root } = desk().tree();
    await eventually(async () => {
      assert.deepEqual(
        await desk().tree().rows(),
        themes.map(({ label, size }) => ({ label: `${label}, ${size} papers`, level: 1, expanded: false })),
      );
      const names = await root.locator('.label-name').allInnerTexts();
      const counts = await root.locator('.label-description').allInnerTexts();
      assert.deepEqual(
        names.map((name, row) => [name, counts[row]]),
        themes.map(({ label, size }) => [label, String(size)]),
      );
    });
  });

  it("shows a theme's papers below it, in the engine's order", async () => {
    const [first] = await library.themes({});
    assert.ok(first);
    const papers = await library.papersOf({ group: { kind: 'theme', theme: first.id } });
    await desk().tree().expand(first.label);
    await eventually(async () =>
      assert.deepEqual(
        await rowNames(2),
        papers.map(paper => paper.title),
      ),
    );
  });

  it('collapses everything by its button', async () => {
    await desk()
      .tree()
      .expand((await library.themes({}))[0]?.label ?? '');
    await desk().pressViewButton('Papers', 'Collapse All');
    await eventually(async () => {
      const rows = await desk().tree().rows();
      assert.ok(rows.every(({ level, expanded }) => level === 1 && expanded === false));
    });
  });

  it('shows the abstract of a paper while the mouse rests on it', async () => {
    await desk().tree().expand(theme);
    const tooltip = desk().editor.hovers().filter({ hasText: title });
    const abstract = tooltip.getByText(/^Fine-tuning all weights of a model .* is itself of low rank\.$/);
    await desk().tree().hoverUntil(title, abstract);
  });

  it('says why a paper is in its theme, and what a theme is about, while the mouse rests there', async () => {
    const why = (await library.paper({ idOrKey: 'lora' }))?.theme ?? assert.fail();
    const beside = ({ label, terms }: { label: string; terms: readonly string[] }) =>
      terms.filter(term => term.toLowerCase() !== label.toLowerCase()).join(' · ');
    assert.ok(why.terms.length > 0);
    await desk().tree().expand(theme);
    const line = [why.label, beside(why)].filter(Boolean).join(': ');
    await desk()
      .tree()
      .hoverUntil(title, desk().editor.hovers().getByText(line, { exact: true }));
    const told = (await library.themes({})).find(({ id }) => id === why.id) ?? assert.fail();
    const tooltip = desk()
      .editor.hovers()
      .filter({ hasText: `${told.label} · ${told.size} papers` });
    const terms = tooltip.getByText(beside(told), { exact: true });
    await desk().tree().hoverUntil(`${told.label}, ${told.size} papers`, terms);
    await desk().screenshot('theme-tooltip');
  });

  it('opens a paper by a click and leaves the keyboard in the tree', async () => {
    await desk().tree().expand(theme);
    await desk().tree().item(title).click();
    await desk().panel.shows(title);
    await desk().tree().takesFocus();
  });

  it('reveals a paper in its dump by its inline button', async () => {
    const source = (await library.paper({ idOrKey: 'lora' }))?.sources[0] ?? assert.fail();
    await desk().tree().expand(theme);
    await desk().tree().pressButton(title, 'Reveal in Dump');
    await desk().editor.tab(path.basename(source.dump)).waitFor();
    // The whole entry is selected, from its title to the end of its abstract.
    const selected = `${source.end - source.start} selected`;
    await desk().selection().filter({ hasText: selected }).waitFor();
    await desk()
      .selection()
      .filter({ hasText: `Ln ${source.endLine}` })
      .waitFor();
  });

  it('inserts a citation into the note by its inline button', async () => {
    await desk().openFile('notes/ideas.txt');
    await desk().placeCursor(4);
    await desk().tree().expand(theme);
    await desk().tree().pressButton(title, 'Insert Citation');
    await desk().editor.line('[@lora]1. Offline data').waitFor();
    await desk().editor.takesFocus();
    await desk().page.keyboard.type('and ');
    await desk().editor.line('[@lora]and 1. Offline data').waitFor();
    await desk().revertFile();
    await desk().editor.line('[@lora]').waitFor({ state: 'detached' });
  });

  it('offers what can be done with a paper in its context menu', async () => {
    await desk().tree().expand(theme);
    const entries = await desk().tree().contextMenu(title);
    await eventually(async () =>
      assert.deepEqual(
        (await entries.allInnerTexts()).map(text => text.trim()),
        [
          'Open Paper',
          'Reveal in Dump',
          'Open Paper to the Side',
          'Insert Citation',
          'Copy Citation',
          'Copy Title',
          'Copy As…',
          'Move to Theme…',
          'Create Literature Note',
        ],
      ),
    );
    await desk().tree().choose('Copy Title');
    await eventually(async () => assert.equal(await desk().clipboard(), title));
  });

  it('copies a citation as the open note writes it', async () => {
    await desk().openFile('notes/related-work.tex');
    await desk().tree().expand(theme);
    await desk().tree().contextMenu(title);
    await desk().tree().choose('Copy Citation');
    await eventually(async () => assert.equal(await desk().clipboard(), '\\cite{lora}'));
  });

  it('groups by dump and back by the button in its title', async () => {
    await desk().pressViewButton('Papers', 'Group by Dump');
    await eventually(async () =>
      assert.deepEqual(
        await rowNames(1),
        (await library.overview({})).dumps.map(({ dump, papers }) => `${dump}, ${papers} papers`),
      ),
    );
    await desk().pressViewButton('Papers', 'Group by Theme');
    await desk().tree().item(theme).waitFor();
  });

  it("lists a dump's papers in the dump's order and opens the dump", async () => {
    await desk().pressViewButton('Papers', 'Group by Dump');
    const dump = 'papers/graphs-and-science.txt';
    await desk().tree().expand(dump);
    const papers = await library.papersOf({ group: { kind: 'dump', dump } });
    await eventually(async () =>
      assert.deepEqual(
        await rowNames(2),
        papers.map(paper => paper.title),
      ),
    );
    await desk().tree().pressButton(dump, 'Open Dump');
    await desk().editor.tab('graphs-and-science.txt').waitFor();
    await desk().pressViewButton('Papers', 'Group by Theme');
    await desk().tree().item(theme).waitFor();
  });

  it('says that it reads while it does, and takes a new dump in', async () => {
    await desk().page.evaluate(() => {
      const bar = () => document.querySelector('.sidebar .monaco-progress-container.active');
      const observer = new MutationObserver(() => {
        if (bar() !== null) document.body.dataset.sheafProgress = 'seen';
      });
      observer.observe(document.body, { subtree: true, attributes: true, attributeFilter: ['class'] });
    });
    await desk().pressViewButton('Papers', 'Group by Dump');
    const file = path.join(workspace(), 'papers', 'pasted.txt');
    fs.writeFileSync(file, pageCopy(papersAbout('honey bees', 40)));
    await desk().tree().item('papers/pasted.txt, 40 papers').waitFor();
    const progress = () => desk().page.evaluate(() => document.body.dataset.sheafProgress);
    await eventually(async () => assert.equal(await progress(), 'seen'));
    fs.rmSync(file);
    await desk().tree().item('papers/pasted.txt').waitFor({ state: 'detached' });
    await desk().pressViewButton('Papers', 'Group by Theme');
  });

  function workspace(): string {
    return desk().workspace ?? assert.fail('a folder is open');
  }

  /** What a screen reader calls the rows of a level, but for where they are cited; VS Code adds that a row has buttons. */
  async function rowNames(wanted: number): Promise<readonly string[]> {
    const rows = (await desk().tree().rows()).filter(({ level }) => level === wanted);
    return rows.map(({ label }) => label.replace(/,? ?(cited in \d+ notes?)?(, has actions)?$/, ''));
  }
});

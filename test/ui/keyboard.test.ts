/** Everything without a mouse: view, tree, panel, search and hover. */
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { PaperEngine } from '../../src/core/engine';
import { aWhile, eventually } from './driver/eventually';
import { libraryOf } from './driver/library';
import { useWorkbench } from './driver/useWorkbench';

describe('the keyboard alone', () => {
  const desk = useWorkbench();
  let library: PaperEngine;

  before(async () => {
    library = await libraryOf(desk().workspace ?? assert.fail('a folder is open'));
  });
  after(() => library.dispose());

  it('reaches the view, walks the tree and opens a paper', async () => {
    const [theme] = await library.themes({});
    assert.ok(theme);
    const [first, second] = await library.papersOf({ group: { kind: 'theme', theme: theme.id } });
    assert.ok(first && second);
    await focusFirstRow(theme.label);
    await expandFocusedRow();
    await desk().tree().item(first.title).waitFor();
    await press('ArrowDown');
    await focusedRow(first.title);
    await press('ArrowDown');
    await focusedRow(second.title);
    await press('Enter');
    await desk().panel.shows(second.title);
    await desk().tree().takesFocus();
    await press('ArrowLeft');
    await focusedRow(theme.label);
    await press('ArrowLeft');
    await desk().tree().item(first.title).waitFor({ state: 'detached' });
  });

  it('goes through the panel with the focus in sight, and on to a related paper', async () => {
    await openPaper('Mamba: Linear-Time Sequence Modeling with Selective State Spaces');
    const { theme, sources, related, action } = panelParts();
    const panelPage = desk().panel.page;
    // They are drawn once the notes are read and the themes are found.
    await panelPage.locator('.cited .row').first().waitFor();
    await related.first().waitFor();
    for (const stop of [panelPage.locator('#next'), panelPage.locator('#previous'), theme]) {
      await press('Shift+Tab');
      await hasVisibleFocus(stop);
    }
    await desk().panel.title.focus();
    const names = ['Insert Citation', 'Copy Citation', 'Copy Title', 'Copy As…', 'Literature Note'];
    const lookups = await panelPage.locator('.lookups').getByRole('link').all();
    const stops = [...names.map(action), ...lookups];
    const cited = await desk().panel.page.locator('.cited .row').all();
    for (const stop of [...stops, sources.first(), ...cited, related.first()]) {
      await press('Tab');
      await hasVisibleFocus(stop);
    }
    const next = await related.first().locator('.name').innerText();
    await press('Enter');
    await desk().panel.takesFocus(next);
  });

  it('acts in the panel: Space presses a button', async () => {
    await openPaper('Mamba: Linear-Time Sequence Modeling with Selective State Spaces');
    for (const name of ['Insert Citation', 'Copy Citation']) {
      await press('Tab');
      await hasVisibleFocus(panelParts().action(name));
    }
    await press('Space');
    await eventually(async () => assert.equal(await desk().clipboard(), '[@mamba]'));
  });

  it('opens the menu of a paper in the tree', async () => {
    const [theme] = await library.themes({});
    await focusFirstRow(theme?.label ?? assert.fail());
    await expandFocusedRow();
    await desk().tree().root.locator('[aria-level="2"]').first().waitFor();
    await press('ArrowDown');
    await desk().tree().focusedRow().and(desk().page.locator('[aria-level="2"]')).waitFor();
    await press('Shift+F10');
    const entries = desk().page.locator('.context-view .monaco-menu .action-menu-item');
    await entries.first().waitFor();
    // Keys that come before the menu has the keyboard are lost.
    const reveal = desk().page.locator('.context-view .action-item.focused', { hasText: 'Reveal in Dump' });
    await eventually(async () => {
      if (!(await reveal.isVisible())) await press('ArrowDown');
      assert.ok(await reveal.isVisible());
    });
    await press('Enter');
    await desk().selection().filter({ hasText: 'selected' }).waitFor();
  });

  it('searches and opens the hit chosen with the arrows', async () => {
    const { hits } = await library.search({ query: 'diffusion', limit: 50 });
    await desk().openSearch();
    // At once, as pasted: of a word typed letter by letter an earlier list may look the same, and be replaced under the arrows.
    await desk().page.keyboard.insertText('diffusion');
    await desk()
      .quickInput.rows.first()
      .filter({ hasText: hits[0]?.title ?? '' })
      .waitFor();
    await desk()
      .quickInput.focusedRow()
      .filter({ hasText: hits[0]?.title ?? '' })
      .waitFor();
    await press('ArrowDown');
    await press('ArrowDown');
    await desk().quickInput.accept(hits[2]?.title ?? '');
    await desk().panel.shows(hits[2]?.title ?? '');
  });

  it('shows the hover at the cursor and follows its link', async () => {
    await desk().openFile('notes/ideas.txt');
    await desk().placeCursor(10, 8);
    const hover = desk().editor.hovers().filter({ hasText: 'Mastering Diverse Domains' });
    // Once shows it, and once more gives it the keyboard; language features may come later than that.
    await eventually(async () => {
      await press('Control+K');
      await press('Control+I');
      await hover.waitFor({ timeout: aWhile });
      assert.ok(
        await hover.evaluate(node => node.closest('.monaco-hover')?.contains(document.activeElement)),
      );
    });
    const link = hover.locator('a', { hasText: 'Open Paper' });
    for (let stop = 0; stop < 4 && !(await isFocused(link)); stop++) await press('Tab');
    assert.ok(await isFocused(link), 'the link can be reached');
    await press('Enter');
    await desk().panel.title.filter({ hasText: 'Mastering Diverse Domains' }).waitFor();
  });

  async function press(key: string): Promise<void> {
    await desk().page.keyboard.press(key);
  }

  /** Gives the tree the keyboard, on its first row. */
  async function focusFirstRow(name: string): Promise<void> {
    // Once to open the view and once more when there is a tree in it.
    await desk().runCommand('Sheaf: Focus on Papers View');
    await desk().tree().rows();
    await desk().runCommand('Sheaf: Focus on Papers View');
    await desk().tree().takesFocus();
    await eventually(async () => {
      await press('Home');
      await desk().tree().focusedRow().filter({ hasText: name }).waitFor({ timeout: aWhile });
    });
  }

  async function focusedRow(name: string): Promise<void> {
    await desk().tree().focusedRow().filter({ hasText: name }).waitFor();
  }

  /** The key goes on to the first child where the row is expanded already; where VS Code is busy it may be lost. */
  async function expandFocusedRow(): Promise<void> {
    const row = desk().tree().focusedRow();
    await eventually(async () => {
      if ((await row.getAttribute('aria-expanded')) === 'false') await press('ArrowRight');
      assert.equal(await row.getAttribute('aria-expanded'), 'true');
    });
  }

  async function openPaper(title: string): Promise<void> {
    await desk().openPaper(title);
    // Where a screen reader begins to read; the page itself goes there when it has the focus before it has the paper.
    await desk().panel.title.focus();
  }

  function panelParts() {
    const { panel } = desk();
    const { theme, sources, related } = panel;
    return { theme, sources, related, action: (name: string) => panel.action(name) };
  }

  function isFocused(element: Locator): Promise<boolean> {
    return element.evaluate(node => node === document.activeElement);
  }

  /** Fails unless the element has the focus and shows it by an outline that does not vanish into the page. */
  async function hasVisibleFocus(element: Locator): Promise<void> {
    const seen = () =>
      element.evaluate(node => {
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(node);
        const page = getComputedStyle(document.documentElement);
        const visible = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
        return {
          focused: node === document.activeElement,
          visible: visible && outlineColor !== page.backgroundColor,
        };
      });
    await eventually(async () => assert.deepEqual(await seen(), { focused: true, visible: true }));
  }
});

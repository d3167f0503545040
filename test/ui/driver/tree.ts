/** A tree view in the sidebar. */
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { aWhile, eventually } from './eventually';

/** A row of a tree as a screen reader has it. */
export interface TreeRow {
  readonly label: string;
  /** 1 at the top. */
  readonly level: number;
  /** Undefined where there is nothing to expand. */
  readonly expanded: boolean | undefined;
}

export class Tree {
  readonly root: Locator;

  constructor(
    private readonly page: Page,
    name?: string,
  ) {
    this.root = page
      .locator('.sidebar')
      .getByRole('tree', name === undefined ? {} : { name })
      .first();
  }

  /** The rows whose accessible name contains a text (case ignored) or matches. */
  item(name: string | RegExp): Locator {
    return this.root.getByRole('treeitem', { name });
  }

  /** The rows in view, top to bottom (the list renders only what is in view), once there is one. */
  async rows(): Promise<readonly TreeRow[]> {
    const items = this.root.getByRole('treeitem');
    await items.first().waitFor();
    return items.evaluateAll(rows =>
      rows
        .sort((a, b) => Number(a.getAttribute('data-index')) - Number(b.getAttribute('data-index')))
        .map(row => ({
          label: row.getAttribute('aria-label')?.trim() ?? '',
          level: Number(row.getAttribute('aria-level')),
          expanded: row.hasAttribute('aria-expanded')
            ? row.getAttribute('aria-expanded') === 'true'
            : undefined,
        })),
    );
  }

  /** The row that the keyboard acts on. */
  focusedRow(): Locator {
    return this.root.locator('.monaco-list-row.focused');
  }

  /** Expands a row by its twistie, or leaves it expanded. */
  async expand(name: string | RegExp): Promise<void> {
    const row = this.item(name).first();
    const patience = { timeout: aWhile };
    await row.waitFor();
    // A row that is drawn anew under the mouse passes over the click.
    await eventually(async () => {
      if ((await row.getAttribute('aria-expanded', patience)) === 'true') return;
      await row.locator('.monaco-tl-twistie').click(patience);
      await row.and(this.page.locator('[aria-expanded="true"]')).waitFor(patience);
    });
  }

  /** Opens the context menu of a row and returns its entries. */
  async contextMenu(name: string | RegExp): Promise<Locator> {
    const row = this.item(name).first();
    const entries = this.page.locator('.context-view .monaco-menu .action-menu-item');
    await row.waitFor();
    await eventually(async () => {
      if (!(await entries.first().isVisible())) await row.click({ button: 'right', timeout: aWhile });
      await entries.first().waitFor({ timeout: aWhile });
    });
    return entries;
  }

  /** Chooses an entry of the context menu that is open. */
  async choose(entry: string): Promise<void> {
    const menu = this.page.locator('.context-view .monaco-menu');
    await eventually(async () => {
      // VS Code passes over clicks in the first tenth of a second that a menu is open.
      if (await menu.isVisible()) {
        await menu.locator('.action-menu-item', { hasText: entry }).click({ timeout: aWhile });
      }
      await menu.waitFor({ state: 'detached', timeout: 1000 });
    });
  }

  /** Presses an inline button of a row; buttons show while the mouse is over the row. */
  async pressButton(name: string | RegExp, title: string): Promise<void> {
    const row = this.item(name).first();
    await row.waitFor();
    await eventually(async () => {
      await row.hover({ timeout: aWhile });
      await row.locator(`.action-label[aria-label^="${title}"]`).click({ timeout: aWhile });
    });
  }

  /** Rests the mouse on a row until something shows; a tree that is drawn anew, once the notes are read, takes it away. */
  async hoverUntil(name: string | RegExp, shown: Locator): Promise<void> {
    const row = this.item(name).first();
    await row.waitFor();
    await eventually(async () => {
      await this.page.mouse.move(700, 600);
      await row.hover({ timeout: aWhile });
      await shown.waitFor({ timeout: aWhile });
    });
  }

  /** Waits until the keyboard is in the tree. */
  async takesFocus(): Promise<void> {
    await eventually(async () =>
      assert.ok(
        await this.root.evaluate(tree => tree.contains(document.activeElement)),
        'the tree has the focus',
      ),
    );
  }
}

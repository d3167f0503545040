/** The detail panel's page. */
import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import { eventually } from './eventually';

export class PaperPanel {
  readonly title: Locator;
  readonly theme: Locator;
  readonly abstract: Locator;
  /** The rows that lead to where the paper stands in its dumps. */
  readonly sources: Locator;
  /** The rows that lead to related papers. */
  readonly related: Locator;

  constructor(readonly page: FrameLocator) {
    this.title = page.getByRole('heading', { level: 1 });
    this.theme = page.locator('.theme').getByRole('button');
    this.abstract = page.getByRole('region', { name: 'Abstract' });
    this.sources = page.getByRole('region', { name: 'Sources' }).getByRole('button');
    this.related = page.getByRole('region', { name: 'Related Papers' }).getByRole('button');
  }

  /** Waits until the page shows the paper with this title. */
  async shows(title: string, timeout?: number): Promise<void> {
    const heading = this.page.getByRole('heading', { level: 1, name: title, exact: true });
    await heading.waitFor(timeout === undefined ? {} : { timeout });
  }

  /** Waits until the page shows this paper and has the keyboard, which VS Code gives it in its own time. */
  async takesFocus(title: string | RegExp): Promise<void> {
    await this.title.filter({ hasText: title }).waitFor();
    await eventually(async () =>
      assert.ok(await this.title.evaluate(() => document.hasFocus()), 'the panel has the focus'),
    );
  }

  /** One of the buttons below the abstract. */
  action(name: string): Locator {
    return this.page.getByRole('group', { name: 'Actions' }).getByRole('button', { name });
  }
}

/** VS Code's input at the top: command palette, quick open, and every QuickPick of an extension. */
import type { Locator, Page } from 'playwright-core';

export class QuickInput {
  /** The whole widget, also where it is hidden. */
  readonly widget: Locator;
  readonly input: Locator;
  /** The rows in view, top to bottom (the list renders only what is in view). */
  readonly rows: Locator;

  constructor(private readonly page: Page) {
    this.widget = page.locator('.quick-input-widget');
    this.input = this.widget.locator('.quick-input-box input');
    this.rows = this.widget.locator('.quick-input-list .monaco-list-row');
  }

  /** Presses a key that opens it. Presses again where VS Code was not listening yet. */
  async open(key: string): Promise<void> {
    // The one before may still be on its way out; what is typed into that is lost.
    await this.widget.waitFor({ state: 'hidden' });
    for (let attempt = 0; attempt < 10; attempt++) {
      await this.page.keyboard.press(key);
      const opened = this.input.waitFor({ timeout: 1500 });
      if (await opened.then(() => true).catch(() => false)) return;
    }
    throw new Error(`${key} opened no quick input`);
  }

  /** Its title, where it is this one: the way to tell one quick input from the one that it followed. */
  title(title: string): Locator {
    return this.widget.locator('.quick-input-title').getByText(title, { exact: true });
  }

  /** Replaces what stands in the input. */
  async type(text: string): Promise<void> {
    await this.input.fill(text);
  }

  /** The rows that contain a text. */
  row(text: string | RegExp): Locator {
    return this.rows.filter({ hasText: text });
  }

  /** The row that Enter would take. */
  focusedRow(): Locator {
    return this.widget.locator('.quick-input-list .monaco-list-row.focused');
  }

  /** Presses Enter once the row that it would take contains a text. */
  async accept(text: string | RegExp): Promise<void> {
    await this.focusedRow().filter({ hasText: text }).waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** The labels of the rows in view, top to bottom, without their descriptions and details. */
  async labels(): Promise<readonly string[]> {
    return this.rows.evaluateAll(rows =>
      rows
        .sort((a, b) => Number(a.getAttribute('data-index')) - Number(b.getAttribute('data-index')))
        .map(row => row.querySelector('.label-name')?.textContent ?? ''),
    );
  }

  /** A button at the right of a row; buttons show while the mouse is over the row. */
  async pressButton(row: Locator, title: string): Promise<void> {
    await row.hover();
    await row.locator(`.action-label[aria-label^="${title}"]`).click();
  }

  /** Closes it without a choice. */
  async cancel(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.widget.waitFor({ state: 'hidden' });
  }
}

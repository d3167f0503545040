/** VS Code's input at the top: command palette, quick open, and every QuickPick of an extension. */
import type { Locator, Page } from 'playwright-core';
import { aWhile, eventually } from './eventually';

const attempts = 6;

export class QuickInput {
  /** The whole widget, also where it is hidden. */
  readonly widget: Locator;
  readonly input: Locator;
  /** The input where the keyboard is in it. */
  readonly focusedInput: Locator;
  /** The rows in view, top to bottom (the list renders only what is in view). */
  readonly rows: Locator;

  constructor(private readonly page: Page) {
    this.widget = page.locator('.quick-input-widget');
    this.input = this.widget.locator('.quick-input-box input');
    this.focusedInput = this.widget.locator('.quick-input-box input:focus');
    this.rows = this.widget.locator('.quick-input-list .monaco-list-row');
  }

  /** Opens it with a key; see `ask`. */
  choose(key: string, typed: string, row?: string): Promise<void> {
    return this.ask(() => this.page.keyboard.press(key), typed, row);
  }

  /**
   * Opens it, types, and presses Enter, once the row that Enter would take contains `row` where one is given. Begins
   * anew where VS Code was not listening yet, or closed it because something else took the focus.
   */
  async ask(open: () => Promise<void>, typed: string, row?: string): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        // The one before may still be on its way out; what is typed into that is lost.
        await this.widget.waitFor({ state: 'hidden', timeout: aWhile });
        await open();
        await this.input.fill(typed, { timeout: aWhile });
        const ready = row === undefined ? this.input : this.focusedRow().filter({ hasText: row });
        await ready.waitFor({ timeout: aWhile });
        await this.page.keyboard.press('Enter');
        return;
      } catch (error) {
        if (attempt === attempts) throw error;
        await this.leave();
      }
    }
  }

  /** Presses Escape in it, where it is open: something else may have the keyboard. */
  private async leave(): Promise<void> {
    if (await this.widget.isVisible()) await this.input.focus({ timeout: aWhile }).catch(() => {});
    await this.page.keyboard.press('Escape');
  }

  /** Its title, where it is this one: the way to tell one quick input from the one that it followed. */
  title(title: string): Locator {
    return this.widget.locator('.quick-input-title').getByText(title, { exact: true });
  }

  /** Waits until it has this title and the keyboard. */
  async opens(title: string): Promise<void> {
    await this.title(title).waitFor({ timeout: aWhile });
    await this.focusedInput.waitFor({ timeout: aWhile });
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
    // Rows that are drawn anew under the mouse lose their buttons.
    await eventually(async () => {
      await row.hover({ timeout: aWhile });
      await row.locator(`.action-label[aria-label^="${title}"]`).click({ timeout: aWhile });
    });
  }

  /** Closes it without a choice. */
  async cancel(): Promise<void> {
    await eventually(async () => {
      if (await this.widget.isVisible()) await this.leave();
      await this.widget.waitFor({ state: 'hidden', timeout: aWhile });
    });
  }
}

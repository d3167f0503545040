/** The list that VS Code shows below the cursor while somebody types. */
import type { Locator, Page } from 'playwright-core';

export class Suggestions {
  /** The list, where it is shown. */
  readonly list: Locator;
  /** What is said beside it of the row that Enter would take. */
  readonly details: Locator;

  constructor(private readonly page: Page) {
    this.list = page.locator('.editor-widget.suggest-widget.visible');
    this.details = page.locator('.suggest-details');
  }

  rows(text: string): Locator {
    return this.list.locator('.monaco-list-row').filter({ hasText: text });
  }

  /** Presses Enter once the row that it would take contains a text. */
  async accept(text: string): Promise<void> {
    await this.list.locator('.monaco-list-row.focused').filter({ hasText: text }).waitFor();
    await this.page.keyboard.press('Enter');
    await this.list.waitFor({ state: 'hidden' });
  }
}

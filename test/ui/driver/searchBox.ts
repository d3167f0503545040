/** The search box as its tests use it. */
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { eventually } from './eventually';
import type { Workbench } from './workbench';

export class SearchBox {
  /** Of `useWorkbench`: there is no window before the tests begin. */
  constructor(private readonly desk: () => Workbench) {}

  /** Opens it and puts in a query at once, as pasted. */
  async ask(query: string): Promise<void> {
    await this.desk().openSearch();
    await this.desk().quickInput.type(query);
  }

  async press(key: string): Promise<void> {
    await this.desk().page.keyboard.press(key);
  }

  /** Waits until the first row, which Enter would take, contains a text. */
  async firstRow(text: string): Promise<void> {
    const { rows } = this.desk().quickInput;
    await rows.first().filter({ hasText: text }).waitFor();
    await this.focusedRow(text);
  }

  async focusedRow(text: string): Promise<void> {
    await this.desk().quickInput.focusedRow().filter({ hasText: text }).waitFor();
  }

  filter(name: string): Locator {
    return this.desk().quickInput.widget.getByRole('button', { name });
  }

  /** Presses a filter, which writes itself into the query. */
  async pressFilter(name: string, query: string): Promise<void> {
    await this.filter(name).click();
    await this.hasFocus();
    await this.desk().page.mouse.move(600, 780);
    await this.hasQuery(query);
  }

  async hasQuery(text: string): Promise<void> {
    await eventually(async () => assert.equal(await this.desk().quickInput.input.inputValue(), text));
  }

  async hasFocus(): Promise<void> {
    await this.desk().quickInput.focusedInput.waitFor();
  }

  /** Leaves nothing behind for the next test. */
  async leave(): Promise<void> {
    if (await this.desk().quickInput.widget.isVisible()) await this.desk().quickInput.cancel();
    await this.desk().closeEditors();
  }
}

/** The search box as its tests use it. */
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { PaperEngine, SearchHit } from '../../../src/core/engine';
import { eventually } from './eventually';
import { libraryOf } from './library';
import { useWorkbench } from './useWorkbench';
import type { Workbench } from './workbench';

/** What most tests look for. */
export const query = 'diffusion models';

/** What the tests of a suite have in their hooks and in themselves. */
interface SearchDesk {
  readonly desk: () => Workbench;
  readonly box: SearchBox;
  /** The engine over what the window shows. */
  readonly library: () => PaperEngine;
  /** The hits of `query`. */
  readonly hits: () => readonly SearchHit[];
  readonly titleAt: (place: number) => string;
}

/** Gives a mocha suite a window of its own whose search box is left after each test. Call it inside `describe`. */
export function useSearchBox(): SearchDesk {
  const desk = useWorkbench();
  const box = new SearchBox(desk);
  let library: PaperEngine;
  let hits: readonly SearchHit[];
  before(async () => {
    library = await libraryOf(desk().workspace ?? assert.fail('a folder is open'));
    ({ hits } = await library.search({ query, limit: 50 }));
    await desk().openView('Sheaf');
    await desk().tree().rows();
  });
  afterEach(() => box.leave());
  after(() => library.dispose());
  const titleAt = (place: number): string => hits[place]?.title ?? assert.fail('there are more hits');
  return { desk, box, library: () => library, hits: () => hits, titleAt };
}

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

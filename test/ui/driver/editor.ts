/** The text editor that is shown. */
import type { Locator, Page } from 'playwright-core';

export class Editor {
  constructor(private readonly page: Page) {}

  /** The tab with a file's or panel's title. */
  tab(title: string | RegExp): Locator {
    return this.page.locator('.tabs-container .tab').filter({ hasText: title });
  }

  /** The lines in view whose text contains a text. VS Code writes blanks as no-break spaces: it is compared by words. */
  line(text: string): Locator {
    return this.page.locator('.editor-instance .view-line').filter({ hasText: text });
  }

  /** Holds the mouse over the first place where a text stands in view, until a hover shows. Returns the hover. */
  async hover(text: string): Promise<Locator> {
    const shown = this.page.locator('.monaco-hover:not(.hidden) .monaco-hover-content');
    const { x, y } = await this.placeOf(text);
    // Language features start after the editor shows: the first hovers may come too early.
    for (let attempt = 0; attempt < 10; attempt++) {
      await this.page.mouse.move(x - 1, y);
      await this.page.mouse.move(x, y);
      const appeared = shown.first().waitFor({ timeout: 2000 });
      if (await appeared.then(() => true).catch(() => false)) return shown.first();
      await this.page.mouse.move(0, 0);
    }
    throw new Error(`no hover over ${JSON.stringify(text)}`);
  }

  /** Puts the mouse over a text, where no hover is expected: waits as long as one would take and returns the hovers. */
  async hoverNothing(text: string): Promise<Locator> {
    const { x, y } = await this.placeOf(text);
    await this.page.mouse.move(x, y);
    await this.page.waitForTimeout(1500);
    return this.page.locator('.monaco-hover:not(.hidden) .monaco-hover-content');
  }

  /** Just behind the first character of a text in the editor, in pixels of the page. */
  private async placeOf(text: string): Promise<{ readonly x: number; readonly y: number }> {
    const line = this.line(text).first();
    await line.waitFor();
    return line.evaluate((element, wanted) => {
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      while (texts.nextNode()) nodes.push(texts.currentNode as Text);
      const whole = nodes
        .map(node => node.data)
        .join('')
        .replaceAll('\u00a0', ' ');
      // A line is many spans: find the one in which the wanted text begins.
      let begin = whole.indexOf(wanted);
      for (const node of begin < 0 ? [] : nodes) {
        if (begin < node.length) {
          const range = document.createRange();
          range.setStart(node, begin);
          range.setEnd(node, begin + 1);
          const box = range.getBoundingClientRect();
          return { x: box.right, y: box.y + box.height / 2 };
        }
        begin -= node.length;
      }
      throw new Error(`not in the line: ${wanted}`);
    }, text);
  }
}

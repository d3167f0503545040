/** The text editor that is shown. */
import type { Locator, Page } from 'playwright-core';
import { aWhile, eventually } from './eventually';

export class Editor {
  constructor(private readonly page: Page) {}

  /** The tab with a file's or panel's title. */
  tab(title: string | RegExp): Locator {
    return this.page.locator('.tabs-container .tab').filter({ hasText: title });
  }

  /** The lines in view whose text contains a text. VS Code writes blanks as no-break spaces: it is compared by words. */
  line(text: string | RegExp): Locator {
    return this.page.locator('.editor-instance .view-line').filter({ hasText: text });
  }

  /** Waits until an editor has the keyboard, which VS Code gives it in its own time: what is typed before is lost. */
  async takesFocus(): Promise<void> {
    await this.page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
  }

  /** The hovers that are shown. */
  hovers(): Locator {
    return this.page.locator('.monaco-hover:not(.hidden) .monaco-hover-content');
  }

  /**
   * Holds the mouse over the first place where a text stands in view, until a hover shows that contains `content`.
   * Returns the hover.
   */
  async hover(text: string, content = ''): Promise<Locator> {
    const shown = this.hovers().filter({ hasText: content }).first();
    // Language features start after the editor shows: the first hovers may come too early, and breadcrumbs move the lines.
    await eventually(async () => {
      await this.page.mouse.move(0, 0);
      const { x, y } = await this.placeOf(text);
      await this.page.mouse.move(x - 1, y);
      await this.page.mouse.move(x, y);
      await shown.waitFor({ timeout: aWhile });
    });
    return shown;
  }

  /** Puts the mouse over a text, where no hover is expected: waits as long as one would take and returns the hovers. */
  async hoverNothing(text: string): Promise<Locator> {
    const { x, y } = await this.placeOf(text);
    await this.page.mouse.move(x, y);
    await this.page.waitForTimeout(1500);
    return this.hovers();
  }

  /** The text that the hover shown stands for, as it is highlighted in the editor; lines end with line feeds. */
  async highlighted(): Promise<string> {
    await this.page.locator('.editor-instance .hoverHighlight').first().waitFor({ timeout: aWhile });
    return this.page.evaluate(() => {
      const marks = Array.from(document.querySelectorAll('.editor-instance .hoverHighlight'), mark =>
        mark.getBoundingClientRect(),
      );
      const isMarked = (box: DOMRect) =>
        marks.some(mark => {
          const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
          return x > mark.left && x < mark.right && y > mark.top && y < mark.bottom;
        });
      const textOf = (line: Element) => {
        const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        let marked = '';
        for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
          for (let at = 0; at < (node.nodeValue?.length ?? 0); at++) {
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            if (isMarked(range.getBoundingClientRect())) marked += range.toString();
          }
        }
        return marked.replaceAll('\u00a0', ' ');
      };
      const top = (line: Element) => line.getBoundingClientRect().top;
      return Array.from(document.querySelectorAll('.editor-instance .view-line'))
        .sort((a, b) => top(a) - top(b))
        .map(textOf)
        .filter(text => text !== '')
        .join('\n');
    });
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

/** The page of the map. */
import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import { aWhile, eventually } from './eventually';

export class LibraryMap {
  /** What is painted; takes the keyboard. */
  readonly map: Locator;
  readonly search: Locator;
  /** How many papers there are, or were found. */
  readonly summary: Locator;
  /** What is said of the paper that is pointed to. */
  readonly voice: Locator;
  /** The title beside the paper that is pointed to. */
  readonly card: Locator;
  /** The papers of the list that are shown. */
  readonly rows: Locator;

  constructor(readonly page: FrameLocator) {
    this.map = page.getByRole('application', { name: 'Map of the papers by similarity' });
    this.search = page.getByRole('searchbox', { name: 'Search Papers' });
    this.summary = page.locator('.summary');
    this.voice = page.locator('.unseen[role="status"]');
    this.card = page.locator('.card');
    this.rows = page.locator('.list .row');
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name });
  }

  /** A theme of the list. */
  theme(name: string): Locator {
    return this.page.locator('summary', { hasText: name });
  }

  /** Waits until the map of so many papers is painted. */
  async shows(papers: number): Promise<void> {
    await this.summary.filter({ hasText: `${papers} papers` }).waitFor();
    await this.map.waitFor();
  }

  /** Waits for the next frame, which shows what was asked for. */
  async painted(): Promise<void> {
    await this.map.evaluate(() => new Promise(resolve => requestAnimationFrame(resolve)));
  }

  /** Gives the map the keyboard, and waits until it has it. */
  async takesFocus(): Promise<void> {
    await eventually(async () => {
      await this.map.focus({ timeout: aWhile });
      assert.ok(await this.hasFocus());
    });
  }

  async hasFocus(): Promise<boolean> {
    return this.map.evaluate(map => document.hasFocus() && map === document.activeElement);
  }

  /** What is painted, as a text that another picture does not have. */
  async picture(): Promise<string> {
    // What has changed is painted in the next frame.
    return this.map
      .locator('canvas')
      .evaluate(
        (canvas: HTMLCanvasElement) =>
          new Promise<string>(resolve => requestAnimationFrame(() => resolve(canvas.toDataURL()))),
      );
  }

  /** Makes the map so wide, in CSS pixels; a corner of the picture, as red, green and blue, in the frame that has the new size. */
  async cornerAtWidth(width: number): Promise<readonly number[]> {
    return this.map.evaluate(async (map, inlineSize) => {
      map.style.inlineSize = `${inlineSize}px`;
      await new Promise(resolve => requestAnimationFrame(resolve));
      // Who follows sizes is called after this frame's callbacks, and before any message.
      await new Promise(resolve => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(null);
      });
      const canvas = map.querySelector('canvas');
      if (canvas?.width !== Math.round(inlineSize * window.devicePixelRatio)) return [];
      return [...(canvas.getContext('2d', { alpha: false })?.getImageData(0, 0, 1, 1).data ?? [])].slice(
        0,
        3,
      );
    }, width);
  }

  /** How many different colours are painted, apart from shades that few pixels have. */
  async colors(): Promise<string[]> {
    return this.map.locator('canvas').evaluate(async (canvas: HTMLCanvasElement) => {
      await new Promise(resolve => requestAnimationFrame(resolve));
      const { data } = canvas
        .getContext('2d', { alpha: false })
        ?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: new Uint8ClampedArray() };
      const counts = new Map<string, number>();
      for (let i = 0; i < data.length; i += 4) {
        const color = `${data[i]} ${data[i + 1]} ${data[i + 2]}`;
        counts.set(color, (counts.get(color) ?? 0) + 1);
      }
      return [...counts].filter(([, count]) => count > 60).map(([color]) => color);
    });
  }
}

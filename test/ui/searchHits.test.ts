/** Going through the hits of the search box: previews of papers, and what keys do with the row one has gone to. */
import assert from 'node:assert/strict';
import * as path from 'node:path';
import { eventually } from './driver/eventually';
import { query, useSearchBox } from './driver/searchBox';

describe('the hits in the search box', () => {
  const { desk, box, hits, titleAt } = useSearchBox();

  describe('shows the paper that one moves to', () => {
    it('and not before one moves; Escape closes it again', async () => {
      await desk().openFile('notes/ideas.txt');
      await box.ask(query);
      await box.firstRow(titleAt(0));
      await desk().page.waitForTimeout(500);
      assert.deepEqual(await tabs(), ['ideas.txt']);
      await box.press('ArrowDown');
      await desk().panel.shows(titleAt(1));
      await box.press('ArrowDown');
      await box.press('ArrowDown');
      await desk().panel.shows(titleAt(3));
      await box.hasFocus();
      await desk().quickInput.cancel();
      await eventually(async () => assert.deepEqual(await tabs(), ['ideas.txt']));
      await desk().editor.takesFocus();
      await desk().page.keyboard.type('Here.');
      await desk()
        .editor.line(/^Here\./)
        .waitFor();
      await desk().revertFile();
    });

    it('and brings back the paper that was open before', async () => {
      await desk().openFile('notes/ideas.txt');
      await box.ask('hippo');
      await desk().quickInput.accept(/^HiPPO/);
      await desk().panel.takesFocus(/^HiPPO/);
      await box.press('Control+1');
      await desk().editor.takesFocus();
      await box.ask(query);
      await box.firstRow(titleAt(0));
      await box.press('ArrowDown');
      await desk().panel.shows(titleAt(1));
      await desk().quickInput.cancel();
      await desk().panel.title.filter({ hasText: 'HiPPO' }).waitFor();
      await eventually(async () => assert.equal((await tabs()).length, 2));
    });

    it('and closes it with Escape where nothing else is open', async () => {
      await box.ask(query);
      await box.firstRow(titleAt(0));
      await box.press('ArrowDown');
      await desk().panel.shows(titleAt(1));
      await desk().quickInput.cancel();
      await eventually(async () => assert.deepEqual(await tabs(), []));
    });

    it('behind the tab that covered it, too', async () => {
      await box.ask('hippo');
      await desk().quickInput.accept(/^HiPPO/);
      await desk().panel.takesFocus(/^HiPPO/);
      await desk().openFile('notes/ideas.txt');
      await box.ask(query);
      await box.firstRow(titleAt(0));
      await box.press('ArrowDown');
      await desk().panel.shows(titleAt(1));
      await desk().quickInput.cancel();
      await eventually(async () => assert.deepEqual(await activeTabs(), ['ideas.txt']));
      const groups = desk().page.locator('.editor-group-container');
      await eventually(async () => assert.equal(await groups.count(), 1));
    });

    it('and leaves it there when it is chosen', async () => {
      await box.ask(query);
      await box.firstRow(titleAt(0));
      await box.press('ArrowDown');
      await desk().panel.shows(titleAt(1));
      await desk().quickInput.accept(titleAt(1));
      await desk().quickInput.widget.waitFor({ state: 'hidden' });
      await desk().page.waitForTimeout(500);
      await desk().panel.shows(titleAt(1));
      assert.equal((await tabs()).length, 1);
    });

    it('and leaves it there when one clicks into it', async () => {
      await box.ask(query);
      await box.firstRow(titleAt(0));
      await box.press('ArrowDown');
      await desk().panel.shows(titleAt(1));
      await desk().panel.page.getByRole('heading', { name: 'Sources' }).click();
      await desk().quickInput.widget.waitFor({ state: 'hidden' });
      await desk().page.waitForTimeout(500);
      await desk().panel.shows(titleAt(1));
    });
  });

  describe('acts by keys', () => {
    it('Alt+Enter reveals the paper in its dump', async () => {
      await box.ask(query);
      await box.firstRow(titleAt(0));
      await box.press('ArrowDown');
      await box.focusedRow(titleAt(1));
      await box.press('Alt+Enter');
      await desk()
        .selection()
        .filter({ hasText: `Ln ${hits()[1]?.firstSource.endLine}` })
        .waitFor();
      const dump = path.basename(hits()[1]?.firstSource.dump ?? '');
      await eventually(async () => assert.deepEqual(await tabs(), [dump]));
    });

    it('Ctrl+Enter cites it in the note', async () => {
      await desk().openFile('notes/ideas.txt');
      await desk().placeCursor(3);
      await box.ask('barlow');
      await box.firstRow('Barlow Twins');
      await box.press('Control+Enter');
      await desk().editor.line('[@barlow-twins]').waitFor();
      await desk().revertFile();
    });

    it('Tab leads to the buttons of the row', async () => {
      await box.ask(query);
      await box.firstRow(titleAt(0));
      const reveal = desk().quickInput.focusedRow().locator('.action-label[aria-label^="Reveal in Dump"]');
      for (let stop = 0; stop < 4; stop++) {
        await box.press('Tab');
        if (await reveal.evaluate(button => button === document.activeElement)) break;
      }
      assert.ok(await reveal.evaluate(button => button === document.activeElement));
      await box.press('Enter');
      await desk()
        .selection()
        .filter({ hasText: `Ln ${hits()[0]?.firstSource.endLine}` })
        .waitFor();
    });
  });

  it('opens what was typed, however fast Enter follows', async () => {
    for (const typed of ['segment anything', 'barlow twins', 'segment anything']) {
      await desk().openSearch();
      await desk().page.keyboard.insertText(typed);
      await box.press('Enter');
      await desk().quickInput.widget.waitFor({ state: 'hidden' });
      await desk().panel.takesFocus(new RegExp(typed, 'i'));
    }
  });

  function tabs(): Promise<readonly string[]> {
    return labels('.tabs-container .tab');
  }

  function activeTabs(): Promise<readonly string[]> {
    return labels('.tabs-container .tab.active');
  }

  function labels(selector: string): Promise<readonly string[]> {
    return desk()
      .page.locator(selector)
      .evaluateAll(tabs => tabs.map(tab => tab.getAttribute('data-resource-name') ?? ''));
  }
});

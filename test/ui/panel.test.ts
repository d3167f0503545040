/** The detail panel: what it shows of a paper and where it leads from there. */
import assert from 'node:assert/strict';
import * as path from 'node:path';
import type { PaperDetail, PaperEngine } from '../../src/core/engine';
import { eventually } from './driver/eventually';
import { libraryOf } from './driver/library';
import { useWorkbench } from './driver/useWorkbench';

describe('the detail panel', () => {
  const desk = useWorkbench();
  let library: PaperEngine;
  let hippo: PaperDetail;

  before(async () => {
    library = await libraryOf(desk().workspace ?? assert.fail('a folder is open'));
    hippo = (await library.paper({ idOrKey: 'hippo' })) ?? assert.fail();
    await desk().openView('Sheaf');
    await desk().tree().rows();
  });
  beforeEach(() => desk().closeEditors());
  after(() => library.dispose());

  it('shows the paper with its theme, key, abstract, sources and related papers', async () => {
    await openPaper(hippo.title);
    const { theme, abstract, sources, related, page } = desk().panel;
    const { label, terms } = hippo.theme ?? assert.fail('no theme');
    const reason = terms.filter(term => term !== label).join(' · ');
    assert.notEqual(reason, '');
    const expected = await library.related({ paper: hippo.id, limit: 10 });
    assert.ok(expected.length > 0);
    await eventually(async () => {
      assert.equal(await theme.innerText(), label);
      assert.equal(await page.locator('.reason').innerText(), reason);
      assert.equal(await page.locator('code').innerText(), 'hippo');
      assert.equal(await abstract.innerText(), hippo.abstract);
      assert.deepEqual(
        await sources.allInnerTexts(),
        hippo.sources.map(
          ({ dump, line, endLine }) =>
            `${dump} ${line === endLine ? `Line ${line}` : `Lines ${line}–${endLine}`}`,
        ),
      );
      assert.deepEqual(
        await related.locator('.name').allInnerTexts(),
        expected.map(({ title }) => title),
      );
    });
  });

  it('is a document that assistive technology finds its way in', async () => {
    await openPaper(hippo.title);
    const { page } = desk().panel;
    await eventually(async () => {
      assert.equal(await page.locator('html').getAttribute('lang'), 'en');
      assert.equal(await page.getByRole('main').count(), 1);
      assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
      assert.deepEqual(await page.getByRole('heading', { level: 2 }).allInnerTexts(), [
        'Sources',
        'Cited In',
        'Related Papers',
      ]);
      assert.equal(await page.getByRole('article', { name: hippo.title }).count(), 1);
    });
    const outline = await page.locator('body').ariaSnapshot();
    assert.doesNotMatch(outline, /^\s*- (button|link|region|group)\s*(:|$)/m, 'everything has a name');
  });

  it('follows a related paper on the same page', async () => {
    await openPaper(hippo.title);
    const [first] = await library.related({ paper: hippo.id, limit: 1 });
    assert.ok(first);
    await desk().panel.related.filter({ hasText: first.title }).click();
    await desk().panel.shows(first.title);
    const focused = desk().panel.page.locator(':focus');
    await eventually(async () => {
      assert.equal(await panelTab().count(), 1);
      assert.ok((await panelTab().innerText()).startsWith(first.title.slice(0, 20)));
      assert.equal(await focused.innerText(), first.title, 'whoever reads on begins at the title');
    });
  });

  it('stands beside the note, also where the note was opened over it', async () => {
    await openPaper(hippo.title);
    await desk().openFile('notes/ideas.txt');
    await panelTab().and(desk().page.locator('[aria-selected="false"]')).waitFor();
    await openPaper(hippo.title);
    await desk().editor.line('Loose ideas').waitFor();
    // From here the panel has the focus, and the note is opened over it once more.
    await desk().openFile('notes/ideas.txt');
    await openPaper(hippo.title);
    await desk().editor.line('Loose ideas').waitFor();
    const columns = desk().page.locator('.editor-group-container');
    await eventually(async () => assert.equal(await columns.count(), 2, 'no third column'));
  });

  it('leads to the entry in the dump, beside the panel', async () => {
    await desk().openFile('notes/ideas.txt');
    await openPaper(hippo.title);
    const { dump, start, end, endLine } = hippo.sources[0] ?? assert.fail();
    await desk().panel.sources.first().click();
    await desk().editor.tab(path.basename(dump)).waitFor();
    await desk()
      .selection()
      .filter({ hasText: `${end - start} selected` })
      .waitFor();
    await desk()
      .selection()
      .filter({ hasText: `Ln ${endLine}` })
      .waitFor();
    await desk().panel.shows(hippo.title);
  });

  it('writes the citation into the note and goes there', async () => {
    await desk().openFile('notes/ideas.txt');
    await desk().placeCursor(3);
    await openPaper(hippo.title);
    await desk().panel.action('Insert Citation').click();
    await desk().editor.line('[@hippo]').waitFor();
    await desk().editor.takesFocus();
    await desk().page.keyboard.type(' remembers');
    await desk()
      .editor.line(/\[@hippo\]\sremembers/)
      .waitFor();
    await desk().revertFile();
  });

  it('writes into the note also where a dump covers it', async () => {
    await desk().openFile('notes/ideas.txt');
    await desk().placeCursor(3);
    await openPaper(hippo.title);
    await desk().panel.sources.first().click();
    await desk().editor.line(hippo.title).waitFor();
    await desk().panel.action('Insert Citation').click();
    await desk().editor.line('[@hippo]').waitFor();
    await desk().revertFile();
  });

  it('says what to do where no note is open to write into', async () => {
    await openPaper(hippo.title);
    await desk().panel.action('Insert Citation').click();
    const message = desk()
      .notifications()
      .filter({ hasText: 'Open the note that the citation is to go into' });
    await message.waitFor();
    await desk().runCommand('Notifications: Clear All Notifications');
    await message.waitFor({ state: 'hidden' });
  });

  it('copies the citation and the title', async () => {
    await openPaper(hippo.title);
    await desk().panel.action('Copy Citation').click();
    await eventually(async () => assert.equal(await desk().clipboard(), '[@hippo]'));
    await desk().panel.action('Copy Title').click();
    await eventually(async () => assert.equal(await desk().clipboard(), hippo.title));
  });

  it('shows its theme in the sidebar', async () => {
    await openPaper(hippo.title);
    await desk().panel.theme.click();
    const theme = desk().tree().item(`${hippo.theme?.label}, `).and(desk().page.locator('.selected'));
    await theme.waitFor();
    await eventually(async () => assert.equal(await theme.getAttribute('aria-expanded'), 'true'));
  });

  function openPaper(title: string): Promise<void> {
    return desk().openPaper(title);
  }

  function panelTab() {
    return desk().page.locator('.tab[data-resource-name^="webview-sheaf.paper"]');
  }
});

/** Where papers are cited, as people see it: below the papers of the tree, in the panel, and for the note in front. */
import assert from 'node:assert/strict';
import type { PaperDetail, PaperEngine } from '../../src/core/engine';
import { eventually } from './driver/eventually';
import { libraryOf } from './driver/library';
import { Tree } from './driver/tree';
import { useWorkbench } from './driver/useWorkbench';

const note = 'notes/reading-notes.md';

describe('citations in the notes', () => {
  const desk = useWorkbench();
  let library: PaperEngine;
  let bert: PaperDetail;

  before(async () => {
    library = await libraryOf(desk().workspace ?? assert.fail('a folder is open'));
    bert = (await library.paper({ idOrKey: 'bert' })) ?? assert.fail();
    await desk().openView('Sheaf');
    await desk().tree().rows();
  });
  beforeEach(() => desk().closeEditors());
  after(() => library.dispose());

  it('stand below the paper in the tree, and lead to the note', async () => {
    const tree = desk().tree();
    await tree.expand(bert.theme?.label ?? '');
    await tree.expand(/^BERT: .*cited in \d+ notes?/);
    const sentence = tree.item(/reading-notes\.md:9/);
    await sentence.click();
    await desk().editor.line('BERT').first().waitFor();
    await desk().selection().filter({ hasText: /Ln 9,/ }).waitFor();
    await desk().page.keyboard.press('ArrowLeft');
  });

  it('stand in the detail panel, with the sentence, and lead to the note', async () => {
    await desk().openPaper(bert.title);
    const { page } = desk().panel;
    await page.getByRole('heading', { name: 'Cited In' }).waitFor();
    const row = page.locator('.cited .row', { hasText: 'reading-notes.md:9' });
    await eventually(async () => assert.equal(await row.locator('mark').innerText(), '[@bert]'));
    await row.click();
    await desk().selection().filter({ hasText: /Ln 9,/ }).waitFor();
  });

  describe('in front', () => {
    const cited = () => new Tree(desk().page, 'Cited Here');

    before(async () => {
      const header = desk().page.locator('.sidebar .pane-header', { hasText: 'Cited Here' });
      await eventually(async () => {
        if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click();
        assert.equal(await header.getAttribute('aria-expanded'), 'true');
      });
    });
    beforeEach(() => desk().openFile(note));

    it('are listed in their order, each paper once', async () => {
      // The list follows the cursor: what is in view of it depends on where that is.
      await desk().placeCursor(7, 40);
      await eventually(async () => {
        const [first] = await cited().rows();
        assert.match(first?.label ?? '', /^Attention Is All You Need/);
        assert.equal(await cited().item('BERT: Pre-training').count(), 1);
      });
    });

    it('follow the cursor', async () => {
      await cited().rows();
      await desk().placeCursor(9, 200);
      await eventually(async () => {
        const selected = cited().root.locator('[role="treeitem"][aria-selected="true"]');
        assert.ok(await selected.isVisible());
        assert.doesNotMatch((await selected.getAttribute('aria-label')) ?? '', /^Attention/);
      });
    });

    it('are gone to by the button of the row', async () => {
      await cited().pressButton('BERT: Pre-training', 'Go to Citation');
      await desk().selection().filter({ hasText: /Ln 9,/ }).waitFor();
    });

    it('are copied as a list of references', async () => {
      await cited().rows();
      await desk().runCommand('Sheaf: Copy Cited Papers as Reference List');
      await eventually(async () => {
        assert.match(await desk().clipboard(), /^1\. Attention Is All You Need\.?.*\n2\. /);
      });
    });
  });
});

/** A dump as a document: its papers in breadcrumbs, outline and "Go to Symbol", and folded. */
import assert from 'node:assert/strict';
import type { DumpEntry } from '../../src/core/engine';
import { eventually } from './driver/eventually';
import { libraryOf } from './driver/library';
import { useWorkbench } from './driver/useWorkbench';

const file = 'papers/vision-and-generation.txt';

describe('an open dump', () => {
  const desk = useWorkbench();
  let entries: readonly DumpEntry[];
  const entry = (place: number): DumpEntry => entries[place] ?? assert.fail('there are more papers');

  before(async () => {
    const library = await libraryOf(desk().workspace ?? assert.fail('a folder is open'));
    entries = await library.entriesOf({ dump: file });
    library.dispose();
    await desk().openView('Sheaf');
    await desk().tree().rows();
    await desk().openFile(file);
  });

  it('names the paper around the cursor in the breadcrumbs', async () => {
    await desk().placeCursor(entry(4).source.endLine, 3);
    const crumb = desk().page.locator('.breadcrumbs-control .monaco-breadcrumb-item').last();
    await crumb.filter({ hasText: entry(4).title }).waitFor();
  });

  it('goes to a paper by its title', async () => {
    await desk().quickInput.choose('ControlOrMeta+Shift+O', `@${entry(7).title}`, entry(7).title);
    await desk()
      .selection()
      .filter({ hasText: `Ln ${entry(7).source.line},` })
      .waitFor();
  });

  it('lists its papers in the outline, with their themes', async () => {
    await desk().runCommand('Explorer: Focus on Outline View');
    const outline = desk().page.locator('.outline-tree');
    await outline.getByText(entry(0).title).waitFor();
    await outline
      .getByText(entry(0).theme?.label ?? assert.fail('the themes are there'))
      .first()
      .waitFor();
    await desk().screenshot('outline');
  });

  it('folds them', async () => {
    await desk().runCommand('View: Focus First Editor Group');
    await desk().placeCursor(1);
    await desk().runCommand('Fold All');
    const numbers = () => desk().page.locator('.editor-instance .line-numbers').allInnerTexts();
    await eventually(async () => {
      const shown = new Set((await numbers()).map(Number));
      for (const { source } of entries.slice(0, 5)) {
        assert.ok(shown.has(source.line), `${source.line} is shown`);
        assert.ok(!shown.has(source.endLine), `${source.endLine} is folded`);
      }
    });
    await desk().screenshot('folded');
  });

  for (const query of ['graph attention', 'attention graph']) {
    it(`is gone to from anywhere: ${query}`, async () => {
      await desk().quickInput.choose('ControlOrMeta+T', `#${query}`, 'Graph Attention Networks');
      await desk().editor.tab('graphs-and-science.txt').waitFor();
      await desk()
        .editor.line(/^Graph.Attention.Networks$/)
        .waitFor();
      await desk().closeEditors();
    });
  }
});

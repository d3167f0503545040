/** The detail panel before axe-core, in every kind of colour theme: no finding, and every key leads where it should. */
import assert from 'node:assert/strict';
import { mathWorkspace } from '../support/mathPapers';
import { aWhile, eventually } from './driver/eventually';
import { findingsOn } from './driver/findings';
import { useWorkbench } from './driver/useWorkbench';
import { type ColorTheme, colorThemes } from './driver/workbench';

describe('the detail panel for everybody', () => {
  const desk = useWorkbench({
    workspace: mathWorkspace,
    settings: { 'sheaf.highlights': ['minimax', 'general'] },
  });

  before(async () => {
    await desk().openView('Sheaf');
    await desk().runCommand('Sheaf: Group by Dump');
    await desk().tree().expand('math.txt');
    await desk().tree().item('Learning Operators').first().click();
    await desk().panel.abstract.locator('.katex').first().waitFor();
    await desk().panel.related.first().waitFor();
  });

  for (const theme of Object.keys(colorThemes) as ColorTheme[]) {
    it(`has nothing for axe to find in ${colorThemes[theme].name}`, async function () {
      this.timeout(60_000);
      await desk().setTheme(theme);
      const { kind } = colorThemes[theme];
      await desk().panel.page.locator(`body[data-vscode-theme-kind="${kind}"]`).waitFor();
      await eventually(async () => assert.deepEqual(await findingsOn(desk().panel.page), []));
    });
  }

  it('is left and entered by Tab, in the order in which it is read', async () => {
    await desk().panel.title.click();
    await desk().panel.takesFocus(/Learning/);
    await eventually(async () => {
      const ids = await stopsAfterTitle(12);
      assert.match(ids[0] ?? '', /^abstract-\d+$/);
      assert.deepEqual(ids.slice(1, 11), [
        'insertCitation',
        'copyCitation',
        'copyTitle',
        'copyAs',
        'createNote',
        'lookup-0',
        'lookup-1',
        'lookup-2',
        'lookup-3',
        'source-0',
      ]);
      assert.match(ids[11] ?? '', /^related-/);
    });
  });

  it('offers in its context menu what can be done with the paper', async () => {
    await desk().panel.title.click({ button: 'right' });
    const menu = desk().page.locator('.context-view .monaco-menu');
    for (const item of ['Insert Citation', 'Copy As…', 'Create Literature Note', 'Reveal in Dump']) {
      await menu.getByRole('menuitem', { name: item }).waitFor();
    }
    await desk().page.keyboard.press('Escape');
  });

  /** Where Tab leads from the title, by their ids, or else by what they are. */
  async function stopsAfterTitle(count: number): Promise<readonly string[]> {
    await desk().panel.title.focus();
    const focused = desk().panel.page.locator(':focus');
    const stops: string[] = [];
    for (let i = 0; i < count; i++) {
      await desk().page.keyboard.press('Tab');
      stops.push(await focused.evaluate(({ id, tagName }) => id || tagName, undefined, { timeout: aWhile }));
    }
    return stops;
  }
});

/** The detail panel before axe-core, in every kind of colour theme: no finding, and every key leads where it should. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type axe from 'axe-core';
import { mathWorkspace } from '../support/mathPapers';
import { root } from '../support/testHost';
import { useWorkbench } from './driver/useWorkbench';
import { type ColorTheme, colorThemes } from './driver/workbench';

const source = fs.readFileSync(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

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
      await desk().panel.page.locator(`body.vscode-${bodyClasses[theme]}`).waitFor();
      assert.deepEqual(await findings(), []);
    });
  }

  it('is left and entered by Tab, in the order in which it is read', async () => {
    await desk().panel.title.click();
    await desk().panel.takesFocus(/Learning/);
    await desk().panel.title.focus();
    const focused = desk().panel.page.locator(':focus');
    const ids: string[] = [];
    for (let i = 0; i < 12; i++) {
      await desk().page.keyboard.press('Tab');
      ids.push((await focused.getAttribute('id')) ?? (await focused.evaluate(({ tagName }) => tagName)));
    }
    assert.deepEqual(ids.slice(0, 12), [
      'lookup-0',
      'lookup-1',
      'lookup-2',
      'lookup-3',
      'A',
      'insertCitation',
      'copyCitation',
      'copyTitle',
      'copyAs',
      'createNote',
      'source-0',
      ids[11] ?? '',
    ]);
    assert.match(ids[11] ?? '', /^related-/);
  });

  it('offers in its context menu what can be done with the paper', async () => {
    await desk().panel.title.click({ button: 'right' });
    const menu = desk().page.locator('.context-view .monaco-menu');
    for (const item of ['Insert Citation', 'Copy As…', 'Create Literature Note', 'Reveal in Dump']) {
      await menu.getByRole('menuitem', { name: item }).waitFor();
    }
    await desk().page.keyboard.press('Escape');
  });

  /** What axe finds on the page, one line each. It runs by the debugger: the page's policy lets no other script in. */
  async function findings(): Promise<readonly string[]> {
    const html = desk().panel.page.locator('html');
    const frame = await (await html.elementHandle())?.ownerFrame();
    await frame?.evaluate(source);
    return html.evaluate(async () => {
      const runner = (globalThis as unknown as { axe: typeof axe }).axe;
      const { violations } = await runner.run(document);
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(
          ({ html: where, failureSummary }) => `${id}: ${help}: ${where.slice(0, 150)}: ${failureSummary}`,
        ),
      );
    });
  }
});

/** How VS Code tells pages of the kind of theme. */
const bodyClasses: Readonly<Record<ColorTheme, string>> = {
  light: 'light',
  dark: 'dark',
  highContrast: 'high-contrast',
  highContrastLight: 'high-contrast-light',
};

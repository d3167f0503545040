/** Themes kept from one session to the next, in a folder such as VS Code gives to extensions. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { LocalEngine } from '../../../src/core/localEngine';
import { parseThemes } from '../../../src/core/themes/rememberedThemes';
import { ThemeMemory } from '../../../src/vscode/themeMemory';
import { pageCopy, papersAbout } from '../../support/listingPage';
import { scratchFolder, write } from '../support/desk';
import { eventually } from '../support/eventually';

describe('the themes of the last session', () => {
  const file = scratchFolder();
  const update = { changes: [{ dump: 'a', content: pageCopy(papersAbout('speech enhancement', 8)) }] };
  const log = vscode.window.createOutputChannel('Sheaf test', { log: true });
  after(() => log.dispose());

  /** A session that reads one dump. */
  async function session(): Promise<{ engine: LocalEngine; memory: ThemeMemory; labels: readonly string[] }> {
    const engine = new LocalEngine();
    const memory = new ThemeMemory(engine, file('storage'), log);
    await memory.tell();
    await engine.update(update);
    return { engine, memory, labels: (await engine.themes({})).map(({ label }) => label) };
  }

  async function kept() {
    return parseThemes(
      new TextDecoder().decode(await vscode.workspace.fs.readFile(file('storage/themes.json'))),
    );
  }

  it('are written once they are found, and lend their names to the next', async () => {
    const first = await session();
    await eventually(async () => assert.deepEqual(await kept(), await first.engine.foundThemes()));
    first.memory.dispose();
    const renamed = (await kept()).map(theme => ({ ...theme, label: `${theme.label} then` }));
    await write(file('storage/themes.json'), JSON.stringify({ version: 1, themes: renamed }));
    const next = await session();
    assert.deepEqual(
      next.labels,
      first.labels.map(label => `${label} then`),
    );
    next.memory.dispose();
  });

  it('are found afresh where the file is broken, which is written anew', async () => {
    await write(file('storage/themes.json'), '{"version":1,"themes":[{"id":');
    const { engine, memory, labels } = await session();
    assert.notEqual(labels.length, 0);
    await eventually(async () => assert.deepEqual(await kept(), await engine.foundThemes()));
    memory.dispose();
  });
});

/** In Restricted Mode everything works: Sheaf only reads text. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, deskFile, dumpOf, scratchFolder, write } from '../support/desk';
import { activeEditorOn, showsPapers } from '../support/editors';
import { eventually } from '../support/eventually';
import { contentOf, hoverAt, titleOf } from '../support/hovers';
import { middleOf, openNote, rangeOf } from '../support/notes';
import { dumpPaths, expectQuietLog, extension, holds, paperTitled, sheaf } from '../support/sheaf';
import { userSettings } from '../support/userSettings';

const run = vscode.commands.executeCommand;
const lora = 'LoRA: Low-Rank Adaptation of Large Language Models';

describe('a folder that is not trusted', () => {
  before(sheaf);
  afterEach(closeEditors);
  const set = userSettings();

  it('is one: VS Code runs in Restricted Mode', () => {
    assert.equal(vscode.workspace.isTrusted, false);
  });

  it('has Sheaf active by itself, with all its commands', async () => {
    await eventually(() => assert.ok(extension().isActive));
    const registered = new Set(await vscode.commands.getCommands(true));
    for (const { command } of extension().packageJSON.contributes.commands) {
      assert.ok(registered.has(command), command);
    }
  });

  it('has its dumps read', async () => {
    const { engine } = await sheaf();
    assert.equal((await dumpPaths()).length, 3);
    assert.equal((await engine.overview({})).papers, 80);
    assert.ok((await engine.themes({})).length > 1);
  });

  it('has hovers, with links that run the commands they need', async () => {
    const document = await vscode.workspace.openTextDocument(deskFile('README.md'));
    const hover = await hoverAt(document, middleOf(document, rangeOf(document, '@lora')));
    assert.ok(hover);
    assert.equal(titleOf(hover), lora);
    assert.deepEqual(contentOf(hover).isTrusted, {
      enabledCommands: ['sheaf.openPaper', 'sheaf.revealInDump', 'sheaf.search'],
    });
  });

  it('has papers that can be opened, revealed, copied and cited', async () => {
    const { id } = await paperTitled(lora);
    const { document } = await openNote('latex', '');
    await run('sheaf.openPaper', id);
    await showsPapers('LoRA: Low-Rank Adaptation of Large Lang…');
    await run('sheaf.insertCitation', id);
    assert.equal(document.getText(), '\\cite{lora}');
    await run('sheaf.copyTitle', id);
    assert.equal(await vscode.env.clipboard.readText(), lora);
    await run('sheaf.revealInDump', id);
    await activeEditorOn(deskFile('papers/graphs-and-science.txt'));
  });

  it('has themes that can be overruled', async () => {
    const { engine } = await sheaf();
    const [theme] = await engine.themes({});
    await run('sheaf.hideTheme', theme?.id);
    const hidden = (await engine.themes({})).find(({ id }) => id === theme?.id);
    assert.deepEqual(hidden?.rulings, [{ kind: 'hidden' }]);
    await run('sheaf.restoreTheme', theme?.id);
    assert.deepEqual((await engine.themes({}))[0], theme);
  });

  it('follows the settings', async () => {
    await set('sheaf.dumps.exclude', ['papers/**']);
    await eventually(async () => assert.deepEqual(await dumpPaths(), []));
    await set('sheaf.dumps.exclude', undefined);
    await eventually(async () => assert.equal((await dumpPaths()).length, 3));
  });
});

describe('a dump in a folder that is not trusted', () => {
  const scratch = scratchFolder();

  it('is followed as it comes, changes and goes', async () => {
    const dump = scratch('dump.txt');
    await write(dump, dumpOf('Untrusted Papers and How to Read Them'));
    await holds(dump, 'Untrusted Papers and How to Read Them');
    await write(dump, dumpOf('More Untrusted Papers and How to Read Them'));
    await holds(dump, 'More Untrusted Papers and How to Read Them');
    await vscode.workspace.fs.delete(dump);
    await holds(dump);
  });
});

expectQuietLog();

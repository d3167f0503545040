/** A window without a folder: Sheaf starts with a note, has nothing to read, and says so without an error. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, dumpOf } from '../support/desk';
import { clearMessages } from '../support/editors';
import { eventually } from '../support/eventually';
import { hoverAt } from '../support/hovers';
import { middleOf, openNote, rangeOf } from '../support/notes';
import { expectQuietLog, extension, sheaf } from '../support/sheaf';

const run = vscode.commands.executeCommand;

describe('a window without a folder', () => {
  afterEach(closeEditors);

  it('has none', () => {
    assert.equal(vscode.workspace.workspaceFolders, undefined);
  });

  it('starts Sheaf with the first note, not before', async () => {
    assert.equal(extension().isActive, false);
    await openNote('latex', 'A note on \\cite{lora}.\n');
    await eventually(() => assert.ok(extension().isActive));
  });

  it('has an empty library, also after looking again', async () => {
    const { engine, rescan } = await sheaf();
    await rescan();
    const { papers, dumps } = await engine.overview({});
    assert.deepEqual([papers, dumps], [0, []]);
  });

  it('takes no unsaved text for a dump', async () => {
    await openNote('plaintext', dumpOf('Papers in the Air: A Study of Unsaved Text'));
    const { engine } = await sheaf();
    assert.deepEqual(await engine.papers({}), []);
  });

  it('has no hover', async () => {
    const { document } = await openNote('markdown', 'A note on [@lora].\n');
    assert.equal(await hoverAt(document, middleOf(document, rangeOf(document, '@lora'))), undefined);
  });

  it('has commands that do no harm', async () => {
    const { document } = await openNote('markdown', 'A note.\n');
    for (const command of [
      'search',
      'insertCitation',
      'rescan',
      'groupByDump',
      'groupByTheme',
      'papers.focus',
    ]) {
      await run(`sheaf.${command}`);
      await run('workbench.action.closeQuickOpen');
    }
    for (const command of ['revealInDump', 'copyTitle', 'copyCitation', 'insertCitation']) {
      await run(`sheaf.${command}`, 'arxiv:2106.09685');
    }
    assert.equal(document.getText(), 'A note.\n');
    await clearMessages();
  });
});

expectQuietLog();

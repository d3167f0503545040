/** What is typed into a dump counts at once, whatever becomes of it. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { dumpOf, scratchFolder, write } from '../support/desk';
import { showDump } from '../support/editors';
import { openNote } from '../support/notes';
import { dumpPaths, expectQuietLog, holds, paperTitled, sheaf } from '../support/sheaf';

const run = vscode.commands.executeCommand;

describe('unsaved edits of a dump', () => {
  const scratch = scratchFolder();
  const openDump = async (...titles: readonly string[]) => {
    const dump = scratch('dump.txt');
    return { dump, editor: await showDump(dump, ...titles) };
  };
  const replace = async ({ document, edit }: vscode.TextEditor, text: string) =>
    assert.ok(await edit(change => change.replace(new vscode.Range(0, 0, document.lineCount, 0), text)));

  it('count, and are kept when they are saved', async () => {
    const { dump, editor } = await openDump('Learning Texts as They Stand on the Disk');
    await replace(editor, dumpOf('Learning Texts as They Stand in the Editor'));
    await holds(dump, 'Learning Texts as They Stand in the Editor');
    assert.ok(editor.document.isDirty);
    assert.ok(await editor.document.save());
    await sheaf();
    await holds(dump, 'Learning Texts as They Stand in the Editor');
  });

  it('go when they are reverted', async () => {
    const { dump, editor } = await openDump('Learning Texts as They Stand on the Disk');
    await replace(editor, dumpOf('Learning Texts as They Stand in the Editor'));
    await holds(dump, 'Learning Texts as They Stand in the Editor');
    await run('workbench.action.files.revert');
    await holds(dump, 'Learning Texts as They Stand on the Disk');
  });

  it('go when they are undone', async () => {
    const { dump, editor } = await openDump('Learning Texts as They Stand on the Disk');
    await replace(editor, dumpOf('Learning Texts as They Stand in the Editor'));
    await holds(dump, 'Learning Texts as They Stand in the Editor');
    await run('undo');
    await holds(dump, 'Learning Texts as They Stand on the Disk');
  });

  it('outlive a change of the file on disk, as VS Code has it', async () => {
    const { dump, editor } = await openDump('Learning Texts as They Stand on the Disk');
    await replace(editor, dumpOf('Learning Texts as They Stand in the Editor'));
    await holds(dump, 'Learning Texts as They Stand in the Editor');
    await write(dump, dumpOf('Learning Texts as Another Program Writes Them'));
    await sheaf();
    await holds(dump, 'Learning Texts as They Stand in the Editor');
    await run('workbench.action.revertAndCloseActiveEditor');
    await holds(dump, 'Learning Texts as Another Program Writes Them');
  });

  it('outlive the file until the editor is closed', async () => {
    const { dump, editor } = await openDump('Learning Texts as They Stand on the Disk');
    await replace(editor, dumpOf('Learning Texts as They Stand in the Editor'));
    await holds(dump, 'Learning Texts as They Stand in the Editor');
    await vscode.workspace.fs.delete(dump);
    await run('workbench.action.revertAndCloseActiveEditor');
    await holds(dump);
  });

  it('move the places of the papers with them', async () => {
    const { dump, editor } = await openDump('A Paper That Moves Down the Page');
    await replace(editor, dumpOf('A Paper Above the Paper That Moves', 'A Paper That Moves Down the Page'));
    await holds(dump, 'A Paper Above the Paper That Moves', 'A Paper That Moves Down the Page');
    const { id, title } = await paperTitled('A Paper That Moves Down the Page');
    await run('sheaf.revealInDump', id);
    assert.equal(editor.document.lineAt(editor.selection.start.line).text, title);
  });

  it('make a dump of a file that was none', async () => {
    const file = scratch('notes.txt');
    await write(file, 'Nothing here yet.\n');
    await sheaf();
    await holds(file);
    await replace(
      await vscode.window.showTextDocument(file),
      dumpOf('Learning from Papers Pasted into Notes'),
    );
    await holds(file, 'Learning from Papers Pasted into Notes');
  });

  it('of a document that is no file make no dump', async () => {
    const before = await dumpPaths();
    await openNote('plaintext', dumpOf('Papers in the Air: A Study of Unsaved Text'));
    await sheaf();
    assert.deepEqual(await dumpPaths(), before);
  });
});

expectQuietLog();

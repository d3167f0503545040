/** The library follows the workspace: what comes, changes and goes, saved or not. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, dumpOf, scratchFolder, write } from '../support/desk';
import { eventually } from '../support/eventually';
import { dumpPaths, holds, sheaf } from '../support/sheaf';

describe('watching the workspace', () => {
  const scratch = scratchFolder();

  it('reads a dump that is added', async () => {
    const dump = scratch('added.txt');
    await write(
      dump,
      dumpOf('On Adding Files to Growing Collections', 'On Counting Files in Growing Collections'),
    );
    await holds(dump, 'On Adding Files to Growing Collections', 'On Counting Files in Growing Collections');
  });

  it('reads a dump again that is changed', async () => {
    const dump = scratch('changed.txt');
    await write(dump, dumpOf('A First Study That Was Listed Before'));
    await holds(dump, 'A First Study That Was Listed Before');
    await write(
      dump,
      dumpOf('A First Study That Was Listed Before', 'A Second Study Added to the List Later'),
    );
    await holds(dump, 'A First Study That Was Listed Before', 'A Second Study Added to the List Later');
  });

  it('lets a dump go that is deleted', async () => {
    const dump = scratch('deleted.txt');
    const before = await dumpPaths();
    await write(dump, dumpOf('On the Short Lives of Deleted Papers'));
    await holds(dump, 'On the Short Lives of Deleted Papers');
    await vscode.workspace.fs.delete(dump);
    await eventually(async () => assert.deepEqual(await dumpPaths(), before));
  });

  it('follows a dump that is renamed', async () => {
    const [from, to] = [scratch('from.txt'), scratch('to.txt')];
    await write(from, dumpOf('A Paper That Moves from File to File'));
    await holds(from, 'A Paper That Moves from File to File');
    await vscode.workspace.fs.rename(from, to);
    await holds(to, 'A Paper That Moves from File to File');
    await holds(from);
  });

  it('takes no file for a dump that is none', async () => {
    const { engine, rescan } = await sheaf();
    const { revision } = await engine.overview({});
    await write(scratch('note.md'), '# A note\n\nIt is about [@lora] and about nothing else.\n');
    await write(scratch('data.txt'), 'a,b,c\n1,2,3\n4,5,6\n');
    await write(scratch('empty.txt'), '');
    await rescan();
    assert.equal((await engine.overview({})).revision, revision);
  });

  it('reads unsaved edits of an open dump, and forgets them when they are given up', async () => {
    const dump = scratch('open.txt');
    await write(dump, dumpOf('Saved Papers: A Study of Text on Disk'));
    await holds(dump, 'Saved Papers: A Study of Text on Disk');
    const editor = await vscode.window.showTextDocument(dump);
    await replaceAll(
      editor,
      dumpOf('Saved Papers: A Study of Text on Disk', 'Unsaved Papers: A Study of Text in Memory'),
    );
    await holds(dump, 'Saved Papers: A Study of Text on Disk', 'Unsaved Papers: A Study of Text in Memory');
    await closeEditors();
    await holds(dump, 'Saved Papers: A Study of Text on Disk');
  });
});

async function replaceAll(editor: vscode.TextEditor, text: string): Promise<void> {
  const { document } = editor;
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  assert.ok(await editor.edit(edit => edit.replace(whole, text)));
}

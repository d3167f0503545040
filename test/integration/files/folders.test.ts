/** The library follows whole folders and quick successions of changes, which VS Code tells in its own way. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { dumpOf, scratchFolder, write } from '../support/desk';
import { eventually } from '../support/eventually';
import { dumpPaths, holds, sheaf } from '../support/sheaf';

const { fs } = vscode.workspace;

describe('watching folders', () => {
  const scratch = scratchFolder();
  const twoDumps = async (folder: string) => {
    const files = [scratch(`${folder}/one.txt`), scratch(`${folder}/two.txt`)] as const;
    await write(files[0], dumpOf('The First of Two Studies in One Folder'));
    await write(files[1], dumpOf('The Second of Two Studies in One Folder'));
    await sheaf();
    await holds(files[0], 'The First of Two Studies in One Folder');
    await holds(files[1], 'The Second of Two Studies in One Folder');
    return files;
  };
  const edit = async (change: (edit: vscode.WorkspaceEdit) => void) => {
    const edits = new vscode.WorkspaceEdit();
    change(edits);
    assert.ok(await vscode.workspace.applyEdit(edits));
  };

  it('lets the dumps of a folder go that is deleted', async () => {
    const before = await dumpPaths();
    await twoDumps('week');
    await fs.delete(scratch('week'), { recursive: true });
    await eventually(async () => assert.deepEqual(await dumpPaths(), before));
  });

  it('follows the dumps of a folder that is renamed', async () => {
    const [one] = await twoDumps('week');
    await fs.rename(scratch('week'), scratch('month'));
    await holds(scratch('month/one.txt'), 'The First of Two Studies in One Folder');
    await holds(scratch('month/two.txt'), 'The Second of Two Studies in One Folder');
    await holds(one);
  });

  it('follows a folder that the user renames or deletes in VS Code', async () => {
    await twoDumps('week');
    await edit(edits => edits.renameFile(scratch('week'), scratch('month')));
    await holds(scratch('month/two.txt'), 'The Second of Two Studies in One Folder');
    await holds(scratch('week/two.txt'));
    await edit(edits => edits.deleteFile(scratch('month'), { recursive: true }));
    await holds(scratch('month/two.txt'));
  });

  it('follows a file that the user creates, renames and deletes in VS Code', async () => {
    const contents = new TextEncoder().encode(dumpOf('Learning from Files That Editors Create'));
    await edit(edits => edits.createFile(scratch('made.txt'), { contents }));
    await holds(scratch('made.txt'), 'Learning from Files That Editors Create');
    await edit(edits => edits.renameFile(scratch('made.txt'), scratch('named.txt')));
    await holds(scratch('named.txt'), 'Learning from Files That Editors Create');
    await holds(scratch('made.txt'));
    await edit(edits => edits.deleteFile(scratch('named.txt')));
    await holds(scratch('named.txt'));
  });

  it('follows a dump that gets an ending no dump has, and back', async () => {
    await write(scratch('dump.txt'), dumpOf('Learning from Files That Change Their Names'));
    await holds(scratch('dump.txt'), 'Learning from Files That Change Their Names');
    await fs.rename(scratch('dump.txt'), scratch('dump.bak'));
    await holds(scratch('dump.txt'));
    await fs.rename(scratch('dump.bak'), scratch('dump.txt'));
    await holds(scratch('dump.txt'), 'Learning from Files That Change Their Names');
  });

  it('reads a dump that is written anew the moment after it was deleted', async () => {
    const dump = scratch('dump.txt');
    await write(dump, dumpOf('Learning from the Old Text of a File'));
    await holds(dump, 'Learning from the Old Text of a File');
    await fs.delete(dump);
    await sheaf();
    await write(dump, dumpOf('Learning from the New Text of a File'));
    await holds(dump, 'Learning from the New Text of a File');
  });

  it('follows a dump that turns into something else, and back', async () => {
    const dump = scratch('dump.txt');
    await write(dump, dumpOf('Learning from Papers That Will Not Stay'));
    await holds(dump, 'Learning from Papers That Will Not Stay');
    await write(dump, 'milk\nbread\nbutter\n');
    await holds(dump);
    await write(dump, dumpOf('The Return of a Paper That Was Gone'));
    await holds(dump, 'The Return of a Paper That Was Gone');
  });

  it('has the last of many changes', async () => {
    const dump = scratch('dump.txt');
    for (let round = 1; round <= 20; round++) await write(dump, dumpOf(`Draft Number ${round} of a Title`));
    await holds(dump, 'Draft Number 20 of a Title');
  });

  it('reads many dumps that come at once', async () => {
    const names = Array.from({ length: 40 }, (_, number) => `Dump Number ${number}`);
    await Promise.all(
      names.map(name => write(scratch(`${name}.txt`), dumpOf(`Learning from the Papers of ${name}`))),
    );
    for (const name of names) await holds(scratch(`${name}.txt`), `Learning from the Papers of ${name}`);
  });
});

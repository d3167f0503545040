/** The emptyFolder suite runs where it says: in a folder without a file. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('an empty folder', () => {
  it('is open and holds nothing', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    assert.deepEqual(await vscode.workspace.fs.readDirectory(folder.uri), []);
  });
});

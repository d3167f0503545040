/** The noFolder suite runs where it says: in a window without a folder. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('a window without a folder', () => {
  it('has none open', () => {
    assert.equal(vscode.workspace.workspaceFolders, undefined);
  });

  it('lets Sheaf start all the same', async () => {
    await vscode.extensions.getExtension('sheaf.sheaf')?.activate();
    assert.ok(vscode.extensions.getExtension('sheaf.sheaf')?.isActive);
  });
});

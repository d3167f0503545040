/** Sheaf starts by itself in a folder, on the desktop as in the browser. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('activation', () => {
  it('is the extension under test', () => {
    assert.ok(vscode.extensions.getExtension('sheaf.sheaf'));
  });

  it('has the workspace open', () => {
    assert.equal(vscode.workspace.workspaceFolders?.length, 1);
  });
});

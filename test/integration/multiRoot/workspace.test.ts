/** The multiRoot suite runs where it says: in a window of two folders, both of which Sheaf reads. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('a window of two folders', () => {
  it('has both open', () => {
    assert.deepEqual(
      vscode.workspace.workspaceFolders?.map(({ name }) => name),
      ['example', 'secondDesk'],
    );
  });
});

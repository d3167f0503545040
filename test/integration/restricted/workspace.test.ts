/** The restricted suite runs where it says: in a folder that nobody has trusted. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('Restricted Mode', () => {
  it('is on', () => {
    assert.equal(vscode.workspace.isTrusted, false);
  });

  it('lets Sheaf start', async () => {
    const sheaf = vscode.extensions.getExtension('sheaf.sheaf');
    await sheaf?.activate();
    assert.ok(sheaf?.isActive);
  });
});

/** The virtual suite runs where it says: without a server, in a folder that only `workspace.fs` reaches. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('a virtual workspace', () => {
  it('has a folder in memory and no remote', () => {
    assert.equal(vscode.workspace.workspaceFolders?.[0]?.uri.scheme, 'tmp');
    assert.equal(vscode.env.remoteName, undefined);
  });

  it('can be written and read', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const file = vscode.Uri.joinPath(folder.uri, 'note.txt');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('[@adam]'));
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)), '[@adam]');
  });

  it('lets Sheaf start', async () => {
    const sheaf = vscode.extensions.getExtension('sheaf.sheaf');
    await sheaf?.activate();
    assert.ok(sheaf?.isActive);
  });
});

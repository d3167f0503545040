/** Sheaf starts by itself in a folder, on the desktop as in the browser. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('activation', () => {
  it('succeeds', async () => {
    const sheaf = vscode.extensions.getExtension('sheaf.sheaf');
    await sheaf?.activate();
    assert.ok(sheaf?.isActive);
  });

  it('registers every command of the manifest', async () => {
    const commands = new Set(await vscode.commands.getCommands(true));
    const declared: readonly { command: string }[] =
      vscode.extensions.getExtension('sheaf.sheaf')?.packageJSON.contributes.commands;
    assert.deepEqual(
      declared.map(({ command }) => command).filter(command => !commands.has(command)),
      [],
    );
  });
});

/** Sheaf starts by itself in a folder, on the desktop as in the browser, and says what it can do. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { expectQuietLog, extension, sheaf } from '../support/sheaf';

describe('activation', () => {
  it('happens by itself in a folder with text files', async () => {
    await eventually(() => assert.ok(extension().isActive));
  });

  it('has the example workspace open', () => {
    assert.equal(vscode.workspace.workspaceFolders?.length, 1);
  });

  it('exports the engine and a way to look for dumps again, nothing else', async () => {
    const api = await extension().activate();
    assert.deepEqual(Object.keys(api).sort(), ['engine', 'rescan']);
    assert.equal(typeof api.engine.overview, 'function');
    assert.equal(await api.rescan(), undefined);
  });

  it('registers the commands of the manifest, no more and no fewer', async () => {
    await extension().activate();
    const { contributes } = extension().packageJSON;
    const declared = contributes.commands.map(({ command }: { command: string }) => command);
    const viewCommands = contributes.views.sheaf.map(({ id }: { id: string }) => `${id}.`);
    const registered = (await vscode.commands.getCommands(true)).filter(
      command =>
        command.startsWith('sheaf.') && !viewCommands.some((view: string) => command.startsWith(view)),
    );
    assert.deepEqual(registered.sort(), declared.sort());
  });

  it('has the defaults of its settings from the manifest', () => {
    const settings = vscode.workspace.getConfiguration('sheaf.dumps');
    assert.deepEqual(settings.get('include'), ['**/*.txt', '**/*.text', '**/*.md', '**/*.markdown']);
    assert.deepEqual(settings.get('exclude'), ['**/node_modules/**', '**/.git/**']);
    assert.equal(settings.get('maxFileSize'), 64);
  });

  it('hands the bytes of files over to another thread', async () => {
    const { engine } = await sheaf();
    const before = await engine.overview({});
    const content = new TextEncoder().encode('No dump at all.').slice();
    const after = await engine.update({ changes: [{ dump: 'test:nothing', content }] });
    assert.equal(content.byteLength, 0, 'the bytes are still here');
    assert.equal(after.revision, before.revision);
  });

  it('shows its view on request', async () => {
    await vscode.commands.executeCommand('sheaf.papers.focus');
    await vscode.commands.executeCommand('workbench.view.explorer');
  });
});

expectQuietLog();

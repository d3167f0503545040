/** The virtual suite runs where it says: without a server, in a folder that only `workspace.fs` reaches. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SheafApi } from '../../../src/vscode/sheaf';
import { pageCopy, papersAbout } from '../../support/listingPage';

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

  it('reads dumps wherever they lie, and none that is hidden', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    const sheaf = vscode.extensions.getExtension<SheafApi>('sheaf.sheaf');
    assert.ok(folder && sheaf);
    const { engine, rescan } = await sheaf.activate();
    const page = new TextEncoder().encode(pageCopy(papersAbout('graph neural networks', 6)));
    const write = (place: string) =>
      vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder.uri, place), page);
    await write('deep/er/papers.txt');
    await write('node_modules/hidden.txt');
    await write('code.ts');
    await rescan();
    const { dumps, papers } = await engine.overview({});
    assert.deepEqual(
      dumps.map(({ dump }) => dump),
      [vscode.Uri.joinPath(folder.uri, 'deep/er/papers.txt').toString()],
    );
    assert.equal(papers, 6);
  });

  it('keeps what the user says of themes', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    const sheaf = vscode.extensions.getExtension<SheafApi>('sheaf.sheaf');
    assert.ok(folder && sheaf);
    const { engine, rescan } = await sheaf.activate();
    const page = new TextEncoder().encode(pageCopy(papersAbout('graph neural networks', 6)));
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder.uri, 'papers.txt'), page);
    await rescan();
    const [theme] = await engine.themes({});
    assert.ok(theme);
    await vscode.commands.executeCommand('sheaf.hideTheme', theme.id);
    const file = vscode.Uri.joinPath(folder.uri, '.sheaf/themes.json');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    assert.deepEqual(JSON.parse(text), { hide: { [theme.id]: theme.label } });
    assert.deepEqual((await engine.themes({}))[0]?.rulings, [{ kind: 'hidden' }]);
    await vscode.commands.executeCommand('sheaf.restoreTheme', theme.id);
    await assert.rejects(async () => vscode.workspace.fs.stat(file));
    assert.equal((await engine.themes({}))[0]?.rulings, undefined);
  });
});

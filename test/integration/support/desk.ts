/** The workspace the tests run in: its files, and a folder for those that a test makes. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { pageCopy } from '../../support/listingPage';
import { eventually } from './eventually';
import { dumpPaths, sheaf } from './sheaf';

const encoder = new TextEncoder();

/** A file of the workspace's first folder. */
export function deskFile(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

export async function write(file: vscode.Uri, content: string | Uint8Array): Promise<void> {
  await vscode.workspace.fs.writeFile(file, typeof content === 'string' ? encoder.encode(content) : content);
}

/** A dump as somebody would copy it, with these titles; each abstract names its title. */
export function dumpOf(...titles: readonly string[]): string {
  return pageCopy(titles.map(title => ({ title, abstract: abstractOf(title) })));
}

export function abstractOf(title: string): string {
  return `We present the work that goes by the name of ${title}. It is invented from beginning to end, but its abstract is as long as those of papers are.`;
}

/**
 * Gives the tests of a suite a folder that is not there before and after each of them, and closes what they opened
 * without saving. Returns the place of a file in it.
 */
export function scratchFolder(name = 'scratch'): (path: string) => vscode.Uri {
  let before: readonly string[] = [];
  beforeEach(async () => {
    await sheaf();
    before = await dumpPaths();
  });
  afterEach(async () => {
    await closeEditors();
    const folder = deskFile(name);
    await vscode.workspace.fs.delete(folder, { recursive: true }).then(undefined, () => {});
    await sheaf();
    await eventually(async () => assert.deepEqual(await dumpPaths(), before));
  });
  return path => vscode.Uri.joinPath(deskFile(name), path);
}

/** Closes all editors, unsaved edits and all. */
export async function closeEditors(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await eventually(() => assert.equal(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length, 0));
}

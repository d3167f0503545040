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

let scratchFolders = 0;

/**
 * Gives each test of a suite an empty folder of its own, and takes it away afterwards with all that the test has opened.
 * Returns the place of a file in it. The folder is watched by then: VS Code misses what happens in a folder that it has
 * not heard of yet, and mixes up what is deleted and made anew at the same place.
 */
export function scratchFolder(): (path: string) => vscode.Uri {
  let folder: vscode.Uri | undefined;
  let before: readonly string[] = [];
  beforeEach(async () => {
    folder = deskFile(`scratch-${++scratchFolders}`);
    await createWatched(folder);
    await sheaf();
    before = await dumpPaths();
  });
  afterEach(async () => {
    await closeEditors();
    if (folder) await vscode.workspace.fs.delete(folder, { recursive: true });
    await sheaf();
    assert.deepEqual(await dumpPaths(), before);
  });
  return path => {
    assert.ok(folder, 'a scratch folder is there during tests only');
    return vscode.Uri.joinPath(folder, path);
  };
}

/** Creates a folder and waits until VS Code has heard of it. */
async function createWatched(folder: vscode.Uri): Promise<void> {
  const watcher = vscode.workspace.createFileSystemWatcher('**', false, true, true);
  const seen = new Set<string>();
  watcher.onDidCreate(uri => seen.add(uri.toString()));
  try {
    await vscode.workspace.fs.createDirectory(folder);
    await eventually(() => assert.ok(seen.has(folder.toString()), 'the new folder goes unnoticed'));
  } finally {
    watcher.dispose();
  }
}

/** Closes all editors, unsaved edits and all. */
export async function closeEditors(): Promise<void> {
  // In tabs only: VS Code opens settings behind the scenes and writes them when it starts.
  const shown = new Set(
    openTabs().map(({ input }) => input instanceof vscode.TabInputText && String(input.uri)),
  );
  const edited = vscode.workspace.textDocuments.filter(
    ({ isDirty, uri }) => isDirty && shown.has(uri.toString()),
  );
  for (const document of edited) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await eventually(() => assert.equal(openTabs().length, 0));
}

function openTabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
}

/** What is open in the window: papers, dumps, notes. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { dumpOf, write } from './desk';
import { eventually } from './eventually';
import { holds } from './sheaf';

/** The tabs that show papers; VS Code puts a prefix of its own before the panel's view type. */
export function paperTabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('-sheaf.paper'),
    );
}

/** Waits until papers with these titles, and no others, have a tab. */
export async function showsPapers(...titles: readonly string[]): Promise<void> {
  await eventually(() =>
    assert.deepEqual(
      paperTabs().map(({ label }) => label),
      titles,
    ),
  );
}

/** Writes a dump with these titles and opens it, once the library has it. */
export async function showDump(dump: vscode.Uri, ...titles: readonly string[]): Promise<vscode.TextEditor> {
  await write(dump, dumpOf(...titles));
  await holds(dump, ...titles);
  return vscode.window.showTextDocument(dump);
}

/** The active editor, once it shows this file. */
export function activeEditorOn(file: vscode.Uri): Promise<vscode.TextEditor> {
  return eventually(() => {
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), file.toString());
    assert.ok(editor);
    return editor;
  });
}

/** The message as the user would see it; it goes away by this. */
export async function clearMessages(): Promise<void> {
  await vscode.commands.executeCommand('notifications.clearAll');
}

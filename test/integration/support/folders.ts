/** Changes which folders the window has. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually';

export function folderNames(): readonly string[] {
  return (vscode.workspace.workspaceFolders ?? []).map(({ name }) => name);
}

/** Takes the last folder out of the window. The first must stay: VS Code starts its extension host anew without it. */
export async function removeLastFolder(): Promise<vscode.Uri> {
  const last = vscode.workspace.workspaceFolders?.at(-1);
  assert.ok(last && last.index > 0);
  assert.ok(vscode.workspace.updateWorkspaceFolders(last.index, 1));
  await eventually(() => assert.ok(!folderNames().includes(last.name)));
  return last.uri;
}

/** Adds a folder behind the others. */
export async function addFolder(uri: vscode.Uri): Promise<void> {
  const count = vscode.workspace.workspaceFolders?.length ?? 0;
  assert.ok(vscode.workspace.updateWorkspaceFolders(count, 0, { uri }));
  await eventually(() => assert.equal(vscode.workspace.workspaceFolders?.length, count + 1));
}

/** Notes as the tests write them: untitled documents, thrown away afterwards. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

let opened = 0;

/**
 * A note in an editor of its own, with the cursor at its beginning. Each has a name of its own: one that VS Code gives
 * again too soon brings back the text of the note that had it before.
 */
export async function openNote(language: string, content: string): Promise<vscode.TextEditor> {
  const name = vscode.Uri.from({ scheme: 'untitled', path: `/note ${++opened}` });
  const document = await vscode.workspace.openTextDocument(name);
  const editor = await vscode.window.showTextDocument(
    await vscode.languages.setTextDocumentLanguage(document, language),
  );
  const start = new vscode.Position(0, 0);
  assert.ok(await editor.edit(edit => edit.insert(start, content)));
  editor.selection = new vscode.Selection(start, start);
  return editor;
}

/** The range of the first occurrence of a text, at or after a line counted from 1. */
export function rangeOf(document: vscode.TextDocument, text: string, line = 1): vscode.Range {
  const start = document.getText().indexOf(text, document.offsetAt(new vscode.Position(line - 1, 0)));
  assert.ok(start >= 0, `${document.fileName} has no ${JSON.stringify(text)} from line ${line} on`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** The middle of a range, in characters. */
export function middleOf(document: vscode.TextDocument, range: vscode.Range): vscode.Position {
  return document.positionAt(Math.floor((document.offsetAt(range.start) + document.offsetAt(range.end)) / 2));
}

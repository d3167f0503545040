/** The suggestions that VS Code has at a place of a note, of Sheaf's those. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openNote } from './notes';

/** The note has a `‸` where the cursor is. The first suggestions come with their documentation. */
export async function completionsIn(
  language: string,
  marked: string,
): Promise<readonly vscode.CompletionItem[]> {
  const editor = await openNote(language, marked.replace('‸', ''));
  return completionsAt(editor.document, editor.document.positionAt(marked.indexOf('‸')));
}

export async function completionsAt(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<readonly vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
    undefined,
    3,
  );
  // Words of the note are VS Code's own suggestions.
  return list.items.filter(({ kind }) => kind === vscode.CompletionItemKind.Reference);
}

/** The note after the user has taken a suggestion. */
export function accepted(marked: string, { range, insertText }: vscode.CompletionItem): string {
  const text = marked.replace('‸', '');
  assert.ok(range && typeof insertText === 'string');
  const replaced = range instanceof vscode.Range ? range : range.replacing;
  assert.equal(replaced.start.line, 0, 'for notes of one line');
  return text.slice(0, replaced.start.character) + insertText + text.slice(replaced.end.character);
}

export function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

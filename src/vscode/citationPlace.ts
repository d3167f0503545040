/** How citations in notes are told of, and where they are gone to. */
import * as vscode from 'vscode';
import type { PlaceRange } from '../core/citations/notePlace';

/** `cited in 2 notes`. */
export function citedInNotes(notes: number): string {
  return notes === 1 ? vscode.l10n.t('cited in 1 note') : vscode.l10n.t('cited in {0} notes', notes);
}

/** VS Code counts from 0. */
export function selectionOf({ line, column, endLine, endColumn }: PlaceRange): vscode.Range {
  return new vscode.Range(line - 1, column - 1, endLine - 1, endColumn - 1);
}

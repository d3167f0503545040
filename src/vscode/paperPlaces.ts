/** Where papers and citations stand, as VS Code names places. */
import * as vscode from 'vscode';
import type { CitationPlace } from '../core/citations/notesIndex';
import type { LineRange, Source } from '../core/paper';
import { selectionOf } from './citationPlace';

/** Larger than any column: a whole line, however long. */
const lineEnd = 2 ** 31 - 1;

/** The lines of an entry. */
export function linesOf({ line, endLine }: LineRange): vscode.Range {
  return new vscode.Range(line - 1, 0, endLine - 1, lineEnd);
}

/** The line on which an entry begins, with its title. */
export function titleLineOf({ line }: LineRange): vscode.Range {
  return new vscode.Range(line - 1, 0, line - 1, lineEnd);
}

export function sourceLocation(source: Source): vscode.Location {
  return new vscode.Location(vscode.Uri.parse(source.dump, true), linesOf(source));
}

export function placeLocation(place: CitationPlace): vscode.Location {
  return new vscode.Location(vscode.Uri.parse(place.note, true), selectionOf(place));
}

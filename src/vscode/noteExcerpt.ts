/** What is sent of a note when something is asked about one place of it. */
import type * as vscode from 'vscode';

/** Of a longer text only so many characters around the place are looked at, cut at lines. */
const mostCharacters = 1 << 19;

export interface NoteExcerpt {
  readonly text: string;
  /** Where it begins in the note. */
  readonly start: number;
}

/** The whole text of an ordinary note, whole lines around the position of a huge one. */
export function excerptAround(document: vscode.TextDocument, position: vscode.Position): NoteExcerpt {
  const text = document.getText();
  if (text.length <= mostCharacters) return { text, start: 0 };
  const offset = document.offsetAt(position);
  const start = text.lastIndexOf('\n', Math.max(0, offset - mostCharacters / 2)) + 1;
  const end = text.indexOf('\n', offset + mostCharacters / 2);
  return { text: text.slice(start, end < 0 ? text.length : end), start };
}

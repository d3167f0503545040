/** The entries of an open dump where they stand, while the library follows edits a moment later. */
import type * as vscode from 'vscode';
import type { DumpEntry, PaperDetail, PaperEngine } from '../core/engine';
import { foldedWords } from '../core/library/title';
import { linesOf } from './paperPlaces';

/** So many words of a title tell whether it still stands on its line. */
const tellingWords = 3;

/** The entries of a dump that fit the document as it is now. */
export async function entriesIn(
  engine: PaperEngine,
  document: vscode.TextDocument,
  signal: AbortSignal,
): Promise<readonly DumpEntry[]> {
  const entries = await engine.entriesOf({ dump: document.uri.toString() }, signal);
  return entries.filter(entry => fits(document, entry) && (!document.isDirty || standsIn(document, entry)));
}

/** The paper whose entry a position lies in. */
export async function paperAt(
  engine: PaperEngine,
  document: vscode.TextDocument,
  position: vscode.Position,
  signal: AbortSignal,
): Promise<PaperDetail | undefined> {
  const entries = await entriesIn(engine, document, signal);
  const entry = entries.find(({ source }) => linesOf(source).contains(position));
  return (entry && (await engine.paper({ idOrKey: entry.paper }, signal))) ?? undefined;
}

export function fits(document: vscode.TextDocument, { source: { endLine } }: DumpEntry): boolean {
  return endLine <= document.lineCount;
}

/** Whether the title stands on its line still. */
export function standsIn(document: vscode.TextDocument, { title, source: { line } }: DumpEntry): boolean {
  const onLine = foldedWords(document.lineAt(line - 1).text);
  const wanted = foldedWords(title).slice(0, tellingWords);
  // A title that goes on in the next line has fewer words on its own.
  const stands = (start: number): boolean =>
    wanted.every((word, i) => start + i >= onLine.length || onLine[start + i] === word);
  return wanted.length === 0 || onLine.some((_, start) => stands(start));
}

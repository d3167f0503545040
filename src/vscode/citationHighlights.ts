/** Marks the other citations of the paper that the cursor is on. */
import * as vscode from 'vscode';
import type { ResolvedCitation } from '../core/engine';
import { type NoteCitations, rangeIn } from './noteCitations';
import { noteSelector } from './noteLanguages';

export function registerCitationHighlights(citations: NoteCitations): vscode.Disposable {
  return vscode.languages.registerDocumentHighlightProvider(noteSelector, {
    provideDocumentHighlights: async (document, position, token) => {
      const all = await citations.of(document, token);
      const here = all?.length ? await citations.at(document, position, token) : undefined;
      // Without an answer VS Code marks the word, as it does everywhere.
      if (!all || !here) return undefined;
      return all
        .filter(other => standsForSame(here, other))
        .map(
          other => new vscode.DocumentHighlight(rangeIn(document, other), vscode.DocumentHighlightKind.Read),
        );
    },
  });
}

/** Unknown ones are the same by what they are called. */
function standsForSame(one: ResolvedCitation, other: ResolvedCitation): boolean {
  if (one.papers.length === 0) return other.papers.length === 0 && other.name === one.name;
  const papers = new Set(one.papers.map(({ id }) => id));
  return other.papers.some(({ id }) => papers.has(id));
}

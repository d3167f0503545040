/** Finds papers among the symbols of the workspace (Ctrl+T). */
import * as vscode from 'vscode';
import type { PaperEngine, SearchHit } from '../core/engine';
import { unlessCancelled } from './cancellation';

/**
 * More than anybody looks through, because VS Code asks with the first word alone. It goes on by itself: the others must follow
 * in the name, or stand in what is shown beside it, the theme and the file.
 */
const mostSymbols = 500;

export function registerPaperSymbols(engine: PaperEngine): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider({
    provideWorkspaceSymbols: async (query, token) => {
      const titled = inTitles(query);
      if (titled === '') return [];
      const request = { query: titled, limit: mostSymbols, snippets: 0 };
      const answer = await unlessCancelled(token, signal => engine.search(request, signal));
      return answer?.hits.map(symbolOf);
    },
  });
}

/** Symbols are found by name: the query for papers with every word in the title, the last as the beginning of one. */
function inTitles(query: string): string {
  const words = query.match(/[\p{L}\p{N}][^\s"“”„()]*/gu) ?? [];
  return words.map(word => `title:${word}`).join(' ');
}

function symbolOf({ title, theme, firstSource }: SearchHit): vscode.SymbolInformation {
  const { dump, line, endLine } = firstSource;
  const range = new vscode.Range(line - 1, 0, endLine, 0);
  const location = new vscode.Location(vscode.Uri.parse(dump, true), range);
  return new vscode.SymbolInformation(title, vscode.SymbolKind.String, theme?.label ?? '', location);
}

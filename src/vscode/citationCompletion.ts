/** Offers papers while someone writes a citation: by key, by words of the title, typos forgiven. */
import * as vscode from 'vscode';
import { mayExpectPaper } from '../core/citations/completionPlace';
import type { CitedPaper, Completion, PaperEngine } from '../core/engine';
import { readableText } from '../core/readableText';
import { unlessCancelled } from './cancellation';
import { excerptAround } from './noteExcerpt';
import { noteSelector } from './noteLanguages';
import { authorsAndYear, paperMarkdown } from './paperText';

/** As many as anybody looks through. */
const limit = 50;
/** So many lines above the cursor a list of keys may begin. */
const linesAbove = 50;
/**
 * What begins a place for a paper or goes on in one; VS Code asks by itself with letters, but only where it asks already. In
 * prose all of these stay silent, since no paper is expected there.
 */
const triggers = ['@', '[', '{', '<', '`', ':', '&', ',', ' ', '-'];

/** An item that remembers its paper. */
class PaperItem extends vscode.CompletionItem {
  constructor(
    readonly paper: string,
    label: vscode.CompletionItemLabel,
  ) {
    super(label, vscode.CompletionItemKind.Reference);
  }
}

/** Registers the completion for every note; `isDump` tells the documents that are none. */
export function registerCitationCompletion(
  engine: PaperEngine,
  isDump: (document: vscode.TextDocument) => boolean,
): vscode.Disposable {
  const provider: vscode.CompletionItemProvider<PaperItem> = {
    provideCompletionItems: (document, position, token) =>
      isDump(document) ? undefined : itemsAt(engine, document, position, token),
    resolveCompletionItem: (item, token) => resolve(engine, item, token),
  };
  return vscode.languages.registerCompletionItemProvider(noteSelector, provider, ...triggers);
}

async function itemsAt(
  engine: PaperEngine,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<vscode.CompletionList<PaperItem> | undefined> {
  const { languageId } = document;
  const above = new vscode.Position(Math.max(0, position.line - linesAbove), 0);
  // A whole note is sent only where a paper may be expected.
  if (!mayExpectPaper(document.getText(new vscode.Range(above, position)), languageId)) return undefined;
  const { text, start } = excerptAround(document, position);
  const offset = document.offsetAt(position) - start;
  const found = await unlessCancelled(token, signal =>
    engine.complete({ text, languageId, offset, limit }, signal),
  );
  if (!found) return undefined;
  const range = new vscode.Range(
    document.positionAt(start + found.start),
    document.positionAt(start + found.end),
  );
  const typed = document.getText(new vscode.Range(range.start, position));
  const items = found.items.map((completion, rank) =>
    Object.assign(itemOf(completion), { range, filterText: typed, sortText: String(rank).padStart(4, '0') }),
  );
  // Each keystroke asks anew. What comes is found and ranked: VS Code is to leave it so, and would not if the names differed.
  return new vscode.CompletionList(items, true);
}

function itemOf(completion: Completion): PaperItem {
  const { paper, citeKey, title, insertText } = completion;
  const isByTitle = insertText.startsWith(title);
  const item = new PaperItem(paper, {
    label: isByTitle ? title : citeKey,
    description: isByTitle ? citeKey : title,
  });
  item.insertText = insertText;
  const detail = authorsAndYear(completion).join(', ') || completion.theme?.label;
  if (detail) item.detail = detail;
  return item;
}

async function resolve(
  engine: PaperEngine,
  item: PaperItem,
  token: vscode.CancellationToken,
): Promise<PaperItem> {
  const paper = await unlessCancelled(token, signal => engine.paper({ idOrKey: item.paper }, signal));
  if (paper) item.documentation = documentationOf(paper);
  return item;
}

function documentationOf({ title, theme, abstract }: CitedPaper): vscode.MarkdownString {
  const readable = readableText(abstract) || vscode.l10n.t('The dump has no abstract for this paper.');
  return paperMarkdown(title, theme?.label ?? '', readable);
}

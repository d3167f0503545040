/** Lists the papers of an open dump in outline, breadcrumbs and "Go to Symbol", and folds them. */
import * as vscode from 'vscode';
import type { DumpEntry, PaperEngine } from '../core/engine';
import { unlessCancelled } from './cancellation';
import { DisposableStore } from './disposableStore';
import { fits, standsIn } from './dumpEntries';

type IsDump = (document: vscode.TextDocument) => boolean;

/** The languages of files that can be dumps. */
const dumpLanguages: vscode.DocumentSelector = [{ language: 'plaintext' }, { language: 'markdown' }];

/** Registers outline and folding. Disposing takes them away. */
export function registerDumpOutline(
  engine: PaperEngine,
  isDump: IsDump,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return new DumpOutline(engine, isDump, log);
}

class DumpOutline implements vscode.DocumentSymbolProvider, vscode.FoldingRangeProvider, vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly onDidChangeFoldingRanges = this.#changed.event;
  /** What was told of the documents that VS Code asked for; empty of one that is no dump. */
  readonly #told = new Map<vscode.TextDocument, string>();
  /** The documents that the library may not know as they are: it follows edits a moment later. */
  readonly #edited = new Set<vscode.TextDocument>();
  #symbols: vscode.Disposable | undefined;
  /** The state of the library that was looked at last. */
  #state = '';

  constructor(
    private readonly engine: PaperEngine,
    private readonly isDump: IsDump,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.#registerSymbols();
    this.#store.add(vscode.languages.registerFoldingRangeProvider(dumpLanguages, this));
    this.#store.add(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && this.#told.has(document)) this.#edited.add(document);
      }),
    );
    this.#store.add(
      vscode.workspace.onDidCloseTextDocument(document => {
        this.#told.delete(document);
        this.#edited.delete(document);
      }),
    );
    this.#store.add({
      dispose: engine.onDidChange(({ revision, themesReady }) => this.#follow(`${revision} ${themesReady}`)),
    });
  }

  async provideDocumentSymbols(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentSymbol[] | undefined> {
    const entries = await unlessCancelled(token, signal => this.#entries(document, signal));
    return entries?.map(entry => symbolOf(document, entry));
  }

  async provideFoldingRanges(
    document: vscode.TextDocument,
    _context: vscode.FoldingContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.FoldingRange[] | undefined> {
    const entries = await unlessCancelled(token, signal => this.#entries(document, signal));
    return entries
      ?.filter(({ source: { line, endLine } }) => endLine > line)
      .map(({ source: { line, endLine } }) => new vscode.FoldingRange(line - 1, endLine - 1));
  }

  dispose(): void {
    this.#symbols?.dispose();
    this.#store.dispose();
  }

  /** The entries where they stand now; undefined where the document is no dump. */
  async #entries(
    document: vscode.TextDocument,
    signal?: AbortSignal,
  ): Promise<readonly DumpEntry[] | undefined> {
    const entries = await this.#ask(document, signal);
    this.#told.set(document, JSON.stringify(entries ?? ''));
    const isEdited = this.#edited.has(document);
    return entries?.filter(entry => fits(document, entry) && (!isEdited || standsIn(document, entry)));
  }

  async #ask(document: vscode.TextDocument, signal?: AbortSignal): Promise<readonly DumpEntry[] | undefined> {
    return this.isDump(document)
      ? this.engine.entriesOf({ dump: document.uri.toString() }, signal)
      : undefined;
  }

  #follow(state: string): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#edited.clear();
    this.#renew().catch((error: unknown) => this.log.error(String(error)));
  }

  /** Has VS Code ask again where what was told is no longer so. */
  async #renew(): Promise<void> {
    for (const [document, told] of this.#told) {
      if (JSON.stringify((await this.#ask(document)) ?? '') === told) continue;
      this.#registerSymbols();
      this.#changed.fire();
      return;
    }
  }

  /** The only way to have VS Code ask again for symbols is to register their provider anew. */
  #registerSymbols(): void {
    this.#symbols?.dispose();
    const metadata = { label: vscode.l10n.t('Papers') };
    this.#symbols = vscode.languages.registerDocumentSymbolProvider(dumpLanguages, this, metadata);
  }
}

function symbolOf(document: vscode.TextDocument, { title, theme, source }: DumpEntry): vscode.DocumentSymbol {
  const first = document.lineAt(source.line - 1).range;
  const last = document.lineAt(source.endLine - 1).range;
  const kind = vscode.SymbolKind.String;
  return new vscode.DocumentSymbol(title, theme?.label ?? '', kind, first.union(last), first);
}

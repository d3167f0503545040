/** Marks in notes the words that are a paper's name: its title, or what people call it for short. */
import * as vscode from 'vscode';
import { DisposableStore } from './disposableStore';
import { DocumentTimers } from './documentTimers';
import { type NoteCitations, rangeIn } from './noteCitations';
import { noteSelector } from './noteLanguages';
import { changesCitations, citationSettings } from './settings';

/** Forms without any syntax of their own: without a mark nobody sees that Sheaf knows what is meant. */
const bareForms: ReadonlySet<string> = new Set(['title', 'name']);
/** Lets keystrokes come together. In milliseconds. */
const settle = 300;

/**
 * A thin line below the words, and not semantic tokens: VS Code takes those of one provider only, and a language's own server
 * has more to say than which words are names.
 */
export class CitedNames implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #mark = this.#store.add(
    vscode.window.createTextEditorDecorationType({
      borderColor: new vscode.ThemeColor('sheaf.citedName'),
      borderStyle: 'dotted',
      borderWidth: '0 0 1px 0',
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    }),
  );
  readonly #timers: DocumentTimers;
  /** Ends with the feature. */
  readonly #life = this.#store.add(new vscode.CancellationTokenSource());

  constructor(
    private readonly citations: NoteCitations,
    log: vscode.LogOutputChannel,
  ) {
    this.#timers = this.#store.add(new DocumentTimers(settle, document => this.#show(document), log));
    const { window, workspace } = vscode;
    const showAll = () => {
      for (const { document } of window.visibleTextEditors) this.#schedule(document);
    };
    this.#store.add(window.onDidChangeVisibleTextEditors(showAll));
    this.#store.add(workspace.onDidOpenTextDocument(document => this.#schedule(document)));
    this.#store.add(workspace.onDidChangeTextDocument(({ document }) => this.#schedule(document)));
    this.#store.add(citations.onDidChange(showAll));
    this.#store.add(
      workspace.onDidChangeConfiguration(event => {
        if (changesCitations(event)) showAll();
      }),
    );
    showAll();
  }

  dispose(): void {
    this.#life.cancel();
    this.#store.dispose();
  }

  /** What is out of sight costs nothing. */
  #schedule(document: vscode.TextDocument): void {
    if (editorsOf(document).length > 0) this.#timers.schedule(document);
    else this.#timers.cancel(document);
  }

  async #show(document: vscode.TextDocument): Promise<void> {
    const isNote = vscode.languages.match(noteSelector, document) > 0;
    const isWanted = isNote && citationSettings(document).highlightNames;
    const found = isWanted ? await this.citations.of(document, this.#life.token) : [];
    if (!found) return;
    const names = found.filter(({ form, papers }) => bareForms.has(form) && papers.length > 0);
    const ranges = names.map(name => rangeIn(document, name));
    for (const editor of editorsOf(document)) editor.setDecorations(this.#mark, ranges);
  }
}

function editorsOf(document: vscode.TextDocument): vscode.TextEditor[] {
  return vscode.window.visibleTextEditors.filter(editor => editor.document === document);
}

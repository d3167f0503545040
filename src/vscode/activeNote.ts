/** Which note the user is writing: commands of the sidebar and the panel act on it while the focus is elsewhere. */
import * as vscode from 'vscode';
import { DisposableStore } from './disposableStore';

/** A note and the column it stands in. */
export interface OpenNote {
  readonly document: vscode.TextDocument;
  readonly viewColumn: vscode.ViewColumn;
}

/** Remembers the note written in last. A dump is no note, nor is an output channel. */
export class ActiveNote implements vscode.Disposable {
  readonly #store = new DisposableStore();
  #last: vscode.TextDocument | undefined;

  constructor(private readonly isDump: (document: vscode.TextDocument) => boolean) {
    this.#use(vscode.window.activeTextEditor);
    this.#store.add(vscode.window.onDidChangeActiveTextEditor(editor => this.#use(editor)));
  }

  /** The note as long as it is open, also behind another tab: the panel or a dump may cover it. */
  get open(): OpenNote | undefined {
    const document = this.#last;
    if (!document || this.isDump(document)) return undefined;
    const visible = vscode.window.visibleTextEditors.find(editor => editor.document === document);
    const viewColumn = visible?.viewColumn ?? columnOf(document);
    return viewColumn === undefined ? undefined : { document, viewColumn };
  }

  dispose(): void {
    this.#store.dispose();
  }

  #use(editor: vscode.TextEditor | undefined): void {
    if (editor && editor.document.uri.scheme !== 'output' && !this.isDump(editor.document)) {
      this.#last = editor.document;
    }
  }
}

/** The column that has a tab of the document. */
function columnOf({ uri }: vscode.TextDocument): vscode.ViewColumn | undefined {
  const holds = ({ input }: vscode.Tab) =>
    input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
  return vscode.window.tabGroups.all.find(({ tabs }) => tabs.some(holds))?.viewColumn;
}

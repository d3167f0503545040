/** Which text the user is writing: commands of the sidebar and the panel act on it while the focus is elsewhere. */
import * as vscode from 'vscode';
import { DisposableStore } from './disposableStore';

/** Remembers the text editor used last. Output channels and the like are no notes. */
export class ActiveNote implements vscode.Disposable {
  readonly #store = new DisposableStore();
  #last: vscode.TextEditor | undefined;

  constructor() {
    this.#use(vscode.window.activeTextEditor);
    this.#store.add(vscode.window.onDidChangeActiveTextEditor(editor => this.#use(editor)));
  }

  /** The editor to write in, as long as it can still be seen. */
  get editor(): vscode.TextEditor | undefined {
    const last = this.#last;
    if (last && vscode.window.visibleTextEditors.includes(last)) return last;
    // Hiding and showing a document makes a new editor for it.
    return vscode.window.visibleTextEditors.find(editor => editor.document === last?.document);
  }

  dispose(): void {
    this.#store.dispose();
  }

  #use(editor: vscode.TextEditor | undefined): void {
    if (editor && editor.document.uri.scheme !== 'output') this.#last = editor;
  }
}

/** The search as a feature: one search box at a time, and the keys that act in it. */
import * as vscode from 'vscode';
import { type SearchParts, SearchPicker, type SearchPurpose } from './searchPicker';

/** Whether the search box is open; the keys of the manifest depend on it. */
const searchingContext = 'sheaf.searching';

export class PaperSearch implements vscode.Disposable {
  #open: SearchPicker | undefined;

  constructor(private readonly parts: SearchParts) {}

  /** Opens the search box. */
  show(purpose: SearchPurpose): void {
    this.#end();
    const picker = new SearchPicker(this.parts, purpose);
    this.#open = picker;
    picker.onDidHide(() => {
      if (this.#open === picker) this.#end();
    });
    void vscode.commands.executeCommand('setContext', searchingContext, true);
    picker.show();
  }

  /** What the keys do; nothing where no box is open. */
  revealInDump(): void {
    this.#open?.revealInDump();
  }

  insertCitation(): void {
    this.#open?.insertCitation();
  }

  keepResults(): void {
    this.#open?.keepResults();
  }

  dispose(): void {
    this.#end();
  }

  #end(): void {
    const ended = this.#open;
    if (!ended) return;
    this.#open = undefined;
    void vscode.commands.executeCommand('setContext', searchingContext, false);
    ended.dispose();
  }
}

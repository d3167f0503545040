/** Opens the map of the library: makes its panel, reuses it, and brings it back after a reload. */
import * as vscode from 'vscode';
import { libraryMapViewType } from '../protocol/libraryMap';
import { LibraryMapPanel, type LibraryMapParts } from './libraryMap';

/** The map that is open, if it is: one window needs no more. */
export class LibraryMaps implements vscode.WebviewPanelSerializer, vscode.Disposable {
  readonly #parts: LibraryMapParts;
  readonly #serializer: vscode.Disposable;
  #open: LibraryMapPanel | undefined;

  /** Registers what restores the map. Disposing closes it. */
  constructor(parts: LibraryMapParts) {
    this.#parts = parts;
    this.#serializer = vscode.window.registerWebviewPanelSerializer(libraryMapViewType, this);
  }

  /** Shows the map; with a query it highlights what that finds. */
  show(query: string | undefined): void {
    if (this.#open) {
      this.#open.reveal(query);
      return;
    }
    const panel = vscode.window.createWebviewPanel(
      libraryMapViewType,
      vscode.l10n.t('Map of Papers'),
      vscode.ViewColumn.Active,
      { enableFindWidget: true },
    );
    this.#adopt(panel, query);
  }

  /** Called by VS Code for the map of an earlier session. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    if (this.#open) panel.dispose();
    else this.#adopt(panel, undefined);
  }

  dispose(): void {
    this.#serializer.dispose();
    this.#open?.dispose();
  }

  #adopt(panel: vscode.WebviewPanel, query: string | undefined): void {
    const map = new LibraryMapPanel(panel, this.#parts, query);
    this.#open = map;
    panel.onDidDispose(() => {
      if (this.#open === map) this.#open = undefined;
    });
  }
}

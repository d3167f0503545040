/** Opens papers in the detail panel: makes the panel, reuses it, and brings it back after a reload. */
import * as vscode from 'vscode';
import type { PaperDetail } from '../core/engine';
import { paperPanelViewType, parseKeptPageState } from '../protocol/paperPanel';
import { columnBeside } from './columnBeside';
import { PaperPanel, type PaperPanelParts } from './paperPanel';
import { PaperPreview } from './paperPreview';

export interface ShowOptions {
  /** Leaves the focus where it is, e.g. while moving through a list. */
  readonly preserveFocus?: boolean;
}

/** Registers the detail panel and what restores it. Disposing closes it. */
export function registerPaperPanel(parts: PaperPanelParts): PaperPanels {
  return new PaperPanels(parts);
}

/**
 * The panels that are open: one as a rule. There can be more because a window that was reloaded restores a panel
 * only when its tab is looked at, and by then another may be open. The latest is the one that is reused.
 */
export class PaperPanels implements vscode.WebviewPanelSerializer, vscode.Disposable {
  readonly #parts: PaperPanelParts;
  readonly #open = new Set<PaperPanel>();
  readonly #serializer: vscode.Disposable;

  constructor(parts: PaperPanelParts) {
    this.#parts = parts;
    this.#serializer = vscode.window.registerWebviewPanelSerializer(paperPanelViewType, this);
  }

  /** The paper being read; undefined where no panel shows one. */
  get paper(): PaperDetail | undefined {
    return this.latest?.paper;
  }

  /** The panel that is reused. */
  get latest(): PaperPanel | undefined {
    return Array.from(this.#open).at(-1);
  }

  /** Shows a paper in the open panel, else in a new one beside the editor. Resolves when the page has been told. */
  show(paperId: string, { preserveFocus = false }: ShowOptions = {}): Promise<void> {
    const open = this.latest;
    open?.reveal(preserveFocus);
    return (open ?? this.#adopt(createPanel(preserveFocus))).show(paperId);
  }

  /** Shows papers for a while, e.g. while the user looks for one; the focus stays where it is. */
  preview(): PaperPreview {
    return new PaperPreview(this);
  }

  /** Called by VS Code for a panel of an earlier session; one that never showed a paper is closed. */
  async deserializeWebviewPanel(webviewPanel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const kept = parseKeptPageState(state);
    if (!kept) return webviewPanel.dispose();
    // Not awaited: the page says that it waits, VS Code need not.
    this.#adopt(webviewPanel)
      .show(kept.paper)
      .catch(error => this.#parts.log.error(error));
  }

  dispose(): void {
    this.#serializer.dispose();
    for (const panel of this.#open) panel.dispose();
  }

  #adopt(webviewPanel: vscode.WebviewPanel): PaperPanel {
    const panel = new PaperPanel(webviewPanel, this.#parts);
    this.#open.add(panel);
    webviewPanel.onDidDispose(() => this.#open.delete(panel));
    return panel;
  }
}

/** A panel beside the editor; where no editor is open there is nothing to be beside of. */
function createPanel(preserveFocus: boolean): vscode.WebviewPanel {
  const { tabs, viewColumn: used } = vscode.window.tabGroups.activeTabGroup;
  const viewColumn = tabs.length > 0 ? columnBeside(used) : vscode.ViewColumn.Active;
  return vscode.window.createWebviewPanel(
    paperPanelViewType,
    vscode.l10n.t('Paper'),
    { viewColumn, preserveFocus },
    { enableFindWidget: true },
  );
}

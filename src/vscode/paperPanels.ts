/** Opens papers in detail panels: makes panels, reuses them, and brings them back after a reload. */
import * as vscode from 'vscode';
import type { PaperDetail } from '../core/engine';
import { paperPanelViewType, parseKeptPageState } from '../protocol/paperPanel';
import { columnBeside } from './columnBeside';
import { DisposableStore } from './disposableStore';
import { PaperPanel, type PaperPanelParts } from './paperPanel';
import { PaperPreview } from './paperPreview';
import { changesHighlights } from './settings';

export interface ShowOptions {
  /** Leaves the focus where it is, e.g. while moving through a list. */
  readonly preserveFocus?: boolean;
  /** The paper may be gone again in a moment. */
  readonly passing?: boolean;
}

/** Registers the detail panel and what restores it. Disposing closes it. */
export function registerPaperPanel(parts: PaperPanelParts): PaperPanels {
  return new PaperPanels(parts);
}

/** What keys, buttons and menus of the panel in front depend on, by the names of the manifest's contexts. */
const contexts: Readonly<Record<string, (panel: PaperPanel | undefined) => boolean>> = {
  'sheaf.paperFocused': panel => panel?.hasFocus === true,
  'sheaf.paperPinned': panel => panel?.pinned === true,
  'sheaf.canGoBack': panel => panel?.history.canGoBack === true,
  'sheaf.canGoForward': panel => panel?.history.canGoForward === true,
};

/**
 * The panels that are open: one as a rule, and those that keep to their papers. There can be more because a window that was
 * reloaded restores a panel only when its tab is looked at, and by then another may be open. The latest is the one that is
 * reused.
 */
export class PaperPanels implements vscode.WebviewPanelSerializer, vscode.Disposable {
  readonly #parts: PaperPanelParts;
  readonly #open = new Set<PaperPanel>();
  readonly #store = new DisposableStore();
  readonly #told = new Map<string, boolean>();

  constructor(parts: PaperPanelParts) {
    this.#parts = parts;
    this.#store.add(vscode.window.registerWebviewPanelSerializer(paperPanelViewType, this));
    this.#store.add(
      vscode.workspace.onDidChangeConfiguration(event => {
        if (changesHighlights(event)) for (const panel of this.#open) panel.follow();
      }),
    );
  }

  /** The paper being read; undefined where no panel shows one. */
  get paper(): PaperDetail | undefined {
    return this.front?.paper;
  }

  /** The paper that is read while nothing else is in front of the user. */
  get activePaper(): string | undefined {
    return Array.from(this.#open).find(({ webviewPanel }) => webviewPanel.active)?.paper?.id;
  }

  /** The panel in front, or else the one that was made last. */
  get front(): PaperPanel | undefined {
    const panels = Array.from(this.#open);
    return panels.find(({ webviewPanel }) => webviewPanel.active) ?? this.latest ?? panels.at(-1);
  }

  /** The panel that is reused. */
  get latest(): PaperPanel | undefined {
    return Array.from(this.#open)
      .filter(({ pinned }) => !pinned)
      .at(-1);
  }

  /** Shows a paper in the open panel, else in a new one beside the editor. Resolves when the page has been told. */
  show(paperId: string, { preserveFocus = false, passing = false }: ShowOptions = {}): Promise<void> {
    const pinned = Array.from(this.#open).find(panel => panel.pinned && panel.paper?.id === paperId);
    if (pinned) return Promise.resolve(pinned.reveal(preserveFocus));
    const open = this.latest;
    open?.reveal(preserveFocus);
    const panel = open ?? this.#adopt(createPanel(preserveFocus));
    return passing ? panel.preview(paperId) : panel.show(paperId);
  }

  /** Shows a paper in a panel of its own; the one in front keeps to its paper. */
  showBeside(paperId: string): Promise<void> {
    const { latest } = this;
    if (latest?.paper) latest.pinned = true;
    return this.#adopt(createPanel(false)).show(paperId);
  }

  /** Lets the panel in front keep to its paper, or not. */
  pin(pinned: boolean): void {
    if (this.front) this.front.pinned = pinned;
  }

  /** Goes through what was read in the panel in front. */
  async travel(to: 'back' | 'forward'): Promise<void> {
    await this.front?.travel(to);
  }

  /** Goes on in the theme, in the panel in front. */
  async step(to: 'previous' | 'next'): Promise<void> {
    await this.front?.step(to);
  }

  /** Shows papers for a while, until it is clear whether what is shown is `kept`, e.g. while the user looks for one; the focus stays where it is. */
  preview(kept: () => void): PaperPreview {
    return new PaperPreview(this, kept);
  }

  /** Called by VS Code for a panel of an earlier session; one that never showed a paper is closed. */
  async deserializeWebviewPanel(webviewPanel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const kept = parseKeptPageState(state);
    if (!kept) return webviewPanel.dispose();
    const panel = this.#adopt(webviewPanel);
    panel.pinned = kept.pinned === true;
    // Not awaited: the page says that it waits, VS Code need not.
    panel.show(kept.paper).catch(error => this.#parts.log.error(error));
  }

  dispose(): void {
    this.#store.dispose();
    for (const panel of this.#open) panel.dispose();
  }

  #adopt(webviewPanel: vscode.WebviewPanel): PaperPanel {
    const panel = new PaperPanel(webviewPanel, this.#parts, paper => this.show(paper));
    this.#open.add(panel);
    // Ends with the panel, as what it listens to does.
    panel.onDidChange(() => this.#tellContexts());
    webviewPanel.onDidDispose(() => {
      this.#open.delete(panel);
      this.#tellContexts();
    });
    return panel;
  }

  #tellContexts(): void {
    const { front } = this;
    for (const [name, holds] of Object.entries(contexts)) {
      const value = holds(front);
      if (this.#told.get(name) === value) continue;
      this.#told.set(name, value);
      void vscode.commands.executeCommand('setContext', name, value);
    }
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

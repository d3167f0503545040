/** Shows papers in the detail panel while the user looks for one, and leaves no trace where they change their mind. */
import * as vscode from 'vscode';
import type { PaperPanel } from './paperPanel';

/** VS Code tells that a list has closed before it tells where the focus has gone. In milliseconds. */
const focusSettles = 150;

/** Where papers are shown. */
interface Panels {
  readonly latest: PaperPanel | undefined;
  show(
    paperId: string,
    options: { readonly preserveFocus: boolean; readonly passing: boolean },
  ): Promise<void>;
}

/** The panel as it was, and the tab that covered it. */
interface Before {
  readonly panel: PaperPanel;
  readonly paper: string | undefined;
  readonly column: vscode.ViewColumn | undefined;
  readonly cover: vscode.Tab | undefined;
}

export class PaperPreview {
  /** Null where there was no panel. */
  #before: Before | null | undefined;

  /** `kept` is called where what is shown stays. */
  constructor(
    private readonly panels: Panels,
    private readonly kept: () => void,
  ) {}

  show(paperId: string): Promise<void> {
    if (this.#before === undefined) this.#before = stateOf(this.panels.latest);
    return this.panels.show(paperId, { preserveFocus: true, passing: true });
  }

  /** What is shown stays. */
  keep(): void {
    if (this.#before === undefined) return;
    this.#before = undefined;
    this.panels.latest?.remember();
    this.kept();
  }

  /** Puts everything back as it was before the first paper was shown. */
  end(): void {
    const before = this.#before;
    this.#before = undefined;
    const { latest } = this.panels;
    if (before === null) latest?.dispose();
    else if (before && before.panel === latest) restore(before);
  }

  /** The same once it is clear where the focus has gone: whoever clicks into the panel wants it to stay. */
  leave(): void {
    if (this.#before === undefined) return;
    setTimeout(() => (this.panels.latest?.hasFocus ? this.keep() : this.end()), focusSettles);
  }
}

function stateOf(panel: PaperPanel | undefined): Before | null {
  if (!panel) return null;
  const { viewColumn: column, visible } = panel.webviewPanel;
  const group = vscode.window.tabGroups.all.find(({ viewColumn }) => viewColumn === column);
  return { panel, paper: panel.asked, column, cover: visible ? undefined : group?.activeTab };
}

function restore({ panel, paper, column, cover }: Before): void {
  if (column !== panel.webviewPanel.viewColumn) panel.webviewPanel.reveal(column, true);
  if (paper !== undefined) void panel.resume(paper);
  const input: unknown = cover?.input;
  const uri = typeof input === 'object' && input !== null ? Reflect.get(input, 'uri') : undefined;
  if (uri instanceof vscode.Uri) {
    const options = { viewColumn: column, preserveFocus: true, preview: cover?.isPreview === true };
    void vscode.commands.executeCommand('vscode.open', uri, options);
  }
}

/** The view of what the note in front cites: its papers in order, with the cursor. */
import * as vscode from 'vscode';
import { referenceList } from '../core/citations/referenceList';
import type { CitedPaper, ResolvedCitation } from '../core/engine';
import type { ActiveNote } from './activeNote';
import { CitedItems, type CitedNode } from './citedItems';
import { DisposableStore } from './disposableStore';
import type { NoteCitations } from './noteCitations';
import { noteSelector } from './noteLanguages';

export const citedHereViewId = 'sheaf.citedHere';

/** Lets keystrokes come together. In milliseconds. */
const settle = 300;

/** A note as it was when its citations were asked for. */
interface ReadNote {
  readonly document: vscode.TextDocument;
  readonly citations: readonly ResolvedCitation[];
}

/** Owns the view and follows note, cursor and library. */
export class CitedHere implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #items = this.#store.add(new CitedItems());
  readonly #view = this.#store.add(
    vscode.window.createTreeView<CitedNode>(citedHereViewId, { treeDataProvider: this.#items }),
  );
  #read: ReadNote | undefined;
  #request = new vscode.CancellationTokenSource();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly citations: NoteCitations,
    private readonly active: ActiveNote,
    private readonly log: vscode.LogOutputChannel,
  ) {
    const { window, workspace } = vscode;
    this.#store.add(window.onDidChangeActiveTextEditor(() => this.#schedule(0)));
    this.#store.add(workspace.onDidChangeTextDocument(({ document }) => this.#edited(document)));
    this.#store.add(workspace.onDidCloseTextDocument(document => this.#edited(document)));
    this.#store.add(window.onDidChangeTextEditorSelection(({ textEditor }) => this.#follow(textEditor)));
    this.#store.add(this.#view.onDidChangeVisibility(() => this.#schedule(0)));
    this.#store.add(citations.onDidChange(() => this.#schedule(0)));
    this.#schedule(0);
  }

  /** The papers that the note cites, once each, as a list of references. */
  async copyReferences(): Promise<void> {
    const document = this.#note;
    if (!document) return;
    const { token } = new vscode.CancellationTokenSource();
    const citations = (await this.citations.of(document, token)) ?? [];
    const papers = new Map<string, CitedPaper>();
    for (const { papers: meant } of citations) {
      const [paper, ...others] = meant;
      if (paper && others.length === 0) papers.set(paper.id, paper);
    }
    if (papers.size === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('This note cites no paper of the library.'));
      return;
    }
    await vscode.env.clipboard.writeText(referenceList([...papers.values()], document.languageId));
    const count = papers.size;
    const message =
      count === 1 ? vscode.l10n.t('Copied: 1 reference') : vscode.l10n.t('Copied: {0} references', count);
    vscode.window.setStatusBarMessage(message, 3000);
  }

  /** Goes to where the note cites what the row stands for: the next place after the cursor, or the first. */
  async goTo(id: string): Promise<void> {
    const node = this.#items.find(id);
    const { open } = this.active;
    if (!node || open?.document !== this.#read?.document || !open) return;
    const editor = await vscode.window.showTextDocument(open.document, open.viewColumn);
    const offset = open.document.offsetAt(editor.selection.active);
    const place = node.places.find(({ start }) => start > offset) ?? node.places[0];
    if (!place) return;
    const range = new vscode.Range(
      open.document.positionAt(place.start),
      open.document.positionAt(place.end),
    );
    editor.selection = new vscode.Selection(range.start, range.start);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#request.cancel();
    this.#store.dispose();
  }

  #edited(document: vscode.TextDocument): void {
    if (document === this.#read?.document || document === this.active.open?.document) this.#schedule(settle);
  }

  /** What is out of sight costs nothing. */
  #schedule(delay: number): void {
    if (!this.#view.visible) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#renew(), delay);
  }

  async #renew(): Promise<void> {
    this.#request.cancel();
    this.#request = new vscode.CancellationTokenSource();
    const { token } = this.#request;
    const document = this.#note;
    try {
      const citations = document ? await this.citations.of(document, token) : [];
      if (!citations || token.isCancellationRequested) return;
      this.#read = document && { document, citations };
      this.#items.show(citations);
      this.#describe();
      const editor = vscode.window.activeTextEditor;
      if (editor) this.#follow(editor);
    } catch (error) {
      this.log.error(String(error));
    }
  }

  /** The note in front, if it is in a language that notes are written in. */
  get #note(): vscode.TextDocument | undefined {
    const document = this.active.open?.document;
    return document && vscode.languages.match(noteSelector, document) > 0 ? document : undefined;
  }

  #describe(): void {
    const { document, citations = [] } = this.#read ?? {};
    const path = document ? vscode.workspace.asRelativePath(document.uri) : '';
    this.#view.description = path.slice(path.lastIndexOf('/') + 1);
    if (!document) this.#view.message = vscode.l10n.t('Open a note to see what it cites.');
    else this.#view.message = citations.length === 0 ? vscode.l10n.t('This note cites no papers yet.') : '';
  }

  /** Selects what is cited at the cursor, or was last before it. */
  #follow({ document, selection }: vscode.TextEditor): void {
    if (!this.#view.visible || document !== this.#read?.document) return;
    const node = this.#items.at(document.offsetAt(selection.active));
    if (!node) return;
    // The rows may be others by the time that VS Code looks for this one.
    this.#view.reveal(node, { select: true, focus: false }).then(undefined, () => {});
  }
}

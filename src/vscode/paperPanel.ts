/** The detail panel: one webview that shows one paper at a time and follows what becomes of it in the library. */
import * as vscode from 'vscode';
import type { CitationPlace } from '../core/citations/notesIndex';
import type { PaperDetail, PaperEngine } from '../core/engine';
import type { Source } from '../core/paper';
import { readableText } from '../core/readableText';
import {
  type HostMessage,
  type PageMessage,
  type PaperPanelState,
  parsePageMessage,
} from '../protocol/paperPanel';
import { columnBeside } from './columnBeside';
import { pageFolder, pageHtml } from './pageHtml';
import { loadingState, missingState, type PaperAnswer, paperState } from './paperPanelState';

/** What the panel asks of other features: they meet in the composition root. */
export interface PaperPanelActions {
  insertCitation(paper: PaperDetail): unknown;
  copyCitation(paper: PaperDetail): unknown;
  copyTitle(paper: PaperDetail): unknown;
  revealSource(source: Source): unknown;
  revealCitation(place: CitationPlace): unknown;
  showTheme(theme: string): unknown;
}

/** What a panel needs of its surroundings. */
export interface PaperPanelParts {
  readonly engine: PaperEngine;
  readonly extensionUri: vscode.Uri;
  readonly actions: PaperPanelActions;
  /** Settles when the dumps of the workspace have been read once: until then a paper not found may still come. */
  readonly libraryRead: Promise<unknown>;
  /** What people call the file of a dump or a note, e.g. its path in the workspace. */
  readonly fileLabel: (file: string) => string;
  /** What stands on the panel's tab. */
  readonly icon: { readonly light: vscode.Uri; readonly dark: vscode.Uri };
  readonly log: vscode.LogOutputChannel;
}

const page = { script: 'paperPage.js', style: 'style.css' };
/** The most related papers shown. */
const relatedLimit = 10;
/** The longest title on the panel's tab, in characters. */
const tabTitleLimit = 40;
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Owns a webview panel: fills it, answers its page, and ends with it. */
export class PaperPanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #parts: PaperPanelParts;
  readonly #subscriptions: vscode.Disposable[];
  #state: PaperPanelState = loadingState();
  /** What was asked for last, as it was asked for. */
  #asked: string | undefined;
  /** The last answer that had a paper, and what it was the answer to. */
  #seen: { readonly asked: string; readonly answer: PaperAnswer } | undefined;
  #request = new AbortController();
  #hasFocus = false;

  constructor(panel: vscode.WebviewPanel, parts: PaperPanelParts) {
    this.#panel = panel;
    this.#parts = parts;
    this.#subscriptions = [
      panel.webview.onDidReceiveMessage(message => this.#receive(message)),
      panel.onDidDispose(() => this.dispose()),
      { dispose: parts.engine.onDidChange(() => this.#follow()) },
    ];
    panel.iconPath = parts.icon;
    panel.webview.options = { enableScripts: true, localResourceRoots: [pageFolder(parts.extensionUri)] };
    panel.webview.html = pageHtml(panel.webview, parts.extensionUri, page);
  }

  /** The paper being read; undefined while there is none. */
  get paper(): PaperDetail | undefined {
    return this.#state.type === 'paper' ? this.#seen?.answer.paper : undefined;
  }

  /** What was asked for last. */
  get asked(): string | undefined {
    return this.#asked;
  }

  /** Whether the focus is in the page. */
  get hasFocus(): boolean {
    return this.#hasFocus;
  }

  get webviewPanel(): vscode.WebviewPanel {
    return this.#panel;
  }

  /** Shows a paper. Resolves when the page has been told, or as soon as something else is wanted. */
  show(paper: string): Promise<void> {
    this.#asked = paper;
    return this.#refresh(paper);
  }

  /** Brings the panel to the front: where it is, or beside the text being written where it would cover that. */
  reveal(preserveFocus: boolean): void {
    const written = vscode.window.activeTextEditor?.viewColumn;
    const covers = written !== undefined && written === this.#panel.viewColumn;
    this.#panel.reveal(covers ? columnBeside(written) : undefined, preserveFocus);
  }

  dispose(): void {
    this.#request.abort();
    for (const subscription of this.#subscriptions.splice(0)) subscription.dispose();
    this.#panel.dispose();
  }

  #follow(): void {
    if (this.#asked !== undefined) this.#logged(this.#refresh(this.#asked));
  }

  /** Asks for the paper; only the last request may change the page. */
  async #refresh(asked: string): Promise<void> {
    this.#request.abort();
    this.#request = new AbortController();
    const { signal } = this.#request;
    try {
      const answer = await this.#answer(asked, signal);
      if (signal.aborted) return;
      this.#take(asked, answer);
      if (!answer) return;
      // Notes are read behind the dumps: the page does not wait for them.
      const citations = await this.#parts.engine.citedIn({ paper: answer.paper.id }, signal);
      if (!signal.aborted) this.#take(asked, { ...answer, citations });
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  async #answer(asked: string, signal: AbortSignal): Promise<PaperAnswer | undefined> {
    const answer = await this.#ask(asked, signal);
    if (answer) return answer;
    await this.#parts.libraryRead;
    signal.throwIfAborted();
    return this.#ask(asked, signal);
  }

  async #ask(asked: string, signal: AbortSignal): Promise<PaperAnswer | undefined> {
    const { engine } = this.#parts;
    const [paper, { themesReady }] = await Promise.all([
      engine.paper({ idOrKey: asked }, signal),
      engine.overview({}, signal),
    ]);
    if (!paper) return undefined;
    // Related papers wait for the themes, the page does not: the engine tells when they are ready.
    const seen = this.#seen?.answer.paper.id === paper.id ? this.#seen.answer : undefined;
    const related = themesReady
      ? await engine.related({ paper: paper.id, limit: relatedLimit }, signal)
      : (seen?.related ?? []);
    return { paper, related, citations: seen?.citations ?? [], themesReady };
  }

  #take(asked: string, answer: PaperAnswer | undefined): void {
    if (answer) this.#seen = { asked, answer };
    const title = this.#seen?.asked === asked ? this.#seen.answer.paper.title : undefined;
    const state = answer ? paperState(answer, this.#parts.fileLabel) : missingState(title);
    this.#panel.title = tabTitle(title ?? vscode.l10n.t('Paper'));
    // The engine tells also of what is not on this page, at every keystroke in a note.
    if (JSON.stringify(state) === JSON.stringify(this.#state)) return;
    this.#state = state;
    this.#post();
  }

  #post(): void {
    const message: HostMessage = { type: 'show', state: this.#state };
    // A page that is hidden does not hear this; it says `ready` when it is made anew.
    void this.#panel.webview.postMessage(message);
  }

  #receive(message: unknown): void {
    const known = parsePageMessage(message);
    if (known) this.#logged(this.#act(known));
    else this.#parts.log.warn('The detail panel ignored a message of its page.');
  }

  async #act(message: PageMessage): Promise<unknown> {
    const { actions } = this.#parts;
    if (message.type === 'ready') return this.#post();
    if (message.type === 'focus') {
      this.#hasFocus = message.has;
      return undefined;
    }
    if (message.type === 'openPaper') return this.show(message.paper);
    if (message.type === 'showTheme') return actions.showTheme(message.theme);
    const { paper } = this;
    // A late click on a page that shows something else by now.
    if (paper?.id !== message.paper) return undefined;
    if (message.type === 'revealCitation') {
      const place = this.#seen?.answer.citations[message.citation];
      return place && actions.revealCitation(place);
    }
    if (message.type !== 'revealSource') return actions[message.type](paper);
    const source = paper.sources[message.source];
    return source && actions.revealSource(source);
  }

  #logged(work: Promise<unknown>): void {
    work.catch(error => this.#parts.log.error(error));
  }
}

/** A title for a tab: shortened, and without the marks that turn the direction of the text around it. */
function tabTitle(title: string): string {
  const plain = readableText(title.slice(0, 8 * tabTitleLimit)).replace(directionMarks, '');
  const characters = Array.from(plain);
  if (characters.length <= tabTitleLimit) return characters.join('');
  return `${characters
    .slice(0, tabTitleLimit - 1)
    .join('')
    .trimEnd()}…`;
}

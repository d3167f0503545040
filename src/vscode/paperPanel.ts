/** The detail panel: one webview that shows one paper at a time and follows what becomes of it in the library. */
import * as vscode from 'vscode';
import type { CitationPlace } from '../core/citations/notesIndex';
import type { PaperDetail, PaperEngine } from '../core/engine';
import type { Wanted } from '../core/highlights';
import type { Source } from '../core/paper';
import { readableText } from '../core/readableText';
import {
  type HostMessage,
  type PageMessage,
  type PaperAct,
  type PaperPanelState,
  parsePageMessage,
} from '../protocol/paperPanel';
import { columnBeside, columnInUse } from './columnBeside';
import { pageFolder, pageHtml } from './pageHtml';
import { askPaper, type PaperAnswer } from './paperAnswer';
import { PaperHistory } from './paperHistory';
import { loadingState, missingState, paperState } from './paperPanelState';

/** What the panel asks of other features: they meet in the composition root. */
export interface PaperPanelActions extends Readonly<Record<PaperAct, (paper: PaperDetail) => unknown>> {
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
  /** What the reader looks for at present. */
  readonly wanted: () => Wanted;
  /** What stands on the panel's tab. */
  readonly icon: { readonly light: vscode.Uri; readonly dark: vscode.Uri };
  readonly log: vscode.LogOutputChannel;
}

const page = { script: 'paperPage.js', style: 'style.css' };
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
  /** Whether that was a way back. */
  #resumes = false;
  /** The last answer that had a paper, and what it was the answer to. */
  #seen: { readonly asked: string; readonly answer: PaperAnswer } | undefined;
  #request = new AbortController();
  #hasFocus = false;
  #pinned = false;
  readonly #history = new PaperHistory();
  readonly #changed = new vscode.EventEmitter<void>();
  /** Whatever commands and menus depend on has changed: focus, pin, history, neighbours. */
  readonly onDidChange = this.#changed.event;

  /** `elsewhere` shows a paper in a panel that does not keep to its own. */
  constructor(
    panel: vscode.WebviewPanel,
    parts: PaperPanelParts,
    private readonly elsewhere: (paper: string) => Promise<void>,
  ) {
    this.#panel = panel;
    this.#parts = parts;
    this.#subscriptions = [
      panel.webview.onDidReceiveMessage(message => this.#receive(message)),
      panel.onDidDispose(() => this.dispose()),
      panel.onDidChangeViewState(() => this.#viewChanged()),
      this.#changed,
      { dispose: parts.engine.onDidChange(() => this.follow()) },
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

  /** Whether the panel keeps to its paper. */
  get pinned(): boolean {
    return this.#pinned;
  }

  set pinned(pinned: boolean) {
    this.#pinned = pinned;
    this.#post();
    this.#changed.fire();
  }

  get history(): Pick<PaperHistory, 'canGoBack' | 'canGoForward'> {
    return this.#history;
  }

  /** Shows a paper. Resolves when the page has been told, or as soon as something else is wanted. */
  show(paper: string): Promise<void> {
    const shown = this.preview(paper);
    this.remember();
    return shown;
  }

  /** Shows a paper that may be gone again in a moment: the way back does not lead over it. */
  preview(paper: string): Promise<void> {
    return this.#ask(paper, false);
  }

  /** Shows a paper again that was shown before, where it was left. */
  resume(paper: string): Promise<void> {
    return this.#ask(paper, true);
  }

  /** What is shown has been read. */
  remember(): void {
    if (this.#asked !== undefined) this.#history.visit(this.#asked);
    this.#changed.fire();
  }

  /** Goes back or forward through what was read. */
  async travel(to: 'back' | 'forward'): Promise<void> {
    const paper = this.#history.travel(to);
    if (paper === undefined) return;
    const shown = this.resume(paper);
    this.#changed.fire();
    await shown;
  }

  /** Goes on to the paper before or after this one in its theme. */
  async step(to: 'previous' | 'next'): Promise<void> {
    const paper = this.paper && this.#seen?.answer.neighbours?.[to];
    if (paper) await this.#go(paper.id);
  }

  /** Shows the same paper anew, with what the reader looks for now. */
  follow(): void {
    if (this.#asked !== undefined) this.#logged(this.#refresh(this.#asked));
  }

  /** Brings the panel to the front: where it is, or beside what the user works on where it would cover that. */
  reveal(preserveFocus: boolean): void {
    const used = this.#panel.visible ? undefined : columnInUse();
    const covers = used !== undefined && used === this.#panel.viewColumn;
    this.#panel.reveal(covers ? columnBeside(used) : undefined, preserveFocus);
  }

  dispose(): void {
    this.#request.abort();
    for (const subscription of this.#subscriptions.splice(0)) subscription.dispose();
    this.#panel.dispose();
  }

  #go(paper: string): Promise<void> {
    return this.#pinned ? this.elsewhere(paper) : this.show(paper);
  }

  #ask(paper: string, resumes: boolean): Promise<void> {
    this.#asked = paper;
    this.#resumes = resumes;
    return this.#refresh(paper);
  }

  /** VS Code takes the page out of a panel that is covered before the focus leaves it: the page cannot say so. */
  #viewChanged(): void {
    if (!this.#panel.active) this.#hasFocus = false;
    this.#changed.fire();
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
    const { engine, libraryRead } = this.#parts;
    const answer = await askPaper(engine, asked, this.#seen?.answer, signal);
    if (answer) return answer;
    await libraryRead;
    signal.throwIfAborted();
    return askPaper(engine, asked, this.#seen?.answer, signal);
  }

  #take(asked: string, answer: PaperAnswer | undefined): void {
    if (answer) this.#seen = { asked, answer };
    const title = this.#seen?.asked === asked ? this.#seen.answer.paper.title : undefined;
    const state = answer ? this.#stateOf(answer) : missingState(title);
    this.#panel.title = tabTitle(title ?? vscode.l10n.t('Paper'));
    // The engine tells also of what is not on this page, at every keystroke in a note.
    if (JSON.stringify(state) === JSON.stringify(this.#state)) return;
    this.#state = state;
    this.#post();
  }

  #stateOf(answer: PaperAnswer): PaperPanelState {
    return paperState(answer, { fileLabel: this.#parts.fileLabel, wanted: this.#parts.wanted() });
  }

  #post(): void {
    const message: HostMessage = {
      type: 'show',
      state: this.#state,
      pinned: this.#pinned,
      resumes: this.#resumes,
    };
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
      return this.#changed.fire();
    }
    if (message.type === 'travel') return this.travel(message.to);
    if (message.type === 'openPaper') return this.#go(message.paper);
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

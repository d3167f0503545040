/** The map of the library: one webview that shows where the papers lie and follows the library. */
import type * as vscode from 'vscode';
import type { LibraryOverview, PaperEngine } from '../core/engine';
import type { LibraryMap } from '../core/libraryMap';
import {
  type MapHostMessage,
  type MapMarks,
  type MapPageMessage,
  parseMapPageMessage,
} from '../protocol/libraryMap';
import { mapMarks, mapTexts, readingText, waitText } from './libraryMapState';
import { pageFolder, pageHtml } from './pageHtml';

/** What the map needs of its surroundings. */
export interface LibraryMapParts {
  readonly engine: PaperEngine;
  readonly extensionUri: vscode.Uri;
  /** What stands on the tab. */
  readonly icon: { readonly light: vscode.Uri; readonly dark: vscode.Uri };
  /** Settles when the dumps of the workspace have been read once. */
  readonly libraryRead: Promise<unknown>;
  readonly log: vscode.LogOutputChannel;
  openPaper(paper: string, preserveFocus: boolean): unknown;
}

const page = { script: 'mapPage.js', style: 'mapStyle.css' };

/** The map with what is marked on it, as the page was told. */
interface Shown {
  readonly map: LibraryMap;
  readonly marks: MapMarks;
}

/** Owns a webview panel: fills it, answers its page, and ends with it. */
export class LibraryMapPanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #parts: LibraryMapParts;
  readonly #subscriptions: vscode.Disposable[];
  /** What is looked for; undefined until the page says what was looked for before. */
  #query: string | undefined;
  #shown: Shown | undefined;
  #waiting = readingText();
  /** As the engine told of it last. */
  #overview: LibraryOverview | undefined;
  /** What the map and the marks depend on, as of the last time they were asked for. */
  #seen = { themes: '', citations: -1 };
  #mapping = new AbortController();
  #marking = new AbortController();

  constructor(panel: vscode.WebviewPanel, parts: LibraryMapParts, query: string | undefined) {
    this.#panel = panel;
    this.#parts = parts;
    this.#query = query;
    this.#subscriptions = [
      panel.webview.onDidReceiveMessage(message => this.#receive(message)),
      panel.onDidDispose(() => this.dispose()),
      panel.onDidChangeViewState(() => this.#catchUp()),
      { dispose: parts.engine.onDidChange(overview => this.#follow(overview)) },
    ];
    panel.iconPath = parts.icon;
    panel.webview.options = { enableScripts: true, localResourceRoots: [pageFolder(parts.extensionUri)] };
    panel.webview.html = pageHtml(panel.webview, parts.extensionUri, page);
    this.#logged(
      parts.libraryRead.then(() => parts.engine.overview({})).then(overview => this.#follow(overview)),
    );
  }

  /** Brings it to the front; with a query it looks for that. */
  reveal(query: string | undefined): void {
    this.#panel.reveal();
    if (query !== undefined) this.#search(query);
  }

  dispose(): void {
    this.#mapping.abort();
    this.#marking.abort();
    for (const subscription of this.#subscriptions.splice(0)) subscription.dispose();
    this.#panel.dispose();
  }

  #follow(overview: LibraryOverview): void {
    this.#overview = overview;
    this.#catchUp();
  }

  /** Asks anew for what may have changed. A map that nobody sees is not worth the work: it is asked for when it is seen. */
  #catchUp(): void {
    const overview = this.#overview;
    if (!overview || !this.#panel.visible) return;
    const themes = `${overview.revision} ${overview.themesReady}`;
    const citations = overview.citationsRevision;
    const seen = this.#seen;
    this.#seen = { themes, citations };
    if (themes !== seen.themes) this.#logged(this.#refresh(overview));
    else if (!overview.themesReady) this.#wait(waitText(overview));
    else if (citations !== seen.citations) this.#logged(this.#mark());
  }

  /** Asks for the map until it is there; only the last request may change the page. */
  async #refresh(overview: LibraryOverview): Promise<void> {
    this.#mapping.abort();
    this.#mapping = new AbortController();
    const { signal } = this.#mapping;
    this.#wait(waitText(overview));
    try {
      const map = await this.#laidOut(overview, signal);
      const marks = await this.#marksOn(map, signal);
      if (signal.aborted) return;
      this.#marking.abort();
      this.#shown = { map, marks };
      this.#post();
      // Something else may be looked for since.
      if (marks.query !== this.#wanted) await this.#mark();
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  async #laidOut(overview: LibraryOverview, signal: AbortSignal): Promise<LibraryMap> {
    for (;;) {
      const { map, progress } = await this.#parts.engine.map({}, signal);
      signal.throwIfAborted();
      if (map) return map;
      this.#wait(waitText(overview, progress));
    }
  }

  async #marksOn(map: LibraryMap, signal: AbortSignal): Promise<MapMarks> {
    const { engine } = this.#parts;
    const query = this.#wanted;
    const counts = await engine.citationCounts({}, signal);
    const cited = counts.map(({ paper }) => paper);
    const found =
      query.trim() === ''
        ? undefined
        : await engine.search({ query, limit: map.papers.length, cited, snippets: 0 }, signal);
    return mapMarks(map, new Set(cited), query, found);
  }

  get #wanted(): string {
    return this.#query ?? '';
  }

  #search(query: string): void {
    this.#query = query;
    this.#logged(this.#mark());
  }

  async #mark(): Promise<void> {
    this.#marking.abort();
    this.#marking = new AbortController();
    const { signal } = this.#marking;
    if (!this.#shown) return;
    const { map } = this.#shown;
    try {
      const marks = await this.#marksOn(map, signal);
      // The places in the marks are those of this map.
      if (signal.aborted || this.#shown.map !== map) return;
      this.#shown = { map, marks };
      this.#send({ type: 'mark', marks });
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  /** Says what is waited for, as long as there is no map to look at. */
  #wait(text: string): void {
    this.#waiting = text;
    if (!this.#shown) this.#post();
  }

  #post(): void {
    this.#send(
      this.#shown
        ? { type: 'show', ...this.#shown, texts: mapTexts() }
        : { type: 'wait', text: this.#waiting },
    );
  }

  #send(message: MapHostMessage): void {
    // A page that is hidden does not hear this; it says `ready` when it is made anew.
    void this.#panel.webview.postMessage(message);
  }

  #receive(message: unknown): void {
    const known = parseMapPageMessage(message);
    if (known) this.#act(known);
    else this.#parts.log.warn('The map ignored a message of its page.');
  }

  #act(message: MapPageMessage): void {
    if (message.type === 'openPaper') {
      this.#parts.openPaper(message.paper, !message.goThere);
      return;
    }
    if (message.type === 'ready') this.#post();
    // A query that the map was opened with counts before what the page remembers.
    if (message.type === 'search' || this.#query === undefined) this.#search(message.query);
  }

  #logged(work: Promise<unknown>): void {
    work.catch(error => this.#parts.log.error(error));
  }
}

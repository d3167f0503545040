/** The search box: finds a paper while its name is typed, and shows papers while one moves through the list. */
import * as vscode from 'vscode';
import type { LibraryOverview, PaperEngine, SearchAnswer, SearchHit } from '../core/engine';
import { DisposableStore } from './disposableStore';
import { shownCount } from './paperCount';
import { PickerRows } from './pickerRows';
import type { RecentSearches } from './recentSearches';
import { rowButtons, type SearchButton, searchButtons } from './searchButtons';
import { hitRow, nothingRow, recentRows, type SearchRow } from './searchRows';
import { isShown, searchInSteps } from './searchSteps';

/** As many hits as one looks through. */
const limit = 50;
/** Whoever runs down the list does not want to see what they pass. In milliseconds. */
const previewDelay = 150;
/** Only this filter needs to know more than the library. */
const asksForCited = /\bcited:/i;

/** Papers shown for a while, beside the list. */
export interface Preview {
  show(paperId: string): Promise<void>;
  /** What is shown stays. */
  keep(): void;
  /** Puts everything back as it was before the first one was shown. */
  end(): void;
  /** The same once it is clear where the focus has gone: whoever clicks into what is shown wants it to stay. */
  leave(): void;
}

/** What the search needs of other features. */
export interface SearchParts {
  readonly engine: PaperEngine;
  readonly recent: RecentSearches;
  readonly log: vscode.LogOutputChannel;
  revealInDump(paperId: string): unknown;
  insertCitation(paperId: string): unknown;
  /** Puts the results of a query where they stay; `cited` as for the engine. */
  keep(query: string, cited: readonly string[]): unknown;
  preview(kept: () => void): Preview;
  /** The theme of the paper that is being read. */
  themeInSight(): string | undefined;
  hasNote(): boolean;
  /** The papers, by id, that the note cites which the user is writing. */
  cited(): Promise<readonly string[]>;
}

/** What a paper is looked for. */
export interface SearchPurpose {
  readonly title: string;
  /** Enter, or a click. */
  accept(paperId: string): unknown;
  /** Whether accepting a paper shows it. */
  readonly opens: boolean;
  /** What stands in the box at first. */
  readonly query?: string;
}

/** What is shown for which query. */
interface Shown extends SearchAnswer {
  readonly query: string;
}

/** The search box from its opening to its closing. */
export class SearchPicker implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #picker = this.#store.add(vscode.window.createQuickPick<SearchRow>());
  readonly #rows = this.#store.add(new PickerRows(this.#picker));
  readonly #preview: Preview;
  readonly #reveal = rowButtons.revealInDump();
  readonly #cite = rowButtons.insertCitation();
  readonly #forget = rowButtons.forget();
  #request = new AbortController();
  #query = '';
  #shown: Shown | undefined;
  /** Asked for once: the note stays as it is while the box is open. Another library may know more of what it cites. */
  #cited: Promise<readonly string[]> | undefined;
  /** What is to be done with the first row, where a key was pressed before the hits of the query were there. */
  #early: ((row: SearchRow) => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What the buttons were made for. */
  #buttonState = '';
  /** The library that was told of last. */
  #libraryState = '';

  readonly onDidHide = this.#picker.onDidHide;

  constructor(
    private readonly parts: SearchParts,
    private readonly purpose: SearchPurpose,
  ) {
    this.#preview = parts.preview(() => this.#remember());
    const picker = this.#picker;
    picker.placeholder = vscode.l10n.t('Search papers by words of title or abstract');
    // VS Code marks where the query stands in these as it is typed; `alwaysShow` keeps it from hiding the other rows.
    picker.matchOnDescription = true;
    picker.matchOnDetail = true;
    // The order is the engine's: best first, not where in the title a word stands. VS Code has the property, its typings do not.
    Object.assign(picker, { sortByLabel: false });
    this.#store.add(picker.onDidChangeValue(value => this.#typed(value)));
    this.#store.add(picker.onDidAccept(() => this.#accept(this.#rows.meant(picker.selectedItems[0]))));
    this.#store.add(picker.onDidTriggerButton(button => this.#press(button)));
    this.#store.add(picker.onDidTriggerItemButton(({ item, button }) => this.#pressOn(item, button)));
    this.#store.add(this.#rows.onDidMove(row => this.#moveTo(row)));
    this.#store.add({ dispose: parts.engine.onDidChange(overview => this.#follow(overview)) });
  }

  show(): void {
    this.#picker.value = this.purpose.query ?? '';
    this.#search(this.#picker.value);
    this.#picker.show();
  }

  revealInDump(row = this.#rows.active): void {
    this.#act(row, hit => this.parts.revealInDump(hit.id));
  }

  insertCitation(row = this.#rows.active): void {
    this.#act(row, hit => this.parts.insertCitation(hit.id));
  }

  /** Leaves the results of the query in the tree. */
  keepResults(): void {
    const query = this.#query;
    const isKnownEmpty = this.#shown?.query === query && this.#shown.hits.length === 0;
    if (query.trim() === '' || isKnownEmpty) return;
    this.#remember();
    this.#close();
    this.#logged(this.#citedBy(query).then(cited => this.parts.keep(query, cited)));
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#request.abort();
    this.parts.recent.current = undefined;
    this.#preview.leave();
    this.#store.dispose();
  }

  /** VS Code tells also of what was set here. */
  #typed(query: string): void {
    if (query === this.#query) return;
    clearTimeout(this.#timer);
    this.#early = undefined;
    this.#rows.restart();
    this.#search(query);
  }

  /** Whoever types before all dumps are read need not type again. How far the themes are changes no answer. */
  #follow({ revision, themesReady }: LibraryOverview): void {
    const state = `${revision} ${themesReady}`;
    if (state === this.#libraryState) return;
    this.#libraryState = state;
    this.#cited = undefined;
    if (this.#query.trim() !== '') this.#search(this.#query);
  }

  #search(query: string): void {
    this.#request.abort();
    this.#request = new AbortController();
    this.#query = query;
    if (query.trim() === '') {
      this.#picker.busy = false;
      this.#show(undefined);
      return;
    }
    this.#picker.busy = true;
    this.#logged(this.#find(query, this.#request.signal));
  }

  /** Shows the hits of a query, unless the user has typed on meanwhile. */
  async #find(query: string, signal: AbortSignal): Promise<void> {
    try {
      const cited = await this.#citedBy(query);
      signal.throwIfAborted();
      const answers = searchInSteps(this.parts.engine, { query, limit, cited }, signal);
      for await (const answer of answers) {
        const shown = { ...answer, query };
        // The library tells of every step: rows that stay as they are keep focus and place.
        if (!isShown(shown, this.#shown)) this.#show(shown);
        this.#picker.busy = false;
      }
    } catch (error) {
      if (signal.aborted) return;
      this.#picker.busy = false;
      throw error;
    }
  }

  /** Shows an answer, or recent searches without one. Late rows never move the row that the user has gone to. */
  #show(shown: Shown | undefined): void {
    this.#shown = shown;
    this.#rows.replace(this.#rowsOf(shown));
    this.#describe();
    const early = this.#early;
    this.#early = undefined;
    if (early && this.#rows.active) early(this.#rows.active);
  }

  #rowsOf(shown: Shown | undefined): SearchRow[] {
    if (!shown) return recentRows(this.parts.recent.all, [this.#forget]);
    const buttons = [this.#reveal, this.#cite];
    return shown.hits.length === 0 ? [nothingRow()] : shown.hits.map(hit => hitRow(hit, buttons));
  }

  /** Brings title and buttons up to what is shown. */
  #describe(): void {
    const { title } = this.purpose;
    const { hits = [], matched = 0 } = this.#shown ?? {};
    this.#picker.title =
      hits.length === 0 ? title : vscode.l10n.t('{0} – {1}', title, shownCount(hits.length, matched));
    const state = {
      query: this.#query,
      theme: this.#rows.active?.hit?.theme?.label ?? this.parts.themeInSight(),
      hasNote: this.parts.hasNote(),
      hasHits: hits.length > 0,
    };
    const buttonState = JSON.stringify(state);
    if (buttonState !== this.#buttonState) this.#picker.buttons = searchButtons(state);
    this.#buttonState = buttonState;
  }

  #moveTo({ hit }: SearchRow): void {
    this.#describe();
    clearTimeout(this.#timer);
    if (!hit) return;
    this.#timer = setTimeout(() => {
      this.parts.recent.current = this.#query;
      this.#logged(this.#preview.show(hit.id));
    }, previewDelay);
  }

  #accept(row: SearchRow | undefined): void {
    const { opens } = this.purpose;
    this.#act(row, hit => this.purpose.accept(hit.id), opens);
  }

  #press(button: vscode.QuickInputButton): void {
    const { query } = button as SearchButton;
    if (query === undefined) {
      this.keepResults();
      return;
    }
    this.#ask(query);
  }

  #pressOn(row: SearchRow, button: vscode.QuickInputButton): void {
    if (button === this.#forget && row.recent !== undefined) {
      this.parts.recent.remove(row.recent);
      this.#show(undefined);
    } else if (button === this.#reveal) this.revealInDump(row);
    else if (button === this.#cite) this.insertCitation(row);
  }

  /** Puts a query into the box. */
  #ask(query: string): void {
    this.#picker.value = query;
    this.#typed(query);
  }

  /** Closes the box and does something with the paper of a row; of a recent search, asks for it again. */
  #act(row: SearchRow | undefined, then: (hit: SearchHit) => unknown, keepsPreview = false): void {
    const isLate = this.#query.trim() !== '' && this.#shown?.query !== this.#query;
    if (isLate && !this.#rows.hasMoved) {
      // Typed faster than answered: what is still listed is not what is meant.
      this.#early = first => this.#act(first, then, keepsPreview);
      return;
    }
    if (row?.recent !== undefined) this.#ask(row.recent);
    if (!row?.hit) return;
    this.#remember();
    if (keepsPreview) this.#preview.keep();
    this.#close();
    then(row.hit);
  }

  #remember(): void {
    this.parts.recent.add(this.#query);
  }

  async #citedBy(query: string): Promise<readonly string[]> {
    if (!asksForCited.test(query)) return [];
    this.#cited ??= this.parts.cited();
    return this.#cited;
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#preview.end();
    this.#picker.hide();
  }

  #logged(work: Promise<unknown>): void {
    work.catch((error: unknown) => this.parts.log.error(String(error)));
  }
}

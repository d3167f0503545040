/** The search box: finds a paper while its name is typed. */
import * as vscode from 'vscode';
import type { PaperEngine, SearchHit } from '../core/engine';
import { DisposableStore } from './disposableStore';
import { escapeIcons } from './markdownText';

/** As many hits as one looks through. */
const limit = 50;

/** Only this filter needs to know more than the library. */
const asksForCited = /\bcited:/i;

/** What can be done with a hit, and what is known of the user's note. */
export interface SearchActions {
  /** Enter, or a click. */
  accept(paperId: string): unknown;
  revealInDump(paperId: string): unknown;
  insertCitation(paperId: string): unknown;
  /** The papers, by id, that the note cites which the user is writing. */
  cited(): Promise<readonly string[]>;
}

interface HitItem extends vscode.QuickPickItem {
  /** Undefined for the row that says that there is no hit. */
  readonly paperId?: string;
}

interface HitButton extends vscode.QuickInputButton {
  readonly act: (actions: SearchActions, paperId: string) => unknown;
}

/** Opens the search box, its title saying what for. It disposes of itself when it is closed. */
export function showSearchPicker(
  title: string,
  engine: PaperEngine,
  actions: SearchActions,
  log: vscode.LogOutputChannel,
): void {
  new SearchPicker(title, engine, actions, log).show();
}

class SearchPicker {
  readonly #store = new DisposableStore();
  readonly #picker = this.#store.add(vscode.window.createQuickPick<HitItem>());
  readonly #buttons: readonly HitButton[] = [
    {
      iconPath: new vscode.ThemeIcon('go-to-file'),
      tooltip: vscode.l10n.t('Reveal in Dump'),
      act: (actions, paperId) => actions.revealInDump(paperId),
    },
    {
      iconPath: new vscode.ThemeIcon('quote'),
      tooltip: vscode.l10n.t('Insert Citation'),
      act: (actions, paperId) => actions.insertCitation(paperId),
    },
  ];
  #request = new AbortController();
  /** Asked for once: the note stays as it is while the box is open. */
  #cited: Promise<readonly string[]> | undefined;
  /** Whether the user has left the first row. */
  #choosing = false;

  constructor(
    title: string,
    private readonly engine: PaperEngine,
    private readonly actions: SearchActions,
    private readonly log: vscode.LogOutputChannel,
  ) {
    const picker = this.#picker;
    picker.title = title;
    picker.placeholder = vscode.l10n.t('Search papers by words of title or abstract');
    // The order is the engine's: best first, not where in the title a word stands. VS Code has the property, its typings do not.
    Object.assign(picker, { sortByLabel: false });
    this.#store.add(picker.onDidChangeValue(value => this.#search(value)));
    this.#store.add(
      picker.onDidTriggerItemButton(({ item, button }) => {
        const known = this.#buttons.find(candidate => candidate === button);
        const { paperId } = item;
        if (known && paperId !== undefined) this.#close(() => known.act(actions, paperId));
      }),
    );
    this.#store.add(
      picker.onDidAccept(() => {
        const paperId = picker.selectedItems[0]?.paperId;
        if (paperId !== undefined) this.#close(() => actions.accept(paperId));
      }),
    );
    this.#store.add(
      picker.onDidChangeActive(([active]) => {
        this.#choosing = active !== undefined && active !== picker.items[0];
      }),
    );
    // Whoever types before all dumps are read need not type again; whoever has gone down the list is not moved.
    this.#store.add({
      dispose: engine.onDidChange(() => {
        if (!this.#choosing) this.#search(picker.value);
      }),
    });
    this.#store.add(picker.onDidHide(() => this.#dispose()));
  }

  show(): void {
    this.#picker.show();
  }

  #search(query: string): void {
    this.#request.abort();
    this.#request = new AbortController();
    this.#picker.busy = true;
    this.#find(query, this.#request.signal).catch((error: unknown) => this.log.error(String(error)));
  }

  /** Shows the hits of a query, unless the user has typed on meanwhile. */
  async #find(query: string, signal: AbortSignal): Promise<void> {
    try {
      const cited = asksForCited.test(query) ? await this.#citedPapers() : [];
      signal.throwIfAborted();
      const { hits } = await this.engine.search({ query, limit, cited }, signal);
      if (signal.aborted) return;
      const nothing = hits.length === 0 && query.trim() !== '';
      this.#picker.items = nothing ? [nothingFound()] : hits.map(hit => this.#itemOf(hit));
      this.#picker.busy = false;
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  #citedPapers(): Promise<readonly string[]> {
    this.#cited ??= this.actions.cited();
    return this.#cited;
  }

  #itemOf({ id, title, theme, snippet }: SearchHit): HitItem {
    return {
      paperId: id,
      label: escapeIcons(title),
      ...(theme ? { description: escapeIcons(theme.label) } : {}),
      detail: escapeIcons(snippet),
      buttons: [...this.#buttons],
      // VS Code would filter by its own idea of a match, which knows neither abstracts nor typing errors.
      alwaysShow: true,
    };
  }

  #close(then: () => unknown): void {
    this.#picker.hide();
    then();
  }

  #dispose(): void {
    this.#request.abort();
    this.#store.dispose();
  }
}

/** VS Code leaves a list without rows blank, as if the search were still going on. */
function nothingFound(): HitItem {
  return { label: vscode.l10n.t('No papers found'), alwaysShow: true };
}

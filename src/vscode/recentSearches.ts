/** The queries that led somewhere, kept for the workspace. */
import type * as vscode from 'vscode';

const mementoKey = 'sheaf.recentSearches';
const mostKept = 10;

/** Newest first, no two that differ in case and outer blanks only. */
export class RecentSearches {
  #last = '';

  constructor(private readonly memento: vscode.Memento) {}

  get all(): readonly string[] {
    const kept = this.memento.get<unknown>(mementoKey);
    return Array.isArray(kept) ? kept.filter(query => typeof query === 'string') : [];
  }

  /** What is looked for at this moment, and has not led anywhere yet; undefined while nothing is. */
  current: string | undefined;

  /** The last one since the window was opened; empty where there was none. */
  get last(): string {
    return this.current ?? this.#last;
  }

  add(query: string): void {
    this.#last = query;
    void this.memento.update(mementoKey, withRecent(this.all, query));
  }

  remove(query: string): void {
    void this.memento.update(
      mementoKey,
      this.all.filter(other => other !== query),
    );
  }
}

/** The list with the query in front; a blank one changes nothing. */
export function withRecent(recent: readonly string[], query: string): readonly string[] {
  const newest = query.trim();
  if (newest === '') return recent;
  const folded = newest.toLowerCase();
  return [newest, ...recent.filter(other => other.toLowerCase() !== folded)].slice(0, mostKept);
}

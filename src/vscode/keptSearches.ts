/** The searches whose results the user keeps in the tree, for the workspace. */
import * as vscode from 'vscode';

const mementoKey = 'sheaf.keptSearches';

/** A query, and the papers, by id, that the note cited which it was asked for. */
export interface KeptSearch {
  readonly query: string;
  readonly cited: readonly string[];
}

/** Newest first, each query once. */
export class KeptSearches implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  constructor(private readonly memento: vscode.Memento) {}

  get all(): readonly KeptSearch[] {
    const kept = this.memento.get<unknown>(mementoKey);
    return Array.isArray(kept) ? kept.filter(isKeptSearch) : [];
  }

  keep(query: string, cited: readonly string[]): void {
    const search = { query, cited };
    this.#set([search, ...this.all.filter(other => other.query !== search.query)]);
  }

  remove(query: string): void {
    this.#set(this.all.filter(other => other.query !== query));
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #set(searches: readonly KeptSearch[]): void {
    void this.memento.update(mementoKey, searches);
    this.#changed.fire();
  }
}

function isKeptSearch(value: unknown): value is KeptSearch {
  if (typeof value !== 'object' || value === null) return false;
  const { query, cited } = value as Partial<Record<keyof KeptSearch, unknown>>;
  return typeof query === 'string' && Array.isArray(cited) && cited.every(paper => typeof paper === 'string');
}

/** The files of one kind that the workspace has, and which of them are to be looked at: fed by searches and by news. */
import type * as vscode from 'vscode';
import { type FileNews, holdsFolder, watchFiles } from './fileWatcher';

/** A file that a search has found, with what its reader keeps in mind of it. */
export type Known<T> = { readonly uri: vscode.Uri } & Partial<T>;

export interface QueueOwner<T> {
  /** Lets edits and bursts of file events come together. In milliseconds. */
  readonly settle: number;
  /** Something is due, and was for `settle`; what comes in meanwhile is taken along. */
  onDue(): void;
  /** Whether what was typed into the document of a file may matter. */
  isNews(file: Known<T>, document: vscode.TextDocument): boolean;
}

/** Whoever reads takes from it until nothing is due. */
export class FileQueue<T> implements vscode.Disposable, FileNews {
  /** By name. */
  readonly known = new Map<string, Known<T>>();
  readonly #waiting = new Map<string, vscode.Uri>();
  /** Files told of that no search has found: a setting hides them. */
  readonly #hidden = new Set<string>();
  #appeared: vscode.Uri[] = [];
  #searchDue = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #watcher: vscode.Disposable | undefined;
  #disposed = false;

  constructor(private readonly owner: QueueOwner<T>) {}

  get isWatching(): boolean {
    return this.#watcher !== undefined;
  }

  get isSearchDue(): boolean {
    return this.#searchDue;
  }

  get isDue(): boolean {
    return this.#searchDue || this.#waiting.size > 0 || this.#appeared.length > 0;
  }

  /** Follows the files that `include` matches, in place of those before. They are to be searched for. */
  watch(include: string | undefined): void {
    this.#watcher?.dispose();
    this.#hidden.clear();
    this.#watcher = watchFiles(include, this);
  }

  /** A search is due, for whoever reads next. */
  askForSearch(): void {
    this.#searchDue = true;
  }

  /** Every file counts as not read. */
  forgetReadings(): void {
    for (const [name, { uri }] of this.known) this.#enter(name, uri);
  }

  /** Puts a file in for whoever reads next. */
  add(uri: vscode.Uri): void {
    this.#waiting.set(uri.toString(), uri);
  }

  /** Takes a file out that is none any more. */
  delete(name: string): void {
    this.known.delete(name);
    this.#waiting.delete(name);
  }

  /** Whether a search is due, also because of what has appeared; that is looked at here. */
  async wantsSearch(): Promise<boolean> {
    const appeared = this.#appeared;
    this.#appeared = [];
    if (!this.#searchDue && (await holdsFolder(appeared))) this.#searchDue = true;
    return this.#searchDue;
  }

  /** Makes the search that is due. All that it finds waits then; what is known and was not found is told, by name. */
  async search(find: () => Promise<vscode.Uri[]>): Promise<{ candidates: vscode.Uri[]; lost: string[] }> {
    this.#searchDue = false;
    const candidates = await find();
    const found = new Set(candidates.map(uri => uri.toString()));
    const lost = [...this.known.keys()].filter(name => !found.has(name));
    for (const uri of candidates) {
      const name = uri.toString();
      this.#hidden.delete(name);
      this.#waiting.set(name, uri);
      // From now on: a file may change or go while it is read.
      if (!this.known.has(name)) this.#enter(name, uri);
    }
    return { candidates, lost };
  }

  /** The next files that wait, at most so many. */
  take(most: number): vscode.Uri[] {
    const uris = [...this.#waiting.values()].slice(0, most);
    for (const uri of uris) this.#waiting.delete(uri.toString());
    return uris;
  }

  changed(uri: vscode.Uri): void {
    const name = uri.toString();
    // One that was gone before a search may come again.
    this.#hidden.delete(name);
    for (const [known, file] of this.known) {
      if (known === name || known.startsWith(`${name}/`)) this.#waiting.set(known, file.uri);
    }
    this.schedule();
  }

  written(uri: vscode.Uri): void {
    const name = uri.toString();
    if (this.known.has(name)) this.add(uri);
    else if (this.#hidden.has(name)) return;
    else {
      // Whether a setting hides it only a search can tell.
      this.#hidden.add(name);
      this.#searchDue = true;
    }
    this.schedule();
  }

  appeared(uri: vscode.Uri): void {
    this.#appeared.push(uri);
    this.schedule();
  }

  edited(document: vscode.TextDocument): void {
    const file = this.known.get(document.uri.toString());
    if (!file || !this.owner.isNews(file, document)) return;
    this.add(document.uri);
    this.schedule();
  }

  moved(): void {
    this.#searchDue = true;
    this.schedule();
  }

  /** What comes in until it is due is taken along; what keeps coming cannot put it off. */
  schedule(): void {
    if (this.#disposed || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => this.owner.onDue(), this.owner.settle);
  }

  /** A reading begins now. */
  unschedule(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  dispose(): void {
    this.#disposed = true;
    this.unschedule();
    this.#watcher?.dispose();
  }

  #enter(name: string, uri: vscode.Uri): void {
    // Nothing is kept in mind of it yet, which `Partial` allows for whatever `T` is.
    this.known.set(name, { uri } as Known<T>);
  }
}

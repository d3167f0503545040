/** Keeps the engine's dumps the same as the workspace's: first reading, file watching, unsaved edits. */
import * as vscode from 'vscode';
import type { DumpChange, PaperEngine } from '../core/engine';
import { DisposableStore } from './disposableStore';
import { type Candidate, findCandidates, isFolder, readCandidate } from './dumpReader';
import { changesDumps, dumpSettings } from './settings';

/** Files read and sent in one go: enough to keep the disk busy, little enough to keep the memory small. */
const batchSize = 16;
/** Waits for an edit, or for a burst of file events, to come to rest. In milliseconds. */
const settle = 250;

/** A file that was passed over because of its size (in bytes). */
export interface SkippedFile {
  readonly uri: vscode.Uri;
  readonly size: number;
}

/** Owns the watchers and the queue of files to read. At most one round of reading runs at a time. */
export class DumpSync implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #idle = this.#store.add(new vscode.EventEmitter<void>());
  readonly #busy = this.#store.add(new vscode.EventEmitter<Promise<void>>());
  /** Every candidate that was read, by its URI, with the stamp of that reading. */
  readonly #known = new Map<string, { readonly uri: vscode.Uri; readonly stamp: string | undefined }>();
  readonly #skipped = new Map<string, SkippedFile>();
  readonly #waiting = new Map<string, vscode.Uri>();
  /** Files that changed without being known and that no search of the workspace has found: an exclude hides them. */
  readonly #hidden = new Set<string>();
  #rescan = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #round: Promise<void> | undefined;
  #watchers = new DisposableStore();
  #disposed = false;

  /** A round of reading has begun; the promise ends with it. */
  readonly onDidStart = this.#busy.event;
  /** Everything that waited has been read. */
  readonly onDidSettle = this.#idle.event;

  constructor(
    private readonly engine: PaperEngine,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.#store.add(
      vscode.workspace.onDidChangeConfiguration(event => {
        if (changesDumps(event)) this.#startOver();
      }),
    );
    this.#store.add(vscode.workspace.onDidChangeWorkspaceFolders(() => this.rescan()));
    this.#store.add(vscode.workspace.onDidRenameFiles(() => this.rescan()));
    this.#store.add(vscode.workspace.onDidChangeTextDocument(({ document }) => this.#edited(document)));
    this.#store.add(vscode.workspace.onDidCloseTextDocument(document => this.#edited(document)));
    this.#startOver();
  }

  /** Files passed over because they are larger than the setting allows. */
  get skipped(): readonly SkippedFile[] {
    return [...this.#skipped.values()];
  }

  /** Reads everything again, whether it changed or not: for an engine that has lost what it knew. */
  async reread(): Promise<void> {
    for (const [name, { uri }] of this.#known) this.#known.set(name, { uri, stamp: undefined });
    await this.rescan();
  }

  /** Looks for dumps again and reads those that are new or have changed; resolves when that is done. */
  async rescan(): Promise<void> {
    this.#rescan = true;
    this.#schedule(0);
    await new Promise<void>(resolve => {
      const listener = this.#idle.event(() => {
        listener.dispose();
        resolve();
      });
    });
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
    this.#watchers.dispose();
    this.#store.dispose();
  }

  #startOver(): void {
    this.#watch();
    void this.rescan();
  }

  #watch(): void {
    this.#watchers.dispose();
    this.#watchers = new DisposableStore();
    this.#hidden.clear();
    const { include } = dumpSettings();
    if (include === undefined) return;
    const candidates = this.#watchers.add(vscode.workspace.createFileSystemWatcher(include));
    // Whether a new file is hidden by an exclude only a search of the workspace can tell.
    this.#watchers.add(
      candidates.onDidCreate(uri => (this.#known.has(uri.toString()) ? this.#changed(uri) : this.#created())),
    );
    this.#watchers.add(candidates.onDidChange(uri => this.#changedOrWrittenAnew(uri)));
    // The coming and the loss of a folder are told as one event each, for the folder.
    const anything = this.#watchers.add(vscode.workspace.createFileSystemWatcher('**', false, true, false));
    this.#watchers.add(anything.onDidCreate(uri => void this.#appeared(uri)));
    this.#watchers.add(anything.onDidDelete(uri => this.#deleted(uri)));
  }

  #created(): void {
    this.#rescan = true;
    this.#schedule(settle);
  }

  #changed(uri: vscode.Uri): void {
    if (!this.#known.has(uri.toString())) return;
    this.#waiting.set(uri.toString(), uri);
    this.#schedule(settle);
  }

  /** A file that is deleted and written again at once is told as changed, though it may be forgotten by then. */
  #changedOrWrittenAnew(uri: vscode.Uri): void {
    const name = uri.toString();
    if (this.#known.has(name)) this.#changed(uri);
    else if (!this.#hidden.has(name)) {
      this.#hidden.add(name);
      this.#created();
    }
  }

  /** A folder that is moved here or renamed brings its files without a word of them. */
  async #appeared(uri: vscode.Uri): Promise<void> {
    if (await isFolder(uri)) this.#created();
  }

  #deleted(uri: vscode.Uri): void {
    const name = uri.toString();
    for (const [known, { uri: file }] of this.#known) {
      if (known === name || known.startsWith(`${name}/`)) this.#waiting.set(known, file);
    }
    this.#schedule(settle);
  }

  #edited(document: vscode.TextDocument): void {
    this.#changed(document.uri);
  }

  #schedule(delay: number): void {
    if (this.#disposed) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#start(), delay);
  }

  #start(): void {
    // The round that runs takes along what has come in meanwhile.
    if (this.#round !== undefined) return;
    if (!this.#rescan && this.#waiting.size === 0) {
      this.#idle.fire();
      return;
    }
    this.#round = this.#run().finally(() => {
      this.#round = undefined;
      if (!this.#disposed) this.#idle.fire();
    });
    this.#busy.fire(this.#round);
  }

  async #run(): Promise<void> {
    try {
      while (!this.#disposed && (this.#rescan || this.#waiting.size > 0)) {
        if (this.#rescan) await this.#collect();
        const batch = [...this.#waiting.values()].slice(0, batchSize);
        for (const uri of batch) this.#waiting.delete(uri.toString());
        await this.#read(batch);
      }
    } catch (error) {
      this.#waiting.clear();
      if (!this.#disposed) this.log.error(error instanceof Error ? error : String(error));
    }
  }

  /** Finds what is to be read anew: every candidate there is, and those there were. */
  async #collect(): Promise<void> {
    this.#rescan = false;
    const { include, exclude } = dumpSettings();
    const candidates = await findCandidates(include, exclude);
    const found = new Set(candidates.map(uri => uri.toString()));
    const lost = [...this.#known.keys()].filter(name => !found.has(name));
    for (const name of lost) this.#forget(name);
    if (lost.length > 0) await this.engine.update({ changes: lost.map(dump => ({ dump, content: null })) });
    for (const uri of candidates) {
      this.#hidden.delete(uri.toString());
      this.#waiting.set(uri.toString(), uri);
    }
  }

  async #read(batch: readonly vscode.Uri[]): Promise<void> {
    const { maxFileSize } = dumpSettings();
    const read = await Promise.all(
      batch.map(async uri => {
        const stamp = this.#known.get(uri.toString())?.stamp;
        return { uri, candidate: await readCandidate(uri, maxFileSize, stamp) };
      }),
    );
    if (this.#disposed) return;
    const changes = read.flatMap(({ uri, candidate }) => this.#accept(uri, candidate));
    if (changes.length > 0) await this.engine.update({ changes });
  }

  /** What the engine is to be told of a candidate. */
  #accept(uri: vscode.Uri, candidate: Candidate): DumpChange[] {
    const dump = uri.toString();
    switch (candidate.kind) {
      case 'same':
        return [];
      case 'content':
        this.#known.set(dump, { uri, stamp: candidate.stamp });
        this.#skipped.delete(dump);
        return [candidate.change];
      case 'gone':
        this.#forget(dump);
        return [candidate.change];
      case 'tooLarge':
        this.#known.set(dump, { uri, stamp: undefined });
        this.#skipped.set(dump, candidate);
        this.log.warn(`${uri.toString(true)}: too large (${candidate.size} bytes)`);
        return [{ dump, content: null }];
      case 'unreadable':
        this.#known.set(dump, { uri, stamp: undefined });
        this.log.warn(`${uri.toString(true)}: ${String(candidate.error)}`);
        return [];
    }
  }

  #forget(dump: string): void {
    this.#known.delete(dump);
    this.#skipped.delete(dump);
    this.#waiting.delete(dump);
  }
}

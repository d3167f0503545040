/** Keeps the engine's dumps the same as the workspace's: first reading, file watching, unsaved edits. */
import * as vscode from 'vscode';
import { headLength } from '../core/dumps/recognise';
import type { DumpChange, DumpSummary, PaperEngine } from '../core/engine';
import { findCandidates } from './candidates';
import { DisposableStore } from './disposableStore';
import type { DumpMemory } from './dumpMemory';
import type { Candidate, FoundFile, UnreadFile } from './dumpReader';
import { bySize, editedText, findFile, isKept } from './dumpReader';
import { type FileNews, holdsFolder, watchFiles } from './fileWatcher';
import { changesDumps, dumpSettings } from './settings';

/** Files looked at in one go. */
const filesAtOnce = 16;
/** Lets edits and bursts of file events come together. In milliseconds. */
const settle = 250;

/** A candidate, the stamp of its last reading, and the beginning it had then where it was no dump. */
interface KnownFile {
  readonly uri: vscode.Uri;
  readonly stamp?: string | undefined;
  readonly strangeHead?: string | undefined;
}

interface AcceptedFile {
  readonly uri: vscode.Uri;
  readonly content: DumpChange['content'];
  readonly stamp?: string | undefined;
}

/** Owns the watchers and the queue of files to read. At most one round of reading runs at a time. */
export class DumpSync implements vscode.Disposable, FileNews {
  readonly #store = new DisposableStore();
  readonly #idle = this.#store.add(new vscode.EventEmitter<void>());
  readonly #searching = this.#store.add(new vscode.EventEmitter<Promise<void>>());
  readonly #known = new Map<string, KnownFile>();
  readonly #unread = new Map<string, UnreadFile>();
  readonly #waiting = new Map<string, vscode.Uri>();
  /** Files told of that no search has found: an exclude hides them. */
  readonly #hidden = new Set<string>();
  #appeared: vscode.Uri[] = [];
  #rescan = false;
  /** Whether the engine has been told that another update follows. */
  #announced = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #round: Promise<void> | undefined;
  #watcher: vscode.Disposable | undefined;
  #disposed = false;

  /** A round has begun that looks through the whole workspace; the promise ends with it. */
  readonly onDidStartSearch = this.#searching.event;
  /** Everything that waited has been read. */
  readonly onDidSettle = this.#idle.event;

  constructor(
    private readonly engine: PaperEngine,
    private readonly log: vscode.LogOutputChannel,
    private readonly memory: DumpMemory,
    /** What the engine must know before it is told of dumps. */
    private readonly prepared: Promise<unknown>,
  ) {
    this.#store.add(
      vscode.workspace.onDidChangeConfiguration(event => {
        if (changesDumps(event)) this.#startOver();
      }),
    );
    this.#startOver();
  }

  /** Files that were found and not read. */
  get unread(): readonly UnreadFile[] {
    return [...this.#unread.values()];
  }

  /** Reads everything again, whether it changed or not: for an engine that has lost what it knew. */
  async reread(): Promise<void> {
    for (const [name, { uri }] of this.#known) this.#known.set(name, { uri });
    await this.rescan();
  }

  /** Looks for dumps again and reads those that are new or have changed; resolves when that is done. */
  async rescan(): Promise<void> {
    const done = new Promise<void>(resolve => {
      const listener = this.#idle.event(() => {
        listener.dispose();
        resolve();
      });
    });
    this.#rescan = true;
    this.#start();
    await done;
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
    this.#watcher?.dispose();
    this.#store.dispose();
  }

  changed(uri: vscode.Uri): void {
    const name = uri.toString();
    for (const [known, file] of this.#known) {
      if (known === name || known.startsWith(`${name}/`)) this.#waiting.set(known, file.uri);
    }
    this.#schedule();
  }

  written(uri: vscode.Uri): void {
    const name = uri.toString();
    if (this.#known.has(name)) this.#waiting.set(name, uri);
    else if (this.#hidden.has(name)) return;
    else {
      // Whether an exclude hides it only a search can tell.
      this.#hidden.add(name);
      this.#rescan = true;
    }
    this.#schedule();
  }

  appeared(uri: vscode.Uri): void {
    this.#appeared.push(uri);
    this.#schedule();
  }

  edited({ uri }: vscode.TextDocument): void {
    const file = this.#known.get(uri.toString());
    if (!file) return;
    // A note whose beginning stays the same stays no dump, whatever is written further down.
    if (file.strangeHead !== undefined && editedText(uri)?.slice(0, headLength) === file.strangeHead) return;
    this.#waiting.set(uri.toString(), uri);
    this.#schedule();
  }

  moved(): void {
    this.#rescan = true;
    this.#schedule();
  }

  #startOver(): void {
    this.#watcher?.dispose();
    this.#hidden.clear();
    this.#watcher = watchFiles(dumpSettings().include, this);
    void this.rescan();
  }

  /** What comes in until then is taken along; what keeps coming cannot put it off. */
  #schedule(): void {
    if (this.#disposed || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => this.#start(), settle);
  }

  #start(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    // The round that runs takes along what has come in meanwhile.
    if (this.#disposed || this.#round !== undefined) return;
    const searches = this.#rescan;
    const round = this.prepared
      .then(() => this.#run())
      .finally(() => {
        this.#round = undefined;
        if (!this.#disposed) this.#idle.fire();
      });
    this.#round = round;
    if (searches) this.#searching.fire(round);
  }

  async #run(): Promise<void> {
    do {
      try {
        await this.#step();
      } catch (error) {
        // The files of this step bear no stamp: they are read again by the next search.
        if (!this.#disposed) this.log.error(error instanceof Error ? error : String(error));
      }
      // More may come in while this is written.
      if (!this.#goesOn) await this.memory.save();
    } while (!this.#disposed && this.#goesOn);
  }

  #step(): Promise<void> {
    return this.#announced && !this.#isDue ? this.#endUpdates() : this.#readOn();
  }

  get #goesOn(): boolean {
    return this.#isDue || this.#announced;
  }

  get #isDue(): boolean {
    return this.#rescan || this.#waiting.size > 0 || this.#appeared.length > 0;
  }

  /** The update that was announced has nothing in it: what was left is no dump, or could not be read. */
  async #endUpdates(): Promise<void> {
    this.#announced = false;
    await this.engine.update({ changes: [] });
  }

  /** One step: what has appeared is looked at, a search that is due is made, and some files are read. */
  async #readOn(): Promise<void> {
    const appeared = this.#appeared;
    this.#appeared = [];
    if (!this.#rescan && (await holdsFolder(appeared))) this.#rescan = true;
    if (this.#rescan) await this.#search();
    const uris = [...this.#waiting.values()].slice(0, filesAtOnce);
    for (const uri of uris) this.#waiting.delete(uri.toString());
    const { maxFileSize } = dumpSettings();
    const files = await Promise.all(
      uris.map(uri => {
        const dump = uri.toString();
        const keptAs = (stamp: string) => this.memory.keptAs(dump, stamp);
        return findFile(uri, maxFileSize, { stamp: this.#known.get(dump)?.stamp, keptAs });
      }),
    );
    const parts = bySize(files);
    for (const part of parts) await this.#read(part, part !== parts.at(-1));
  }

  /** Finds what there is to read: every candidate, and the loss of those that are none any more. */
  async #search(): Promise<void> {
    this.#rescan = false;
    const candidates = await findCandidates(dumpSettings());
    const found = new Set(candidates.map(uri => uri.toString()));
    const lost = [...this.#known.keys()].filter(name => !found.has(name));
    for (const name of lost) this.#forget(name);
    this.memory.forgetOthers(found);
    if (lost.length > 0) {
      // What was renamed comes again under its new name: one change for the themes.
      this.#announced = candidates.length > 0;
      const changes = lost.map(dump => ({ dump, content: null }));
      await this.engine.update({ changes, more: this.#announced });
    }
    for (const uri of candidates) {
      const name = uri.toString();
      this.#hidden.delete(name);
      this.#waiting.set(name, uri);
      // From now on: a file may change or go while it is read.
      if (!this.#known.has(name)) this.#known.set(name, { uri });
    }
  }

  async #read(files: readonly FoundFile[], isMore: boolean): Promise<void> {
    const read = await Promise.all(files.map(async file => ({ file, candidate: await file.read() })));
    if (this.#disposed) return;
    const accepted = read.flatMap(({ file, candidate }) => this.#accept(file.uri, candidate));
    if (accepted.length === 0) return;
    const changes = accepted.map(({ uri, content }) => ({ dump: uri.toString(), content }));
    // What was kept may turn out to be gone: then its file is read next.
    this.#announced = isMore || this.#isDue || accepted.some(({ content }) => isKept(content));
    const { dumps } = await this.engine.update({ changes, more: this.#announced });
    // Only now: what the engine did not take in must count as not read.
    const taken = new Map(dumps.map(summary => [summary.dump, summary]));
    for (const file of accepted) this.#note(file, taken.get(file.uri.toString()));
  }

  /** Keeps in mind what the engine has made of a file. */
  #note({ uri, content, stamp }: AcceptedFile, taken: DumpSummary | undefined): void {
    const dump = uri.toString();
    if (stamp !== undefined && taken?.kept !== undefined)
      this.memory.remember(dump, { stamp, kept: taken.kept });
    else this.memory.forget(dump);
    // What was kept is gone, or damaged.
    const isLost = isKept(content) && !taken;
    if (isLost) this.#waiting.set(dump, uri);
    const strangeHead = typeof content === 'string' && !taken ? content.slice(0, headLength) : undefined;
    if (this.#known.has(dump)) this.#known.set(dump, isLost ? { uri } : { uri, stamp, strangeHead });
  }

  /** What the engine is to be told of a candidate. A dump that cannot be read for once stays as it was. */
  #accept(uri: vscode.Uri, candidate: Candidate): AcceptedFile[] {
    if (candidate.kind === 'same') return [];
    this.#unread.delete(uri.toString());
    switch (candidate.kind) {
      case 'content':
        return [{ uri, content: candidate.content, stamp: candidate.stamp }];
      case 'gone':
        this.#forget(uri.toString());
        return [{ uri, content: null }];
      case 'unread':
        this.#report(candidate.file);
        return candidate.file.reason.kind === 'tooLarge' ? [{ uri, content: null }] : [];
    }
  }

  #report(file: UnreadFile): void {
    this.#unread.set(file.uri.toString(), file);
    this.log.warn(`${file.uri.toString(true)}: ${JSON.stringify(file.reason)}`);
  }

  #forget(dump: string): void {
    this.#known.delete(dump);
    this.#unread.delete(dump);
    this.#waiting.delete(dump);
    this.memory.forget(dump);
  }
}

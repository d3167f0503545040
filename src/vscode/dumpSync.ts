/** Keeps the engine's dumps the same as the workspace's: first reading, file watching, unsaved edits. */
import * as vscode from 'vscode';
import { headLength } from '../core/dumps/recognise';
import type { DumpChange, DumpSummary, PaperEngine } from '../core/engine';
import { findCandidates } from './candidates';
import { DisposableStore } from './disposableStore';
import type { DumpMemory } from './dumpMemory';
import type { Candidate, FoundFile, UnreadFile } from './dumpReader';
import { bySize, editedText, findFile, isKept } from './dumpReader';
import { FileQueue } from './fileQueue';
import { changesDumps, dumpSettings } from './settings';

/** Files looked at in one go. */
const filesAtOnce = 16;
/** Lets edits and bursts of file events come together. In milliseconds. */
const settle = 250;

/** What is kept in mind of a candidate: the stamp of its last reading, and the beginning it had then where it was no dump. */
interface Reading {
  readonly stamp: string | undefined;
  readonly strangeHead: string | undefined;
}

interface AcceptedFile {
  readonly uri: vscode.Uri;
  readonly content: DumpChange['content'];
  readonly stamp?: string | undefined;
}

/** Owns the queue of files to read. At most one round of reading runs at a time. */
export class DumpSync implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #idle = this.#store.add(new vscode.EventEmitter<void>());
  readonly #searching = this.#store.add(new vscode.EventEmitter<Promise<void>>());
  readonly #files = this.#store.add(
    new FileQueue<Reading>({
      settle,
      onDue: () => this.#start(),
      // A note whose beginning stays the same stays no dump, whatever is written further down.
      isNews: ({ strangeHead }, { uri }) =>
        strangeHead === undefined || editedText(uri)?.slice(0, headLength) !== strangeHead,
    }),
  );
  readonly #unread = new Map<string, UnreadFile>();
  /** Whether the engine has been told that another update follows. */
  #announced = false;
  #round: Promise<void> | undefined;
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
    this.#files.forgetReadings();
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
    this.#files.askForSearch();
    this.#start();
    await done;
  }

  dispose(): void {
    this.#disposed = true;
    this.#store.dispose();
  }

  #startOver(): void {
    this.#files.watch(dumpSettings().include);
    void this.rescan();
  }

  #start(): void {
    this.#files.unschedule();
    // The round that runs takes along what has come in meanwhile.
    if (this.#disposed || this.#round !== undefined) return;
    const searches = this.#files.isSearchDue;
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
    return this.#announced && !this.#files.isDue ? this.#endUpdates() : this.#readOn();
  }

  get #goesOn(): boolean {
    return this.#files.isDue || this.#announced;
  }

  /** The update that was announced has nothing in it: what was left is no dump, or could not be read. */
  async #endUpdates(): Promise<void> {
    this.#announced = false;
    await this.engine.update({ changes: [] });
  }

  /** One step: what has appeared is looked at, a search that is due is made, and some files are read. */
  async #readOn(): Promise<void> {
    if (await this.#files.wantsSearch()) await this.#search();
    const { maxFileSize } = dumpSettings();
    const files = await Promise.all(
      this.#files.take(filesAtOnce).map(uri => {
        const dump = uri.toString();
        const keptAs = (stamp: string) => this.memory.keptAs(dump, stamp);
        return findFile(uri, maxFileSize, { stamp: this.#files.known.get(dump)?.stamp, keptAs });
      }),
    );
    const parts = bySize(files);
    for (const part of parts) await this.#read(part, part !== parts.at(-1));
  }

  /** Finds what there is to read: every candidate, and the loss of those that are none any more. */
  async #search(): Promise<void> {
    const { candidates, lost } = await this.#files.search(() => findCandidates(dumpSettings()));
    for (const name of lost) this.#forget(name);
    this.memory.forgetOthers(new Set(candidates.map(uri => uri.toString())));
    if (lost.length > 0) {
      // What was renamed comes again under its new name: one change for the themes.
      this.#announced = candidates.length > 0;
      const changes = lost.map(dump => ({ dump, content: null }));
      await this.engine.update({ changes, more: this.#announced });
    }
  }

  async #read(files: readonly FoundFile[], isMore: boolean): Promise<void> {
    const read = await Promise.all(files.map(async file => ({ file, candidate: await file.read() })));
    if (this.#disposed) return;
    const accepted = read.flatMap(({ file, candidate }) => this.#accept(file.uri, candidate));
    if (accepted.length === 0) return;
    const changes = accepted.map(({ uri, content }) => ({ dump: uri.toString(), content }));
    // What was kept may turn out to be gone: then its file is read next.
    this.#announced = isMore || this.#files.isDue || accepted.some(({ content }) => isKept(content));
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
    if (isLost) this.#files.add(uri);
    const strangeHead = typeof content === 'string' && !taken ? content.slice(0, headLength) : undefined;
    const { known } = this.#files;
    if (known.has(dump)) known.set(dump, isLost ? { uri } : { uri, stamp, strangeHead });
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
    this.#files.delete(dump);
    this.#unread.delete(dump);
    this.memory.forget(dump);
  }
}

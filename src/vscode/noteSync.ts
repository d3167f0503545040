/** Keeps the engine's notes the same as the workspace's: first reading, file watching, unsaved edits. */
import * as vscode from 'vscode';
import { languageOf } from '../core/citations/noteLanguage';
import type { NoteChange, PaperEngine } from '../core/engine';
import { findCandidates } from './candidates';
import { DisposableStore } from './disposableStore';
import { bySize, type FoundFile, findFile, isKept } from './dumpReader';
import { type FileNews, holdsFolder, watchFiles } from './fileWatcher';
import { changesNotes, noteSettings } from './settings';

/** Files looked at in one go. */
const filesAtOnce = 32;
/** Nobody writes a longer note; in bytes. */
const mostBytes = 2 * 1024 * 1024;
/** Lets keystrokes and bursts of file events come together. In milliseconds. */
const settle = 300;

/** A file that may be a note, and the stamp of its last reading. */
interface KnownNote {
  readonly uri: vscode.Uri;
  readonly stamp?: string | undefined;
}

/** Begins when it is told to for the first time: what is a dump is to be known before. */
export class NoteSync implements vscode.Disposable, FileNews {
  readonly #store = new DisposableStore();
  readonly #known = new Map<string, KnownNote>();
  readonly #waiting = new Map<string, vscode.Uri>();
  /** Files told of that no search has found: a setting hides them. */
  readonly #hidden = new Set<string>();
  #appeared: vscode.Uri[] = [];
  #rescan = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #round: Promise<void> | undefined;
  #watcher: vscode.Disposable | undefined;
  #disposed = false;

  constructor(
    private readonly engine: PaperEngine,
    private readonly isDump: (uri: vscode.Uri) => boolean,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.#store.add(
      vscode.workspace.onDidChangeConfiguration(event => {
        if (changesNotes(event) && this.#watcher) this.#startOver();
      }),
    );
  }

  /** Which files are dumps may have changed. */
  follow(): void {
    if (!this.#watcher) {
      this.#startOver();
      return;
    }
    for (const [name, { uri, stamp }] of this.#known) {
      // A dump bears no stamp, nor does a note with unsaved edits.
      if (this.isDump(uri) === (stamp !== undefined)) this.#waiting.set(name, uri);
    }
    if (this.#waiting.size > 0) this.#schedule();
  }

  /** Reads everything again, whether it changed or not: for an engine that has lost what it knew. */
  reread(): Promise<void> {
    for (const [name, { uri }] of this.#known) this.#known.set(name, { uri });
    return this.rescan();
  }

  /** Looks for notes again and reads those that are new or have changed; resolves when that is done. */
  async rescan(): Promise<void> {
    this.#rescan = true;
    this.#start();
    await this.#round;
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
    this.#watcher?.dispose();
    this.#store.dispose();
  }

  changed(uri: vscode.Uri): void {
    const name = uri.toString();
    for (const [known, { uri: other }] of this.#known) {
      if (known === name || known.startsWith(`${name}/`)) this.#waiting.set(known, other);
    }
    this.#schedule();
  }

  written(uri: vscode.Uri): void {
    const name = uri.toString();
    if (this.#known.has(name)) this.#waiting.set(name, uri);
    else if (this.#hidden.has(name)) return;
    else {
      // Whether a setting hides it only a search can tell.
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
    if (!this.#known.has(uri.toString()) || this.isDump(uri)) return;
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
    this.#watcher = watchFiles(noteSettings().include, this);
    void this.rescan();
  }

  /** What comes in until then is taken along; what keeps coming cannot put it off. */
  #schedule(): void {
    if (this.#disposed) return;
    this.#timer ??= setTimeout(() => this.#start(), settle);
  }

  #start(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    // The round that runs takes along what has come in meanwhile.
    this.#round ??= this.#run().finally(() => {
      this.#round = undefined;
    });
  }

  async #run(): Promise<void> {
    do {
      try {
        await this.#readOn();
      } catch (error) {
        // The files of this step bear no stamp: they are read again by the next search.
        if (!this.#disposed) this.log.error(error instanceof Error ? error : String(error));
      }
    } while (!this.#disposed && this.#isDue);
  }

  get #isDue(): boolean {
    return this.#rescan || this.#waiting.size > 0 || this.#appeared.length > 0;
  }

  /** One step: what has appeared is looked at, a search that is due is made, and some files are read. */
  async #readOn(): Promise<void> {
    const appeared = this.#appeared;
    this.#appeared = [];
    if (!this.#rescan && (await holdsFolder(appeared))) this.#rescan = true;
    if (this.#rescan) await this.#search();
    const uris = [...this.#waiting.values()].slice(0, filesAtOnce);
    for (const uri of uris) this.#waiting.delete(uri.toString());
    const dumps = uris.filter(uri => this.isDump(uri));
    const files = await Promise.all(
      uris.filter(uri => !this.isDump(uri)).map(uri => findFile(uri, mostBytes, this.#readingOf(uri))),
    );
    await this.#tell(dumps.flatMap(uri => this.#forgetText(uri)));
    for (const part of bySize(files)) await this.#read(part);
  }

  /** Finds what there is to read: every candidate, and the loss of those that are none any more. */
  async #search(): Promise<void> {
    this.#rescan = false;
    const candidates = await findCandidates(noteSettings());
    const found = new Set(candidates.map(uri => uri.toString()));
    const lost = [...this.#known.values()].filter(({ uri }) => !found.has(uri.toString()));
    await this.#tell(lost.flatMap(({ uri }) => this.#forgetText(uri)));
    for (const { uri } of lost) this.#known.delete(uri.toString());
    for (const uri of candidates) {
      const name = uri.toString();
      this.#hidden.delete(name);
      this.#waiting.set(name, uri);
      if (!this.#known.has(name)) this.#known.set(name, { uri });
    }
  }

  async #read(files: readonly FoundFile[]): Promise<void> {
    const changes: NoteChange[] = [];
    for (const file of files) {
      const { uri } = file;
      const candidate = await file.read();
      if (candidate.kind === 'same' || !this.#known.has(uri.toString())) continue;
      if (candidate.kind === 'content' && !isKept(candidate.content)) {
        changes.push(changeOf(uri, candidate.content));
        this.#known.set(uri.toString(), { uri, stamp: candidate.stamp });
      } else changes.push(...this.#forgetText(uri));
    }
    await this.#tell(changes);
  }

  async #tell(changes: readonly NoteChange[]): Promise<void> {
    if (changes.length > 0) await this.engine.updateNotes({ changes });
  }

  #forgetText(uri: vscode.Uri): NoteChange[] {
    this.#known.set(uri.toString(), { uri });
    return [changeOf(uri, null)];
  }

  #readingOf(uri: vscode.Uri) {
    return { stamp: this.#known.get(uri.toString())?.stamp, keptAs: () => undefined };
  }
}

/** The language is that of the editor where one is open: people set it by hand. */
function changeOf(uri: vscode.Uri, content: NoteChange['content']): NoteChange {
  const note = uri.toString();
  const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === note);
  return { note, languageId: open?.languageId ?? languageOf(uri.path), content };
}

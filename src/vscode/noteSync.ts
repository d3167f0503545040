/** Keeps the engine's notes the same as the workspace's: first reading, file watching, unsaved edits. */
import * as vscode from 'vscode';
import { markupOf } from '../core/citations/markup';
import { languageOf } from '../core/citations/noteLanguage';
import type { NoteChange, PaperEngine } from '../core/engine';
import { findCandidates } from './candidates';
import { DisposableStore } from './disposableStore';
import { bySize, type FoundFile, findFile, isKept } from './dumpReader';
import { type FileNews, holdsFolder, watchFiles } from './fileWatcher';
import { changesNotes, dumpSettings, noteSettings } from './settings';

/** Files looked at in one go. */
const filesAtOnce = 32;
/** Nobody writes a longer note; in bytes. */
const mostBytes = 2 * 1024 * 1024;
/** Lets keystrokes and bursts of file events come together. In milliseconds. */
const settle = 300;

/** A file that may be a note, and what its last reading was of. */
interface KnownNote {
  readonly uri: vscode.Uri;
  readonly stamp?: string | undefined;
  readonly languageId?: string;
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
        if (changesNotes(event) && this.#watcher) void this.#startOver();
      }),
    );
  }

  /** Which files are dumps may have changed. Resolves when what has to be read at once is read: all, at first. */
  async follow(): Promise<void> {
    if (!this.#watcher) {
      await this.#startOver();
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
    this.#hidden.delete(name);
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

  #startOver(): Promise<void> {
    this.#watcher?.dispose();
    this.#hidden.clear();
    this.#watcher = watchFiles(noteSettings().include, this);
    return this.rescan();
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
      uris.filter(uri => !this.isDump(uri)).map(uri => findFile(uri, mostBytesOf(uri), this.#readingOf(uri))),
    );
    await this.#tell(dumps.flatMap(uri => this.#forgetText(uri)));
    for (const part of bySize(files)) await this.#read(part);
  }

  /** Finds what there is to read: every candidate, and the loss of those that are none any more. */
  async #search(): Promise<void> {
    const candidates = await findCandidates(noteSettings());
    this.#rescan = false;
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
    const read: KnownNote[] = [];
    for (const file of files) {
      const { uri } = file;
      const candidate = await file.read();
      if (candidate.kind === 'same' || !this.#known.has(uri.toString())) continue;
      if (candidate.kind !== 'content' || isKept(candidate.content) || isTooLong(uri, candidate.content)) {
        changes.push(...this.#forgetText(uri));
        continue;
      }
      const change = changeOf(uri, candidate.content);
      changes.push(change);
      read.push({ uri, stamp: candidate.stamp, languageId: change.languageId });
    }
    await this.#tell(changes);
    for (const note of read) this.#note(note);
  }

  /** Only once it is told: what the engine did not take in must count as not read. It may have turned out a dump meanwhile. */
  #note(note: KnownNote): void {
    const name = note.uri.toString();
    if (!this.#known.has(name)) return;
    this.#known.set(name, note);
    if (this.isDump(note.uri)) this.#waiting.set(name, note.uri);
  }

  async #tell(changes: readonly NoteChange[]): Promise<void> {
    if (changes.length > 0) await this.engine.updateNotes({ changes });
  }

  #forgetText(uri: vscode.Uri): NoteChange[] {
    this.#known.set(uri.toString(), { uri });
    return [changeOf(uri, null)];
  }

  #readingOf(uri: vscode.Uri) {
    const known = this.#known.get(uri.toString());
    const isSame = known?.languageId === languageIn(uri);
    return { stamp: isSame ? known?.stamp : undefined, keptAs: () => undefined };
  }
}

function changeOf(uri: vscode.Uri, content: NoteChange['content']): NoteChange {
  return { note: uri.toString(), languageId: languageIn(uri), content };
}

/** That of the editor where one is open, since people set it by hand; plain text is also what nobody has an extension for. */
function languageIn(uri: vscode.Uri): string {
  const name = uri.toString();
  const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === name);
  const byName = languageOf(uri.path);
  return open && open.languageId !== 'plaintext' ? open.languageId : byName;
}

/** In bytes; a library of references may be as large as a dump. */
function mostBytesOf(uri: vscode.Uri): number {
  return markupOf(languageIn(uri)) === 'bibtex' ? dumpSettings().maxFileSize : mostBytes;
}

/** The text of an editor is not bounded by the size of its file. */
function isTooLong(uri: vscode.Uri, content: string | Uint8Array): boolean {
  return content.length > mostBytesOf(uri);
}

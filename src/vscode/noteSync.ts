/** Keeps the engine's notes the same as the workspace's: first reading, file watching, unsaved edits. */
import * as vscode from 'vscode';
import { markupOf } from '../core/citations/markup';
import { languageOf } from '../core/citations/noteLanguage';
import type { NoteChange, PaperEngine } from '../core/engine';
import { findCandidates } from './candidates';
import { DisposableStore } from './disposableStore';
import { bySize, type FoundFile, findFile, isKept } from './dumpReader';
import { FileQueue, type Known } from './fileQueue';
import { changesNotes, dumpSettings, noteSettings } from './settings';

/** Files looked at in one go. */
const filesAtOnce = 32;
/** Nobody writes a longer note; in bytes. */
const mostBytes = 2 * 1024 * 1024;
/** Lets keystrokes and bursts of file events come together. In milliseconds. */
const settle = 300;

/** What the last reading of a note was of. */
interface Reading {
  readonly stamp: string | undefined;
  readonly languageId: string;
}

/** Begins when it is told to for the first time: what is a dump is to be known before. */
export class NoteSync implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #files = this.#store.add(
    new FileQueue<Reading>({
      settle,
      onDue: () => this.#start(),
      isNews: ({ uri }) => !this.isDump(uri),
    }),
  );
  #round: Promise<void> | undefined;
  #disposed = false;

  constructor(
    private readonly engine: PaperEngine,
    private readonly isDump: (uri: vscode.Uri) => boolean,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.#store.add(
      vscode.workspace.onDidChangeConfiguration(event => {
        if (changesNotes(event) && this.#files.isWatching) void this.#startOver();
      }),
    );
  }

  /** Which files are dumps may have changed. Resolves when what has to be read at once is read: all, at first. */
  async follow(): Promise<void> {
    if (!this.#files.isWatching) {
      await this.#startOver();
      return;
    }
    for (const { uri, stamp } of this.#files.known.values()) {
      // A dump bears no stamp, nor does a note with unsaved edits.
      if (this.isDump(uri) === (stamp !== undefined)) this.#files.add(uri);
    }
    if (this.#files.isDue) this.#files.schedule();
  }

  /** Reads everything again, whether it changed or not: for an engine that has lost what it knew. */
  reread(): Promise<void> {
    this.#files.forgetReadings();
    return this.rescan();
  }

  /** Looks for notes again and reads those that are new or have changed; resolves when that is done. */
  async rescan(): Promise<void> {
    this.#files.askForSearch();
    this.#start();
    await this.#round;
  }

  dispose(): void {
    this.#disposed = true;
    this.#store.dispose();
  }

  #startOver(): Promise<void> {
    this.#files.watch(noteSettings().include);
    return this.rescan();
  }

  #start(): void {
    this.#files.unschedule();
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
    } while (!this.#disposed && this.#files.isDue);
  }

  /** One step: what has appeared is looked at, a search that is due is made, and some files are read. */
  async #readOn(): Promise<void> {
    if (await this.#files.wantsSearch()) await this.#search();
    const uris = this.#files.take(filesAtOnce);
    const dumps = uris.filter(uri => this.isDump(uri));
    const files = await Promise.all(
      uris.filter(uri => !this.isDump(uri)).map(uri => findFile(uri, mostBytesOf(uri), this.#readingOf(uri))),
    );
    await this.#tell(dumps.flatMap(uri => this.#forgetText(uri)));
    for (const part of bySize(files)) await this.#read(part);
  }

  /** Finds what there is to read: every candidate, and the loss of those that are none any more. */
  async #search(): Promise<void> {
    const { lost } = await this.#files.search(() => findCandidates(noteSettings()));
    const gone = lost.flatMap(name => this.#files.known.get(name)?.uri ?? []);
    for (const name of lost) this.#files.delete(name);
    await this.#tell(gone.map(uri => changeOf(uri, null)));
  }

  async #read(files: readonly FoundFile[]): Promise<void> {
    const changes: NoteChange[] = [];
    const read: Known<Reading>[] = [];
    for (const file of files) {
      const { uri } = file;
      const candidate = await file.read();
      if (candidate.kind === 'same' || !this.#files.known.has(uri.toString())) continue;
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
  #note(note: Known<Reading>): void {
    const { known } = this.#files;
    const name = note.uri.toString();
    if (!known.has(name)) return;
    known.set(name, note);
    if (this.isDump(note.uri)) this.#files.add(note.uri);
  }

  async #tell(changes: readonly NoteChange[]): Promise<void> {
    if (changes.length > 0) await this.engine.updateNotes({ changes });
  }

  #forgetText(uri: vscode.Uri): NoteChange[] {
    this.#files.known.set(uri.toString(), { uri });
    return [changeOf(uri, null)];
  }

  #readingOf(uri: vscode.Uri) {
    const known = this.#files.known.get(uri.toString());
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

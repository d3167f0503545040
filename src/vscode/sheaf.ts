/** Sheaf put together, the same on every platform: its features are made here and meet nowhere else. */
import * as vscode from 'vscode';
import type { PaperEngine } from '../core/engine';
import { type EngineWorker, WorkerEngine } from '../worker/workerEngine';
import { ActiveNote } from './activeNote';
import { CitationChecks } from './citationChecks';
import { registerCitationCompletion } from './citationCompletion';
import { registerCitationDefinition } from './citationDefinition';
import { registerCitationFixes } from './citationFixes';
import { registerCitationHighlights } from './citationHighlights';
import { registerCitationHover } from './citationHover';
import { registerCitationLinks } from './citationLinks';
import { registerCitationReferences } from './citationReferences';
import { CitedHere } from './citedHere';
import { CitedNames } from './citedNames';
import { type CommandHandlers, registerCommands } from './commands';
import { DisposableStore } from './disposableStore';
import { registerDumpLens } from './dumpLens';
import { DumpMemory } from './dumpMemory';
import { registerDumpOutline } from './dumpOutline';
import { DumpSync } from './dumpSync';
import { registerKeyRename } from './keyRename';
import { LibraryMaps } from './libraryMaps';
import { LiteratureNotes } from './literatureNotes';
import { NoteCitations } from './noteCitations';
import { NoteSync } from './noteSync';
import { PaperActions } from './paperActions';
import type { PaperPanelParts } from './paperPanel';
import { type PaperPanels, registerPaperPanel } from './paperPanels';
import { PaperSearch } from './paperSearch';
import { registerPaperSymbols } from './paperSymbols';
import { PapersView } from './papersView';
import { ProblemReporter } from './problemReporter';
import { RecentSearches } from './recentSearches';
import type { SearchParts } from './searchPicker';
import { SegmentFolder } from './segmentFolder';
import { highlightSettings } from './settings';
import { ThemeActions } from './themeActions';
import { ThemeMemory } from './themeMemory';
import { ThemeOverridesFile } from './themeOverridesFile';
import { unreadNote } from './unreadNote';

/** A worker that dies this often without a workspace read in between will not live longer at the next try. */
const mostRestarts = 3;

/** What other extensions, and the tests, can ask of Sheaf. */
export interface SheafApi {
  /** Answers for the library of this window; see `PaperEngine`. */
  readonly engine: PaperEngine;
  /** Looks for new and changed dumps and notes now; resolves when all are read. */
  rescan(): Promise<void>;
}

/** Starts Sheaf. What differs between platforms is how a worker is started. */
export function activateSheaf(context: vscode.ExtensionContext, startWorker: () => EngineWorker): SheafApi {
  const sheaf = new Sheaf(context, startWorker);
  context.subscriptions.push(sheaf);
  return { engine: sheaf.engine, rescan: () => sheaf.rescan() };
}

/** Owns every feature. Each is given what it needs of the others as plain functions. */
class Sheaf implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #log = this.#store.add(vscode.window.createOutputChannel('Sheaf', { log: true }));
  readonly engine: WorkerEngine;
  readonly sync: DumpSync;
  readonly #notes: NoteSync;
  readonly #memory: ThemeMemory;
  readonly #view: PapersView;
  readonly #problems: ProblemReporter;
  readonly #panels: PaperPanels;
  readonly #maps: LibraryMaps;
  readonly #actions: PaperActions;
  readonly #note: ActiveNote;
  readonly #search: PaperSearch;
  readonly #cited: CitedHere;
  readonly #checks: CitationChecks;
  readonly #overrides: ThemeOverridesFile;
  readonly #themes: ThemeActions;
  readonly #literature: LiteratureNotes;
  readonly #recent: RecentSearches;
  #dumps: ReadonlySet<string> = new Set();
  #restarts = 0;
  /** The first reading of the notes. */
  #notesRead: Promise<void> | undefined;

  constructor(context: vscode.ExtensionContext, startWorker: () => EngineWorker) {
    const segments =
      context.storageUri && new SegmentFolder(vscode.Uri.joinPath(context.storageUri, 'segments'), this.#log);
    this.engine = this.#store.add(new WorkerEngine(startWorker, segments));
    this.#memory = this.#store.add(new ThemeMemory(this.engine, context.storageUri, this.#log));
    const dumps = new DumpMemory(context.storageUri, this.#log);
    const prepared = Promise.all([this.#memory.tell(), dumps.load()]);
    this.sync = this.#store.add(new DumpSync(this.engine, this.#log, dumps, prepared));
    const isDump = ({ uri }: { readonly uri: vscode.Uri }) => this.#dumps.has(uri.toString());
    this.#notes = this.#store.add(new NoteSync(this.engine, uri => isDump({ uri }), this.#log));
    this.#note = this.#store.add(new ActiveNote(isDump));
    this.#actions = new PaperActions(this.engine, this.#note);
    this.#view = this.#store.add(new PapersView(this.engine, context.workspaceState));
    this.#overrides = this.#store.add(new ThemeOverridesFile(this.engine, this.#log));
    this.#themes = new ThemeActions(this.engine, this.#overrides, theme => this.#view.revealTheme(theme));
    this.#problems = this.#store.add(new ProblemReporter(this.engine, () => this.sync.unread, this.#log));
    this.#literature = new LiteratureNotes(this.engine, this.#note);
    this.#recent = new RecentSearches(context.workspaceState);
    this.#panels = this.#store.add(registerPaperPanel(this.#panelParts(context.extensionUri)));
    this.#maps = this.#store.add(
      new LibraryMaps({
        ...this.#pageParts(context.extensionUri),
        openPaper: (paper, preserveFocus) => this.#panels.show(paper, { preserveFocus }),
      }),
    );
    this.#search = this.#store.add(new PaperSearch(this.#searchParts()));
    const citations = this.#store.add(new NoteCitations(this.engine, isDump));
    this.#cited = this.#store.add(new CitedHere(citations, this.#note, this.#log));
    this.#checks = this.#registerCitations(citations, isDump);
    this.#store.add(registerPaperSymbols(this.engine));
    this.#store.add(registerDumpOutline(this.engine, isDump, this.#log));
    this.#store.add(registerCommands(this.#commandHandlers()));
    this.#follow();
  }

  /** What notes can do with citations, and dumps with what cites them. */
  #registerCitations(
    citations: NoteCitations,
    isDump: (document: vscode.TextDocument) => boolean,
  ): CitationChecks {
    this.#store.add(registerCitationHover(this.engine, citations));
    this.#store.add(registerCitationDefinition(citations));
    this.#store.add(registerCitationReferences(this.engine, citations));
    this.#store.add(registerCitationHighlights(citations));
    this.#store.add(registerCitationLinks(citations));
    this.#store.add(registerKeyRename(this.engine, citations));
    this.#store.add(registerCitationFixes(this.engine, citations));
    this.#store.add(registerCitationCompletion(this.engine, isDump));
    this.#store.add(registerDumpLens(this.engine, isDump));
    this.#store.add(new CitedNames(citations, this.#log));
    return this.#store.add(new CitationChecks(citations, this.#log));
  }

  async rescan(): Promise<void> {
    await this.sync.rescan();
    await this.#notes.rescan();
  }

  dispose(): void {
    this.#store.dispose();
  }

  /** Ties reading, engine and view together. */
  #follow(): void {
    this.#store.add({
      dispose: this.engine.onDidChange(({ dumps }) => {
        this.#dumps = new Set(dumps.map(({ dump }) => dump));
      }),
    });
    this.#store.add({ dispose: this.engine.onDidFail(error => this.#recover(error)) });
    this.#store.add(this.sync.onDidStartSearch(round => this.#view.showProgress(round)));
    this.#store.add(this.sync.onDidSettle(() => void this.#settled()));
  }

  async #settled(): Promise<void> {
    try {
      this.#view.settled(await this.engine.overview({}), unreadNote(this.sync.unread));
      this.#problems.refresh();
      const followed = this.#notes.follow();
      this.#notesRead ??= followed.then(() => this.#checks.begin());
      this.#restarts = 0;
    } catch (error) {
      this.#log.error(String(error));
    }
  }

  /** The engine died: whatever it was, the dumps are all still there. */
  #recover(error: Error): void {
    this.#log.error(error);
    this.#view.startOver();
    this.#checks.pause();
    if (++this.#restarts <= mostRestarts) {
      void this.#tellAgain();
      return;
    }
    this.engine.suspend();
    const again = vscode.l10n.t('Try Again');
    const message = vscode.l10n.t('Sheaf could not read the dumps of this workspace: {0}', error.message);
    void vscode.window.showErrorMessage(message, again).then(answer => {
      if (answer !== again) return;
      this.engine.resume();
      void this.#tellAgain();
    });
  }

  async #tellAgain(): Promise<void> {
    this.#overrides.tell();
    await this.#memory.tell();
    await this.sync.reread();
    await this.#notes.reread();
    this.#checks.begin();
  }

  /** What every page needs. */
  #pageParts(extensionUri: vscode.Uri) {
    const media = vscode.Uri.joinPath(extensionUri, 'media');
    return {
      engine: this.engine,
      extensionUri,
      libraryRead: new Promise<void>(resolve => this.#store.add(this.sync.onDidSettle(() => resolve()))),
      icon: {
        light: vscode.Uri.joinPath(media, 'panel-light.svg'),
        dark: vscode.Uri.joinPath(media, 'panel-dark.svg'),
      },
      log: this.#log,
    };
  }

  #panelParts(extensionUri: vscode.Uri): PaperPanelParts {
    return {
      ...this.#pageParts(extensionUri),
      fileLabel: file => vscode.workspace.asRelativePath(vscode.Uri.parse(file, true)),
      wanted: () => ({ query: this.#recent.last, keywords: highlightSettings() }),
      actions: {
        insertCitation: paper => this.#actions.insertCitation(paper.id),
        copyCitation: paper => this.#actions.copyCitation(paper.id),
        copyTitle: paper => this.#actions.copyTitle(paper.id),
        copyAs: paper => this.#actions.copyAs(paper.id),
        createNote: paper => this.#literature.open(paper.id),
        revealSource: source => this.#actions.revealSource(source),
        revealCitation: place => this.#actions.revealCitation(place),
        showTheme: theme => this.#themes.show(theme),
      },
    };
  }

  #commandHandlers(): CommandHandlers {
    return {
      search: query => {
        const accept = (paper: string) => this.#panels.show(paper);
        this.#search.show({
          title: vscode.l10n.t('Search Papers'),
          accept,
          opens: true,
          ...(query === undefined ? {} : { query }),
        });
      },
      searching: this.#search,
      removeSearch: query => this.#view.removeSearch(query),
      rescan: () => this.rescan(),
      showMap: query => this.#maps.show(query),
      group: by => this.#view.group(by),
      openPaper: (paper, preserveFocus) => this.#panels.show(paper, { preserveFocus }),
      revealInDump: (paper, dump) => this.#actions.revealInDump(paper, dump),
      copyTitle: paper => this.#actions.copyTitle(paper),
      copyCitation: paper => this.#actions.copyCitation(paper),
      copyAs: this.#asked(vscode.l10n.t('Copy As'), paper => this.#actions.copyAs(paper)),
      insertCitation: this.#asked(vscode.l10n.t('Insert Citation'), paper =>
        this.#actions.insertCitation(paper),
      ),
      // Anybody can run a command: it opens dumps, not whatever it is given.
      openDump: dump =>
        this.#dumps.has(dump) && vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(dump, true)),
      createNote: this.#asked(vscode.l10n.t('Create Literature Note'), paper => this.#literature.open(paper)),
      revealInTree: paper => this.#view.revealPaper(paper ?? this.#panels.paper?.id),
      panels: this.#panels,
      cited: this.#cited,
      themes: this.#themes,
    };
  }

  /** Takes the paper that is being read where none is given, and asks for one where none is. */
  #asked(title: string, accept: (paper: string) => unknown): (paper: string | undefined) => unknown {
    return (paper = this.#panels.activePaper) =>
      paper === undefined ? this.#search.show({ title, accept, opens: false }) : accept(paper);
  }

  #searchParts(): SearchParts {
    return {
      engine: this.engine,
      recent: this.#recent,
      log: this.#log,
      revealInDump: paper => this.#actions.revealInDump(paper),
      insertCitation: paper => this.#actions.insertCitation(paper),
      keep: (query, cited) => this.#view.keepSearch(query, cited),
      preview: kept => this.#panels.preview(kept),
      themeInSight: () => this.#panels.paper?.theme?.label,
      hasNote: () => this.#note.open !== undefined,
      cited: () => this.#actions.citedPapers(),
    };
  }
}

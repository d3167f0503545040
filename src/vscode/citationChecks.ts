/** Tells in the Problems panel of keys in open notes that no paper has, and of those that several share. */
import * as vscode from 'vscode';
import { type CitationProblem, citationProblems } from '../core/citationProblems';
import type { CitedPaper } from '../core/engine';
import { DisposableStore } from './disposableStore';
import { DocumentTimers } from './documentTimers';
import { type NoteCitations, rangeIn } from './noteCitations';
import { noteSelector } from './noteLanguages';
import { sourceLocation } from './paperPlaces';
import { changesCitations, citationSettings } from './settings';

/** Lets keystrokes come together. In milliseconds. */
const settle = 400;

/** Owns what it tells. Begins when it is told to: before all dumps and notes are read, every key looks unknown. */
export class CitationChecks implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #diagnostics = this.#store.add(vscode.languages.createDiagnosticCollection('sheaf.citations'));
  readonly #timers: DocumentTimers;
  /** Ends with the feature. */
  readonly #life = this.#store.add(new vscode.CancellationTokenSource());
  #begun = false;

  constructor(
    private readonly citations: NoteCitations,
    log: vscode.LogOutputChannel,
  ) {
    this.#timers = this.#store.add(new DocumentTimers(settle, document => this.#check(document), log));
    const { workspace } = vscode;
    this.#store.add(workspace.onDidOpenTextDocument(document => this.#schedule(document)));
    this.#store.add(workspace.onDidChangeTextDocument(({ document }) => this.#schedule(document)));
    this.#store.add(workspace.onDidCloseTextDocument(document => this.#forget(document)));
    this.#store.add(vscode.window.tabGroups.onDidChangeTabs(() => this.#scheduleAll()));
    this.#store.add(citations.onDidChange(() => this.#scheduleAll()));
    this.#store.add(
      workspace.onDidChangeConfiguration(event => {
        if (changesCitations(event)) this.#scheduleAll();
      }),
    );
  }

  begin(): void {
    this.#begun = true;
    this.#scheduleAll();
  }

  /** Until it begins again: notes and lists of references are told anew, to an engine that knows nothing. */
  pause(): void {
    this.#begun = false;
    this.#timers.cancelAll();
  }

  dispose(): void {
    this.#life.cancel();
    this.#store.dispose();
  }

  #scheduleAll(): void {
    for (const document of vscode.workspace.textDocuments) this.#schedule(document);
  }

  #schedule(document: vscode.TextDocument): void {
    if (this.#begun && isWritten(document)) this.#timers.schedule(document);
  }

  async #check(document: vscode.TextDocument): Promise<void> {
    const isWanted =
      isShown(document) && citationSettings(document).diagnostics && !this.citations.isDump(document);
    const found = isWanted ? await this.citations.of(document, this.#life.token) : [];
    // What another edit has overtaken is checked again; what is closed meanwhile has nothing to tell.
    if (!found || document.isClosed) return;
    const problems = citationProblems(found).map(problem => diagnosticOf(document, problem));
    this.#diagnostics.set(document.uri, problems);
  }

  #forget(document: vscode.TextDocument): void {
    this.#timers.cancel(document);
    this.#diagnostics.delete(document.uri);
  }
}

/** Not one that is open behind the scenes alone, as for a search. A cell has the path of its notebook. */
function isShown({ uri }: vscode.TextDocument): boolean {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input }) => {
      if (input instanceof vscode.TabInputTextDiff) return input.modified.toString() === uri.toString();
      if (input instanceof vscode.TabInputNotebook) return input.uri.path === uri.path;
      return input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
    });
}

/** A note that somebody may write: not what a log, a diff or a chat shows. */
function isWritten(document: vscode.TextDocument): boolean {
  const { scheme } = document.uri;
  const isFile = scheme === 'untitled' || scheme === 'vscode-notebook-cell';
  return (
    vscode.languages.match(noteSelector, document) > 0 &&
    (isFile || vscode.workspace.fs.isWritableFileSystem(scheme) === true)
  );
}

function diagnosticOf(document: vscode.TextDocument, problem: CitationProblem): vscode.Diagnostic {
  const { code, citation, keySpan } = problem;
  const { name, papers } = citation;
  const message =
    code === 'unknownKey'
      ? vscode.l10n.t('No paper of the library has the key "{0}".', name)
      : vscode.l10n.t('The key "{0}" may mean {1} papers.', name, papers.length);
  const range = rangeIn(document, keySpan);
  const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Information);
  diagnostic.source = 'Sheaf';
  diagnostic.code = code;
  diagnostic.relatedInformation = papers.flatMap(relatedTo);
  return diagnostic;
}

function relatedTo({ title, sources: [source] }: CitedPaper): vscode.DiagnosticRelatedInformation[] {
  return source ? [new vscode.DiagnosticRelatedInformation(sourceLocation(source), title)] : [];
}

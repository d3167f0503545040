/** Says above the entries of a dump in how many notes they are cited. */
import * as vscode from 'vscode';
import type { PaperEngine } from '../core/engine';
import { unlessCancelled } from './cancellation';
import { DisposableStore } from './disposableStore';
import { entriesIn } from './dumpEntries';
import { noteSelector } from './noteLanguages';
import { placeLocation, titleLineOf } from './paperPlaces';
import { changesCitations, citationSettings } from './settings';

export function registerDumpLens(
  engine: PaperEngine,
  isDump: (document: vscode.TextDocument) => boolean,
): vscode.Disposable {
  return new DumpLens(engine, isDump);
}

/** A lens and the paper that it is about. */
class CitedLens extends vscode.CodeLens {
  constructor(
    range: vscode.Range,
    readonly document: vscode.Uri,
    readonly paper: string,
    readonly notes: number,
  ) {
    super(range);
  }
}

class DumpLens implements vscode.CodeLensProvider<CitedLens>, vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly onDidChangeCodeLenses = this.#changed.event;
  #state = '';

  constructor(
    private readonly engine: PaperEngine,
    private readonly isDump: (document: vscode.TextDocument) => boolean,
  ) {
    this.#store.add(vscode.languages.registerCodeLensProvider(noteSelector, this));
    this.#store.add(
      vscode.workspace.onDidChangeConfiguration(event => {
        if (changesCitations(event)) this.#changed.fire();
      }),
    );
    this.#store.add({
      dispose: engine.onDidChange(({ revision, citationsRevision }) => {
        const state = `${revision} ${citationsRevision}`;
        if (state !== this.#state) this.#changed.fire();
        this.#state = state;
      }),
    });
  }

  async provideCodeLenses(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<CitedLens[] | undefined> {
    if (!this.isDump(document) || !citationSettings(document).codeLens) return undefined;
    return unlessCancelled(token, async signal => {
      const [entries, counts] = await Promise.all([
        entriesIn(this.engine, document, signal),
        this.engine.citationCounts({}, signal),
      ]);
      const notes = new Map(counts.map(({ paper, notes: count }) => [paper, count]));
      return entries.flatMap(({ paper, source }) => {
        const count = notes.get(paper);
        return count === undefined ? [] : [new CitedLens(titleLineOf(source), document.uri, paper, count)];
      });
    });
  }

  /** Where it is cited is looked up for the entries in sight alone. */
  async resolveCodeLens(lens: CitedLens, token: vscode.CancellationToken): Promise<CitedLens> {
    const { document, paper, notes, range } = lens;
    const places = await unlessCancelled(token, signal => this.engine.citedIn({ paper }, signal));
    lens.command = {
      title: notes === 1 ? vscode.l10n.t('Cited in 1 note') : vscode.l10n.t('Cited in {0} notes', notes),
      command: 'editor.action.showReferences',
      arguments: [document, range.start, (places ?? []).map(placeLocation)],
    };
    return lens;
  }

  dispose(): void {
    this.#store.dispose();
  }
}

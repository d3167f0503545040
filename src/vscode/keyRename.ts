/** Renames the key of a paper in all notes, from one of its citations or from the paper's entry in a dump. */
import * as vscode from 'vscode';
import { formatCitation } from '../core/citations/formatCitation';
import { isKey } from '../core/citations/keySyntax';
import type { PaperEngine, ResolvedCitation } from '../core/engine';
import { unlessCancelled } from './cancellation';
import { selectionOf } from './citationPlace';
import { citedElsewhere } from './citedElsewhere';
import { paperAt } from './dumpEntries';
import { type NoteCitations, rangeIn } from './noteCitations';
import { noteSelector } from './noteLanguages';

/** A key that notes cite papers by. Several papers: the key is ambiguous. */
interface CitedKey {
  readonly key: string;
  /** Where to type the new one. */
  readonly range: vscode.Range;
  readonly papers: readonly string[];
}

interface KeyRange {
  readonly uri: vscode.Uri;
  readonly range: vscode.Range;
}

export function registerKeyRename(engine: PaperEngine, citations: NoteCitations): vscode.Disposable {
  return vscode.languages.registerRenameProvider(noteSelector, new KeyRename(engine, citations));
}

class KeyRename implements vscode.RenameProvider {
  constructor(
    private readonly engine: PaperEngine,
    private readonly citations: NoteCitations,
  ) {}

  async prepareRename(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<{ range: vscode.Range; placeholder: string } | undefined> {
    const cited = await this.#keyAt(document, position, token);
    return cited && { range: cited.range, placeholder: cited.key };
  }

  async provideRenameEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    newKey: string,
    token: vscode.CancellationToken,
  ): Promise<vscode.WorkspaceEdit | undefined> {
    const cited = await this.#keyAt(document, position, token);
    if (!cited || newKey === cited.key) return undefined;
    const here = this.citations.isDump(document) ? [] : await this.citations.of(document, token);
    return unlessCancelled(token, async signal => {
      const edit = new vscode.WorkspaceEdit();
      const objection = this.#hasChanged(document, here, cited)
        ? vscode.l10n.t('Notes have just changed. Try again.')
        : await this.#objectionTo(newKey, cited, document.languageId, signal);
      const elsewhere = objection ?? (await this.#rangesElsewhere(document, cited, signal));
      if (typeof elsewhere === 'string') {
        // Where one provider fails VS Code asks the next: Markdown's own would take `[@key]` for the name of a link.
        void vscode.window.showWarningMessage(elsewhere);
        return edit;
      }
      for (const range of keyRanges(document, here ?? [], cited)) edit.replace(document.uri, range, newKey);
      for (const { uri, range } of elsewhere) edit.replace(uri, range, newKey);
      return edit;
    });
  }

  /** The key at a position; throws, with the message to show, where there is none. */
  async #keyAt(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<CitedKey | undefined> {
    if (this.citations.isDump(document))
      return unlessCancelled(token, signal => this.#keyOfEntry(document, position, signal));
    // The cells of a notebook are no notes of the workspace: half of them would keep the old key.
    if (document.uri.scheme === 'vscode-notebook-cell')
      throw new Error(vscode.l10n.t('Keys cannot be renamed from a cell of a notebook.'));
    const citation = await this.citations.at(document, position, token);
    if (token.isCancellationRequested) return undefined;
    if (!citation?.keySpan) throw new Error(vscode.l10n.t('There is no key of a paper here.'));
    const range = rangeIn(document, citation.keySpan);
    const key = document.getText(range);
    if (citation.papers.length === 0)
      throw new Error(vscode.l10n.t('No paper of the library has the key "{0}".', key));
    return { key, range, papers: citation.papers.map(({ id }) => id) };
  }

  /** Notes may go by another key of the paper than the one that Sheaf writes. */
  async #keyOfEntry(
    document: vscode.TextDocument,
    position: vscode.Position,
    signal: AbortSignal,
  ): Promise<CitedKey> {
    const paper = await paperAt(this.engine, document, position, signal);
    if (!paper) throw new Error(vscode.l10n.t('There is no paper here.'));
    const places = await this.engine.citedIn({ paper: paper.id }, signal);
    const keys = places.flatMap(place => place.key?.key ?? []);
    const key = keys.find(other => isSame(other, paper.citeKey)) ?? keys[0];
    if (key === undefined) throw new Error(vscode.l10n.t('No note cites this paper by a key.'));
    return { key, range: new vscode.Range(position, position), papers: [paper.id] };
  }

  /** Whether what is cited here is not known any more: the key that was asked about must be among it. */
  #hasChanged(
    document: vscode.TextDocument,
    here: readonly ResolvedCitation[] | undefined,
    cited: CitedKey,
  ): boolean {
    if (this.citations.isDump(document)) return false;
    return !here || keyRanges(document, here, cited).length === 0;
  }

  /** A note that cites by the new key must still cite the same paper, and no other may answer to it. */
  async #objectionTo(
    newKey: string,
    { papers }: CitedKey,
    languageId: string,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    if (!isKey(newKey))
      return vscode.l10n.t(
        '"{0}" is no key: it needs letters and digits, with - : . + / or _ between.',
        newKey,
      );
    const asMarkdown = { text: `[@${newKey}]`, languageId: 'markdown' };
    const asHere = { text: formatCitation({ citeKey: newKey, title: '', ids: {} }, languageId), languageId };
    const [[meant], [written]] = await Promise.all([
      this.engine.citations(asMarkdown, signal),
      this.engine.citations(asHere, signal),
    ]);
    const isMeant = meant?.papers.length !== 0 && meant?.papers.every(({ id }) => papers.includes(id));
    if ((meant?.defined || isMeant) && written?.name === newKey) return undefined;
    return vscode.l10n.t(
      '"{0}" is no key of this paper, and no .bib file of the workspace defines it.',
      newKey,
    );
  }

  /** The places of the key in other notes, or why they are not known: one is no longer as it was read. */
  async #rangesElsewhere(
    document: vscode.TextDocument,
    { key, papers }: CitedKey,
    signal: AbortSignal,
  ): Promise<readonly KeyRange[] | string> {
    const found: KeyRange[] = [];
    for (const { note, key: place } of await citedElsewhere(this.engine, papers, document, signal)) {
      if (!place || !isSame(place.key, key)) continue;
      const uri = vscode.Uri.parse(note, true);
      const range = selectionOf(place);
      const other = await vscode.workspace.openTextDocument(uri);
      if (other.getText(range) !== place.key) return vscode.l10n.t('Notes have just changed. Try again.');
      found.push({ uri, range });
    }
    return found;
  }
}

/** Where the key stands in the note itself, as it is while it is being written. */
function keyRanges(
  document: vscode.TextDocument,
  citations: readonly ResolvedCitation[],
  { key, papers }: CitedKey,
): vscode.Range[] {
  return citations
    .filter(citation => citation.papers.some(({ id }) => papers.includes(id)))
    .flatMap(({ keySpan }) => (keySpan ? rangeIn(document, keySpan) : []))
    .filter(range => isSame(document.getText(range), key));
}

/** Capitals make no other key. */
function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

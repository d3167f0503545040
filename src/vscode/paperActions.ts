/** What can be done with a paper from anywhere: the tree, the search, a hover and the panel all offer these. */
import * as vscode from 'vscode';
import { formatCitation, type WrittenForm } from '../core/citations/formatCitation';
import { insertCitation } from '../core/citations/insertCitation';
import type { CitationPlace } from '../core/citations/notesIndex';
import type { PaperDetail, PaperEngine } from '../core/engine';
import type { Source } from '../core/paper';
import type { ActiveNote } from './activeNote';
import { freeColumn } from './columnBeside';
import { pickCopy } from './copyForms';
import { findPaper } from './findPaper';
import { escapeIcons } from './markdownText';
import { placeLocation, sourceLocation } from './paperPlaces';
import { citationForm } from './settings';

/** The longest text repeated in the status bar, in characters. */
const longestEcho = 60;

/** The language whose citations are written where no note is open. */
const defaultLanguage = 'markdown';

/** Acts on papers by id; a paper that is gone meanwhile is told to the user. */
export class PaperActions {
  constructor(
    private readonly engine: PaperEngine,
    private readonly note: ActiveNote,
  ) {}

  /** Shows where the paper stands: its first source, or the one that stands in `dump`. */
  async revealInDump(paperId: string, dump?: string): Promise<void> {
    const paper = await findPaper(this.engine, paperId);
    const source = paper?.sources.find(candidate => candidate.dump === dump) ?? paper?.sources[0];
    if (source) await this.revealSource(source);
  }

  /** Opens the dump with the whole entry selected. VS Code opens larger files than it shows to extensions. */
  revealSource(source: Source): Promise<void> {
    return this.#open(sourceLocation(source));
  }

  /** Goes to a citation in a note. */
  revealCitation(place: CitationPlace): Promise<void> {
    return this.#open(placeLocation(place));
  }

  async copyTitle(paperId: string): Promise<void> {
    const paper = await findPaper(this.engine, paperId);
    if (paper) await copy(paper.title);
  }

  /** Copies the citation as the open note writes it. */
  async copyCitation(paperId: string): Promise<void> {
    const paper = await findPaper(this.engine, paperId);
    if (paper) await copy(this.#citationOf(paper));
  }

  /** Asks as what to copy the paper. */
  async copyAs(paperId: string): Promise<void> {
    const paper = await findPaper(this.engine, paperId);
    const text = paper ? await pickCopy(paper, this.#citationOf(paper)) : undefined;
    if (text !== undefined) await copy(text);
  }

  /** The papers, by id, that the open note cites; of an ambiguous citation all it may stand for. */
  async citedPapers(): Promise<readonly string[]> {
    const { open } = this.note;
    if (!open) return [];
    const { document } = open;
    const citations = await this.engine.citations({
      text: document.getText(),
      languageId: document.languageId,
    });
    return citations.flatMap(({ papers }) => papers.map(({ id }) => id));
  }

  /** Brings the note to the front and writes the paper at every cursor of it: a citation, or a key in one that stands there. */
  async insertCitation(paperId: string): Promise<void> {
    const paper = await findPaper(this.engine, paperId);
    if (!paper) return;
    const { open } = this.note;
    if (!open) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Open the note that the citation is to go into first.'),
      );
      return;
    }
    const editor = await vscode.window.showTextDocument(open.document, open.viewColumn);
    const preferred = citationForm(open.document);
    const written = await editor.edit(edit => {
      for (const selection of editor.selections) writeAt(edit, editor.document, selection, paper, preferred);
    });
    if (!written) void vscode.window.showWarningMessage(vscode.l10n.t('This note cannot be changed.'));
  }

  /** As the open note writes it, or as the user prefers. */
  #citationOf(paper: PaperDetail): string {
    const document = this.note.open?.document;
    return formatCitation(paper, document?.languageId ?? defaultLanguage, citationForm(document));
  }

  /** In the column of the note, not over the panel. */
  async #open({ uri, range }: vscode.Location): Promise<void> {
    const viewColumn = this.note.open?.viewColumn ?? freeColumn();
    const options: vscode.TextDocumentShowOptions = { viewColumn, selection: range, preview: true };
    await vscode.commands.executeCommand('vscode.open', uri, options);
  }
}

/** What is selected is replaced, as if it were not there. */
function writeAt(
  edit: vscode.TextEditorEdit,
  document: vscode.TextDocument,
  selection: vscode.Selection,
  paper: PaperDetail,
  preferred: WrittenForm | undefined,
): void {
  const whole = document.getText();
  const start = document.offsetAt(selection.start);
  const end = document.offsetAt(selection.end);
  const cursor = {
    text: whole.slice(0, start) + whole.slice(end),
    languageId: document.languageId,
    offset: start,
  };
  const { offset, text } = insertCitation(cursor, paper, preferred);
  if (offset === start) edit.replace(selection, text);
  else {
    edit.delete(selection);
    edit.insert(document.positionAt(offset > start ? offset + end - start : offset), text);
  }
}

async function copy(text: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  const echo = text.length <= longestEcho ? text : `${Array.from(text).slice(0, longestEcho).join('')}…`;
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied: {0}', escapeIcons(echo)), 3000);
}

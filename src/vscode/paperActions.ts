/** What can be done with a paper from anywhere: the tree, the search, a hover and the panel all offer these. */
import * as vscode from 'vscode';
import { formatCitation } from '../core/citations/formatCitation';
import type { PaperEngine } from '../core/engine';
import type { Source } from '../core/paper';
import type { ActiveNote } from './activeNote';

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
    const paper = await this.#find(paperId);
    const source = paper?.sources.find(candidate => candidate.dump === dump) ?? paper?.sources[0];
    if (source) await this.revealSource(source);
  }

  async revealSource({ dump, line, endLine }: Source): Promise<void> {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(dump, true));
    const last = document.lineAt(Math.min(endLine, document.lineCount) - 1);
    const selection = new vscode.Range(
      Math.min(line, document.lineCount) - 1,
      0,
      last.lineNumber,
      last.text.length,
    );
    const viewColumn = this.note.open?.viewColumn ?? vscode.ViewColumn.One;
    const editor = await vscode.window.showTextDocument(document, { viewColumn, selection, preview: true });
    editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  async copyTitle(paperId: string): Promise<void> {
    const paper = await this.#find(paperId);
    if (paper) await copy(paper.title);
  }

  /** Copies the citation as the open note writes it. */
  async copyCitation(paperId: string): Promise<void> {
    const paper = await this.#find(paperId);
    if (paper)
      await copy(formatCitation(paper.citeKey, this.note.open?.document.languageId ?? defaultLanguage));
  }

  /** Brings the note to the front and writes the citation at every cursor of it, in its language. */
  async insertCitation(paperId: string): Promise<void> {
    const paper = await this.#find(paperId);
    if (!paper) return;
    const { open } = this.note;
    if (!open) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Open the note that the citation is to go into first.'),
      );
      return;
    }
    const editor = await vscode.window.showTextDocument(open.document, open.viewColumn);
    const citation = formatCitation(paper.citeKey, open.document.languageId);
    await editor.edit(edit => {
      for (const selection of editor.selections) edit.replace(selection, citation);
    });
  }

  async #find(paperId: string) {
    const paper = await this.engine.paper({ idOrKey: paperId });
    if (!paper)
      void vscode.window.showInformationMessage(vscode.l10n.t('This paper is no longer in any dump.'));
    return paper;
  }
}

async function copy(text: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied: {0}', text), 3000);
}

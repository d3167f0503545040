/** Notes about single papers: makes one from the user's template, or opens the one that is there. */
import * as vscode from 'vscode';
import { bibtexEntry } from '../core/citations/bibtex';
import { formatCitation } from '../core/citations/formatCitation';
import { paperAddress } from '../core/citations/paperAddress';
import type { PaperDetail, PaperEngine } from '../core/engine';
import { fillTemplate, type NoteFields, safeName, safePath } from '../core/noteTemplate';
import { readableText } from '../core/readableText';
import type { ActiveNote } from './activeNote';
import { freeColumn } from './columnBeside';
import { findPaper } from './findPaper';
import { type LiteratureNoteSettings, literatureNoteSettings } from './settings';

export class LiteratureNotes {
  constructor(
    private readonly engine: PaperEngine,
    private readonly note: ActiveNote,
  ) {}

  /** Opens the note about a paper; makes it first where there is none. */
  async open(paperId: string): Promise<void> {
    const paper = await findPaper(this.engine, paperId);
    if (!paper) return;
    const folder = folderOf(paper);
    if (!folder) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Open the folder that the note is to go into first.'),
      );
      return;
    }
    const settings = literatureNoteSettings(folder);
    const uri = vscode.Uri.joinPath(folder, notePath(paper, settings));
    if (!(await exists(uri)) && !(await make(uri, fillTemplate(settings.template, fieldsOf(paper))))) return;
    const viewColumn = this.note.open?.viewColumn ?? freeColumn();
    await vscode.window.showTextDocument(uri, { viewColumn, preview: false });
  }
}

/** The folder of the workspace whose dump lists the paper, else the first one. */
function folderOf({ sources }: PaperDetail): vscode.Uri | undefined {
  const own = sources.flatMap(
    ({ dump }) => vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(dump, true)) ?? [],
  );
  return (own[0] ?? vscode.workspace.workspaceFolders?.[0])?.uri;
}

/** Below the folder, whatever settings and title are. */
function notePath(paper: PaperDetail, { folder, fileName }: LiteratureNoteSettings): string {
  const { title, key, authors, year, theme } = fieldsOf(paper);
  const readable = { title: readableText(title ?? ''), key, authors, year, theme };
  const fields = Object.entries(readable).map(([name, value]) => [name, safeName(value ?? '')] as const);
  const name = safePath(fillTemplate(fileName, Object.fromEntries(fields)));
  return [safePath(folder), name || `${safeName(paper.citeKey)}.md`].filter(part => part !== '').join('/');
}

function fieldsOf(paper: PaperDetail): NoteFields {
  return {
    title: paper.title,
    key: paper.citeKey,
    authors: paper.authors.join(', '),
    year: paper.year === undefined ? '' : String(paper.year),
    abstract: paper.abstract,
    theme: paper.theme?.label ?? '',
    citation: formatCitation(paper, 'markdown'),
    link: paperAddress(paper.ids) ?? '',
    bibtex: bibtexEntry(paper).trimEnd(),
  };
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** Returns whether the file could be written. Folders on the way are made as well. */
async function make(uri: vscode.Uri, text: string): Promise<boolean> {
  try {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showWarningMessage(vscode.l10n.t('The note could not be written: {0}', reason));
    return false;
  }
}

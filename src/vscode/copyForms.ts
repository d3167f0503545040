/** Asks as what a paper is to be copied, and shows how each would look. */
import * as vscode from 'vscode';
import { bibtexEntry } from '../core/citations/bibtex';
import { formatCitation } from '../core/citations/formatCitation';
import { paperAddress } from '../core/citations/paperAddress';
import type { PaperDetail } from '../core/engine';
import { escapeIcons } from './markdownText';

interface CopyItem extends vscode.QuickPickItem {
  readonly text: string;
}

/** The text that the user has chosen; `citation` is the one in the form of the note. */
export async function pickCopy(paper: PaperDetail, citation: string): Promise<string | undefined> {
  const address = paperAddress(paper.ids);
  const items = [
    itemOf(vscode.l10n.t('Citation'), citation),
    itemOf(vscode.l10n.t('Markdown Link'), formatCitation(paper, 'markdown', 'markdownLink')),
    itemOf(vscode.l10n.t('Wiki Link'), formatCitation(paper, 'markdown', 'wiki')),
    itemOf('BibTeX', bibtexEntry(paper)),
    itemOf(vscode.l10n.t('Title'), formatCitation(paper, 'markdown', 'title')),
    itemOf(vscode.l10n.t('Key'), paper.citeKey),
    ...(address ? [itemOf(vscode.l10n.t('Web Address'), address)] : []),
  ];
  const placeHolder = vscode.l10n.t('Copy “{0}” as…', paper.title);
  return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDetail: true }))?.text;
}

function itemOf(label: string, text: string): CopyItem {
  return { label, detail: escapeIcons(text.replace(/\s+/g, ' ').trim()), text };
}

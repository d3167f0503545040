/** Finds the paper that something is to be done with; it may be gone since it was shown. */
import * as vscode from 'vscode';
import type { PaperDetail, PaperEngine } from '../core/engine';

/** The paper, by id or key; null, and the user is told, where no dump lists it any more. */
export async function findPaper(engine: PaperEngine, idOrKey: string): Promise<PaperDetail | null> {
  const paper = await engine.paper({ idOrKey });
  if (!paper)
    void vscode.window.showInformationMessage(vscode.l10n.t('This paper is no longer in any dump.'));
  return paper;
}

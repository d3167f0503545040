/** Why a paper is in its theme, and what a theme is about beside its name, for eyes. */
import * as vscode from 'vscode';
import type { PaperTheme } from '../core/engine';

/** The terms of the theme that the paper holds, or else the papers there it is near to; empty where its name says all. */
export function reasonFor({ label, terms, neighbours }: PaperTheme): string {
  if (terms.length > 0) return termsBeside(label, terms).join(' · ');
  const near = neighbours.map(({ title }) => title).join(' · ');
  return near && vscode.l10n.t('Near to {0}', near);
}

/** The terms without the one that is the name and is said already. */
export function termsBeside(label: string, terms: readonly string[]): readonly string[] {
  return terms.filter(term => term.toLowerCase() !== label.toLowerCase());
}

/** Numbers of papers in words. */
import * as vscode from 'vscode';

/** `1 paper`, `12 papers`. */
export function paperCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 paper') : vscode.l10n.t('{0} papers', count);
}

/** `57 papers`, or `50 of 324 papers` where not all are shown. */
export function shownCount(shown: number, matched: number): string {
  return shown < matched ? vscode.l10n.t('{0} of {1} papers', shown, matched) : paperCount(matched);
}

/** What a screen reader says of a group. */
export function labelWithCount(label: string, count: number): string {
  return count === 1 ? vscode.l10n.t('{0}, 1 paper', label) : vscode.l10n.t('{0}, {1} papers', label, count);
}

/** What the user has said of a theme, for eyes. */
import * as vscode from 'vscode';
import type { ThemeSummary } from '../core/engine';
import { isHidden, type Ruling } from '../core/themes/themeModel';

/** Whether there is something to take back, of the theme or of its parts. */
export function isOverruled({ rulings = [], subthemes }: ThemeSummary): boolean {
  return rulings.length > 0 || subthemes.some(isOverruled);
}

/** The papers of a theme that are not in a hidden part of it. */
export function shownSize({ size, subthemes }: ThemeSummary): number {
  return subthemes.filter(isHidden).reduce((shown, part) => shown - part.size, size);
}

/** One line a ruling. */
export function describeRuling(ruling: Ruling): string {
  switch (ruling.kind) {
    case 'renamed':
      return vscode.l10n.t('Renamed by you, from {0}', ruling.from);
    case 'merged':
      return vscode.l10n.t('With {0}, merged by you', ruling.label);
    case 'moved':
      return vscode.l10n.t('Put here by you');
    case 'defined':
      return vscode.l10n.t('With all papers that hold “{0}”, as you said', ruling.query);
    case 'pinned':
      return ruling.papers.length === 1
        ? vscode.l10n.t('With 1 paper that you moved here')
        : vscode.l10n.t('With {0} papers that you moved here', ruling.papers.length);
    case 'hidden':
      return vscode.l10n.t('Hidden by you');
  }
}

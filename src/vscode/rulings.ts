/** What the user has said of a theme, for eyes. */
import * as vscode from 'vscode';
import type { ThemeSummary } from '../core/engine';
import type { Ruling } from '../core/themes/themeModel';

export function isHidden({ rulings = [] }: ThemeSummary): boolean {
  return rulings.some(({ kind }) => kind === 'hidden');
}

/** Whether there is something to take back, of the theme or of its parts. */
export function isOverruled({ rulings = [], subthemes }: ThemeSummary): boolean {
  return rulings.length > 0 || subthemes.some(isOverruled);
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
      return vscode.l10n.t('Your own theme, from the search “{0}”', ruling.query);
    case 'pinned':
      return ruling.papers === 1
        ? vscode.l10n.t('With 1 paper that you moved here')
        : vscode.l10n.t('With {0} papers that you moved here', ruling.papers);
    case 'hidden':
      return vscode.l10n.t('Hidden by you');
  }
}

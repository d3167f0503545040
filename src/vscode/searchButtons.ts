/** The buttons of the search box: what can be done with a row, and with the whole search. */
import * as vscode from 'vscode';
import { termValues, withoutTerm, withTerm } from '../core/search/queryTerms';

/** What depends on the state of the search. */
export interface FilterState {
  readonly query: string;
  /** The theme that "only this theme" would mean. */
  readonly theme: string | undefined;
  readonly hasNote: boolean;
  readonly hasHits: boolean;
}

/** A button over the list, and what the query becomes by it; without a query it keeps the results. */
export interface SearchButton extends vscode.QuickInputButton {
  readonly query: string | undefined;
}

export const rowButtons = {
  revealInDump: (): vscode.QuickInputButton => ({
    iconPath: new vscode.ThemeIcon('go-to-file'),
    tooltip: vscode.l10n.t('Reveal in Dump (Alt+Enter)'),
  }),
  insertCitation: (): vscode.QuickInputButton => ({
    iconPath: new vscode.ThemeIcon('quote'),
    tooltip: vscode.l10n.t('Insert Citation (Ctrl+Enter)'),
  }),
  forget: (): vscode.QuickInputButton => ({
    iconPath: new vscode.ThemeIcon('close'),
    tooltip: vscode.l10n.t('Remove from Recent Searches'),
  }),
} as const;

/**
 * The buttons that mean something now: filters that write into the query, where they can be seen, changed and learned, and the
 * one that keeps the results. No toggles, which newer versions of VS Code have: they take the focus, and one goes on typing.
 */
export function searchButtons({ query, theme, hasNote, hasHits }: FilterState): SearchButton[] {
  const buttons: SearchButton[] = [];
  if (termValues(query, 'theme').length > 0) {
    buttons.push(button('tag', vscode.l10n.t('All Themes'), withoutTerm(query, 'theme')));
  } else if (theme !== undefined) {
    buttons.push(
      button('tag', vscode.l10n.t('Only This Theme: {0}', theme), withTerm(query, 'theme', theme)),
    );
  }
  if (termValues(query, 'cited').some(value => /^yes$/i.test(value))) {
    buttons.push(button('note', vscode.l10n.t('Cited or Not'), withoutTerm(query, 'cited')));
  } else if (hasNote) {
    buttons.push(button('note', vscode.l10n.t('Cited in This Note'), withTerm(query, 'cited', 'yes')));
  }
  if (hasHits) buttons.push(button('pin', vscode.l10n.t('Keep Results in the Tree (Shift+Enter)')));
  return buttons;
}

function button(icon: string, tooltip: string, query?: string): SearchButton {
  return { iconPath: new vscode.ThemeIcon(icon), tooltip, query };
}

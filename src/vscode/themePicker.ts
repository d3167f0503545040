/** Asks which theme is meant. */
import * as vscode from 'vscode';
import type { ThemeSummary } from '../core/engine';
import { escapeIcons } from './markdownText';
import { isHidden } from './rulings';

export interface ThemeItem extends vscode.QuickPickItem {
  readonly themeId: string;
}

/** A row for each theme that is shown and each part of it, in the tree's order. */
export function themeItems(themes: readonly ThemeSummary[]): ThemeItem[] {
  const shown = (all: readonly ThemeSummary[]) => all.filter(theme => !isHidden(theme));
  return shown(themes).flatMap(theme => [
    itemOf(theme),
    ...shown(theme.subthemes).map(part => itemOf(part, theme)),
  ]);
}

/** The row chosen; undefined where the user changed their mind. */
export async function pickTheme<T extends vscode.QuickPickItem>(
  title: string,
  items: readonly T[],
  placeHolder = vscode.l10n.t('Choose a theme'),
): Promise<T | undefined> {
  return vscode.window.showQuickPick(items, { title, placeHolder, matchOnDescription: true });
}

function itemOf({ id, label, size }: ThemeSummary, parent?: ThemeSummary): ThemeItem {
  const count = size === 1 ? vscode.l10n.t('1 paper') : vscode.l10n.t('{0} papers', size);
  const description = parent ? `${escapeIcons(parent.label)} · ${count}` : count;
  return { themeId: id, label: escapeIcons(label), description };
}

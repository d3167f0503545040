/** Asks which theme is meant, or which thing that was said of one. */
import * as vscode from 'vscode';
import type { ThemeSummary } from '../core/engine';
import { isHidden, type Ruling } from '../core/themes/themeModel';
import { escapeIcons } from './markdownText';
import { describeRuling } from './rulings';

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

/** One thing that was said of a theme or of a part of it. */
export interface SaidOfTheme {
  readonly themeId: string;
  readonly ruling: Ruling;
}

/** What is to be taken back of what was said of a theme and its parts; asks only where there are several things. */
export async function pickRuling(
  title: string,
  theme: ThemeSummary,
): Promise<SaidOfTheme | 'all' | undefined> {
  const rows = [theme, ...theme.subthemes].flatMap(part =>
    (part.rulings ?? []).map(ruling => ({
      label: escapeIcons(describeRuling(ruling)),
      ...(part === theme ? {} : { description: escapeIcons(part.label) }),
      back: { themeId: part.id, ruling },
    })),
  );
  if (rows.length <= 1) return 'all';
  const everything = { label: vscode.l10n.t('Everything'), back: 'all' as const };
  const placeHolder = vscode.l10n.t('Choose what to take back');
  const chosen = await vscode.window.showQuickPick([everything, ...rows], { title, placeHolder });
  return chosen?.back;
}

function itemOf({ id, label, size }: ThemeSummary, parent?: ThemeSummary): ThemeItem {
  const count = size === 1 ? vscode.l10n.t('1 paper') : vscode.l10n.t('{0} papers', size);
  const description = parent ? `${escapeIcons(parent.label)} · ${count}` : count;
  return { themeId: id, label: escapeIcons(label), description };
}

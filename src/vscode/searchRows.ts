/** The rows of the search box: papers found, recent searches, and what is said where nothing is found. */
import * as vscode from 'vscode';
import type { SearchHit } from '../core/engine';
import { escapeIcons } from './markdownText';
import type { PickerRow } from './pickerRows';

export interface SearchRow extends PickerRow {
  readonly hit?: SearchHit;
  /** The query that the row stands for. */
  readonly recent?: string;
}

/** So much of a snippet is seen in a box of ordinary width; and what is shown before a word met beyond that. */
const charactersInSight = 60;
const contextBefore = 30;
/** Keeps a row without a snippet as high as the others: it may get one, and nothing is to move then. */
const blankLine = '\u00a0';
/** Between theme and file in a row. */
const separator = ' · ';

/** A paper. VS Code would filter by its own idea of a match, which knows neither abstracts nor typing errors. */
export function hitRow(hit: SearchHit, buttons: readonly vscode.QuickInputButton[]): SearchRow {
  const { id, title, theme, firstSource } = hit;
  const described = [...(theme ? [theme.label] : []), fileName(firstSource.dump)];
  return {
    rowId: id,
    hit,
    label: escapeIcons(title),
    description: escapeIcons(described.join(separator)),
    detail: escapeIcons(partInSight(hit)) || blankLine,
    buttons,
    alwaysShow: true,
  };
}

/** The recent searches below their heading; no rows where there are none. */
export function recentRows(
  queries: readonly string[],
  buttons: readonly vscode.QuickInputButton[],
): SearchRow[] {
  if (queries.length === 0) return [];
  const heading = {
    rowId: 'heading',
    label: vscode.l10n.t('recent searches'),
    kind: vscode.QuickPickItemKind.Separator,
  };
  const rows = queries.map(query => ({
    rowId: `recent:${query}`,
    recent: query,
    label: escapeIcons(query),
    iconPath: new vscode.ThemeIcon('history'),
    buttons,
    alwaysShow: true,
  }));
  return [heading, ...rows];
}

/** VS Code leaves a list without rows blank, as if the search were still going on. */
export function nothingRow(): SearchRow {
  return { rowId: 'nothing', label: vscode.l10n.t('No papers found'), alwaysShow: true };
}

/** The snippet, begun later where the first word met would be out of sight. */
function partInSight({ snippet, marks }: SearchHit): string {
  const first = marks.snippet[0]?.start ?? 0;
  if (first < charactersInSight) return snippet;
  const space = snippet.indexOf(' ', first - contextBefore);
  return space < 0 || space >= first ? snippet : `…${snippet.slice(space + 1)}`;
}

function fileName(dump: string): string {
  const { path } = vscode.Uri.parse(dump, true);
  return path.slice(path.lastIndexOf('/') + 1);
}

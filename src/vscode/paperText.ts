/** What is said of a paper in more than one place: who wrote it, and the text that explains a row of a list. */
import * as vscode from 'vscode';
import type { Paper } from '../core/paper';
import { escapeMarkdown } from './markdownText';

/** So many authors are named. */
const mostAuthors = 3;

/** The first authors and the year, as far as they are known. */
export function authorsAndYear({ authors, year }: Pick<Paper, 'authors' | 'year'>): string[] {
  return [
    ...authors.slice(0, mostAuthors),
    ...(authors.length > mostAuthors ? ['…'] : []),
    ...(year ? [String(year)] : []),
  ];
}

/** Title, a line about its theme and abstract, those that are not empty. All are anybody's text: escaped, nothing can be run. */
export function paperMarkdown(title: string, themeLine: string, abstract: string): vscode.MarkdownString {
  const parts = [
    `**${escapeMarkdown(title)}**`,
    themeLine && `_${escapeMarkdown(themeLine)}_`,
    escapeMarkdown(abstract),
  ];
  return new vscode.MarkdownString(parts.filter(Boolean).join('\n\n'));
}

/** How the rows of the tree look, sound and what they say when the pointer rests on them. */
import * as vscode from 'vscode';
import type { PaperDetail, ThemeSummary } from '../core/engine';
import { isHidden } from '../core/themes/themeModel';
import { citedInNotes, selectionOf } from './citationPlace';
import { escapeMarkdown } from './markdownText';
import { labelWithCount, paperCount, shownCount } from './paperCount';
import { paperMarkdown } from './paperText';
import { describeRuling, isOverruled, shownSize } from './rulings';
import { reasonFor, termsBeside } from './themeReason';
import {
  type CitationNode,
  type DumpNode,
  mostResults,
  type PaperNode,
  type SearchNode,
  type ThemeNode,
  type TreeNode,
} from './treeNodes';

export function treeItem(node: TreeNode): vscode.TreeItem {
  switch (node.kind) {
    case 'search':
      return searchItem(node);
    case 'theme':
      return themeItem(node);
    case 'dump':
      return dumpItem(node);
    case 'paper':
      return paperItem(node);
    case 'citation':
      return citationItem(node);
  }
}

/** What is said of a paper when the pointer rests on it: its theme and why, and its abstract. */
export function paperTooltip(paper: PaperDetail): vscode.MarkdownString {
  return paperMarkdown(paper.title, themeLine(paper), paper.abstract);
}

function searchItem({ id, search: { query }, matched }: SearchNode): vscode.TreeItem {
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const label = vscode.l10n.t('Search: {0}', query.trim());
  const item = new vscode.TreeItem(label, matched > 0 ? Collapsed : None);
  item.id = id;
  item.contextValue = 'search';
  item.iconPath = new vscode.ThemeIcon('search');
  const shown = Math.min(matched, mostResults);
  const count = shownCount(shown, matched);
  item.description = shown < matched ? count : String(matched);
  item.tooltip = `${query}\n${count}`;
  item.accessibilityInformation = { label: vscode.l10n.t('{0}, {1}', label, count) };
  return item;
}

function themeItem({ id, theme }: ThemeNode): vscode.TreeItem {
  const item = new vscode.TreeItem(theme.label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = id;
  item.contextValue = isOverruled(theme) ? 'theme.overruled' : 'theme';
  const size = shownSize(theme);
  item.description = String(size);
  item.tooltip = themeTooltip(theme);
  item.accessibilityInformation = { label: labelWithCount(theme.label, size) };
  return item;
}

/** Name and size, what tells the theme from the others, and its parts. */
function themeTooltip(theme: ThemeSummary): vscode.MarkdownString {
  const { label, terms, subthemes, rulings = [] } = theme;
  const parts = [
    `**${escapeMarkdown(label)}** · ${escapeMarkdown(paperCount(shownSize(theme)))}`,
    escapeMarkdown(termsBeside(label, terms).join(' · ')),
    subthemes
      .filter(part => !isHidden(part))
      .map(part => `- ${escapeMarkdown(part.label)} · ${part.size}`)
      .join('\n'),
    rulings.map(ruling => `_${escapeMarkdown(describeRuling(ruling))}_`).join('\n\n'),
  ];
  return new vscode.MarkdownString(parts.filter(Boolean).join('\n\n'));
}

/** Why the paper is where it is. */
function themeLine({ theme }: PaperDetail): string {
  if (!theme) return '';
  const reason = reasonFor(theme);
  return reason ? vscode.l10n.t('{0}: {1}', theme.label, reason) : theme.label;
}

function dumpItem({ id, dump }: DumpNode): vscode.TreeItem {
  const uri = vscode.Uri.parse(dump.dump, true);
  const place = vscode.workspace.asRelativePath(uri);
  const split = place.lastIndexOf('/') + 1;
  const [folder, name] = [place.slice(0, split), place.slice(split)];
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = id;
  item.contextValue = 'dump';
  item.iconPath = vscode.ThemeIcon.File;
  item.resourceUri = uri;
  // The count first: in a narrow sidebar the end is cut off.
  item.description = folder ? `${dump.papers} · ${folder}` : String(dump.papers);
  item.tooltip = `${place}\n${dump.formatLabel}`;
  item.accessibilityInformation = { label: labelWithCount(place, dump.papers) };
  return item;
}

function paperItem({ id, paper, citedIn }: PaperNode): vscode.TreeItem {
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(paper.title, citedIn > 0 ? Collapsed : None);
  if (citedIn > 0) item.description = citedInNotes(citedIn);
  item.id = id;
  item.contextValue = 'paper';
  item.command = {
    command: 'sheaf.openPaper',
    title: vscode.l10n.t('Open Paper'),
    arguments: [paper.id, true],
  };
  return item;
}

/** A sentence of a note; a click goes to the citation in it. */
function citationItem({ id, place }: CitationNode): vscode.TreeItem {
  const { text, mark } = place.sentence;
  const item = new vscode.TreeItem({ label: text, highlights: [[mark.start, mark.end]] });
  const uri = vscode.Uri.parse(place.note, true);
  item.id = id;
  item.contextValue = 'citation';
  const where = `${vscode.workspace.asRelativePath(uri)}:${place.line}`;
  item.description = where;
  item.tooltip = `${text}\n${where}`;
  item.accessibilityInformation = { label: vscode.l10n.t('{0}, {1}', text, where) };
  item.command = {
    command: 'vscode.open',
    title: vscode.l10n.t('Open Note'),
    arguments: [uri, { selection: selectionOf(place), preview: true }],
  };
  return item;
}

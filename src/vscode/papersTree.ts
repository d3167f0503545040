/** The papers as a tree: themes or dumps above, papers below. */
import * as vscode from 'vscode';
import type {
  DumpSummary,
  LibraryOverview,
  PaperDetail,
  PaperEngine,
  PaperGroup,
  PaperHeader,
  ThemeSummary,
} from '../core/engine';
import { unlessCancelled } from './cancellation';
import { escapeMarkdown } from './markdownText';
import { describeRuling, isHidden, isOverruled, shownSize } from './rulings';
import { reasonFor, termsBeside } from './themeReason';

export type Grouping = 'theme' | 'dump';

interface ThemeNode {
  readonly kind: 'theme';
  readonly id: string;
  readonly theme: ThemeSummary;
  readonly parent: ThemeNode | undefined;
}

interface DumpNode {
  readonly kind: 'dump';
  readonly id: string;
  readonly dump: DumpSummary;
}

/** A paper below a theme or a dump. */
export interface PaperNode {
  readonly kind: 'paper';
  readonly id: string;
  readonly paper: PaperHeader;
  readonly parent: ThemeNode | DumpNode;
}

export type TreeNode = ThemeNode | DumpNode | PaperNode;

/** Asks the engine for the nodes as they are expanded. */
export class PapersTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #grouping: Grouping = 'theme';
  /** The revision of the library whose groups were asked for last. */
  #revision: number | undefined;

  constructor(private readonly engine: PaperEngine) {}

  get grouping(): Grouping {
    return this.#grouping;
  }

  set grouping(grouping: Grouping) {
    this.#grouping = grouping;
    this.#refresh();
  }

  /** Shows the library as it is now, unless that is what is shown or under way: no row moves without a reason. */
  follow({ revision, themesReady, papers }: LibraryOverview): void {
    // While themes are being found the tree of before stays: a tree that empties itself is no calm sight.
    const ready = themesReady || this.#grouping === 'dump' || papers === 0;
    if (ready && revision !== this.#revision) this.#refresh();
  }

  /** Forgets which revision is shown: another engine counts anew. */
  startOver(): void {
    this.#revision = undefined;
  }

  #refresh(): void {
    this.#changed.fire(undefined);
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (!node) return this.#groups();
    if (node.kind === 'paper') return [];
    if (node.kind === 'theme' && node.theme.subthemes.length > 0) {
      return themeNodes(node.theme.subthemes, node);
    }
    const group: PaperGroup =
      node.kind === 'theme'
        ? { kind: 'theme', theme: node.theme.id }
        : { kind: 'dump', dump: node.dump.dump };
    const papers = await this.engine.papersOf({ group });
    return papers.map(paper => ({ kind: 'paper', id: `${node.id}/${paper.id}`, paper, parent: node }));
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.kind === 'dump' ? undefined : node.parent;
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    switch (node.kind) {
      case 'theme':
        return themeItem(node);
      case 'dump':
        return dumpItem(node);
      case 'paper':
        return paperItem(node);
    }
  }

  /** Adds the abstract as a tooltip, when the pointer rests on a paper. */
  async resolveTreeItem(
    item: vscode.TreeItem,
    node: TreeNode,
    token: vscode.CancellationToken,
  ): Promise<vscode.TreeItem | undefined> {
    if (node.kind !== 'paper') return item;
    const paper = await unlessCancelled(token, signal =>
      this.engine.paper({ idOrKey: node.paper.id }, signal),
    );
    if (!paper) return undefined;
    const parts = [`**${escapeMarkdown(paper.title)}**`, themeLine(paper), escapeMarkdown(paper.abstract)];
    item.tooltip = new vscode.MarkdownString(parts.filter(Boolean).join('\n\n'));
    return item;
  }

  /** The node of a top theme or sub-theme of now, to reveal it. */
  async findTheme(themeId: string): Promise<TreeNode | undefined> {
    for (const theme of await this.engine.themes({})) {
      const node = themeNode(theme, undefined);
      if (theme.id === themeId) return node;
      const part = theme.subthemes.find(({ id }) => id === themeId);
      if (part) return themeNode(part, node);
    }
    return undefined;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #groups(): Promise<TreeNode[]> {
    const { revision, dumps } = await this.engine.overview({});
    this.#revision = revision;
    if (this.#grouping === 'dump')
      return dumps.map(dump => ({ kind: 'dump', id: `dump:${dump.dump}`, dump }));
    // Without a dump there is nothing to wait for: the view shows at once what to do.
    if (dumps.length === 0) return [];
    return themeNodes(await this.engine.themes({}), undefined);
  }
}

function themeNodes(themes: readonly ThemeSummary[], parent: ThemeNode | undefined): ThemeNode[] {
  return themes
    .filter(theme => !isHidden(theme) && shownSize(theme) > 0)
    .map(theme => themeNode(theme, parent));
}

function themeNode(theme: ThemeSummary, parent: ThemeNode | undefined): ThemeNode {
  return { kind: 'theme', id: `${parent?.id ?? 'theme:'}/${theme.id}`, theme, parent };
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
  const line = reason ? vscode.l10n.t('{0}: {1}', theme.label, reason) : theme.label;
  return `_${escapeMarkdown(line)}_`;
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

function paperItem({ id, paper }: PaperNode): vscode.TreeItem {
  const item = new vscode.TreeItem(paper.title);
  item.id = id;
  item.contextValue = 'paper';
  item.command = {
    command: 'sheaf.openPaper',
    title: vscode.l10n.t('Open Paper'),
    arguments: [paper.id, true],
  };
  return item;
}

/** `1 paper`, `12 papers`. */
export function paperCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 paper') : vscode.l10n.t('{0} papers', count);
}

function labelWithCount(label: string, count: number): string {
  return count === 1 ? vscode.l10n.t('{0}, 1 paper', label) : vscode.l10n.t('{0}, {1} papers', label, count);
}

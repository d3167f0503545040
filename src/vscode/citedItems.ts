/** The rows of the view of what a note cites. */
import * as vscode from 'vscode';
import type { CitedPaper, ResolvedCitation } from '../core/engine';
import { paperCount } from './paperCount';
import { paperMarkdown } from './paperText';

/** A paper that the note cites, or a citation of which it is not clear what it stands for. */
export interface CitedNode {
  readonly id: string;
  /** The one paper that is meant; the commands on papers look for it here. */
  readonly paper?: CitedPaper;
  /** What the note calls it. */
  readonly name: string;
  /** Of several that may be meant, each with a row below this one. */
  readonly candidates: readonly CitedNode[];
  readonly parent?: CitedNode;
  /** Where the note cites it, as offsets. */
  readonly places: readonly { readonly start: number; readonly end: number }[];
}

/** Each paper once, where the note cites it first. */
export class CitedItems implements vscode.TreeDataProvider<CitedNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #nodes: readonly CitedNode[] = [];
  #shown = '';

  /** Shows the citations of a note; rows that stay as they are keep their place. */
  show(citations: readonly ResolvedCitation[]): void {
    this.#nodes = nodesOf(citations);
    // A row says how often it is cited, not where.
    const shown = JSON.stringify(this.#nodes, (name, value) => {
      if (name === 'places') return value.length;
      return name === 'parent' ? undefined : value;
    });
    if (shown !== this.#shown) this.#changed.fire(undefined);
    this.#shown = shown;
  }

  /** The row of the citation at an offset, or of the last one before it. */
  at(offset: number): CitedNode | undefined {
    const started = this.#nodes.flatMap(node =>
      node.places.filter(({ start }) => start <= offset).map(({ start }) => ({ node, start })),
    );
    return started.sort((a, b) => b.start - a.start)[0]?.node;
  }

  /** A row as it is now. */
  find(id: string): CitedNode | undefined {
    return this.#nodes.find(node => node.id === id);
  }

  getChildren(node?: CitedNode): CitedNode[] {
    return [...(node ? node.candidates : this.#nodes)];
  }

  getParent({ parent }: CitedNode): CitedNode | undefined {
    return parent;
  }

  getTreeItem(node: CitedNode): vscode.TreeItem {
    return node.paper ? paperItem(node, node.paper) : unclearItem(node);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** One row for each paper, and for each name that is unknown or ambiguous, in the order of the note. */
function nodesOf(citations: readonly ResolvedCitation[]): CitedNode[] {
  const rows = new Map<string, { citation: ResolvedCitation; places: { start: number; end: number }[] }>();
  for (const citation of citations) {
    const { start, end } = citation;
    const id = idOf(citation);
    const row = rows.get(id);
    if (row) row.places.push({ start, end });
    else rows.set(id, { citation, places: [{ start, end }] });
  }
  return [...rows].map(([id, { citation, places }]) => nodeOf(id, citation, places));
}

function idOf({ papers: [paper, ...others], name }: ResolvedCitation): string {
  return paper && others.length === 0 ? paper.id : `name:${name}`;
}

function nodeOf(id: string, { name, papers }: ResolvedCitation, places: CitedNode['places']): CitedNode {
  const [paper] = papers;
  if (paper && papers.length === 1) return { id, name, paper, candidates: [], places };
  const candidates: CitedNode[] = [];
  const node: CitedNode = { id, name, candidates, places };
  for (const meant of papers)
    candidates.push({ id: `${id}/${meant.id}`, name, paper: meant, candidates: [], parent: node, places });
  return node;
}

function paperItem({ id, places, parent }: CitedNode, paper: CitedPaper): vscode.TreeItem {
  const item = new vscode.TreeItem(paper.title);
  item.id = id;
  item.contextValue = parent ? 'candidate' : 'cited';
  if (!parent && places.length > 1) item.description = vscode.l10n.t('{0} times', places.length);
  item.tooltip = paperMarkdown(paper.title, paper.theme?.label ?? '', paper.abstract);
  item.command = {
    command: 'sheaf.openPaper',
    title: vscode.l10n.t('Open Paper'),
    arguments: [paper.id, true],
  };
  return item;
}

/** A name that no paper has, or several. */
function unclearItem({ id, name, candidates }: CitedNode): vscode.TreeItem {
  const { Expanded, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(name, candidates.length > 0 ? Expanded : None);
  item.id = id;
  item.contextValue = 'unclear';
  item.iconPath = new vscode.ThemeIcon('question');
  item.description =
    candidates.length > 0
      ? vscode.l10n.t('may mean {0}', paperCount(candidates.length))
      : vscode.l10n.t('not in the library');
  return item;
}

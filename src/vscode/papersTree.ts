/** The papers as a tree: themes or dumps above, papers below. */
import * as vscode from 'vscode';
import type { LibraryOverview, PaperDetail, PaperEngine, PaperHeader } from '../core/engine';
import { unlessCancelled } from './cancellation';
import type { KeptSearches } from './keptSearches';
import { paperTooltip, treeItem } from './treeItems';
import {
  citationNodes,
  dumpNode,
  type GroupNode,
  mostResults,
  type PaperNode,
  paperNode,
  type SearchNode,
  searchNode,
  type TreeNode,
  themeNode,
  themeNodes,
} from './treeNodes';

export type Grouping = 'theme' | 'dump';

/** Asks the engine for the nodes as they are expanded. */
export class PapersTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<TreeNode | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #keptChange: vscode.Disposable;
  #grouping: Grouping = 'theme';
  /** The state of the library whose groups were asked for last. */
  #shown: string | undefined;
  /** What was known of the notes last: how many cite each paper that one cites. */
  #citationsRevision = 0;
  #citedIn: ReadonlyMap<string, number> = new Map();
  /** The groups as they were asked for last; undefined where they are to be asked for anew, as at first. */
  #groupsKnown: readonly TreeNode[] | undefined;
  /** Counts what was asked for: only the last of it is shown. */
  #requests = 0;
  /** The papers whose citations are shown, by the node's id. */
  readonly #expanded = new Map<string, PaperNode>();

  constructor(
    private readonly engine: PaperEngine,
    private readonly kept: KeptSearches,
  ) {
    this.#keptChange = kept.onDidChange(() => this.#refresh());
  }

  get grouping(): Grouping {
    return this.#grouping;
  }

  set grouping(grouping: Grouping) {
    this.#grouping = grouping;
    this.#refresh();
  }

  /** Shows the library as it is now, unless that is what is shown or under way: no row moves without a reason. */
  follow(overview: LibraryOverview): void {
    // While themes are being found the tree of before stays: a tree that empties itself is no calm sight.
    const ready = overview.themesReady || this.#grouping === 'dump' || overview.papers === 0;
    if (ready && this.#stateOf(overview) !== this.#shown) this.#renew();
    if (overview.citationsRevision !== this.#citationsRevision) this.#followNotes(overview).catch(ignored);
  }

  /** Forgets which state is shown: another engine counts anew. */
  startOver(): void {
    this.#shown = undefined;
  }

  /** Dumps do not wait for themes; searches kept above them may ask for some, and are asked again then. */
  #stateOf({ revision, themesReady }: LibraryOverview): string {
    return `${revision} ${themesReady || this.#grouping === 'theme' || this.kept.all.length === 0}`;
  }

  /** Shows something else: the groups are asked for when VS Code asks for them. */
  #refresh(): void {
    this.#requests++;
    this.#groupsKnown = undefined;
    this.#fire();
  }

  /**
   * Shows news of the same groups, which are asked for first. From when VS Code asks for groups until it has them it knows no
   * rows: one that somebody opens meanwhile would stay empty.
   */
  #renew(): void {
    // Nobody has looked at the tree yet.
    if (this.#shown === undefined) this.#refresh();
    else this.#ask().then(isLast => isLast && this.#fire(), ignored);
  }

  /** Asks for the groups; whether nothing else was asked for meanwhile. */
  async #ask(): Promise<boolean> {
    const request = ++this.#requests;
    const groups = await this.#groups();
    if (request !== this.#requests) return false;
    this.#groupsKnown = groups;
    return true;
  }

  #fire(): void {
    this.#expanded.clear();
    this.#changed.fire(undefined);
  }

  /** While one writes, mostly the places of citations change, not the papers that are cited. */
  async #followNotes({ citationsRevision }: LibraryOverview): Promise<void> {
    this.#citationsRevision = citationsRevision;
    const counts = await this.engine.citationCounts({});
    if (citationsRevision !== this.#citationsRevision) return;
    const before = this.#citedIn;
    this.#citedIn = new Map(counts.map(({ paper, notes }) => [paper, notes]));
    const isSame =
      before.size === counts.length && counts.every(({ paper, notes }) => before.get(paper) === notes);
    if (!isSame) this.#renew();
    else for (const node of this.#expanded.values()) this.#changed.fire(node);
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (!node) return [...(this.#groupsKnown ?? (await this.#groups()))];
    if (node.kind === 'citation') return [];
    if (node.kind === 'paper') return this.#citationsOf(node);
    if (node.kind === 'theme' && node.theme.subthemes.length > 0) {
      return themeNodes(node.theme.subthemes, node);
    }
    const papers = await this.#papersOf(node);
    return papers.map(paper => paperNode(paper, node, this.#citedIn.get(paper.id) ?? 0));
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return 'parent' in node ? node.parent : undefined;
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return treeItem(node);
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
    item.tooltip = paperTooltip(paper);
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

  /** The node of a paper, below its theme or its first dump, to reveal it. */
  async findPaper({ id, theme, sources }: PaperDetail): Promise<TreeNode | undefined> {
    const parent =
      this.#grouping === 'dump'
        ? await this.#findDump(sources[0]?.dump)
        : theme && (await this.findTheme((theme.subtheme ?? theme).id));
    const rows = parent ? await this.getChildren(parent) : [];
    return rows.find(row => row.kind === 'paper' && row.paper.id === id);
  }

  async #findDump(name: string | undefined): Promise<TreeNode | undefined> {
    const { dumps } = await this.engine.overview({});
    const dump = dumps.find(candidate => candidate.dump === name);
    return dump && dumpNode(dump);
  }

  /** The node of a search that is kept, to reveal it. */
  async findSearch(query: string): Promise<TreeNode | undefined> {
    return (await this.#searches()).find(({ search }) => search.query === query);
  }

  dispose(): void {
    this.#keptChange.dispose();
    this.#changed.dispose();
  }

  async #groups(): Promise<TreeNode[]> {
    const overview = await this.engine.overview({});
    const { dumps } = overview;
    this.#shown = this.#stateOf(overview);
    // Without a dump there is nothing to wait for: the view shows at once what to do.
    if (dumps.length === 0) return [];
    const groups =
      this.#grouping === 'dump' ? dumps.map(dumpNode) : themeNodes(await this.engine.themes({}), undefined);
    return [...(await this.#searches()), ...groups];
  }

  /** The searches kept, asked anew. */
  #searches(): Promise<SearchNode[]> {
    return Promise.all(
      this.kept.all.map(async search => {
        const { matched } = await this.engine.search({ ...search, limit: 0 });
        return searchNode(search, matched);
      }),
    );
  }

  async #citationsOf(node: PaperNode): Promise<TreeNode[]> {
    this.#expanded.set(node.id, node);
    return citationNodes(await this.engine.citedIn({ paper: node.paper.id }), node);
  }

  async #papersOf(node: GroupNode): Promise<readonly PaperHeader[]> {
    switch (node.kind) {
      case 'search':
        return (await this.engine.search({ ...node.search, limit: mostResults, snippets: 0 })).hits;
      case 'theme':
        return this.engine.papersOf({ group: { kind: 'theme', theme: node.theme.id } });
      case 'dump':
        return this.engine.papersOf({ group: { kind: 'dump', dump: node.dump.dump } });
    }
  }
}

/** The engine has died: the next one tells anew. */
function ignored(): void {}

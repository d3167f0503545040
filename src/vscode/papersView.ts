/** The sidebar view: the tree, its title, and what it says while there is nothing to show. */
import * as vscode from 'vscode';
import type { LibraryOverview, PaperEngine } from '../core/engine';
import { DisposableStore } from './disposableStore';
import { KeptSearches } from './keptSearches';
import { paperCount } from './paperCount';
import { type Grouping, PapersTree } from './papersTree';
import type { TreeNode } from './treeNodes';

/** What the welcome texts of the manifest tell apart, once the workspace has been read. */
type ViewState = 'ready' | 'noPapers' | 'noDumps';

export const papersViewId = 'sheaf.papers';

/** What the view's welcome texts and buttons depend on. */
const stateContext = 'sheaf.state';
const groupingContext = 'sheaf.grouping';

/** Owns the view and follows the engine. The grouping is kept for the workspace. */
export class PapersView implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #kept: KeptSearches;
  readonly #tree: PapersTree;
  readonly #view: vscode.TreeView<TreeNode>;
  /** What is said above the tree while nothing is under way. */
  #note = '';

  constructor(
    private readonly engine: PaperEngine,
    private readonly memento: vscode.Memento,
  ) {
    this.#kept = this.#store.add(new KeptSearches(memento));
    this.#tree = this.#store.add(new PapersTree(engine, this.#kept));
    this.#view = this.#store.add(
      vscode.window.createTreeView(papersViewId, { treeDataProvider: this.#tree, showCollapseAll: true }),
    );
    this.#store.add({ dispose: engine.onDidChange(overview => this.#follow(overview)) });
    this.group(memento.get<Grouping>(groupingContext) === 'dump' ? 'dump' : 'theme');
  }

  /** Shows the papers by theme or by dump. */
  group(by: Grouping): void {
    this.#tree.grouping = by;
    void vscode.commands.executeCommand('setContext', groupingContext, by);
    void this.memento.update(groupingContext, by);
  }

  /** Shows progress in the view while `work` goes on. */
  showProgress(work: Promise<void>): void {
    void vscode.window.withProgress({ location: { viewId: papersViewId } }, () => work);
  }

  /** Called when all dumps have been read; `note` is said above the tree, e.g. of files passed over. */
  settled(overview: LibraryOverview, note: string | undefined): void {
    void vscode.commands.executeCommand('setContext', stateContext, stateOf(overview));
    this.#note = note ?? '';
    this.#describe(overview);
  }

  /** Brings a theme of the tree into view. */
  async revealTheme(themeId: string): Promise<void> {
    this.group('theme');
    const node = await this.#tree.findTheme(themeId);
    if (node) await this.#view.reveal(node, { select: true, focus: true, expand: true });
  }

  /** Brings a paper into view, in the grouping that is shown. */
  async revealPaper(paperId: string | undefined): Promise<void> {
    const paper = paperId === undefined ? null : await this.engine.paper({ idOrKey: paperId });
    const node = paper && (await this.#tree.findPaper(paper));
    if (node) await this.#view.reveal(node, { select: true, focus: true });
  }

  /** Puts the results of a query on top of the tree; `cited` as for the engine. */
  async keepSearch(query: string, cited: readonly string[]): Promise<void> {
    this.#kept.keep(query, cited);
    const node = await this.#tree.findSearch(query);
    if (node) await this.#view.reveal(node, { select: true, focus: true, expand: true });
  }

  removeSearch(query: string): void {
    this.#kept.remove(query);
  }

  /** The engine begins anew; what is shown stays until it has read the dumps again. */
  startOver(): void {
    this.#tree.startOver();
  }

  dispose(): void {
    this.#store.dispose();
  }

  #follow(overview: LibraryOverview): void {
    this.#describe(overview);
    this.#tree.follow(overview);
  }

  #describe({ papers, themesProgress }: LibraryOverview): void {
    this.#view.description = papers === 0 ? '' : paperCount(papers);
    const percent = Math.round(themesProgress * 100);
    const isUnderWay = percent > 0 && percent < 100;
    this.#view.message = isUnderWay ? vscode.l10n.t('Finding themes: {0} %', percent) : this.#note;
  }
}

function stateOf({ papers, dumps }: LibraryOverview): ViewState {
  if (papers > 0) return 'ready';
  return dumps.length > 0 ? 'noPapers' : 'noDumps';
}

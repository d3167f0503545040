/** The commands of the palette, the menus and the links: ids as in the manifest, arguments checked. */
import * as vscode from 'vscode';
import { DisposableStore } from './disposableStore';

/** What the commands do; the composition root says how. */
export interface CommandHandlers {
  /** With a query where one is given. */
  search(query: string | undefined): unknown;
  /** What keys do in the search box. */
  readonly searching: { revealInDump(): unknown; insertCitation(): unknown; keepResults(): unknown };
  /** Takes the results of a query out of the tree. */
  removeSearch(query: string): unknown;
  rescan(): unknown;
  /** With a query where one is given. */
  showMap(query: string | undefined): unknown;
  group(by: 'theme' | 'dump'): unknown;
  openPaper(paperId: string, preserveFocus: boolean): unknown;
  /** `dump` is the one whose entry is meant, where the command was given below a dump. */
  revealInDump(paperId: string, dump: string | undefined): unknown;
  copyTitle(paperId: string): unknown;
  copyCitation(paperId: string): unknown;
  /** Without a paper, as from the palette: the user is asked which. */
  copyAs(paperId: string | undefined): unknown;
  /** Without a paper, as from the palette: the user is asked which. */
  insertCitation(paperId: string | undefined): unknown;
  openDump(dump: string): unknown;
  /** Without a paper, as from the palette: the user is asked which. */
  createNote(paperId: string | undefined): unknown;
  /** Without a paper: the one that is being read. */
  revealInTree(paperId: string | undefined): unknown;
  /** What the panels of papers can do. */
  readonly panels: {
    showBeside(paperId: string): unknown;
    pin(pinned: boolean): unknown;
    travel(to: 'back' | 'forward'): unknown;
    step(to: 'previous' | 'next'): unknown;
  };
  /** What the note in front cites. */
  readonly cited: { goTo(id: string): unknown; copyReferences(): unknown };
  /** What the user says of themes. Without a theme, as from the palette, the user is asked which. */
  readonly themes: {
    rename(themeId: string | undefined): unknown;
    merge(themeId: string | undefined): unknown;
    hide(themeId: string | undefined): unknown;
    restore(themeId: string | undefined): unknown;
    move(paperId: string): unknown;
    create(): unknown;
    showHidden(): unknown;
  };
}

/** Registers every command of the manifest. */
export function registerCommands(handlers: CommandHandlers): vscode.Disposable {
  const store = new DisposableStore();
  const commands: Readonly<Record<string, (argument: unknown, more: unknown) => unknown>> = {
    'sheaf.search': argument => handlers.search(queryOf(argument)),
    'sheaf.revealHit': () => handlers.searching.revealInDump(),
    'sheaf.citeHit': () => handlers.searching.insertCitation(),
    'sheaf.keepResults': () => handlers.searching.keepResults(),
    'sheaf.removeSearch': argument => {
      const query = queryOf(argument);
      return query === undefined ? undefined : handlers.removeSearch(query);
    },
    'sheaf.showMap': argument => handlers.showMap(queryOf(argument)),
    'sheaf.rescan': () => handlers.rescan(),
    'sheaf.groupByTheme': () => handlers.group('theme'),
    'sheaf.groupByDump': () => handlers.group('dump'),
    // The tree passes `true` for a click: the focus stays there, to go on to the next paper.
    'sheaf.openPaper': (argument, preserveFocus) => {
      const paper = paperOf(argument);
      return paper === undefined ? undefined : handlers.openPaper(paper, preserveFocus === true);
    },
    'sheaf.revealInDump': onPaper((paper, dump) => handlers.revealInDump(paper, dump)),
    'sheaf.copyTitle': onPaper(paper => handlers.copyTitle(paper)),
    'sheaf.copyCitation': onPaper(paper => handlers.copyCitation(paper)),
    'sheaf.copyAs': argument => handlers.copyAs(paperOf(argument)),
    'sheaf.insertCitation': argument => handlers.insertCitation(paperOf(argument)),
    'sheaf.openDump': argument => {
      const dump = nested(argument, 'dump', 'dump');
      return dump === undefined ? undefined : handlers.openDump(dump);
    },
    'sheaf.createLiteratureNote': argument => handlers.createNote(paperOf(argument)),
    'sheaf.revealInTree': argument => handlers.revealInTree(paperOf(argument)),
    'sheaf.openPaperToSide': onPaper(paper => handlers.panels.showBeside(paper)),
    'sheaf.pinPaper': () => handlers.panels.pin(true),
    'sheaf.unpinPaper': () => handlers.panels.pin(false),
    'sheaf.goBack': () => handlers.panels.travel('back'),
    'sheaf.goForward': () => handlers.panels.travel('forward'),
    'sheaf.previousPaper': () => handlers.panels.step('previous'),
    'sheaf.nextPaper': () => handlers.panels.step('next'),
    'sheaf.goToCitation': argument => {
      const id = nested(argument, 'id');
      return id === undefined ? undefined : handlers.cited.goTo(id);
    },
    'sheaf.copyReferences': () => handlers.cited.copyReferences(),
    'sheaf.renameTheme': argument => handlers.themes.rename(themeOf(argument)),
    'sheaf.mergeTheme': argument => handlers.themes.merge(themeOf(argument)),
    'sheaf.hideTheme': argument => handlers.themes.hide(themeOf(argument)),
    'sheaf.restoreTheme': argument => handlers.themes.restore(themeOf(argument)),
    'sheaf.moveToTheme': onPaper(paper => handlers.themes.move(paper)),
    'sheaf.newTheme': () => handlers.themes.create(),
    'sheaf.showHiddenThemes': () => handlers.themes.showHidden(),
  };
  for (const [id, run] of Object.entries(commands)) store.add(vscode.commands.registerCommand(id, run));
  return store;
}

/** A command on a paper: given its id (links, other extensions) or a node of the tree (menus). */
function onPaper(
  run: (paperId: string, dump: string | undefined) => unknown,
): (argument: unknown) => unknown {
  return argument => {
    const paper = paperOf(argument);
    return paper === undefined ? undefined : run(paper, nested(argument, 'parent', 'dump', 'dump'));
  };
}

function paperOf(argument: unknown): string | undefined {
  return (typeof argument === 'string' ? argument : nested(argument, 'paper', 'id')) || undefined;
}

function queryOf(argument: unknown): string | undefined {
  return (typeof argument === 'string' ? argument : nested(argument, 'search', 'query')) || undefined;
}

function themeOf(argument: unknown): string | undefined {
  return (typeof argument === 'string' ? argument : nested(argument, 'theme', 'id')) || undefined;
}

/** The text at the end of a path of properties; undefined where there is none. */
function nested(value: unknown, ...path: readonly string[]): string | undefined {
  let here = value;
  for (const name of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = Reflect.get(here, name);
  }
  return typeof here === 'string' ? here : undefined;
}

/** What the page of the map is told in words, in the user's language. */
import * as vscode from 'vscode';
import type { LibraryOverview, SearchAnswer } from '../core/engine';
import type { LibraryMap } from '../core/libraryMap';
import type { MapMarks, MapTexts } from '../protocol/libraryMap';

export function mapTexts(): MapTexts {
  return {
    heading: vscode.l10n.t('Map of Papers'),
    search: vscode.l10n.t('Search Papers'),
    searchHint: vscode.l10n.t('Highlight papers…'),
    zoomIn: vscode.l10n.t('Zoom In'),
    zoomOut: vscode.l10n.t('Zoom Out'),
    showAll: vscode.l10n.t('Show All'),
    asList: vscode.l10n.t('Show as List'),
    map: vscode.l10n.t('Map of the papers by similarity'),
    usage: vscode.l10n.t(
      'Arrow keys go from paper to paper, Page Up and Page Down from theme to theme. Enter opens the paper, plus and minus zoom, 0 shows all.',
    ),
    others: vscode.l10n.t('Other Papers'),
    cited: vscode.l10n.t('cited in your notes'),
  };
}

/** Why there is no map yet. `progress` is that of the layout, 0 to 1; undefined while it has not begun. */
export function waitText({ themesReady, themesProgress }: LibraryOverview, progress?: number): string {
  const part = (share: number) => Math.floor(100 * share);
  if (progress !== undefined) return vscode.l10n.t('Laying out the map… {0} %', part(progress));
  return themesReady
    ? vscode.l10n.t('Laying out the map…')
    : vscode.l10n.t('Looking for themes… {0} %', part(themesProgress));
}

export function readingText(): string {
  return vscode.l10n.t('Reading papers…');
}

/** What is marked on a map: the papers that notes cite, and those found where something is looked for. */
export function mapMarks(
  map: LibraryMap,
  cited: ReadonlySet<string>,
  query: string,
  found: SearchAnswer | undefined,
): MapMarks {
  const places = new Map(map.papers.map((paper, place) => [paper, place]));
  const hits = found?.hits.flatMap(({ id }) => places.get(id) ?? []) ?? null;
  return {
    cited: [...cited].flatMap(id => places.get(id) ?? []),
    query,
    hits,
    // Papers that have just come are found before they have a place.
    summary: found ? foundText(found.matched) : sizeText(map),
  };
}

function foundText(hits: number): string {
  if (hits === 0) return vscode.l10n.t('No papers found');
  return hits === 1 ? vscode.l10n.t('1 paper found') : vscode.l10n.t('{0} papers found', hits);
}

function sizeText({ papers, themes }: LibraryMap): string {
  if (papers.length === 0) return vscode.l10n.t('The dumps of this workspace list no papers yet.');
  const count = papers.length === 1 ? vscode.l10n.t('1 paper') : vscode.l10n.t('{0} papers', papers.length);
  if (themes.length === 0) return count;
  return themes.length === 1
    ? vscode.l10n.t('{0}, 1 theme', count)
    : vscode.l10n.t('{0}, {1} themes', count, themes.length);
}

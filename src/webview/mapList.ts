/** The map as a list: the same papers by theme, for whoever reads with a screen reader or rather reads than looks. */
import type { MapTexts, PageTheme } from '../protocol/libraryMap';
import { button, element, isolated, menuContext } from './element';
import type { MapScene, ThemeRange } from './mapScene';

/** So few papers found are shown at once. */
const fewHits = 100;

/** What the list tells the page. */
export interface ListEvents {
  /** A paper was clicked, or Enter was pressed on it. */
  open(paper: number, goThere: boolean): void;
  /** Somebody opened or closed the group of a theme, which is empty for the papers in none. */
  toggle(theme: string, isOpen: boolean): void;
}

/**
 * One group a theme, that lists its papers when it is opened; of papers looked for only those found, all groups open where
 * these are few.
 */
export function mapList(
  scene: MapScene,
  texts: MapTexts,
  isOpen: (theme: string) => boolean,
  events: ListEvents,
): HTMLElement {
  const few = scene.hits !== undefined && scene.hits.size <= fewHits;
  const groups = scene.ranges.flatMap(range => {
    const papers = litPapers(scene, range);
    if (papers.length === 0) return [];
    const theme = scene.map.themes[range.theme] ?? { id: '', label: texts.others };
    const group = groupView(scene, texts, theme, papers, few || isOpen(theme.id), events.open);
    // What a search has opened is not what the person wants to see open after it.
    if (!few) {
      const toggle = (): void => events.toggle(theme.id, !group.open);
      group.querySelector('summary')?.addEventListener('click', toggle);
    }
    return [group];
  });
  return element('div', { class: 'groups' }, ...groups);
}

/** By which the focus finds a group again. */
function groupId({ id }: PageTheme): string {
  return `theme-${id}`;
}

function litPapers(scene: MapScene, { start, end }: ThemeRange): number[] {
  return Array.from({ length: end - start }, (_, i) => start + i).filter(paper => scene.isLit(paper));
}

function groupView(
  scene: MapScene,
  texts: MapTexts,
  theme: PageTheme,
  papers: readonly number[],
  isOpen: boolean,
  open: ListEvents['open'],
): HTMLDetailsElement {
  const group = element(
    'details',
    {},
    element(
      'summary',
      { id: groupId(theme) },
      isolated(theme.label),
      ' ',
      element('span', { class: 'note' }, String(papers.length)),
    ),
  );
  // Twenty thousand rows are made only where somebody wants to see them.
  const fill = (): void => {
    if (!group.open || group.childElementCount > 1) return;
    group.append(element('ul', {}, ...papers.map(paper => paperView(scene, texts, paper, open))));
  };
  group.addEventListener('toggle', fill);
  group.open = isOpen;
  fill();
  return group;
}

function paperView(
  { map, cited }: MapScene,
  texts: MapTexts,
  paper: number,
  open: ListEvents['open'],
): HTMLLIElement {
  const id = map.papers[paper] ?? '';
  return element(
    'li',
    {},
    button(
      { class: 'row', id: `paper-${id}`, dir: 'auto', 'data-vscode-context': menuContext('related', id) },
      // A click without a mouse: as Enter on the picture does, it goes to the paper.
      ({ detail }) => open(paper, detail === 0),
      element('span', { class: 'name' }, map.titles[paper]),
      cited.has(paper) ? element('span', { class: 'note' }, ` ${texts.cited}`) : undefined,
    ),
  );
}

/** The map as a list: the same papers by theme, for whoever reads with a screen reader or rather reads than looks. */
import type { MapTexts, PageTheme } from '../protocol/libraryMap';
import { button, element, isolated, menuContext } from './element';
import type { MapScene, ThemeRange } from './mapScene';

/** So few papers found are shown at once. */
const fewHits = 100;

/** One group a theme, that lists its papers when it is opened; of papers looked for only those found. */
export function mapList(
  scene: MapScene,
  texts: MapTexts,
  isOpen: (group: string) => boolean,
  open: (paper: number) => void,
): HTMLElement {
  const few = scene.hits !== undefined && scene.hits.size <= fewHits;
  const groups = scene.ranges.flatMap(range => {
    const papers = litPapers(scene, range);
    if (papers.length === 0) return [];
    const theme = scene.map.themes[range.theme] ?? { id: '', label: texts.others };
    return [groupView(scene, texts, theme, papers, few || isOpen(groupId(theme)), open)];
  });
  return element('div', { class: 'groups' }, ...groups);
}

/** By which a group is known to be open. */
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
  open: (paper: number) => void,
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
  open: (paper: number) => void,
): HTMLLIElement {
  const id = map.papers[paper] ?? '';
  return element(
    'li',
    {},
    button(
      { class: 'row', id: `paper-${id}`, dir: 'auto', 'data-vscode-context': menuContext('related', id) },
      () => open(paper),
      element('span', { class: 'name' }, map.titles[paper]),
      cited.has(paper) ? element('span', { class: 'note' }, ` ${texts.cited}`) : undefined,
    ),
  );
}

/** The card on the map: the title of the paper that is pointed to, beside it. */
import type { MapTexts } from '../protocol/libraryMap';
import { element, isolated } from './element';
import type { MapScene } from './mapScene';

/** A place, or a size, in CSS pixels. */
type Pair = readonly [x: number, y: number];

/** Free room between card and window, and between card and paper, in CSS pixels. */
const edge = 4;
const distance = 16;

export class MapCard {
  readonly root = element('div', { class: 'card', 'aria-hidden': 'true' });

  constructor() {
    this.root.hidden = true;
  }

  /** Shows the paper, which is at `place` of a window of so large a `size`, or nothing. */
  show(paper: number | undefined, { map, cited }: MapScene, texts: MapTexts, place: Pair, size: Pair): void {
    this.root.hidden = paper === undefined || paper >= map.papers.length;
    if (paper === undefined || this.root.hidden) return;
    const theme = map.themes[map.theme[paper] ?? -1]?.label ?? texts.others;
    this.root.replaceChildren(
      element('div', { class: 'title', dir: 'auto' }, map.titles[paper]),
      element('div', { class: 'note' }, isolated(theme), cited.has(paper) ? ` · ${texts.cited}` : undefined),
    );
    this.#place(place, size);
  }

  /** Below the paper, or above it where there is no room. */
  #place([x, y]: Pair, [width, height]: Pair): void {
    const { offsetWidth, offsetHeight } = this.root;
    const left = Math.max(edge, Math.min(width - offsetWidth - edge, x - offsetWidth / 2));
    const below = y + distance;
    const top = below + offsetHeight < height ? below : y - distance - offsetHeight;
    this.root.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }
}

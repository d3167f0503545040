/** Chooses which names of themes there is room for on the map, and where they stand. */
import type { PageLabel } from '../protocol/libraryMap';
import type { Box } from './mapScene';

/** A name with its place in the window, in CSS pixels. */
export interface PlacedLabel {
  readonly label: PageLabel;
  /** The middle of the text. */
  readonly x: number;
  readonly y: number;
}

export interface LabelGround {
  /** From the map to the window. */
  readonly toWindow: (x: number, y: number) => readonly [number, number];
  readonly width: number;
  readonly height: number;
  /** Of a label's text. */
  readonly widthOf: (label: PageLabel) => number;
  /** Half the size of a paper. */
  readonly radius: number;
  /** How many papers a name in a box of the window would cover; 0 where there are more than one could tell apart. */
  readonly coveredBy: (box: Box) => number;
  /** Of a line. */
  readonly lineHeight: number;
  /** CSS pixels a unit of the map, in comparison with the whole map in sight. */
  readonly zoom: number;
}

const gap = 6;
/** Papers that reach farther than so many lines above their middle are spread. */
const spreadLines = 4;
/** Where a name may stand instead, in lines from its best place; a line away is worth one paper that is not covered. */
const asides = [0, 1, -1, 2, -2] as const;
/** Parts of themes are named where one looks closer than this. */
const zoomForParts = 2;

/** Names of larger themes first, parts after all themes; what meets another is left out until there is room. */
export function placeLabels(labels: readonly PageLabel[], ground: LabelGround): PlacedLabel[] {
  const wanted = labels.filter(({ isPart }) => !isPart || ground.zoom >= zoomForParts);
  const ranked = wanted.toSorted((a, b) => Number(a.isPart) - Number(b.isPart) || b.papers - a.papers);
  const taken: Box[] = [];
  return ranked.flatMap(label => {
    const [best] = placesOf(label, ground)
      .filter(({ box }) => !taken.some(other => meet(box, other)))
      .map(place => ({ ...place, cost: place.cost + ground.coveredBy(place.box) }))
      .toSorted((a, b) => a.cost - b.cost);
    if (!best) return [];
    taken.push(best.box);
    return [{ label, x: best.x, y: best.y }];
  });
}

/** A place for a name, and what speaks against it: in papers that it would cover. */
interface Place {
  /** The middle of the text. */
  readonly x: number;
  readonly y: number;
  readonly box: Box;
  readonly cost: number;
}

/**
 * Where a name may stand, best first: amid its papers where they are spread, above or below them where it would cover them;
 * nowhere where that is out of sight.
 */
function placesOf(label: PageLabel, ground: LabelGround): Place[] {
  const { toWindow, lineHeight, radius } = ground;
  const [middle, y] = toWindow(label.x, label.y);
  const [, top] = toWindow(label.x, label.top);
  const [, bottom] = toWindow(label.x, label.bottom);
  const isSpread = y - top > spreadLines * lineHeight;
  const away = radius + 0.6 * lineHeight;
  const best = isSpread ? y : top - away;
  if (middle < 0 || best < 0 || middle > ground.width || best > ground.height) return [];
  const width = ground.widthOf(label) + gap;
  const x = Math.max(width / 2, Math.min(ground.width - width / 2, middle));
  const at = (y: number, cost: number): Place => {
    const [left, right, half] = [x - width / 2, x + width / 2, lineHeight / 2];
    return { x, y, box: { left, right, top: y - half, bottom: y + half }, cost };
  };
  const aside = asides.map(lines => at(best + lines * lineHeight, Math.abs(lines)));
  return isSpread ? aside : [...aside, at(bottom + away, 0.5)];
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

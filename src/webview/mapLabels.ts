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
  /** Of a line. */
  readonly lineHeight: number;
  /** CSS pixels a unit of the map, in comparison with the whole map in sight. */
  readonly zoom: number;
}

const gap = 6;
/** Papers that reach farther than so many lines above their middle are spread. */
const spreadLines = 4;
/** A name moves aside by lines where another stands. */
const tries = [0, 1, -1, 2, -2] as const;
/** Parts of themes are named where one looks closer than this. */
const zoomForParts = 2;

/** Names of larger themes first, parts after all themes; what meets another is left out until there is room. */
export function placeLabels(labels: readonly PageLabel[], ground: LabelGround): PlacedLabel[] {
  const wanted = labels.filter(({ isPart }) => !isPart || ground.zoom >= zoomForParts);
  const ranked = wanted.toSorted((a, b) => Number(a.isPart) - Number(b.isPart) || b.papers - a.papers);
  const taken: Box[] = [];
  return ranked.flatMap(label => {
    const [x, y] = middleOf(label, ground);
    if (x < 0 || y < 0 || x > ground.width || y > ground.height) return [];
    const width = ground.widthOf(label) + gap;
    const inside = Math.max(width / 2, Math.min(ground.width - width / 2, x));
    for (const lines of tries) {
      const middle = y + lines * ground.lineHeight;
      const box = {
        left: inside - width / 2,
        right: inside + width / 2,
        top: middle - ground.lineHeight / 2,
        bottom: middle + ground.lineHeight / 2,
      };
      if (taken.some(other => meet(box, other))) continue;
      taken.push(box);
      return [{ label, x: inside, y: middle }];
    }
    return [];
  });
}

/** Amid its papers where they are spread, above them where the name would cover them. */
function middleOf(
  label: PageLabel,
  { toWindow, lineHeight, radius }: LabelGround,
): readonly [number, number] {
  const [x, y] = toWindow(label.x, label.y);
  const [, top] = toWindow(label.x, label.top);
  return [x, y - top > spreadLines * lineHeight ? y : top - radius - 0.6 * lineHeight];
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

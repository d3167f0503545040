/** How far the map zooms, how fast, and what has room in it. */

/** How far in and out one can go, where 1 is the whole map. */
export const zoomRange = [0.5, 40] as const;
export const zoomStep = 1.5;

/** What a wheel says of one unit, by its mode: pixels, lines, pages. */
const wheelUnits: readonly number[] = [0.002, 0.05, 1];
/** Two fingers on a touchpad arrive as a wheel with Ctrl, and turn it little by little. */
const pinchFactor = 10;
/** A real wheel with Ctrl turns far more at once: a notch zooms by a fifth then, as without Ctrl. */
const mostPinched = 0.26;

/** A turn of the wheel, as its event tells of it. */
interface Turn {
  readonly deltaY: number;
  readonly deltaMode: number;
  readonly ctrlKey: boolean;
}

/** By which power of two a turn of the wheel zooms. */
export function wheelDelta({ deltaY, deltaMode, ctrlKey }: Turn): number {
  const turned = -deltaY * (wheelUnits[deltaMode] ?? 0);
  return ctrlKey ? Math.max(-mostPinched, Math.min(mostPinched, pinchFactor * turned)) : turned;
}

/** CSS pixels a unit so that `size` units have room, with a margin of at most an eighth at each side. */
export function scaleFor(room: number, margin: number, size: number): number {
  return Math.max(1, room - 2 * Math.min(margin, room / 8)) / Math.max(1, size);
}

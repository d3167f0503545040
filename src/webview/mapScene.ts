/** What is on the map: papers with places and marks, found by where one points or in which direction one goes. */
import type { MapMarks, PageMap } from '../protocol/libraryMap';

/** Of papers of one theme: the first and the one after the last. */
export interface ThemeRange {
  readonly theme: number;
  readonly start: number;
  readonly end: number;
}

/** A rectangle of the map. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A step on the map: right, down, or the opposite. */
export interface Direction {
  readonly x: number;
  readonly y: number;
}

/** By the keys that go there. */
export const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The papers of a map in flat memory, with what is marked. */
export class MapScene {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly ranges: readonly ThemeRange[];
  /** The rectangle that holds all. */
  readonly box: Box;
  readonly cited: ReadonlySet<number>;
  /** The papers found; undefined where nothing is looked for. */
  readonly hits: ReadonlySet<number> | undefined;

  constructor(
    readonly map: PageMap,
    readonly marks: MapMarks,
  ) {
    this.x = Float64Array.from(map.x);
    this.y = Float64Array.from(map.y);
    this.ranges = rangesOf(map.theme);
    this.box = boxOf(this.x, this.y);
    const isThere = (paper: number) => paper < map.papers.length;
    this.cited = new Set(marks.cited.filter(isThere));
    this.hits = marks.hits ? new Set(marks.hits.filter(isThere)) : undefined;
  }

  get size(): number {
    return this.map.papers.length;
  }

  /** Whether a paper stands out: all do where nothing is looked for. */
  isLit(paper: number): boolean {
    return this.hits?.has(paper) ?? true;
  }

  /** The paper nearest to a place, at most `reach` away; those that stand out first. */
  at(x: number, y: number, reach: number): number | undefined {
    let best: number | undefined;
    let least = reach * reach;
    for (let paper = 0; paper < this.size; paper++) {
      const dx = (this.x[paper] ?? 0) - x;
      const dy = (this.y[paper] ?? 0) - y;
      // What fades is hit only where nothing else is near.
      const distance = (dx * dx + dy * dy) * (this.isLit(paper) ? 1 : 4);
      if (distance > least) continue;
      least = distance;
      best = paper;
    }
    return best;
  }

  /** The next paper from a place in a direction: near, and not much aside; among those that stand out. */
  next(x: number, y: number, direction: Direction, but: number | undefined): number | undefined {
    let best: number | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (let paper = 0; paper < this.size; paper++) {
      if (paper === but || !this.isLit(paper)) continue;
      const dx = (this.x[paper] ?? 0) - x;
      const dy = (this.y[paper] ?? 0) - y;
      const ahead = dx * direction.x + dy * direction.y;
      const aside = Math.abs(dx * direction.y) + Math.abs(dy * direction.x);
      if (ahead <= 0 || aside > 2 * ahead) continue;
      const cost = ahead + 2 * aside;
      if (cost >= least) continue;
      least = cost;
      best = paper;
    }
    return best;
  }

  /** The first paper that stands out of the next theme, or of the one before; around the corner at the ends. */
  inNextTheme(paper: number | undefined, step: 1 | -1): number | undefined {
    const here = this.ranges.findIndex(
      ({ start, end }) => paper !== undefined && paper >= start && paper < end,
    );
    const count = this.ranges.length;
    for (let i = 1; i <= count; i++) {
      const from = here < 0 && step < 0 ? 0 : here;
      const range = this.ranges[(from + step * i + 2 * count) % count];
      for (let other = range?.start ?? 0; other < (range?.end ?? 0); other++)
        if (this.isLit(other)) return other;
    }
    return undefined;
  }
}

function rangesOf(themes: readonly number[]): ThemeRange[] {
  const ranges: ThemeRange[] = [];
  let start = 0;
  for (let paper = 1; paper <= themes.length; paper++) {
    if (paper < themes.length && themes[paper] === themes[start]) continue;
    ranges.push({ theme: themes[start] ?? -1, start, end: paper });
    start = paper;
  }
  return ranges;
}

function boxOf(x: Float64Array, y: Float64Array): Box {
  const box = { left: 0, top: 0, right: 0, bottom: 0 };
  for (let paper = 0; paper < x.length; paper++) {
    const [px, py] = [x[paper] ?? 0, y[paper] ?? 0];
    if (paper === 0 || px < box.left) box.left = px;
    if (paper === 0 || px > box.right) box.right = px;
    if (paper === 0 || py < box.top) box.top = py;
    if (paper === 0 || py > box.bottom) box.bottom = py;
  }
  return box;
}

/** The map of a library: where its papers and themes lie. Laid out behind other requests, and anew where themes are. */
import type { ThemeName } from './engine';
import type { Library } from './library/library';
import { Abandoned, createPause, finishPaced, type Steps, type Typing } from './pause';
import { unsortedLabel } from './themes/buildThemes';
import { layOut, type Point } from './themes/mapLayout';
import type { ThemeLookup } from './themes/themeLookup';
import type { Theme, ThemeModel } from './themes/themeModel';

/** Where the papers of a library lie, similar ones together. Papers by their place in lists that go side by side. */
export interface LibraryMap {
  /** Ids; the papers of a theme one after the other, most typical first, those of no theme shown last. */
  readonly papers: readonly string[];
  readonly titles: readonly string[];
  /** Whole numbers: a map is about ten thousand wide, and its middle near 0, 0. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** The place of the paper's theme among `themes`; −1 for papers that are in none of them. */
  readonly theme: readonly number[];
  /** Largest first, without what is unsorted or hidden. */
  readonly themes: readonly ThemeName[];
  readonly labels: readonly MapLabel[];
}

/** The name of a theme or of a part of it, where most of its papers lie. */
export interface MapLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** A tenth of its papers lie above this, as many below that. */
  readonly top: number;
  readonly bottom: number;
  readonly papers: number;
  /** The place of the top theme among the map's themes. */
  readonly theme: number;
  readonly isPart: boolean;
}

/** The map, or how much of it is done, 0 to 1. */
export interface MapAnswer {
  readonly progress: number;
  readonly map?: LibraryMap;
}

/** Neighbours that have a say in where a paper lies. */
const neighboursLinked = 15;
/** What part of the time it takes to find them. */
const neighboursShare = 0.3;
/** An answer comes after this time at the latest; whoever asks then asks again. In milliseconds. */
const patience = 500;
/** Places are told as whole numbers: so many to one unit of the layout. */
const fineness = 1000;

/** One layout, done or under way. Themes that the user overrules keep it, as long as they were not found anew. */
interface Layout {
  readonly of: ThemeModel['neighbours'];
  /** Resolves with the places by paper. */
  readonly done: Promise<ReadonlyMap<string, Point>>;
  progress: number;
}

export class MapLayouts {
  #layout: Layout | undefined;
  /** Where papers stood in the last layout that was done. */
  #places: ReadonlyMap<string, Point> = new Map();

  /** The work stands back while somebody is `typing`. */
  constructor(
    private readonly library: Pick<Library, 'get'>,
    private readonly typing: Typing,
  ) {}

  /** The map for these themes, or how much of it is done. Rejects when aborted; the work goes on for who asks again. */
  async answer(themes: ThemeLookup, signal?: AbortSignal): Promise<MapAnswer> {
    const layout = this.#layoutFor(themes);
    const places = await soon(layout.done);
    signal?.throwIfAborted();
    if (!places) return { progress: layout.progress };
    return { progress: 1, map: mapOf(themes.model.themes, places, this.library) };
  }

  /** Gives up what is under way. */
  dispose(): void {
    this.#layout = undefined;
  }

  #layoutFor(themes: ThemeLookup): Layout {
    const of = themes.model.neighbours;
    if (this.#layout?.of === of) return this.#layout;
    const layout: Layout = {
      of,
      done: Promise.resolve().then(() => this.#layOut(layout, themes)),
      progress: 0,
    };
    // Whoever asks hears of a failure; nobody asking is no reason to end the process.
    layout.done.catch(() => {});
    this.#layout = layout;
    return layout;
  }

  async #layOut(layout: Layout, themes: ThemeLookup): Promise<ReadonlyMap<string, Point>> {
    const pause = createPause(() => this.#layout === layout, this.typing);
    const { themes: groups, neighbours } = themes.model;
    const papers = groups.reduce((sum, theme) => sum + theme.papers.length, 0);
    const lists = await finishPaced(
      counted(neighbours(neighboursLinked), steps => {
        layout.progress = (neighboursShare * steps) / papers;
      }),
      pause,
    );
    const numbers = new Map(groups.flatMap((theme, number) => theme.papers.map(id => [id, number] as const)));
    const before = this.#places;
    const steps = layOut({
      lists,
      groups: Int32Array.from(lists.ids, id => numbers.get(id) ?? -1),
      before: id => before.get(id),
      report: done => {
        layout.progress = neighboursShare + (1 - neighboursShare) * done;
      },
    });
    const positions = await finishPaced(steps, pause);
    if (this.#layout !== layout) throw new Abandoned();
    const places = lists.ids.map(
      (id, i) => [id, { x: positions[2 * i] ?? 0, y: positions[2 * i + 1] ?? 0 }] as const,
    );
    this.#places = new Map(places);
    return this.#places;
  }
}

/** Tells how many steps are done. */
function* counted<T>(steps: Steps<T>, tell: (steps: number) => void): Steps<T> {
  for (let count = 1; ; count++) {
    const step = steps.next();
    if (step.done) return step.value;
    tell(count);
    yield;
  }
}

/** What comes before patience ends; undefined too where it was given up for something newer. */
async function soon<T>(coming: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>(resolve => {
    timer = setTimeout(() => resolve(undefined), patience);
  });
  try {
    return await Promise.race([coming, late]);
  } catch (error) {
    if (error instanceof Abandoned) return undefined;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** The papers with their places, those of a theme side by side, most typical first; those of no theme shown at the end. */
function mapOf(
  themes: readonly Theme[],
  places: ReadonlyMap<string, Point>,
  library: Pick<Library, 'get'>,
): LibraryMap {
  const shown = themes.filter(isShown);
  const rest = themes.filter(theme => !isShown(theme));
  const papers = [
    ...shown.flatMap((theme, number) => theme.papers.map(id => ({ id, theme: number }))),
    ...rest.flatMap(theme => theme.papers.map(id => ({ id, theme: -1 }))),
  ].flatMap(({ id, theme }) => {
    const place = places.get(id);
    const title = library.get(id)?.title;
    return place && title !== undefined ? [{ id, theme, title, ...place }] : [];
  });
  return {
    papers: papers.map(({ id }) => id),
    titles: papers.map(({ title }) => title),
    x: papers.map(({ x }) => whole(x)),
    y: papers.map(({ y }) => whole(y)),
    theme: papers.map(({ theme }) => theme),
    themes: shown.map(({ id, label }) => ({ id, label })),
    labels: shown.flatMap((theme, number) => [
      ...labelOf(theme, number, false, places),
      ...theme.subthemes.flatMap(part => labelOf(part, number, true, places)),
    ]),
  };
}

function isShown({ label, rulings = [] }: Theme): boolean {
  return label !== unsortedLabel && !rulings.some(({ kind }) => kind === 'hidden');
}

/** A name in the midst of its papers: the median, which strays do not move. */
function labelOf(
  { label, papers }: Theme,
  theme: number,
  isPart: boolean,
  places: ReadonlyMap<string, Point>,
): MapLabel[] {
  const there = papers.flatMap(id => places.get(id) ?? []);
  if (there.length === 0) return [];
  const x = there.map(point => point.x).sort((a, b) => a - b);
  const y = there.map(point => point.y).sort((a, b) => a - b);
  const at = (values: readonly number[], place: number) => whole(values[place] ?? 0);
  const [middle, tenth] = [Math.floor(0.5 * (there.length - 1)), Math.floor(0.1 * (there.length - 1))];
  const reach = { top: at(y, tenth), bottom: at(y, there.length - 1 - tenth) };
  return [{ text: label, x: at(x, middle), y: at(y, middle), ...reach, papers: there.length, theme, isPart }];
}

const whole = (value: number): number => Math.round(fineness * value);

/** The map of a library: where its papers and themes lie. Laid out behind other requests, and anew where themes are. */
import type { ThemeName } from './engine';
import type { Paper } from './paper';
import { Abandoned, createPause, finishPaced, type Steps, type Typing } from './pause';
import { isUnsorted } from './themes/buildThemes';
import { layOut, type Point } from './themes/mapLayout';
import type { ThemeLookup } from './themes/themeLookup';
import { type FoundModel, isHidden, type Theme, type ThemeModel } from './themes/themeModel';

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
/** A layout that nobody has asked about for so long is given up. In milliseconds; whoever waits for it asks far more often. */
const interest = 5000;
/** Places are told as whole numbers: so many to one unit of the layout. */
const fineness = 1000;

/** Knows what the papers are called, by id. */
interface Titles {
  get(id: string): Pick<Paper, 'title'> | undefined;
}

/** One layout, done or under way. Themes that the user overrules keep it, as long as they were not found anew. */
interface Layout {
  readonly of: FoundModel['neighbours'];
  /** Resolves with the places by paper. */
  readonly done: Promise<ReadonlyMap<string, Point>>;
  progress: number;
  /** When somebody last asked about it. */
  asked: number;
}

export class MapLayouts {
  #layout: Layout | undefined;
  /** Where papers stood in the last layout that was done. */
  #places: ReadonlyMap<string, Point> = new Map();

  /** The work stands back while somebody is `typing`. `now` is a clock in milliseconds. */
  constructor(
    private readonly library: Titles,
    private readonly typing: Typing,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /**
   * The map for these themes, or how much of it is done: nothing while the texts of the papers have not been read. Rejects
   * when aborted; the work goes on for a while for who asks again.
   */
  async answer(themes: ThemeLookup, signal?: AbortSignal): Promise<MapAnswer> {
    const layout = this.#layoutFor(themes.model);
    // Whoever asks again asks at once: the answer that there is nothing to lay out yet takes as long as any other.
    const places = await soon(layout?.done ?? new Promise<never>(() => {}));
    signal?.throwIfAborted();
    if (!places) return { progress: layout?.progress ?? 0 };
    return { progress: 1, map: mapOf(themes.model.themes, places, this.library) };
  }

  /** Gives up what is under way. */
  dispose(): void {
    this.#layout = undefined;
  }

  #layoutFor({ themes, neighbours }: ThemeModel): Layout | undefined {
    if (!neighbours) return undefined;
    const asked = this.now();
    if (this.#layout?.of === neighbours) {
      this.#layout.asked = asked;
      return this.#layout;
    }
    const layout: Layout = {
      of: neighbours,
      done: Promise.resolve().then(() => this.#layOut(layout, themes)),
      progress: 0,
      asked,
    };
    layout.done.catch(() => {
      // Whoever asks hears of a failure; nobody asking is no reason to end the process. The next to ask has it begun anew.
      if (this.#layout === layout) this.#layout = undefined;
    });
    this.#layout = layout;
    return layout;
  }

  #isWanted(layout: Layout): boolean {
    return this.#layout === layout && this.now() - layout.asked < interest;
  }

  async #layOut(layout: Layout, groups: readonly Theme[]): Promise<ReadonlyMap<string, Point>> {
    const pause = createPause(() => this.#isWanted(layout), this.typing);
    const papers = groups.reduce((sum, theme) => sum + theme.papers.length, 0);
    const lists = await finishPaced(
      counted(layout.of(neighboursLinked), steps => {
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
function mapOf(themes: readonly Theme[], places: ReadonlyMap<string, Point>, library: Titles): LibraryMap {
  const shown = themes.flatMap(withoutHidden);
  const inTheme = new Set(shown.flatMap(theme => theme.papers));
  const others = themes.flatMap(theme => theme.papers).filter(id => !inTheme.has(id));
  const papers = [
    ...shown.flatMap((theme, number) => theme.papers.map(id => ({ id, theme: number }))),
    ...others.map(id => ({ id, theme: -1 })),
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

/** A theme as far as it is shown: without hidden parts and their papers; none where nothing is left of it. */
function withoutHidden(theme: Theme): Theme[] {
  if (isUnsorted(theme) || isHidden(theme)) return [];
  const hidden = new Set(theme.subthemes.filter(isHidden).flatMap(part => part.papers));
  const papers = theme.papers.filter(id => !hidden.has(id));
  if (papers.length === 0) return [];
  return [{ ...theme, papers, subthemes: theme.subthemes.filter(part => !isHidden(part)) }];
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

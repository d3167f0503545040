/** The themes of a library that changes: found, named like before, overruled by the user, and waited for. */
import { Abandoned } from '../pause';
import { applyOverrides, type OverridesGround } from './applyOverrides';
import { buildThemes } from './buildThemes';
import { carryOver } from './carryOver';
import { heldTerms } from './heldTerms';
import { noNeighbours } from './neighbourLists';
import { placeNewcomers } from './newcomers';
import { noOverrides, type ThemeOverrides } from './overrides';
import { ThemeLookup } from './themeLookup';
import type { Pause, Theme, ThemedPaper, ThemeModel } from './themeModel';

/** Of a paper that holds no term of its theme: papers asked for, and those of its theme named. */
const neighboursAsked = 20;
const neighboursNamed = 3;
/** The themes of so many papers are found in about a second. Larger libraries tell how far they are, and place newcomers first. */
const soonFound = 1000;

/** A library that grows by more than this is another one: its themes are found before they are shown. */
const mostNewcomers = 0.1;

const noThemes: ThemeModel = { themes: [], near: () => [], related: () => [], neighbours: noNeighbours };
/** What is known of papers of which only the themes are. */
const unread: ThemeModel = { themes: [], near: () => [], related: () => [] };

/** The theme of a paper, and why the paper is there. */
export interface ReasonedTheme {
  readonly theme: Theme;
  /** The telling terms of the theme that the paper holds, most telling first. */
  readonly terms: readonly string[];
  /** Where it holds none: the papers of the theme nearest to it, by id. */
  readonly neighbours: readonly string[];
}

/** What the themes ask of the library they belong to, and tell. */
export interface ThemesHost extends Pick<OverridesGround, 'find' | 'paper'> {
  /** There are themes of the newest library; `again` where there were before, and these are better. */
  onDidFind(again: boolean): void;
  /** The search for the first themes of the newest library has come on. */
  onDidProgress(): void;
}

/** A search for the themes of one library. */
interface Search {
  readonly papers: readonly ThemedPaper[];
  readonly round: number;
  readonly pause: Pause;
  readonly isLong: boolean;
}

/** Keeps themes in step with one library after the other. */
export class LibraryThemes {
  /** As they were found, before the user's word. The next ones keep their names and ids. */
  #found = noThemes;
  /** The newest, in force also while newer ones are being looked for. */
  #known = new ThemeLookup(noThemes);
  #overrides: ThemeOverrides = noOverrides;
  #pending = Promise.resolve(this.#known);
  /** Counts the libraries; what was begun for an earlier one is given up. */
  #round = 0;
  #ready = true;
  #progress = 1;
  /** Lets those who wait for themes that are not looked for any more wait for the next. */
  #release = (): void => {};

  constructor(private readonly host: ThemesHost) {}

  /** Whether there are themes of the newest library. */
  get ready(): boolean {
    return this.#ready;
  }

  /** How much of the search for them is done, 0 to 1. */
  get progress(): number {
    return this.#progress;
  }

  /** As they were found, before the user's word: what a later session is to be told of. */
  get found(): readonly Theme[] {
    return this.#found.themes;
  }

  /** The themes of an earlier session lend their names, unless there are newer ones. */
  remember(themes: readonly Theme[]): void {
    if (this.#found.themes.length === 0) this.#found = { ...unread, themes };
  }

  /** The library has changed and will again at once: whoever asks for themes waits. */
  hold(): void {
    this.#supersede();
    this.#await(
      new Promise((_, reject) => {
        this.#release = () => reject(new Abandoned());
      }),
    );
  }

  /** Looks for the themes of `papers` once `start` has come about. A rejection of `start` or `pause` gives it up. */
  renew(papers: readonly ThemedPaper[], start: Promise<void>, pause: Pause): void {
    const round = this.#supersede();
    if (papers.length === 0) this.#found = noThemes;
    const search = { papers, round, pause, isLong: papers.length > soonFound };
    const isPlaced = search.isLong && this.#knowsMost(papers);
    this.#await(start.then(() => (isPlaced ? this.#place(search) : this.#find(search))));
  }

  /** Puts the user's word in force; on themes that are being looked for, when they are found. */
  overrule(overrides: ThemeOverrides): void {
    this.#overrides = overrides;
    if (!this.#ready) return;
    this.#overrule();
    this.#pending = Promise.resolve(this.#known);
  }

  /** The themes of the newest library: waits on when the library changes meanwhile. Rejects when aborted. */
  async current(signal: AbortSignal | undefined): Promise<ThemeLookup> {
    for (;;) {
      const pending = this.#pending;
      const themes = await pending.catch((error: unknown) => {
        if (pending === this.#pending) throw error;
      });
      signal?.throwIfAborted();
      if (themes && pending === this.#pending) return themes;
    }
  }

  /** The newest themes there are. */
  get known(): readonly Theme[] {
    return this.#known.model.themes;
  }

  /** The top theme of a paper in the newest themes there are. */
  of(paperId: string): Theme | undefined {
    return this.#known.of(paperId);
  }

  /** The theme with the reasons: what costs a look into the text is found for one paper at a time. */
  reasonsFor(paper: ThemedPaper): ReasonedTheme | undefined {
    const theme = this.of(paper.id);
    if (!theme) return undefined;
    const terms = heldTerms(theme.terms, paper);
    return { theme, terms, neighbours: terms.length > 0 ? [] : this.#neighboursIn(theme, paper) };
  }

  /** What is being looked for is not wanted any more. Returns the number of the new round. */
  #supersede(): number {
    this.#release();
    this.#release = () => {};
    this.#ready = false;
    this.#progress = 0;
    return ++this.#round;
  }

  #knowsMost(papers: readonly ThemedPaper[]): boolean {
    const known = new Set(this.#found.themes.flatMap(theme => theme.papers));
    return papers.filter(({ id }) => !known.has(id)).length <= mostNewcomers * papers.length;
  }

  #await(pending: Promise<ThemeLookup>): void {
    this.#pending = pending;
    // Whoever asks for themes hears of a failure; nobody asking is no reason to end the process.
    pending.catch(() => {});
  }

  /** Shows newcomers where their neighbours are, and looks for the themes anew afterwards. */
  async #place(search: Search): Promise<ThemeLookup> {
    const { papers, round, pause } = search;
    const themes = await placeNewcomers(this.#found, papers, pause);
    const placed = this.#take({ ...this.#found, themes }, round);
    // Where nothing better is found these stay.
    this.#find(search).catch(() => {});
    return placed;
  }

  async #find({ papers, round, pause, isLong }: Search): Promise<ThemeLookup> {
    const model = await buildThemes(papers, pause, progress => {
      if (isLong && round === this.#round) this.#report(progress);
    });
    return this.#take({ ...model, themes: carryOver(this.#found.themes, model.themes) }, round);
  }

  #report(progress: number): void {
    // What is found now has been preceded by something to look at.
    if (this.#ready) return;
    this.#progress = progress;
    this.host.onDidProgress();
  }

  /** Shows what was found, if it is still wanted. */
  #take(found: ThemeModel, round: number): ThemeLookup {
    if (round !== this.#round) throw new Abandoned();
    const again = this.#ready;
    this.#found = found;
    this.#overrule();
    this.#ready = true;
    this.#progress = 1;
    if (again) this.#pending = Promise.resolve(this.#known);
    this.host.onDidFind(again);
    return this.#known;
  }

  #overrule(): void {
    const { find, paper } = this.host;
    const { themes, near } = this.#found;
    const overruled = applyOverrides(themes, this.#overrides, { find, paper, near });
    this.#known = new ThemeLookup({ ...this.#found, themes: overruled });
  }

  #neighboursIn(theme: Theme, paper: ThemedPaper): string[] {
    const near = this.#known.model.near(paper, neighboursAsked).map(({ id }) => id);
    return near.filter(id => this.of(id) === theme).slice(0, neighboursNamed);
  }
}

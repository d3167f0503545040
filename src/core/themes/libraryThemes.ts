/** The themes of a library that changes: found, named like before, overruled by the user, and waited for. */
import { Abandoned } from '../pause';
import { applyOverrides, type OverridesGround } from './applyOverrides';
import { buildThemes } from './buildThemes';
import { carryOver } from './carryOver';
import { heldTerms } from './heldTerms';
import { noOverrides, type ThemeOverrides } from './overrides';
import { ThemeLookup } from './themeLookup';
import type { Pause, Theme, ThemedPaper, ThemeModel } from './themeModel';

/** Of a paper that holds no term of its theme: papers asked for, and those of its theme named. */
const neighboursAsked = 20;
const neighboursNamed = 3;

const noThemes: ThemeModel = { themes: [], related: () => [] };

/** The theme of a paper, and why the paper is there. */
export interface ReasonedTheme {
  readonly theme: Theme;
  /** The telling terms of the theme that the paper holds, most telling first. */
  readonly terms: readonly string[];
  /** Where it holds none: the papers of the theme nearest to it, by id. */
  readonly neighbours: readonly string[];
}

/** Keeps themes in step with one library after the other. */
export class LibraryThemes {
  /** As they were found, before the user's word. The next ones keep their names and ids. */
  #found = noThemes;
  /** The newest, in force also while newer ones are being looked for. */
  #known = new ThemeLookup(noThemes);
  #overrides: ThemeOverrides = noOverrides;
  #pending = Promise.resolve(this.#known);
  #ready = true;
  /** Lets those who wait for themes that are not looked for any more wait for the next. */
  #release = (): void => {};

  /** `ground` knows the newest library; `onDidFind` is told when the themes of the newest library are there. */
  constructor(
    private readonly ground: Pick<OverridesGround, 'find' | 'paper'>,
    private readonly onDidFind: () => void,
  ) {}

  /** Whether the themes are those of the newest library. */
  get ready(): boolean {
    return this.#ready;
  }

  /** The library has changed and will again at once: whoever asks for themes waits. */
  hold(): void {
    let release = (): void => {};
    const pending = new Promise<never>((_, reject) => {
      release = () => reject(new Abandoned());
    });
    this.#await(pending);
    this.#release = release;
  }

  /** Looks for the themes of `papers` once `start` has come about. A rejection of `start` or `pause` gives it up. */
  renew(papers: readonly ThemedPaper[], start: Promise<void>, pause: Pause): void {
    if (papers.length === 0) this.#found = noThemes;
    const pending = start.then(async () => {
      const model = await buildThemes(papers, pause);
      if (pending !== this.#pending) throw new Abandoned();
      this.#found = { ...model, themes: carryOver(this.#found.themes, model.themes) };
      this.#ready = true;
      this.#overrule();
      this.onDidFind();
      return this.#known;
    });
    this.#await(pending);
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

  /** The top theme of a paper in the newest themes there are. */
  of(paperId: string): Theme | undefined {
    return this.#known.of(paperId);
  }

  /** The theme with the reasons: what costs a look into the text is found for one paper at a time. */
  reasonsFor(paper: ThemedPaper): ReasonedTheme | undefined {
    const theme = this.of(paper.id);
    if (!theme) return undefined;
    const terms = heldTerms(theme.terms, paper);
    return { theme, terms, neighbours: terms.length > 0 ? [] : this.#neighboursIn(theme, paper.id) };
  }

  #await(pending: Promise<ThemeLookup>): void {
    this.#release();
    this.#release = () => {};
    this.#ready = false;
    this.#pending = pending;
    // Whoever asks for themes hears of a failure; nobody asking is no reason to end the process.
    pending.catch(() => {});
  }

  #overrule(): void {
    const { themes, related } = this.#found;
    const ground = { ...this.ground, related };
    this.#known = new ThemeLookup({ themes: applyOverrides(themes, this.#overrides, ground), related });
  }

  #neighboursIn(theme: Theme, paperId: string): string[] {
    const near = this.#known.model.related(paperId, neighboursAsked).map(({ id }) => id);
    return near.filter(id => this.of(id) === theme).slice(0, neighboursNamed);
  }
}

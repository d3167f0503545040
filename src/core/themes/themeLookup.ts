/** Answers which theme a paper is in and which papers a theme holds, for one theme model. */
import type { Theme, ThemeModel } from './themeModel';

/** The themes of one state of the library, with the ways to find them. */
export class ThemeLookup {
  readonly #byId = new Map<string, Theme>();
  readonly #ofPaper = new Map<string, Theme>();

  constructor(readonly model: ThemeModel) {
    for (const theme of model.themes) {
      this.#byId.set(theme.id, theme);
      for (const paper of theme.papers) this.#ofPaper.set(paper, theme);
      for (const part of theme.subthemes) this.#byId.set(part.id, part);
    }
  }

  /** A theme or sub-theme. */
  get(themeId: string): Theme | undefined {
    return this.#byId.get(themeId);
  }

  /** The one top theme of a paper. */
  of(paperId: string): Theme | undefined {
    return this.#ofPaper.get(paperId);
  }
}

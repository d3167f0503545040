/** Puts the user's word in force: themes as Sheaf found them in, themes as the user wants them out. */
import { compareText } from '../order';
import { isUnsorted } from './buildThemes';
import { isEmpty, type OwnTheme, type ThemeOverrides } from './overrides';
import { withSpokenIds } from './spokenIds';
import { ThemeDraft } from './themeDraft';
import type { NearPaper, Theme, ThemedPaper } from './themeModel';

/** What must be known of the library to do as the user says. */
export interface OverridesGround {
  /** The papers in which every word of a query stands. */
  find(query: string): readonly string[];
  /** A paper as it is now, by any id it has had; undefined where there is no such paper. */
  paper(id: string): ThemedPaper | undefined;
  near(paper: ThemedPaper, limit: number): readonly NearPaper[];
}

/** So many neighbours tell to which part of a theme a paper belongs. */
const neighboursAsked = 10;

/**
 * The themes with the user's word in force: merges first, then the user's own queries in the order of their ids, then pinned
 * papers. As before every paper is in exactly one top theme, and in exactly one part of it where it has parts; no theme is
 * empty; the largest comes first and what is unsorted last. Hidden themes are there, marked.
 */
export function applyOverrides(
  themes: readonly Theme[],
  overrides: ThemeOverrides,
  ground: OverridesGround,
): readonly Theme[] {
  if (isEmpty(overrides)) return themes;
  const desk = new ThemeDesk(withSpokenIds(themes, overrides), overrides, ground);
  desk.merge();
  desk.define();
  desk.pin();
  return desk.themes();
}

/** The themes while they are rearranged. */
class ThemeDesk {
  /** In the order of the themes found, the user's own behind them. */
  readonly #drafts: readonly ThemeDraft[];
  readonly #byId = new Map<string, ThemeDraft>();
  /** The leaf each paper is in, once papers move and themes stay. */
  #homes: Map<string, ThemeDraft> | undefined;

  constructor(
    themes: readonly Theme[],
    private readonly overrides: ThemeOverrides,
    private readonly ground: OverridesGround,
  ) {
    const found = themes.map(theme => new ThemeDraft(theme));
    for (const draft of found.flatMap(top => [top, ...top.parts])) this.#byId.set(draft.id, draft);
    this.#drafts = [...found, ...sorted(overrides.define).flatMap(([id, own]) => this.#enterOwn(id, own))];
    for (const [id, label] of Object.entries(overrides.rename)) this.#byId.get(id)?.rename(label);
    for (const id of Object.keys(overrides.hide)) this.#byId.get(id)?.rulings.push({ kind: 'hidden' });
  }

  merge(): void {
    for (const [id, into] of sorted(this.overrides.merge)) {
      const source = this.#byId.get(id);
      const target = this.#place(into);
      // A part whose theme has gone into another went with it.
      if (!source || !target || source.place !== source) continue;
      // A circle of merges ends here: all its themes are in one already.
      if (source === target || source.parent === target || target.parent === source) continue;
      source.joinInto(target);
    }
  }

  define(): void {
    for (const [id, { query }] of sorted(this.overrides.define)) {
      for (const found of this.ground.find(query)) {
        const paper = this.ground.paper(found);
        if (paper) this.#move(paper, this.#place(id));
      }
    }
  }

  pin(): void {
    for (const [id, { theme }] of sorted(this.overrides.pin)) {
      const paper = this.ground.paper(id);
      // A part that is not found any more leaves its papers with the theme.
      const target = this.#place(theme) ?? this.#place(theme.replace(/\/[^/]*$/, ''));
      if (paper && this.#move(paper, target)) target?.addPinned(id);
    }
  }

  themes(): readonly Theme[] {
    const drafts = this.#drafts.filter(draft => draft.isTop && draft.size > 0);
    const order = (a: ThemeDraft, b: ThemeDraft) =>
      Number(isUnsorted(a)) - Number(isUnsorted(b)) || b.size - a.size;
    return drafts.sort(order).map(draft => draft.finish());
  }

  /** Where what is said of an id applies. */
  #place(id: string): ThemeDraft | undefined {
    return this.#byId.get(id)?.place;
  }

  /** A theme of the user's own. Where Sheaf has found one of the same id they are one. */
  #enterOwn(id: string, { label, query }: OwnTheme): ThemeDraft[] {
    // Such ids are those of parts.
    if (id.includes('/')) return [];
    const known = this.#byId.get(id);
    const draft = known ?? new ThemeDraft({ id, label, terms: [], papers: [], subthemes: [] });
    draft.label = label;
    draft.rulings.push({ kind: 'defined', query });
    this.#byId.set(id, draft);
    return known ? [] : [draft];
  }

  #findHomes(): Map<string, ThemeDraft> {
    const leaves = this.#drafts.filter(draft => draft.isTop).flatMap(draft => draft.leaves);
    return new Map(leaves.flatMap(leaf => [...leaf.papers].map(paper => [paper, leaf] as const)));
  }

  /** Whether there is such a paper and such a theme. */
  #move(paper: ThemedPaper, target: ThemeDraft | undefined): boolean {
    this.#homes ??= this.#findHomes();
    const home = this.#homes.get(paper.id);
    if (!home || !target) return false;
    const leaf = this.#leafFor(paper, target, home);
    if (leaf === home) return true;
    home.papers.delete(paper.id);
    leaf.papers.add(paper.id);
    this.#homes.set(paper.id, leaf);
    return true;
  }

  /** The part of a theme that a paper goes to: where it is, or where most of its neighbours in the theme are, or the largest. */
  #leafFor(paper: ThemedPaper, target: ThemeDraft, home: ThemeDraft): ThemeDraft {
    const { leaves } = target;
    if (leaves.includes(home)) return home;
    const near = leaves.length > 1 ? this.ground.near(paper, neighboursAsked) : [];
    const votes = new Map(leaves.map(leaf => [leaf, 0]));
    for (const { id, score } of near) {
      const leaf = this.#homes?.get(id);
      if (leaf && votes.has(leaf)) votes.set(leaf, (votes.get(leaf) ?? 0) + score);
    }
    return leaves.reduce((best, leaf) => {
      const lead = (votes.get(leaf) ?? 0) - (votes.get(best) ?? 0) || leaf.size - best.size;
      return lead > 0 ? leaf : best;
    });
  }
}

function sorted<T>(entries: Readonly<Record<string, T>>): [id: string, entry: T][] {
  return Object.entries(entries).sort(([a], [b]) => compareText(a, b));
}

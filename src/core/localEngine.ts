/** The engine in the thread that calls it: inside the worker, in tests and on the command line. */

import type { Citation, TitleMatcher } from './citations/citation';
import { findCitations } from './citations/findCitations';
import { createTitleMatcher } from './citations/titleMatcher';
import type {
  CitedPaper,
  DumpChange,
  LibraryOverview,
  PaperDetail,
  PaperEngine,
  PaperGroup,
  PaperHeader,
  PaperTheme,
  RelatedHeader,
  ResolvedCitation,
  SearchHit,
  ThemeName,
  ThemeSummary,
} from './engine';
import { Library } from './library/library';
import { compareText } from './order';
import type { Paper, Problem } from './paper';
import { createPause } from './pause';
import { type ReadDump, readDump } from './readDump';
import { SearchIndex } from './search/searchIndex';
import { snippetOf } from './search/snippet';
import { applyOverrides } from './themes/applyOverrides';
import { buildThemes } from './themes/buildThemes';
import { carryOver } from './themes/carryOver';
import { heldTerms } from './themes/heldTerms';
import { noOverrides, type ThemeOverrides } from './themes/overrides';
import { ThemeLookup } from './themes/themeLookup';
import type { Theme, ThemeModel } from './themes/themeModel';

/** Of a paper that holds no term of its theme: papers asked for, and those of its theme named. */
const neighboursAsked = 20;
const neighboursNamed = 3;

type Listener = (overview: LibraryOverview) => void;

/** Keeps the dumps of a workspace as one library, and index and themes in step with it. */
export class LocalEngine implements PaperEngine {
  readonly #dumps = new Map<string, ReadDump>();
  readonly #listeners = new Set<Listener>();
  readonly #index = new SearchIndex();
  #library = new Library([]);
  #revision = 0;
  #disposed = false;
  #indexed: Promise<void> = Promise.resolve();
  #themes: Promise<ThemeLookup> = Promise.resolve(new ThemeLookup({ themes: [], related: () => [] }));
  /** The newest themes found, also while newer ones are being looked for. */
  #knownThemes: ThemeLookup | undefined;
  /** The same as they were found, before the user's word. The next ones keep their names and ids. */
  #foundThemes: ThemeModel = { themes: [], related: () => [] };
  /** The library they were found in. */
  #themedLibrary = this.#library;
  #overrides: ThemeOverrides = noOverrides;
  #titles: TitleMatcher | undefined;

  async update({ changes }: { readonly changes: readonly DumpChange[] }): Promise<LibraryOverview> {
    let changed = false;
    for (const change of changes) {
      const before = this.#dumps.get(change.dump);
      const read = readDump(change, before);
      if (read === before) continue;
      changed = true;
      if (read) this.#dumps.set(change.dump, read);
      else this.#dumps.delete(change.dump);
    }
    if (changed) this.#renew();
    return this.#overview();
  }

  async overview(): Promise<LibraryOverview> {
    return this.#overview();
  }

  async problems(): Promise<readonly Problem[]> {
    return this.#sortedDumps().flatMap(({ dump, problems }) =>
      problems.map(problem => ({ dump, ...problem })),
    );
  }

  async overrule({ overrides }: { readonly overrides: ThemeOverrides }): Promise<LibraryOverview> {
    this.#overrides = overrides;
    // Themes that are being looked for are overruled when they are found.
    if (this.#themedLibrary === this.#library) {
      this.#knownThemes = this.#overrule(this.#foundThemes);
      this.#themes = Promise.resolve(this.#knownThemes);
      this.#revision++;
      this.#notify();
    }
    return this.#overview();
  }

  async themes(_params: object, signal?: AbortSignal): Promise<readonly ThemeSummary[]> {
    const { model } = await this.#currentThemes(signal);
    return model.themes.map(summarise);
  }

  async papersOf(
    { group }: { readonly group: PaperGroup },
    signal?: AbortSignal,
  ): Promise<readonly PaperHeader[]> {
    if (group.kind === 'dump') return this.#papersOfDump(group.dump);
    const themes = await this.#currentThemes(signal);
    const papers = (themes.get(group.theme)?.papers ?? []).map(id => this.#library.get(id));
    return papers
      .filter(paper => paper !== undefined)
      .sort(this.#library.byTitleOrder)
      .map(header);
  }

  async paper({ idOrKey }: { readonly idOrKey: string }): Promise<PaperDetail | null> {
    const paper = this.#library.find(idOrKey);
    if (!paper) return null;
    return { ...paper, ...this.#reasonedThemeOf(paper), citeKey: this.#library.citeKey(paper) };
  }

  async papers(): Promise<readonly Paper[]> {
    return this.#library.papers;
  }

  async search(
    {
      query,
      limit,
      allWords,
    }: { readonly query: string; readonly limit: number; readonly allWords?: boolean },
    signal?: AbortSignal,
  ): Promise<readonly SearchHit[]> {
    await this.#indexed;
    signal?.throwIfAborted();
    const found = allWords ? this.#index.holding(query).slice(0, limit) : this.#index.search(query, limit);
    return found.flatMap(({ id, score, terms }) => {
      const paper = this.#library.get(id);
      if (!paper) return [];
      return { ...header(paper), score, ...this.#themeOf(id), snippet: snippetOf(paper.abstract, terms) };
    });
  }

  async related(
    { paper, limit }: { readonly paper: string; readonly limit: number },
    signal?: AbortSignal,
  ): Promise<readonly RelatedHeader[]> {
    const { model } = await this.#currentThemes(signal);
    const id = this.#library.find(paper)?.id;
    const related = id === undefined ? [] : model.related(id, limit);
    return related.flatMap(({ id: other, score, terms }) => {
      const found = this.#library.get(other);
      return found ? { ...header(found), score, terms } : [];
    });
  }

  async citations(params: {
    readonly text: string;
    readonly languageId: string;
    readonly offset?: number;
  }): Promise<readonly ResolvedCitation[]> {
    this.#titles ??= createTitleMatcher(this.#library.titles);
    const found = findCitations(params, this.#titles, this.#library, params.offset);
    return found.map(citation => this.#resolve(citation));
  }

  onDidChange(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispose(): void {
    this.#disposed = true;
    this.#listeners.clear();
  }

  /** Makes library, index and themes anew after the dumps changed; index first, since people type before they browse. */
  #renew(): void {
    const library = new Library([...this.#dumps.values()]);
    this.#library = library;
    this.#revision++;
    this.#titles = undefined;
    const pause = createPause(() => this.#library === library && !this.#disposed);
    const { papers } = library;
    if (papers.length === 0) this.#foundThemes = { themes: [], related: () => [] };
    const indexed = this.#indexed.then(() => this.#index.update(papers, pause));
    // A library that is no longer wanted was given up half way: the next update goes on from there.
    this.#indexed = indexed.catch(() => {});
    this.#themes = indexed.then(async () => {
      const model = await buildThemes(papers, pause);
      const found = { ...model, themes: carryOver(this.#foundThemes.themes, model.themes) };
      // What was changed meanwhile has its own before.
      if (library === this.#library) this.#foundThemes = found;
      this.#themedLibrary = library;
      const themes = this.#overrule(found);
      this.#knownThemes = themes;
      this.#notify();
      return themes;
    });
    // Whoever asks for themes hears of a failure; nobody asking is no reason to end the process.
    this.#themes.catch(() => {});
    this.#notify();
  }

  #overrule({ themes, related }: ThemeModel): ThemeLookup {
    const ground = {
      find: (query: string) => this.#index.holding(query).map(({ id }) => id),
      paper: (id: string) => this.#library.get(id)?.id,
      related,
    };
    return new ThemeLookup({ themes: applyOverrides(themes, this.#overrides, ground), related });
  }

  /** The themes of the newest library: waits on when the library changes while waiting. */
  async #currentThemes(signal: AbortSignal | undefined): Promise<ThemeLookup> {
    for (;;) {
      const pending = this.#themes;
      const themes = await pending.catch((error: unknown) => {
        if (pending === this.#themes) throw error;
      });
      signal?.throwIfAborted();
      if (themes && pending === this.#themes) return themes;
    }
  }

  #papersOfDump(dump: string): PaperHeader[] {
    const places = this.#library.papers.flatMap(paper =>
      paper.sources.filter(source => source.dump === dump).map(source => ({ paper, source })),
    );
    places.sort((a, b) => a.source.start - b.source.start);
    const seen = new Set<string>();
    return places.flatMap(({ paper, source }) => {
      if (seen.has(paper.id)) return [];
      seen.add(paper.id);
      return { ...header(paper), firstSource: source };
    });
  }

  #resolve({ start, end, form, papers }: Citation): ResolvedCitation {
    const known = papers.map(id => this.#library.get(id)).filter(paper => paper !== undefined);
    return { start, end, form, papers: known.map(paper => this.#cited(paper)) };
  }

  #cited(paper: Paper): CitedPaper {
    return { ...paper, ...this.#themeOf(paper.id), citeKey: this.#library.citeKey(paper) };
  }

  #themeOf(paperId: string): { theme?: ThemeName } {
    const theme = this.#knownThemes?.of(paperId);
    return theme ? { theme: { id: theme.id, label: theme.label } } : {};
  }

  /** The theme with the reasons: what costs a look into the text is found for one paper at a time. */
  #reasonedThemeOf(paper: Paper): { theme?: PaperTheme } {
    const theme = this.#knownThemes?.of(paper.id);
    if (!theme) return {};
    const terms = heldTerms(theme.terms, paper);
    const neighbours = terms.length > 0 ? [] : this.#neighboursIn(theme, paper.id);
    return { theme: { id: theme.id, label: theme.label, terms, neighbours } };
  }

  #neighboursIn(theme: Theme, paperId: string): PaperHeader[] {
    const near = this.#knownThemes?.model.related(paperId, neighboursAsked) ?? [];
    return near
      .filter(({ id }) => this.#knownThemes?.of(id) === theme)
      .slice(0, neighboursNamed)
      .flatMap(({ id }) => this.#library.get(id) ?? [])
      .map(header);
  }

  #sortedDumps(): ReadDump[] {
    return [...this.#dumps.values()].sort((a, b) => compareText(a.dump, b.dump));
  }

  #overview(): LibraryOverview {
    return {
      revision: this.#revision,
      papers: this.#library.papers.length,
      dumps: this.#sortedDumps().map(({ dump, format, copies, problems }) => ({
        dump,
        format: format.id,
        formatLabel: format.label,
        papers: copies.length,
        problems: problems.length,
      })),
      themesReady: this.#themedLibrary === this.#library,
    };
  }

  #notify(): void {
    if (this.#disposed) return;
    const overview = this.#overview();
    for (const listener of this.#listeners) listener(overview);
  }
}

function header({ id, key, title, sources }: Paper): PaperHeader {
  const firstSource = sources[0];
  if (!firstSource) throw new Error(`paper without a source: ${id}`);
  return { id, key, title, firstSource };
}

function summarise({ id, label, terms, papers, subthemes, rulings }: Theme): ThemeSummary {
  const summary = { id, label, terms, size: papers.length, subthemes: subthemes.map(summarise) };
  return rulings ? { ...summary, rulings } : summary;
}

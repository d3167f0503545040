/** The engine in the thread that calls it: inside the worker, in tests and on the command line. */

import type { Citation, TitleMatcher } from './citations/citation';
import { findCitations } from './citations/findCitations';
import { createTitleMatcher } from './citations/titleMatcher';
import type {
  CitedPaper,
  DumpChange,
  DumpEntry,
  LibraryOverview,
  PaperDetail,
  PaperEngine,
  PaperGroup,
  PaperHeader,
  PaperTheme,
  RelatedHeader,
  ResolvedCitation,
  SearchAnswer,
  SearchHit,
  SearchRequest,
  ThemeName,
  ThemeSummary,
} from './engine';
import { Library, sortByTitle } from './library/library';
import { compareText } from './order';
import type { Paper, Problem } from './paper';
import { createPause } from './pause';
import { type ReadDump, readDump } from './readDump';
import { hitText } from './search/hitText';
import { LibraryIndex } from './search/libraryIndex';
import type { FoundPaper, SearchResult } from './search/paperIndex';
import { type PlannedWord, queryWords } from './search/searchPlan';
import { type FilterGround, testOf } from './searchFilters';
import { LibraryThemes } from './themes/libraryThemes';
import type { ThemeOverrides } from './themes/overrides';
import type { Theme } from './themes/themeModel';

type Listener = (overview: LibraryOverview) => void;

/** Keeps the dumps of a workspace as one library, and index and themes in step with it. */
export class LocalEngine implements PaperEngine {
  readonly #dumps = new Map<string, ReadDump>();
  readonly #listeners = new Set<Listener>();
  readonly #index = new LibraryIndex();
  readonly #library = new Library();
  /** Counts the changes of the library. */
  #updates = 0;
  #revision = 0;
  #disposed = false;
  /** Whether more updates have been announced. */
  #held = false;
  #indexed: Promise<void> = Promise.resolve();
  readonly #themes = new LibraryThemes({
    find: query => this.#index.holding(query).map(({ id }) => id),
    paper: id => this.#library.get(id),
    onDidFind: again => {
      if (again) this.#revision++;
      this.#notify();
    },
    onDidProgress: () => this.#notify(),
  });
  #titles: TitleMatcher | undefined;

  async update({
    changes,
    more = false,
  }: {
    readonly changes: readonly DumpChange[];
    readonly more?: boolean;
  }): Promise<LibraryOverview> {
    const read = changes.flatMap(change => {
      const before = this.#dumps.get(change.dump);
      const now = readDump(change, before);
      if (now === before) return [];
      if (now) this.#dumps.set(change.dump, now);
      else this.#dumps.delete(change.dump);
      return { dump: change.dump, now };
    });
    this.#library.update(read);
    if (read.length > 0 || (this.#held && !more)) this.#renew(more);
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
    this.#themes.overrule(overrides);
    // Themes that are being looked for are overruled when they are found.
    if (this.#themes.ready) {
      this.#revision++;
      this.#notify();
    }
    return this.#overview();
  }

  async remember({ themes }: { readonly themes: readonly Theme[] }): Promise<LibraryOverview> {
    this.#themes.remember(themes);
    return this.#overview();
  }

  async foundThemes(): Promise<readonly Theme[]> {
    return this.#themes.found;
  }

  async themes(_params: object, signal?: AbortSignal): Promise<readonly ThemeSummary[]> {
    const { model } = await this.#themes.current(signal);
    return model.themes.map(summarise);
  }

  async papersOf(
    { group }: { readonly group: PaperGroup },
    signal?: AbortSignal,
  ): Promise<readonly PaperHeader[]> {
    if (group.kind === 'dump') return this.#papersOfDump(group.dump);
    const themes = await this.#themes.current(signal);
    const papers = (themes.get(group.theme)?.papers ?? []).map(id => this.#library.get(id));
    return sortByTitle(papers.filter(paper => paper !== undefined)).map(header);
  }

  async entriesOf({ dump }: { readonly dump: string }): Promise<readonly DumpEntry[]> {
    return this.#library.copiesOf(dump).map(({ copy: { entry, source }, paper: { id } }) => ({
      paper: id,
      title: entry.title,
      source,
      ...this.#themeOf(id),
    }));
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
    { query, limit, allWords, cited = [] }: SearchRequest,
    signal?: AbortSignal,
  ): Promise<SearchAnswer> {
    await this.#indexed;
    signal?.throwIfAborted();
    const ground: FilterGround = {
      paper: id => this.#library.get(id),
      themes: this.#themes.known,
      cited: new Set(cited),
    };
    const { papers, matched } = allWords
      ? firstOf(this.#index.holding(query), limit)
      : this.#index.search(query, limit, filter => testOf(filter, ground));
    const words = queryWords(query);
    return { hits: papers.flatMap(found => this.#hit(found, words)), matched };
  }

  async related(
    { paper, limit }: { readonly paper: string; readonly limit: number },
    signal?: AbortSignal,
  ): Promise<readonly RelatedHeader[]> {
    const { model } = await this.#themes.current(signal);
    const known = this.#library.find(paper);
    const related = known ? model.related(known, limit) : [];
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

  /**
   * Brings index and themes up to the library; the index first, since people type before they browse. Themes are looked for
   * not before all is there: they are named after the last ones, which must not be those of half a library.
   */
  #renew(more: boolean): void {
    const update = ++this.#updates;
    const { papers } = this.#library;
    this.#revision++;
    this.#held = more;
    this.#titles = undefined;
    const pause = createPause(() => this.#updates === update && !this.#disposed);
    const indexed = this.#indexed.then(() => this.#index.update(papers, pause));
    // A library that is no longer wanted was given up half way: the next update goes on from there.
    this.#indexed = indexed.catch(() => {});
    if (more) this.#themes.hold();
    else this.#themes.renew(papers, indexed, pause);
    this.#notify();
  }

  #hit({ id, score }: FoundPaper, words: readonly PlannedWord[]): SearchHit[] {
    const paper = this.#library.get(id);
    // The index may still be that of a moment ago.
    if (!paper) return [];
    const { title, snippet } = hitText(paper, words);
    const marks = { title: title.marks, snippet: snippet.marks };
    return [{ ...header(paper), score, ...this.#themeOf(id), snippet: snippet.text, marks }];
  }

  #papersOfDump(dump: string): PaperHeader[] {
    return this.#library.papersOf(dump).flatMap(paper => {
      const firstSource = paper.sources.find(source => source.dump === dump);
      return firstSource ? { ...header(paper), firstSource } : [];
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
    const theme = this.#themes.of(paperId);
    return theme ? { theme: { id: theme.id, label: theme.label } } : {};
  }

  #reasonedThemeOf(paper: Paper): { theme?: PaperTheme } {
    const reasoned = this.#themes.reasonsFor(paper);
    if (!reasoned) return {};
    const { theme, terms } = reasoned;
    const neighbours = reasoned.neighbours.flatMap(id => this.#library.get(id) ?? []).map(header);
    return { theme: { id: theme.id, label: theme.label, terms, neighbours } };
  }

  #sortedDumps(): ReadDump[] {
    return [...this.#dumps.values()].sort((a, b) => compareText(a.dump, b.dump));
  }

  #overview(): LibraryOverview {
    return {
      revision: this.#revision,
      papers: this.#library.size,
      dumps: this.#sortedDumps().map(({ dump, format, copies, problems }) => ({
        dump,
        format: format.id,
        formatLabel: format.label,
        papers: copies.length,
        problems: problems.length,
      })),
      themesReady: this.#themes.ready,
      themesProgress: this.#themes.progress,
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

function firstOf(papers: readonly FoundPaper[], limit: number): SearchResult {
  return { papers: papers.slice(0, limit), matched: papers.length };
}

function summarise({ id, label, terms, papers, subthemes, rulings }: Theme): ThemeSummary {
  const summary = { id, label, terms, size: papers.length, subthemes: subthemes.map(summarise) };
  return rulings ? { ...summary, rulings } : summary;
}

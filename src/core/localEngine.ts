/** The engine in the thread that calls it: inside the worker, in tests and on the command line. */
import type {
  DumpChange,
  DumpEntry,
  EngineMethod,
  EngineRequests,
  LibraryOverview,
  PaperDetail,
  PaperEngine,
  SearchAnswer,
  SearchRequest,
  ThemeSummary,
} from './engine';
import { Library } from './library/library';
import { wholePaper } from './library/libraryPaper';
import { LibraryCitations } from './libraryCitations';
import { MapLayouts } from './libraryMap';
import { answerSearch } from './librarySearch';
import { compareText } from './order';
import type { Paper, Problem } from './paper';
import { Abandoned, createPause, type Pause, Typing } from './pause';
import type { ReadDump } from './readDump';
import { LibraryIndex } from './search/libraryIndex';
import { SegmentCache } from './storage/segmentCache';
import type { SegmentStore } from './storage/segmentStore';
import {
  detailsOf,
  dumpEntry,
  headersIn,
  headersOf,
  problemsIn,
  relatedHeaders,
  summariseDump,
  summariseTheme,
} from './summaries';
import { LibraryThemes } from './themes/libraryThemes';
import type { Theme } from './themes/themeModel';

type Listener = (overview: LibraryOverview) => void;
type ParamsOf<M extends EngineMethod> = Parameters<EngineRequests[M]>[0];
type AnswerTo<M extends EngineMethod> = ReturnType<EngineRequests[M]>;

/** Keeps the dumps of a workspace as one library, and index and themes in step with it. */
export class LocalEngine implements PaperEngine {
  readonly #dumps = new Map<string, ReadDump>();
  readonly #listeners = new Set<Listener>();
  readonly #segments: SegmentCache;
  readonly #index: LibraryIndex;
  readonly #library = new Library();
  /** Counts the changes of the library. */
  #updates = 0;
  #revision = 0;
  #disposed = false;
  /** Whether more updates have been announced. */
  #held = false;
  /** Ends with the updates that have been sent. */
  #read: Promise<unknown> = Promise.resolve();
  #indexed: Promise<void> = Promise.resolve();
  readonly #typing = new Typing();
  readonly #themes = new LibraryThemes({
    find: query => this.#index.holding(query).map(({ id }) => id),
    paper: id => this.#library.get(id),
    onDidFind: again => {
      if (again) this.#revision++;
      this.#notify();
    },
    onDidProgress: () => this.#notify(),
  });
  readonly #citations = new LibraryCitations({
    library: this.#library,
    themes: this.#themes,
    typing: this.#typing,
    search: (query, limit) => this.#index.search(query, limit, () => () => true).papers.map(({ id }) => id),
    onDidRead: () => {
      this.#citationsRevision++;
      this.#notify();
    },
  });
  readonly #maps = new MapLayouts(this.#library, this.#typing);
  #citationsRevision = 0;

  /** Without a store nothing is kept between sessions. */
  constructor(store?: SegmentStore) {
    this.#segments = new SegmentCache(store);
    this.#index = new LibraryIndex((texts, pause) => this.#segments.segmentOf(texts, pause));
  }

  update({ changes, more = false }: ParamsOf<'update'>): Promise<LibraryOverview> {
    const updated = this.#read.then(() => this.#update(changes, more));
    this.#read = updated.catch(() => {});
    return updated;
  }

  async overview(): Promise<LibraryOverview> {
    await this.#read;
    return this.#overview();
  }

  async problems(): Promise<readonly Problem[]> {
    await this.#read;
    return this.#sortedDumps().flatMap(problemsIn);
  }

  async overrule({ overrides }: ParamsOf<'overrule'>): Promise<LibraryOverview> {
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
    await this.#read;
    const { model } = await this.#themes.current(signal);
    return model.themes.map(summariseTheme);
  }

  async papersOf({ group }: ParamsOf<'papersOf'>, signal?: AbortSignal): AnswerTo<'papersOf'> {
    await this.#read;
    if (group.kind === 'dump') return headersIn(group.dump, this.#library);
    const themes = await this.#themes.current(signal);
    return headersOf(themes.get(group.theme), this.#library);
  }

  async entriesOf({ dump }: ParamsOf<'entriesOf'>): Promise<readonly DumpEntry[]> {
    await this.#read;
    return this.#library.copiesOf(dump).map(copy => dumpEntry(copy, this.#themes));
  }

  async paper({ idOrKey }: { readonly idOrKey: string }): Promise<PaperDetail | null> {
    await this.#read;
    const paper = this.#library.find(idOrKey);
    if (!paper) return null;
    return { ...this.#citations.cited(paper), ...detailsOf(paper, this.#themes, this.#library) };
  }

  async papers(): Promise<readonly Paper[]> {
    await this.#read;
    return this.#library.papers.map(wholePaper);
  }

  async search(request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer> {
    await this.#typed(signal);
    return answerSearch(request, { index: this.#index, library: this.#library, themes: this.#themes });
  }

  async related({ paper, limit }: ParamsOf<'related'>, signal?: AbortSignal): AnswerTo<'related'> {
    await this.#read;
    const { model } = await this.#themes.current(signal);
    const known = this.#library.find(paper);
    return relatedHeaders(known ? model.related(known, limit) : [], this.#library);
  }

  async map(_params: object, signal?: AbortSignal): AnswerTo<'map'> {
    await this.#read;
    return this.#maps.answer(await this.#themes.current(signal), signal);
  }

  async citations(params: ParamsOf<'citations'>, signal?: AbortSignal): AnswerTo<'citations'> {
    await this.#read;
    return this.#citations.resolve(params, signal);
  }

  async nearest({ name, limit }: ParamsOf<'nearest'>, signal?: AbortSignal): AnswerTo<'nearest'> {
    await this.#read;
    await this.#searchable(signal);
    return this.#citations.nearest(name, limit, signal);
  }

  async complete(params: ParamsOf<'complete'>, signal?: AbortSignal): AnswerTo<'complete'> {
    await this.#typed(signal);
    return this.#citations.complete(params, signal);
  }

  async updateNotes({ changes }: ParamsOf<'updateNotes'>): Promise<LibraryOverview> {
    await this.#read;
    this.#citations.update(changes);
    return this.#overview();
  }

  async citedIn({ paper }: ParamsOf<'citedIn'>): AnswerTo<'citedIn'> {
    await this.#read;
    return this.#citations.placesOf(paper);
  }

  async citationCounts(): AnswerTo<'citationCounts'> {
    await this.#read;
    return this.#citations.counts();
  }

  onDidChange(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispose(): void {
    this.#disposed = true;
    this.#citations.dispose();
    this.#maps.dispose();
    this.#listeners.clear();
  }

  async #update(changes: readonly DumpChange[], more: boolean): Promise<LibraryOverview> {
    const take = (change: DumpChange) => this.#segments.take(change, this.#dumps.get(change.dump));
    const read = await Promise.all(
      changes.map(async change => ({ dump: change.dump, now: await take(change) })),
    );
    const changed = read.filter(({ dump, now }) => now !== this.#dumps.get(dump));
    for (const { dump, now } of changed) {
      if (now) this.#dumps.set(dump, now);
      else this.#dumps.delete(dump);
    }
    this.#library.update(changed);
    if (changed.length > 0 || (this.#held && !more)) this.#renew(more);
    return this.#overview();
  }

  /**
   * Brings index and themes up to the library; the index first, since people type before they browse. Themes are looked for
   * not before all is there: they are named after the last ones, which must not be those of half a library.
   */
  #renew(more: boolean): void {
    const update = ++this.#updates;
    const { papers, dumps } = this.#library;
    this.#revision++;
    this.#held = more;
    this.#citations.renew(more);
    const isWanted = (): boolean => this.#updates === update && !this.#disposed;
    const pause = createPause(isWanted);
    const indexed = this.#indexed.then(() => this.#index.update(dumps, pause, more));
    // A library that is no longer wanted was given up half way: the next update goes on from there.
    this.#indexed = indexed.catch(() => {});
    if (!more) void this.#settle(indexed, createPause(isWanted, this.#typing));
    if (more) this.#themes.hold();
    else this.#themes.renew(papers, indexed, createPause(isWanted, this.#typing));
    this.#notify();
  }

  /** What can wait until people can search. */
  async #settle(indexed: Promise<void>, pause: Pause): Promise<void> {
    try {
      await indexed;
      await this.#index.settle(pause);
      await this.#segments.tidy();
    } catch (error) {
      if (!(error instanceof Abandoned)) throw error;
    }
  }

  /** Someone is typing, and waits for an answer of the index. */
  async #typed(signal: AbortSignal | undefined): Promise<void> {
    this.#typing.noted();
    await this.#read;
    await this.#searchable(signal);
  }

  /** The index is up to the library, whatever has come in meanwhile; while dumps are still coming it has what there is. */
  async #searchable(signal: AbortSignal | undefined): Promise<void> {
    let awaited: Promise<void> | undefined;
    while (awaited !== this.#indexed && (!this.#held || this.#index.isEmpty)) {
      awaited = this.#indexed;
      await awaited;
    }
    signal?.throwIfAborted();
  }

  #sortedDumps(): ReadDump[] {
    return [...this.#dumps.values()].sort((a, b) => compareText(a.dump, b.dump));
  }

  #overview(): LibraryOverview {
    return {
      revision: this.#revision,
      papers: this.#library.size,
      dumps: this.#sortedDumps().map(read => summariseDump(read, this.#segments.nameOf(read.dump))),
      themesReady: this.#themes.ready,
      themesProgress: this.#themes.progress,
      citationsRevision: this.#citationsRevision,
    };
  }

  #notify(): void {
    if (this.#disposed) return;
    const overview = this.#overview();
    for (const listener of this.#listeners) listener(overview);
  }
}

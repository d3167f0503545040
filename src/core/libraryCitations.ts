/** Citations and the library together: what those of a note stand for, and where the notes of a workspace cite a paper. */

import { Bibliographies } from './citations/bibliographies';
import type { Citation, CitationTarget, TitleMatcher } from './citations/citation';
import { citationsAt, findCitations } from './citations/findCitations';
import { markupOf } from './citations/markup';
import { namedBibliographies } from './citations/namedBibliographies';
import { prepareNearestKeys } from './citations/nearestKeys';
import { type CitationPlace, NotesIndex } from './citations/notesIndex';
import { prepareTitleMatcher } from './citations/titleMatcher';
import { completeCitation } from './completion';
import { decodeDump } from './dumps/decode';
import type {
  CitationCount,
  CitedPaper,
  CompletionRequest,
  Completions,
  NearPaper,
  NoteChange,
  ResolvedCitation,
} from './engine';
import { prepareKeyBeginnings } from './library/keyBeginnings';
import type { Library } from './library/library';
import { wholePaper } from './library/libraryPaper';
import { nearestPapers } from './nearestPapers';
import { compareText } from './order';
import type { Paper } from './paper';
import { Abandoned, createPause, finishPaced, type Typing } from './pause';
import { Preparation } from './preparation';
import { nameTheme } from './summaries';
import type { LibraryThemes } from './themes/libraryThemes';

/** What the citations are found with. */
export interface CitationGround {
  readonly library: Library;
  readonly themes: Pick<LibraryThemes, 'of'>;
  readonly typing: Typing;
  /** The best papers for a query, by id. */
  search(query: string, limit: number): readonly string[];
  /** Other citations may be known than before. */
  onDidRead(): void;
}

/** A text that may cite, in VS Code's language. */
export interface CitingText {
  readonly text: string;
  readonly languageId: string;
  readonly offset?: number;
}

/** A text and what it cites. */
interface ReadText extends CitingText {
  readonly citations: readonly Citation[];
}

/** As many notes as stand side by side. */
const mostRecent = 4;

/** Reads the notes again when they change, or the library does. */
export class LibraryCitations {
  readonly #ground: CitationGround;
  readonly #notes = new NotesIndex();
  readonly #bibliographies = new Bibliographies();
  readonly #keys = new Preparation(pause => finishPaced(this.#ground.library.prepareKeys(), pause));
  /** Titles with the keys: what a note cites is told by both. */
  readonly #titles = new Preparation(async pause => {
    await this.#keys.ready();
    return finishPaced(prepareTitleMatcher(this.#ground.library.titles), pause);
  });
  readonly #keyBeginnings = new Preparation(async pause => {
    await this.#keys.ready();
    return finishPaced(prepareKeyBeginnings(this.#ground.library.papers), pause);
  });
  readonly #nearestKeys = new Preparation(async pause => {
    await this.#keys.ready();
    return finishPaced(prepareNearestKeys(keysOf(this.#ground.library)), pause);
  });
  readonly #preparations = [this.#keys, this.#titles, this.#keyBeginnings, this.#nearestKeys];
  /** Texts read as a whole, newest first: several features ask of a note between two keystrokes. */
  #recent: readonly ReadText[] = [];
  #reading: Promise<void> = Promise.resolve();
  #runs = 0;
  /** Whether the library will soon be another one. */
  #held = false;

  constructor(ground: CitationGround) {
    this.#ground = ground;
  }

  /** The citations of a text in its order, with their papers; with `offset` only those that hold or touch it. */
  async resolve({ offset, ...note }: CitingText, signal?: AbortSignal): Promise<readonly ResolvedCitation[]> {
    const titles = await this.#titles.ready();
    signal?.throwIfAborted();
    const found = this.#find(note, titles, offset);
    // The lists that the note names are looked for only where that may matter.
    const isElsewhere = found.some(isDoubtful) && this.#keepsKeysElsewhere(note);
    return found.map(citation => {
      const { start, end, form, target, keySpan, explicit, papers } = citation;
      const isDefined = target.kind === 'key' && this.#bibliographies.defines(target.key);
      return {
        start,
        end,
        form,
        name: nameOf(target, note.text.slice(start, end)),
        ...(keySpan ? { keySpan } : {}),
        ...(explicit ? { explicit } : {}),
        ...(isDefined || (isElsewhere && isDoubtful(citation)) ? { defined: true } : {}),
        papers: papers.flatMap(id => this.#cited(id)),
      };
    });
  }

  /** What fits the place where someone is writing. */
  async complete(request: CompletionRequest, signal?: AbortSignal): Promise<Completions | null> {
    const keys = await this.#keyBeginnings.ready();
    signal?.throwIfAborted();
    const { library, themes, search } = this.#ground;
    return completeCitation(request, {
      library,
      themes,
      search,
      keys,
      mostCited: () => this.#mostCited(),
    });
  }

  /** A paper as a citation stands for it, but for its theme. */
  cited(paper: Paper): Omit<CitedPaper, 'theme'> {
    return {
      ...wholePaper(paper),
      citeKey: this.#ground.library.citeKey(paper),
      citedIn: this.#notes.countOf(paper.id),
    };
  }

  /** The papers that someone may mean by a key that none has. */
  async nearest(name: string, limit: number, signal?: AbortSignal): Promise<readonly NearPaper[]> {
    const keys = await this.#nearestKeys.ready();
    signal?.throwIfAborted();
    return nearestPapers(name, limit, { ...this.#ground, keys });
  }

  /** The library is another one. With `more` it soon will be again: notes are not read before. */
  renew(more: boolean): void {
    for (const made of this.#preparations) made.renew();
    this.#recent = [];
    this.#runs++;
    this.#held = more;
    if (this.#notes.isEmpty) return;
    this.#notes.renew();
    this.#read();
  }

  update(changes: readonly NoteChange[]): void {
    const notes = changes.map(({ content, ...note }) => ({ ...note, text: textOf(content) }));
    const isList = ({ languageId }: { readonly languageId: string }) => markupOf(languageId) === 'bibtex';
    // A list of references defines keys and cites nothing. A file may have become one, or be one no longer.
    const lists = notes.map(note =>
      this.#bibliographies.update(note.note, isList(note) ? note.text : undefined),
    );
    const read = this.#notes.update(notes.map(note => (isList(note) ? { ...note, text: undefined } : note)));
    if (read || lists.includes(true)) this.#read();
  }

  /** The papers that notes cite, by id. */
  async counts(): Promise<readonly CitationCount[]> {
    await this.#settled();
    return this.#notes.counts();
  }

  async placesOf(paper: string): Promise<readonly CitationPlace[]> {
    await this.#settled();
    return this.#notes.placesOf(paper);
  }

  dispose(): void {
    for (const made of this.#preparations) made.dispose();
    this.#runs++;
  }

  #cited(id: string): CitedPaper[] {
    const { library, themes } = this.#ground;
    const paper = library.get(id);
    return paper ? [{ ...this.cited(paper), ...nameTheme(themes.of(id)) }] : [];
  }

  #mostCited(): readonly string[] {
    const counts = [...this.#notes.counts()];
    return counts
      .sort((a, b) => b.notes - a.notes || compareText(a.paper, b.paper))
      .map(({ paper }) => paper);
  }

  #find({ text, languageId }: CitingText, titles: TitleMatcher, offset?: number): readonly Citation[] {
    const known = this.#recent.find(read => read.text === text && read.languageId === languageId);
    if (known) return offset === undefined ? known.citations : citationsAt(known.citations, offset);
    const citations = findCitations({ text, languageId }, titles, this.#ground.library, offset);
    if (offset === undefined)
      this.#recent = [{ text, languageId, citations }, ...this.#recent.slice(0, mostRecent - 1)];
    return citations;
  }

  /** Whether a note names a list of references that is none of the workspace's. */
  #keepsKeysElsewhere({ text, languageId }: CitingText): boolean {
    return namedBibliographies(text, languageId).some(file => !this.#bibliographies.has(file));
  }

  /** Of half a library nobody wants to know what is cited. */
  #read(): void {
    const run = ++this.#runs;
    if (this.#held) return;
    const pause = createPause(() => run === this.#runs, this.#ground.typing);
    this.#reading = this.#titles
      .ready()
      .then(titles => this.#notes.read(note => this.#find(note, titles), pause))
      .then(() => this.#ground.onDidRead())
      .catch(error => {
        if (!(error instanceof Abandoned)) throw error;
      });
    // Those who wait for it are told of a failure; without any it is not to end the worker.
    this.#reading.catch(() => {});
  }

  /** The notes are read, whatever has come in meanwhile. */
  async #settled(): Promise<void> {
    for (let awaited: Promise<void> | undefined; awaited !== this.#reading; ) {
      awaited = this.#reading;
      await awaited;
    }
  }
}

function* keysOf({ papers }: Library): Iterable<string> {
  for (const { key } of papers) yield key;
}

/** By a key that names no paper, or several. */
function isDoubtful({ keySpan, papers }: Citation): boolean {
  return keySpan !== undefined && papers.length !== 1;
}

/** What a note calls the paper that it cites; a short name stands as it is. */
function nameOf(target: CitationTarget, written: string): string {
  switch (target.kind) {
    case 'key':
      return target.key;
    case 'title':
      return target.title;
    case 'name':
      return target.names[0] ?? written;
    case 'id':
      return target.id;
    case 'shortName':
      return written;
  }
}

/** Undefined for a note that is gone, and for a file that is no text. */
function textOf(content: NoteChange['content']): string | undefined {
  const text = content instanceof Uint8Array ? decodeDump(content) : content;
  return text === null || text.includes('\0') ? undefined : text;
}

/** Citations and the library together: what those of a note stand for, and where the notes of a workspace cite a paper. */
import type { Citation, CitationTarget, TitleMatcher } from './citations/citation';
import { findCitations } from './citations/findCitations';
import { type CitationPlace, NotesIndex } from './citations/notesIndex';
import { createTitleMatcher } from './citations/titleMatcher';
import { completeCitation } from './completion';
import { decodeDump } from './dumps/decode';
import type {
  CitationCount,
  CitedPaper,
  CompletionRequest,
  Completions,
  NoteChange,
  ResolvedCitation,
} from './engine';
import { createKeyBeginnings, type KeyBeginnings } from './library/keyBeginnings';
import type { Library } from './library/library';
import { wholePaper } from './library/libraryPaper';
import { compareText } from './order';
import type { Paper } from './paper';
import { Abandoned, createPause, type Typing } from './pause';
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

/** Reads the notes again when they change, or the library does. */
export class LibraryCitations {
  readonly #ground: CitationGround;
  readonly #notes = new NotesIndex();
  #titles: TitleMatcher | undefined;
  #keys: KeyBeginnings | undefined;
  #reading: Promise<void> = Promise.resolve();
  #runs = 0;

  constructor(ground: CitationGround) {
    this.#ground = ground;
  }

  /** The citations of a text in its order, with their papers; with `offset` only those that hold or touch it. */
  resolve({ offset, ...note }: CitingText): readonly ResolvedCitation[] {
    return this.#find(note, offset).map(({ start, end, form, target, papers }) => ({
      start,
      end,
      form,
      name: nameOf(target, note.text.slice(start, end)),
      papers: papers.flatMap(id => this.#cited(id)),
    }));
  }

  /** What fits the place where someone is writing. */
  complete(request: CompletionRequest): Completions | null {
    const { library, themes, search } = this.#ground;
    return completeCitation(request, {
      library,
      themes,
      search,
      keys: (beginning, limit) => this.#keysOf(library)(beginning, limit),
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

  /** The library is another one. With `more` it soon will be again: notes are not read before. */
  renew(more: boolean): void {
    this.#titles = undefined;
    this.#keys = undefined;
    this.#runs++;
    if (this.#notes.isEmpty) return;
    this.#notes.renew();
    if (!more) this.#read();
  }

  update(changes: readonly NoteChange[]): void {
    const notes = changes.map(({ content, ...note }) => ({ ...note, text: textOf(content) }));
    if (this.#notes.update(notes)) this.#read();
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
    this.#runs++;
  }

  #cited(id: string): CitedPaper[] {
    const { library, themes } = this.#ground;
    const paper = library.get(id);
    return paper ? [{ ...this.cited(paper), ...nameTheme(themes.of(id)) }] : [];
  }

  #keysOf({ papers }: Library): KeyBeginnings {
    this.#keys ??= createKeyBeginnings(papers);
    return this.#keys;
  }

  #mostCited(): readonly string[] {
    const counts = [...this.#notes.counts()];
    return counts
      .sort((a, b) => b.notes - a.notes || compareText(a.paper, b.paper))
      .map(({ paper }) => paper);
  }

  #find(note: CitingText, offset?: number): readonly Citation[] {
    this.#titles ??= createTitleMatcher(this.#ground.library.titles);
    return findCitations(note, this.#titles, this.#ground.library, offset);
  }

  #read(): void {
    const run = ++this.#runs;
    const pause = createPause(() => run === this.#runs, this.#ground.typing);
    this.#reading = this.#notes
      .read(note => this.#find(note), pause)
      .then(() => this.#ground.onDidRead())
      .catch(error => {
        if (!(error instanceof Abandoned)) throw error;
      });
  }

  /** The notes are read, whatever has come in meanwhile. */
  async #settled(): Promise<void> {
    for (let awaited: Promise<void> | undefined; awaited !== this.#reading; ) {
      awaited = this.#reading;
      await awaited;
    }
  }
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

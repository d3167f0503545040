/** The one façade hosts talk to. Every method takes one plain object, so that a worker can carry it as a message. */
import type { CitationPlace } from './citations/notesIndex';
import type { MapAnswer } from './libraryMap';
import type { CopyVariant, Paper, Problem, Source, TextSpan } from './paper';
import type { ThemeOverrides } from './themes/overrides';
import type { Ruling, Theme } from './themes/themeModel';

/** What a host knows of a dump: its own name for the file, and the bytes or the text of an editor; null takes it away. */
export interface DumpChange {
  readonly dump: string;
  readonly content: Uint8Array | string | KeptContent | null;
}

/** Bytes that the engine has kept under this name; the dump is none where they turn out to be gone. */
export interface KeptContent {
  readonly kept: string;
}

/** What a host knows of a note: its own name for the file, and the bytes or the text of an editor; null takes it away. */
export interface NoteChange {
  readonly note: string;
  /** VS Code's language id. */
  readonly languageId: string;
  readonly content: Uint8Array | string | null;
}

export interface DumpSummary {
  readonly dump: string;
  /** Id and label of the format it was read in. */
  readonly format: string;
  readonly formatLabel: string;
  readonly papers: number;
  readonly problems: number;
  /** The name under which the engine keeps what it has read; later it may be given that name in place of the bytes. */
  readonly kept?: string;
}

/** The whole state in brief, sent at each change. */
export interface LibraryOverview {
  /** Grows with each change of the library, and of what the user says of its themes. */
  readonly revision: number;
  readonly papers: number;
  readonly dumps: readonly DumpSummary[];
  /** Whether the themes belong to this revision already. */
  readonly themesReady: boolean;
  /** How much of the search for them is done, 0 to 1; told step by step where that takes long. */
  readonly themesProgress: number;
  /** Grows whenever other citations may be known in the notes. */
  readonly citationsRevision: number;
}

/** A paper in a list. */
export interface PaperHeader {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly firstSource: Source;
}

export interface ThemeSummary {
  readonly id: string;
  readonly label: string;
  readonly terms: readonly string[];
  readonly size: number;
  readonly subthemes: readonly ThemeSummary[];
  /** What the user has said of it, where that is something; a hidden theme is not to be shown among the others. */
  readonly rulings?: readonly Ruling[];
}

export interface ThemeName {
  readonly id: string;
  readonly label: string;
}

export interface RelatedHeader extends PaperHeader {
  readonly score: number;
  readonly terms: readonly string[];
}

/** The theme of a paper, the part of it that it is in where it has parts, and why the paper is there. */
export interface PaperTheme extends ThemeName {
  /** The telling terms of the theme that the paper holds, most telling first. */
  readonly terms: readonly string[];
  /** Where it holds none: the papers of the theme nearest to it. */
  readonly neighbours: readonly PaperHeader[];
  readonly subtheme?: ThemeName;
}

/** One paper whole, as a citation stands for it. */
export interface CitedPaper extends Paper {
  readonly theme?: ThemeName;
  /** The key that names this paper alone: `key`, or the whole title's where others share `key`. */
  readonly citeKey: string;
  /** How many notes of the workspace cite it, as far as they are read. */
  readonly citedIn: number;
}

/** One paper whole, with what surrounds it, and of its copies those that say something otherwise. */
export interface PaperDetail extends CitedPaper {
  readonly theme?: PaperTheme;
  readonly variants?: readonly CopyVariant[];
}

export interface SearchRequest {
  /** As typed, in the query language. */
  readonly query: string;
  readonly limit: number;
  /** The query is plain words, and the papers are those of a theme of the user's own: every word stands in them. */
  readonly allWords?: boolean;
  /** The papers, by id, that the user's note cites: what `cited:yes` asks for. */
  readonly cited?: readonly string[];
  /** How many of the hits come with snippet and marks, which take longer than to find them; all where this is not said. */
  readonly snippets?: number;
}

export interface SearchHit extends PaperHeader {
  readonly score: number;
  readonly theme?: ThemeName;
  /** The best sentence of the abstract, one line; empty where none was asked for. */
  readonly snippet: string;
  /** Where the words of the query stand in both texts, in order. */
  readonly marks: { readonly title: readonly TextSpan[]; readonly snippet: readonly TextSpan[] };
}

export interface SearchAnswer {
  /** Best first, at most as many as asked for. */
  readonly hits: readonly SearchHit[];
  /** How many papers there are without the limit. */
  readonly matched: number;
}

/** A citation of a note with its papers whole. Several: ambiguous; none: unknown. */
export interface ResolvedCitation extends TextSpan {
  readonly form: string;
  /** The key, title or id as the note has it. */
  readonly name: string;
  /** Where the key alone stands, in a citation that is by key. */
  readonly keySpan?: TextSpan;
  /** The syntax alone says that this is a citation. */
  readonly explicit?: true;
  /**
   * The key is one of a list of references: of one among the workspace's notes, or it may be of one that the note names and
   * the workspace does not have.
   */
  readonly defined?: true;
  readonly papers: readonly CitedPaper[];
}

/** A paper that may be meant by an unknown key. */
export interface NearPaper extends PaperHeader {
  readonly citeKey: string;
}

/** A place in a note, as someone is writing it. */
export interface CompletionRequest {
  readonly text: string;
  /** VS Code's language id. */
  readonly languageId: string;
  /** Of the cursor, in UTF-16 units. */
  readonly offset: number;
  readonly limit: number;
}

/** A paper that can be written there. */
export interface Completion {
  readonly paper: string;
  readonly citeKey: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly year?: number;
  readonly theme?: ThemeName;
  /** Key or title, as the form of the place has it, with the closing bracket where that is missing. */
  readonly insertText: string;
}

/** Best first. The span is what each of them replaces: what stands there of a key or title. */
export interface Completions extends TextSpan {
  readonly items: readonly Completion[];
}

/** How many notes cite a paper. */
export interface CitationCount {
  readonly paper: string;
  readonly notes: number;
}

/** An entry of a dump: a copy of a paper as it stands there. */
export interface DumpEntry {
  readonly paper: string;
  /** As the dump has it. */
  readonly title: string;
  readonly source: Source;
  readonly theme?: ThemeName;
}

/** Which papers to list: those of a theme or sub-theme, or those of a dump in the dump's order. */
export type PaperGroup =
  | { readonly kind: 'theme'; readonly theme: string }
  | { readonly kind: 'dump'; readonly dump: string };

/** The requests of the engine. All wait for updates sent before them; none throws on content. An aborted one rejects. */
export interface EngineRequests {
  /**
   * Adds, replaces and removes dumps; content that is no dump only removes what was there. Resolves when the papers can be
   * asked for. With `more` another update follows at once, if only an empty one: themes are not looked for before it.
   */
  update(
    params: { readonly changes: readonly DumpChange[]; readonly more?: boolean },
    signal?: AbortSignal,
  ): Promise<LibraryOverview>;
  overview(params: object, signal?: AbortSignal): Promise<LibraryOverview>;
  problems(params: object, signal?: AbortSignal): Promise<readonly Problem[]>;
  /** Puts the user's word on themes in force, in place of what was said before; the themes are not found anew. */
  overrule(params: { readonly overrides: ThemeOverrides }, signal?: AbortSignal): Promise<LibraryOverview>;
  /** Before the first update: the themes that `foundThemes` gave in an earlier session; those that stay mostly the same keep their names. */
  remember(params: { readonly themes: readonly Theme[] }, signal?: AbortSignal): Promise<LibraryOverview>;
  /** The newest themes there are, as Sheaf found them. */
  foundThemes(params: object, signal?: AbortSignal): Promise<readonly Theme[]>;
  themes(params: object, signal?: AbortSignal): Promise<readonly ThemeSummary[]>;
  papersOf(params: { readonly group: PaperGroup }, signal?: AbortSignal): Promise<readonly PaperHeader[]>;
  /** Every entry of a dump in its order, also of a paper that stands in it twice. */
  entriesOf(params: { readonly dump: string }, signal?: AbortSignal): Promise<readonly DumpEntry[]>;
  /** By id, or by key where the key names one paper alone. */
  paper(params: { readonly idOrKey: string }, signal?: AbortSignal): Promise<PaperDetail | null>;
  papers(params: object, signal?: AbortSignal): Promise<readonly Paper[]>;
  /** While another update is announced, of what is indexed so far. */
  search(params: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer>;
  related(
    params: { readonly paper: string; readonly limit: number },
    signal?: AbortSignal,
  ): Promise<readonly RelatedHeader[]>;
  /**
   * The map of the newest themes. Large libraries take seconds: the answer then says how far it is, and whoever wants the map
   * asks again. The same library has the same map; one that grows keeps what it has about where it was.
   */
  map(params: object, signal?: AbortSignal): Promise<MapAnswer>;
  /** The citations of a note; with `offset` only those that hold or touch it. */
  citations(
    params: { readonly text: string; readonly languageId: string; readonly offset?: number },
    signal?: AbortSignal,
  ): Promise<readonly ResolvedCitation[]>;
  /** The papers that someone may mean by a key that none has: by their keys, else by the words of it. The nearest first. */
  nearest(
    params: { readonly name: string; readonly limit: number },
    signal?: AbortSignal,
  ): Promise<readonly NearPaper[]>;
  /** What fits the place where someone is writing; null where no paper is expected. Another keystroke asks anew. */
  complete(params: CompletionRequest, signal?: AbortSignal): Promise<Completions | null>;
  /** Adds, replaces and removes notes. What they cite is found behind it: the overview's `citationsRevision` tells. */
  updateNotes(
    params: { readonly changes: readonly NoteChange[] },
    signal?: AbortSignal,
  ): Promise<LibraryOverview>;
  /** Where the notes cite a paper, or may mean it, by note and place. */
  citedIn(params: { readonly paper: string }, signal?: AbortSignal): Promise<readonly CitationPlace[]>;
  /** The papers that notes cite. */
  citationCounts(params: object, signal?: AbortSignal): Promise<readonly CitationCount[]>;
}

export type EngineMethod = keyof EngineRequests;

/** The engine, wherever it runs: in a worker, or in this thread for tests and the command line. */
export interface PaperEngine extends EngineRequests {
  /** Told after each change of library or themes. Returns the way to stop it. */
  onDidChange(listener: (overview: LibraryOverview) => void): () => void;
  dispose(): void;
}

/** What the extension host and the page of the detail panel say to each other: JSON only, whole states, ids only. */
import { isFields, type MessageParsers, parseMessage } from './messages';

/** View type of the panel: what its serializer and `activeWebviewPanelId` know it by. */
export const paperPanelViewType = 'sheaf.paper';

/** A part of a title or an abstract; together they are the whole text. */
export interface PanelPiece {
  /** As it is to be read; of math the source, which stands where it cannot be set. */
  readonly text: string;
  readonly look?: 'emphasis' | 'strong' | 'code';
  readonly math?: { readonly tex: string; readonly display: boolean };
  /** An address of the web. */
  readonly href?: string;
  /** The reader looks for this word, or for something in this sentence. */
  readonly mark?: 'word' | 'sentence';
}

/** A place outside that knows the paper, e.g. `arXiv:2410.05434`; the address is always `https:`. */
export interface PanelLink {
  readonly label: string;
  readonly href: string;
}

export interface PanelSource {
  /** The dump as people know it, e.g. its path in the workspace. */
  readonly label: string;
  /** Where in the dump, e.g. `line 12`. */
  readonly place: string;
  /** What this copy says otherwise. */
  readonly variants: readonly PanelVariant[];
}

/** A text of a copy beside the paper's. */
export interface PanelVariant {
  /** Says that there is one: `Another abstract`. */
  readonly label: string;
  /** Both texts: without what was added the paper's, without what was removed the copy's. */
  readonly parts: readonly { readonly text: string; readonly change?: 'added' | 'removed' }[];
}

/** A sentence of a note, in three parts: the middle one cites the paper. */
export interface PanelCitation {
  /** The note and the line, as people know them. */
  readonly label: string;
  readonly before: string;
  readonly cited: string;
  readonly after: string;
}

export interface PanelRelated {
  readonly id: string;
  readonly title: string;
  /** What both papers are about, most telling first. */
  readonly terms: readonly string[];
}

export interface PanelTheme {
  readonly id: string;
  readonly label: string;
  /** Why the paper is there, in a few words; empty where nothing can be said. */
  readonly reason: string;
  /** The part of the theme that the paper is in. */
  readonly part?: { readonly id: string; readonly label: string };
}

/** The papers before and after this one in its theme. */
export interface PanelNeighbours {
  /** E.g. `3 of 25`. */
  readonly place: string;
  readonly previous?: PanelNeighbour;
  readonly next?: PanelNeighbour;
}

export interface PanelNeighbour {
  readonly id: string;
  readonly title: string;
}

/** The texts of the page that are not the paper's, in the language of the user. */
export interface PanelLabels {
  readonly theme: string;
  readonly key: string;
  readonly abstract: string;
  readonly actions: string;
  readonly insertCitation: string;
  readonly copyCitation: string;
  readonly copyTitle: string;
  readonly copyAs: string;
  readonly createNote: string;
  readonly lookUp: string;
  readonly previous: string;
  readonly next: string;
  readonly inTheme: string;
  readonly sources: string;
  readonly citedIn: string;
  readonly related: string;
  /** Stands where there is no abstract. */
  readonly noAbstract: string;
  /** Stands where there are no related papers: none at all, or none yet. */
  readonly noRelated: string;
}

/** A paper as the page shows it. */
export interface PanelPaper {
  readonly id: string;
  readonly title: readonly PanelPiece[];
  /** Empty where there is none. */
  readonly abstract: readonly PanelPiece[];
  readonly authors: readonly string[];
  readonly year?: number;
  readonly links: readonly PanelLink[];
  /** Where to look for it further. */
  readonly lookups: readonly PanelLink[];
  readonly theme?: PanelTheme;
  readonly neighbours?: PanelNeighbours;
  readonly citeKey: string;
  /** In the order of the paper's sources: a source is asked for by its index. */
  readonly sources: readonly PanelSource[];
  /** Where notes cite it; asked for by index, too. */
  readonly citations: readonly PanelCitation[];
  readonly related: readonly PanelRelated[];
}

/** Everything the page shows at one time. */
export type PaperPanelState =
  | { readonly type: 'loading'; readonly text: string }
  | { readonly type: 'missing'; readonly heading: string; readonly text: string }
  | { readonly type: 'paper'; readonly paper: PanelPaper; readonly labels: PanelLabels };

/** Host to page. */
export interface HostMessage {
  readonly type: 'show';
  readonly state: PaperPanelState;
  /** For the page to keep: VS Code gives it back with the page. */
  readonly pinned: boolean;
  /** The reader comes back to the paper: it is read on where it was left. */
  readonly resumes: boolean;
}

/** Page to host. Each names the paper it was said about: a late click then never acts on the next one. */
export type PageMessage =
  | { readonly type: 'ready' }
  /** The focus has come into the page or left it. */
  | { readonly type: 'focus'; readonly has: boolean }
  | { readonly type: 'openPaper'; readonly paper: string }
  | { readonly type: 'revealSource'; readonly paper: string; readonly source: number }
  | { readonly type: 'revealCitation'; readonly paper: string; readonly citation: number }
  | { readonly type: 'showTheme'; readonly theme: string }
  | { readonly [A in PaperAct]: { readonly type: A; readonly paper: string } }[PaperAct]
  /** The buttons of a mouse that go back and forward. */
  | { readonly type: 'travel'; readonly to: 'back' | 'forward' };

/** What can be done with the paper that is shown. */
export type PaperAct = 'insertCitation' | 'copyCitation' | 'copyTitle' | 'copyAs' | 'createNote';

/** What VS Code keeps for the page across reloads. */
export interface KeptPageState {
  readonly paper: string;
  /** Distance scrolled, in CSS pixels. */
  readonly scroll: number;
  /** The panel keeps to this paper; others open elsewhere. */
  readonly pinned?: true;
}

const pageParsers: MessageParsers<PageMessage> = {
  ready: () => ({ type: 'ready' }),
  focus: ({ has }) => (typeof has === 'boolean' ? { type: 'focus', has } : undefined),
  openPaper: ({ paper }) => (isId(paper) ? { type: 'openPaper', paper } : undefined),
  revealSource: ({ paper, source }) =>
    isId(paper) && isIndex(source) ? { type: 'revealSource', paper, source } : undefined,
  revealCitation: ({ paper, citation }) =>
    isId(paper) && isIndex(citation) ? { type: 'revealCitation', paper, citation } : undefined,
  showTheme: ({ theme }) => (isId(theme) ? { type: 'showTheme', theme } : undefined),
  insertCitation: ({ paper }) => (isId(paper) ? { type: 'insertCitation', paper } : undefined),
  copyCitation: ({ paper }) => (isId(paper) ? { type: 'copyCitation', paper } : undefined),
  copyTitle: ({ paper }) => (isId(paper) ? { type: 'copyTitle', paper } : undefined),
  copyAs: ({ paper }) => (isId(paper) ? { type: 'copyAs', paper } : undefined),
  createNote: ({ paper }) => (isId(paper) ? { type: 'createNote', paper } : undefined),
  travel: ({ to }) => (to === 'back' || to === 'forward' ? { type: 'travel', to } : undefined),
};

/** What a page sent as a message with exactly the known fields; undefined for anything else. Never throws on JSON values. */
export function parsePageMessage(value: unknown): PageMessage | undefined {
  return parseMessage(pageParsers, value);
}

/** What VS Code kept for a page; undefined where it is no state of ours. A lost scroll position is the top. */
export function parseKeptPageState(value: unknown): KeptPageState | undefined {
  if (!isFields(value) || !isId(value.paper)) return undefined;
  const { paper, scroll, pinned } = value;
  const kept = typeof scroll === 'number' && Number.isFinite(scroll) && scroll > 0 ? scroll : 0;
  return { paper, scroll: kept, ...(pinned === true ? { pinned } : {}) };
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isIndex(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

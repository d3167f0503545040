/** What the extension host and the page of the detail panel say to each other: JSON only, whole states, ids only. */

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
  readonly theme?: PanelTheme;
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
export type HostMessage = { readonly type: 'show'; readonly state: PaperPanelState };

/** Page to host. Each names the paper it was said about: a late click then never acts on the next one. */
export type PageMessage =
  | { readonly type: 'ready' }
  /** The focus has come into the page or left it. */
  | { readonly type: 'focus'; readonly has: boolean }
  | { readonly type: 'openPaper'; readonly paper: string }
  | { readonly type: 'revealSource'; readonly paper: string; readonly source: number }
  | { readonly type: 'revealCitation'; readonly paper: string; readonly citation: number }
  | { readonly type: 'showTheme'; readonly theme: string }
  | { readonly type: 'insertCitation'; readonly paper: string }
  | { readonly type: 'copyCitation'; readonly paper: string }
  | { readonly type: 'copyTitle'; readonly paper: string };

/** What VS Code keeps for the page across reloads. */
export interface KeptPageState {
  readonly paper: string;
  /** Distance scrolled, in CSS pixels. */
  readonly scroll: number;
}

type Fields = Readonly<Record<string, unknown>>;
type PageParsers = {
  readonly [T in PageMessage['type']]: (fields: Fields) => Extract<PageMessage, { type: T }> | undefined;
};

const pageParsers: PageParsers = {
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
};

/** What a page sent as a message with exactly the known fields; undefined for anything else. Never throws on JSON values. */
export function parsePageMessage(value: unknown): PageMessage | undefined {
  if (!isFields(value) || !isPageMessageType(value.type)) return undefined;
  return pageParsers[value.type](value);
}

/** What VS Code kept for a page; undefined where it is no state of ours. A lost scroll position is the top. */
export function parseKeptPageState(value: unknown): KeptPageState | undefined {
  if (!isFields(value) || !isId(value.paper)) return undefined;
  const { paper, scroll } = value;
  return { paper, scroll: typeof scroll === 'number' && Number.isFinite(scroll) && scroll > 0 ? scroll : 0 };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPageMessageType(value: unknown): value is PageMessage['type'] {
  return typeof value === 'string' && Object.hasOwn(pageParsers, value);
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isIndex(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

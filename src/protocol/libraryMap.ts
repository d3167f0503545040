/**
 * What the extension host and the page of the map say to each other: JSON only, ids only. The map is sent once, what is marked
 * on it as often as that changes.
 */
import { type Fields, isFields, type MessageParsers, parseMessage } from './messages';

/** View type of the map: what its serializer and `activeWebviewPanelId` know it by. */
export const libraryMapViewType = 'sheaf.map';

/** A theme that has a colour on the map. */
export interface PageTheme {
  readonly id: string;
  readonly label: string;
}

/** The name of a theme, or of a part of it, at a place of the map. */
export interface PageLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** A tenth of its papers lie above this, as many below that. */
  readonly top: number;
  readonly bottom: number;
  readonly papers: number;
  /** The place of the top theme among the themes. */
  readonly theme: number;
  readonly isPart: boolean;
}

/** Papers by their place in lists that go side by side; those of a theme stand one after the other. */
export interface PageMap {
  readonly papers: readonly string[];
  readonly titles: readonly string[];
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** The place of the paper's theme among `themes`, −1 for none. */
  readonly theme: readonly number[];
  readonly themes: readonly PageTheme[];
  readonly labels: readonly PageLabel[];
}

/** The texts of the page that are not the papers', in the language of the user. */
export interface MapTexts {
  readonly heading: string;
  readonly search: string;
  readonly searchHint: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly showAll: string;
  readonly asList: string;
  readonly map: string;
  /** How the map is used with the keyboard. */
  readonly usage: string;
  /** The group of papers that are in no theme shown. */
  readonly others: string;
  /** Said of a paper that notes cite. */
  readonly cited: string;
}

/** What is marked on the map; papers by their places in it. */
export interface MapMarks {
  readonly cited: readonly number[];
  /** What is looked for; empty for nothing. */
  readonly query: string;
  /** What was found, best first; null where nothing is looked for. */
  readonly hits: readonly number[] | null;
  /** What there is to see, in a few words. */
  readonly summary: string;
}

/** From the host: that the map is being made, the map, and what is marked on it. */
export type MapHostMessage =
  | { readonly type: 'wait'; readonly text: string }
  | { readonly type: 'show'; readonly map: PageMap; readonly texts: MapTexts; readonly marks: MapMarks }
  | { readonly type: 'mark'; readonly marks: MapMarks };

/** From the page; `ready` whenever it is made anew, with what was looked for before. */
export type MapPageMessage =
  | { readonly type: 'ready'; readonly query: string }
  | { readonly type: 'search'; readonly query: string }
  /** With `goThere` the focus follows. */
  | { readonly type: 'openPaper'; readonly paper: string; readonly goThere: boolean };

/** What part of the map is seen: its middle, and CSS pixels a unit. */
export interface MapView {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** What VS Code keeps for the page across reloads. */
export interface KeptMapState {
  readonly query: string;
  readonly asList: boolean;
  /** The paper that was pointed to last. */
  readonly paper?: string;
  /** Absent while the whole map is seen. */
  readonly view?: MapView;
  /** The themes, by id, that are open in the list; empty for the papers in none. Absent where all are closed. */
  readonly open?: readonly string[];
}

/** Nobody types more. */
export const longestQuery = 1000;
/** Nobody opens more themes, nor has longer ids. */
const mostOpen = 1000;
const longestId = 200;

const pageParsers: MessageParsers<MapPageMessage> = {
  ready: ({ query }) => (isQuery(query) ? { type: 'ready', query } : undefined),
  search: ({ query }) => (isQuery(query) ? { type: 'search', query } : undefined),
  openPaper: ({ paper, goThere }) =>
    typeof paper === 'string' && paper !== '' && typeof goThere === 'boolean'
      ? { type: 'openPaper', paper, goThere }
      : undefined,
};

/** What a page sent as a message with exactly the known fields; undefined for anything else. Never throws on JSON values. */
export function parseMapPageMessage(value: unknown): MapPageMessage | undefined {
  return parseMessage(pageParsers, value);
}

/** What a host sent; undefined for what comes from elsewhere, and for a map whose lists do not go together. */
export function parseMapHostMessage(value: unknown): MapHostMessage | undefined {
  if (!isFields(value) || typeof value.type !== 'string' || !Object.hasOwn(hostMessages, value.type))
    return undefined;
  return hostMessages[value.type as MapHostMessage['type']](value) ? (value as MapHostMessage) : undefined;
}

/** Whether a message from the host has what the page relies on; both ends are built together, so their types say the rest. */
const hostMessages: Readonly<Record<MapHostMessage['type'], (fields: Fields) => boolean>> = {
  wait: ({ text }) => typeof text === 'string',
  show: ({ map, texts, marks }) => isMap(map) && isFields(texts) && isMarks(marks),
  mark: ({ marks }) => isMarks(marks),
};

function isMap(value: unknown): boolean {
  if (!isFields(value) || !Array.isArray(value.themes) || !Array.isArray(value.labels)) return false;
  const { papers, titles, x, y, theme } = value;
  const lists = [papers, titles, x, y, theme];
  return Array.isArray(papers) && lists.every(list => Array.isArray(list) && list.length === papers.length);
}

function isMarks(value: unknown): boolean {
  return isFields(value) && Array.isArray(value.cited) && typeof value.query === 'string';
}

/** What VS Code kept for a page; what is not understood of it is as at first. */
export function parseKeptMapState(value: unknown): KeptMapState {
  if (!isFields(value)) return { query: '', asList: false };
  const { query, asList, paper, view, open } = value;
  return {
    query: isQuery(query) ? query : '',
    asList: asList === true,
    ...(typeof paper === 'string' ? { paper } : {}),
    ...(isView(view) ? { view: { x: view.x, y: view.y, scale: view.scale } } : {}),
    ...(Array.isArray(open) && open.length > 0 && open.length <= mostOpen && open.every(isThemeId)
      ? { open }
      : {}),
  };
}

function isQuery(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longestQuery;
}

function isThemeId(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longestId;
}

function isView(value: unknown): value is MapView {
  return (
    isFields(value) &&
    [value.x, value.y, value.scale].every(Number.isFinite) &&
    typeof value.scale === 'number' &&
    value.scale > 0
  );
}

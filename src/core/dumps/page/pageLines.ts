/** Reads the text of a page copy line by line: what each line shows, and which part of the page it looks like. */
import type { TextSpan } from '../../paper';
import { tidy, trimSpan } from '../blanks';
import { textLines } from '../lines';
import { type BareLine, bareLine, mayBeMarkdown, type OpenLink, openLinkAt } from './markdownLine';
import { isAuthorList, type LinePart, partOf, yearIn } from './pageChrome';
import { linkTarget, markedArxivId } from './paperLinks';

/** A line with something on it. The span leaves out blanks and Markdown around the text. */
export interface PageLine extends TextSpan {
  /** Counted from 1. */
  readonly line: number;
  /** What the line shows; short lines without odd blanks. */
  readonly text: string;
  readonly part: LinePart;
  /** A blank line, or the beginning of the text, stands before it. */
  readonly gap: boolean;
  /** It begins further right than the line before. */
  readonly indented: boolean;
  /** Backslashes in it are Markdown's. */
  readonly markdown: boolean;
  /** The page's button stood right before it in the same line. */
  readonly glued?: true;
  /** The paper it links to. */
  readonly arxiv?: string;
  /** The year of the date it shows. */
  readonly year?: number;
}

/** Turns what stands in a line into what it shows: `tidy`, or nothing to do where a text is tidy as a whole. */
export type Clean = (text: string) => string;

/** What is under way between two lines. */
interface ReaderState {
  readonly clean: Clean;
  openLink: OpenLink | undefined;
  /** No link opens before this offset. */
  scanned: number;
  /** Lines of YAML front matter still to come, at most. */
  frontMatter: number;
  last: PageLine | undefined;
}

/** Where a line stands, apart from its offsets. */
type Place = Pick<PageLine, 'line' | 'gap' | 'indented'>;
/** What a line shows. */
type Content = Omit<PageLine, keyof Place>;

/** The lines of a page that are not blank, in order. Linear in the text whatever it holds. */
export function* pageLines(text: string, clean: Clean = tidy): Generator<PageLine> {
  const state: ReaderState = { clean, openLink: undefined, scanned: 0, frontMatter: 0, last: undefined };
  let gap = true;
  let indent = 0;
  for (const { start, end, line } of textLines(text)) {
    const span = trimSpan(text, start, end);
    if (span.start === span.end) {
      gap = true;
      continue;
    }
    const indented = !gap && span.start - start > indent;
    indent = span.start - start;
    state.last = { line, gap, indented, ...contentOf(text, span, line, state) };
    gap = false;
    yield state.last;
  }
}

const glued = 'Subscribe';

function contentOf(text: string, span: TextSpan, line: number, state: ReaderState): Content {
  if (inFrontMatter(text, span, line, state)) return { ...plain(text, span, state.clean), part: 'furniture' };
  if (state.openLink) return insideLink(text, span, state, state.openLink);
  const longer = span.end - span.start > glued.length;
  if (state.last?.part === 'banner' && longer && text.startsWith(glued, span.start)) {
    return { ...plain(text, trimSpan(text, span.start + glued.length, span.end), state.clean), glued: true };
  }
  return mayBeMarkdown(text, span) ? marked(text, span, state) : plain(text, span, state.clean);
}

const longestFrontMatter = 60;

/** YAML between two lines of dashes at the very beginning: what some tools write above the page. */
function inFrontMatter(text: string, span: TextSpan, line: number, state: ReaderState): boolean {
  const rule = span.end - span.start === 3 && text.startsWith('---', span.start);
  if (line === 1 && rule) state.frontMatter = longestFrontMatter;
  else if (state.frontMatter === 0) return false;
  else state.frontMatter = rule ? 0 : state.frontMatter - 1;
  return true;
}

/** Lines longer than this are whole paragraphs, or lists of authors. */
const shortLine = 300;
/** An address alone on a line; one with punctuation behind it is the end of a sentence. */
const address = /^<?((?:https?:\/\/|www\.)[^\s<>]+)>?$/;
const punctuated = /[.,;)}\]]$/;

function plain(text: string, { start, end }: TextSpan, clean: Clean): Content {
  const raw = text.slice(start, end);
  if (raw.length > shortLine) {
    return { start, end, text: raw, markdown: false, part: isAuthorList(raw) ? 'authors' : 'text' };
  }
  const shown = clean(raw);
  return { start, end, text: shown, markdown: false, ...known(shown) };
}

/** What the look of a line tells. */
function known(shown: string): Pick<Content, 'part' | 'arxiv' | 'year'> {
  const url = address.exec(shown)?.[1];
  if (url !== undefined) return addressPart(url);
  const arxiv = markedArxivId(shown);
  if (arxiv !== undefined) return { part: 'paperLink', arxiv };
  const part = partOf(shown);
  return part === 'text' ? { part } : { part, ...dated(part, shown) };
}

function addressPart(url: string): Pick<Content, 'part' | 'arxiv'> {
  if (punctuated.test(url)) return { part: 'link' };
  const target = linkTarget(url);
  switch (target.kind) {
    case 'paper':
      return { part: 'paperLink', arxiv: target.arxiv };
    case 'profile':
      return { part: 'profile' };
    case 'site':
      return { part: 'siteLink' };
    case 'elsewhere':
      return { part: 'link' };
  }
}

function dated(part: LinePart, shown: string): Pick<Content, 'year'> {
  const year = part === 'credit' || part === 'furniture' ? yearIn(shown) : undefined;
  return year === undefined ? {} : { year };
}

/** A line with Markdown in it: a heading, a link, a row of links, or the first line of a longer link. */
function marked(text: string, span: TextSpan, state: ReaderState): Content {
  const bare = bareLine(text, span);
  const shown = state.clean(bare.shown);
  const part = shown === '' ? 'furniture' : partOf(shown);
  if (part !== 'text') return { ...span, text: shown, part, markdown: true, ...dated(part, shown) };
  if (leadsElsewhere(bare)) return { ...span, text: shown, part: 'furniture', markdown: true };
  const opened = openedLink(text, bare, state);
  const inner = opened ? withoutHardBreak(text, bare.start + 1, bare.end) : bare;
  const paper = opened?.target ?? bare.targets.find(({ kind }) => kind === 'paper');
  return {
    start: inner.start,
    end: inner.end,
    text: text.slice(inner.start, inner.end),
    part: 'text',
    markdown: bare.markdown || opened !== undefined,
    ...(paper?.kind === 'paper' ? { arxiv: paper.arxiv } : {}),
  };
}

/** A line that is nothing but links to people and to other pages of the site. */
function leadsElsewhere({ targets, markdown }: BareLine): boolean {
  return markdown && targets.length > 0 && targets.every(({ kind }) => kind === 'site' || kind === 'profile');
}

/** The link to a paper that opens in this line and goes on in the next ones; notes it in the state. */
function openedLink(text: string, { start, end }: TextSpan, state: ReaderState): OpenLink | undefined {
  if (text[start] !== '[' || start < state.scanned) return undefined;
  const { link, scanned } = openLinkAt(text, start);
  state.scanned = scanned;
  if (!link || link.end <= end || link.target.kind !== 'paper') return undefined;
  state.openLink = link;
  return link;
}

function insideLink(text: string, span: TextSpan, state: ReaderState, link: OpenLink): Content {
  const closes = link.end <= span.end;
  if (closes) state.openLink = undefined;
  const inner = withoutHardBreak(text, span.start, closes ? Math.max(link.end, span.start) : span.end);
  const arxiv = link.target.kind === 'paper' ? { arxiv: link.target.arxiv } : {};
  return { ...inner, text: text.slice(inner.start, inner.end), part: 'text', markdown: true, ...arxiv };
}

/** A trailing backslash is Markdown's way to break a line. */
function withoutHardBreak(text: string, start: number, end: number): TextSpan {
  let to = end;
  while (to > start && text[to - 1] === '\\') to--;
  return trimSpan(text, start, to);
}

/** Reads the text of a page copy line by line: what each line shows, and which part of the page it looks like. */
import type { TextSpan } from '../paper';
import { trimSpan } from './blanks';
import { textLines } from './lines';
import { bareLine, mayBeMarkdown, type OpenLink, openLinkAt } from './markdownLine';
import { type LinePart, partOf, yearIn } from './pageChrome';
import { linkTarget } from './paperLinks';

/** A line with something on it. The span leaves out blanks and Markdown around the text. */
export interface PageLine extends TextSpan {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
  readonly part: LinePart;
  /** A blank line, or the beginning of the text, stands before it. */
  readonly gap: boolean;
  /** It begins further right than the line before. */
  readonly indented: boolean;
  /** Backslashes in it are Markdown's. */
  readonly markdown: boolean;
  /** The paper it links to. */
  readonly arxiv?: string;
  /** The year of the date it shows. */
  readonly year?: number;
}

/** What is under way between two lines. */
interface ReaderState {
  openLink: OpenLink | undefined;
  /** No link opens before this offset. */
  scanned: number;
  /** Lines of YAML front matter still to come, at most. */
  frontMatter: number;
  last: PageLine | undefined;
}

const longestFrontMatter = 60;
const glued = /^Subscribe(?=\S)/;
/** An address alone on a line; one with punctuation behind it is the end of a sentence. */
const address = /^<?((?:https?:\/\/|www\.)[^\s<>]+)>?$/;
const punctuated = /[.,;)}\]]$/;

/** The lines of a page that are not blank, in order. Linear in the text whatever it holds. */
export function* pageLines(text: string): Generator<PageLine> {
  const state: ReaderState = { openLink: undefined, scanned: 0, frontMatter: 0, last: undefined };
  let gap = true;
  let indent = 0;
  for (const { start, end, line } of textLines(text)) {
    const span = trimSpan(text, start, end);
    if (span.start === span.end) {
      gap = true;
      continue;
    }
    const own = span.start - start;
    const read = readLine(text, span, { line, gap, indented: !gap && own > indent }, state);
    gap = false;
    indent = own;
    state.last = read;
    yield read;
  }
}

type Place = Pick<PageLine, 'line' | 'gap' | 'indented'>;

function readLine(text: string, span: TextSpan, place: Place, state: ReaderState): PageLine {
  if (inFrontMatter(text, span, place, state)) return { ...plain(text, span, place), part: 'furniture' };
  if (state.last?.part === 'banner' && glued.test(text.slice(span.start, span.start + 10))) {
    return plain(text, { start: span.start + 'Subscribe'.length, end: span.end }, place);
  }
  if (state.openLink) return insideLink(text, span, place, state, state.openLink);
  return mayBeMarkdown(text, span) ? marked(text, span, place, state) : plain(text, span, place);
}

/** YAML between two lines of dashes at the very beginning: what some tools write above the page. */
function inFrontMatter(text: string, span: TextSpan, place: Place, state: ReaderState): boolean {
  const rule = span.end - span.start === 3 && text.startsWith('---', span.start);
  if (place.line === 1 && rule) state.frontMatter = longestFrontMatter;
  else if (state.frontMatter === 0) return false;
  else state.frontMatter = rule ? 0 : state.frontMatter - 1;
  return true;
}

function plain(text: string, span: TextSpan, place: Place): PageLine {
  const content = text.slice(span.start, span.end);
  const url = content.length < 500 ? address.exec(content)?.[1] : undefined;
  const known = url === undefined ? { part: partOf(content) } : addressPart(url);
  return { ...place, ...span, text: content, markdown: false, ...known, ...dated(known.part, content) };
}

function addressPart(url: string): Pick<PageLine, 'part' | 'arxiv'> {
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

function dated(part: LinePart, shown: string): Pick<PageLine, 'year'> {
  const year = part === 'credit' || part === 'furniture' ? yearIn(shown) : undefined;
  return year === undefined ? {} : { year };
}

/** A line with Markdown in it: a heading, a link, a row of links, or the first line of a longer link. */
function marked(text: string, span: TextSpan, place: Place, state: ReaderState): PageLine {
  const bare = bareLine(text, span);
  const part = bare.shown === '' ? 'furniture' : partOf(bare.shown);
  const siteOnly =
    bare.targets.length > 0 && bare.targets.every(({ kind }) => kind === 'site' || kind === 'profile');
  if (part !== 'text' || siteOnly) {
    const chrome = part === 'text' ? 'furniture' : part;
    return {
      ...place,
      ...span,
      text: bare.shown,
      part: chrome,
      markdown: true,
      ...dated(chrome, bare.shown),
    };
  }
  const opened = opensLink(text, bare, state) ? { start: bare.start + 1, end: bare.end } : bare;
  const paper = bare.targets.find(target => target.kind === 'paper') ?? state.openLink?.target;
  return {
    ...place,
    start: opened.start,
    end: opened.end,
    text: text.slice(opened.start, opened.end),
    part: 'text',
    markdown: bare.markdown || state.openLink !== undefined,
    ...(paper?.kind === 'paper' ? { arxiv: paper.arxiv } : {}),
  };
}

/** Whether a link's words begin here and go on in the next lines; notes it in the state. */
function opensLink(text: string, { start, end }: TextSpan, state: ReaderState): boolean {
  if (text[start] !== '[' || start < state.scanned) return false;
  const { link, scanned } = openLinkAt(text, start);
  state.scanned = scanned;
  if (!link || link.end <= end || link.target?.kind !== 'paper') return false;
  state.openLink = link;
  return true;
}

function insideLink(
  text: string,
  span: TextSpan,
  place: Place,
  state: ReaderState,
  link: OpenLink,
): PageLine {
  const closes = link.end <= span.end;
  if (closes) state.openLink = undefined;
  const inner = withoutHardBreak(text, span.start, closes ? Math.max(link.end, span.start) : span.end);
  const content = text.slice(inner.start, inner.end);
  const arxiv = link.target?.kind === 'paper' ? { arxiv: link.target.arxiv } : {};
  return { ...place, ...inner, text: content, part: 'text', markdown: true, ...arxiv };
}

/** A trailing backslash is Markdown's way to break a line. */
function withoutHardBreak(text: string, start: number, end: number): TextSpan {
  let to = end;
  while (to > start && text[to - 1] === '\\') to--;
  return trimSpan(text, start, to);
}

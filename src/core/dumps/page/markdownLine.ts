/** Takes the Markdown around a line away, so that converted pages read like copied ones. */
import type { TextSpan } from '../../paper';
import { trimSpan } from '../blanks';
import { type LinkTarget, linkTarget } from './paperLinks';

/** A line without the marks around it. */
export interface BareLine extends TextSpan {
  /** What people see of the line: images gone, links as their words. */
  readonly shown: string;
  /** Where the line's links lead, in order. */
  readonly targets: readonly LinkTarget[];
  /** The line is a heading or the words of a link: its text is Markdown. */
  readonly markdown: boolean;
}

/** Longest line that may consist of several links; longer ones are one link or none. */
const longestRow = 1500;
/** How much of a line's end may be the address of a link. */
const longestAddress = 300;

const image = /!\[[^[\]]{0,300}\]\([^()\s]{0,2000}\)/g;
const link = /\[((?:[^[\]]|\[[^[\]]{0,300}\])*)\](?:\(([^()\s]*)\)|\[\d+\])/g;
/** The end of a link: its address, or the number of a reference. */
const tail = /\](?:\(((?:https?:\/\/|\/)[^()\s]*)\)|\[\d+\])$/;
const prefix = /^(?:#{1,6}\s+|[-*+]\s+(?=[[!*_]))/;
const emphasis = /^(\*\*|__)(?=\S)(.*)\1$/s;
/** Marks before what a row of links shows: of headings and lists, and of a link that goes on in the next line. */
const rowPrefix = /^(?:#{1,6}\s+|\[?[-*+]\s+|\[(?=[^\]]*$))/;

/** Whether the line at `span` may hold Markdown at all; spares plain dumps the rest of this file. */
export function mayBeMarkdown(text: string, { start, end }: TextSpan): boolean {
  const first = text.charAt(start);
  if ('#[!*_'.includes(first)) return true;
  if (first === '-' || first === '+') return text[start + 1] === ' ';
  const last = text[end - 1];
  if (last !== ')' && last !== ']') return false;
  return (
    text.slice(Math.max(start, end - longestAddress), end).includes('](') || text.startsWith('][', start)
  );
}

/** The line at `span` without heading, list and link marks. */
export function bareLine(text: string, span: TextSpan): BareLine {
  const raw = text.slice(span.start, span.end);
  const row = raw.length <= longestRow ? readRow(raw) : { shown: raw, targets: [] };
  const mark = prefix.exec(raw.slice(0, 12))?.[0] ?? '';
  const inner = raw.slice(mark.length);
  const start = span.start + mark.length;
  const close = tail.exec(inner.slice(-longestAddress));
  if (close && !endsInlineLink(inner, close[0].length)) {
    const opened = inner.startsWith('[') ? 1 : 0;
    const own = close[1] === undefined ? [] : [linkTarget(close[1])];
    return {
      ...trimSpan(text, start + opened, span.end - close[0].length),
      shown: row.shown,
      targets: row.targets.length > 0 ? row.targets : own,
      markdown: true,
    };
  }
  const bold = emphasis.test(inner.slice(0, longestRow)) ? 2 : 0;
  return { ...trimSpan(text, start + bold, span.end - bold), ...row, markdown: mark.startsWith('#') };
}

/** Whether the link that ends a line is only a word of it: its bracket opens inside the line. */
function endsInlineLink(inner: string, tailLength: number): boolean {
  const opening = inner.lastIndexOf('[', inner.length - tailLength - 1);
  return opening > 0 && inner.indexOf(']', opening) === inner.length - tailLength;
}

/** Reads a line that may be several links and images side by side. */
function readRow(raw: string): Pick<BareLine, 'shown' | 'targets'> {
  const targets: LinkTarget[] = [];
  const note = (address: string | undefined) => {
    if (address !== undefined) targets.push(linkTarget(address));
  };
  const words = raw.replace(image, '').replace(link, (_, label: string, address: string | undefined) => {
    note(address);
    return label;
  });
  const shown = words
    .replace(rowPrefix, '')
    .replace(/\\+$/, '')
    .replace(tail, (_, address: string | undefined) => {
      note(address);
      return '';
    });
  return { shown: shown.trim(), targets };
}

/** A link whose words run over several lines up to `end`, where its address begins. */
export interface OpenLink {
  readonly end: number;
  readonly target: LinkTarget;
}

/** How far the words of one link may reach. */
const longestLink = 8000;
const linkSigns =
  /(?:\r\n?|\n)[^\S\r\n]*[\r\n]|!\[[^[\]\r\n]{0,300}\]\([^()\s]{0,2000}\)|(?<!\\)\]\(([^()\s]{0,2000})\)/g;

/**
 * The link that opens at `start` and closes on a later line of the same paragraph, or undefined. `scanned` tells up
 * to where there is none, so that a reader need not look twice.
 */
export function openLinkAt(
  text: string,
  start: number,
): { readonly link: OpenLink | undefined; readonly scanned: number } {
  const ahead = text.slice(start, start + longestLink);
  for (const found of ahead.matchAll(linkSigns)) {
    const at = start + found.index;
    if (found[1] !== undefined) return { link: { end: at, target: linkTarget(found[1]) }, scanned: at };
    if (!found[0].startsWith('!')) return { link: undefined, scanned: at };
  }
  return { link: undefined, scanned: start + ahead.length };
}

/** Undoes the backslashes of Markdown: escaped punctuation stands for itself, hard line breaks for a blank. */
export function unescapeMarkdown(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])|\\\s+/g, (_, mark: string | undefined) => mark ?? ' ');
}

/** Takes the Markdown around a line away, so that converted pages read like copied ones. */
import type { TextSpan } from '../paper';
import { trimSpan } from './blanks';
import { type LinkTarget, linkTarget } from './paperLinks';

/** A line without the marks around it. */
export interface BareLine extends TextSpan {
  /** What people see of the line: images gone, links as their words. */
  readonly shown: string;
  /** Where the line's links lead, in order. */
  readonly targets: readonly LinkTarget[];
  /** The line is a heading or (part of) the words of a link: its text is Markdown. */
  readonly markdown: boolean;
}

/** A link whose words run over several lines, from the line it opens to `end`, where its address begins. */
export interface OpenLink {
  readonly end: number;
  readonly target: LinkTarget | undefined;
}

const image = /!\[[^\]]*\]\([^()\s]*\)/g;
const link = /\[((?:[^[\]]|\[[^[\]]*\])*)\](?:\(([^()\s]*)\)|\[\d+\])/g;
/** The end of a link whose beginning stands on an earlier line. */
const tail = /\](?:\(([^()\s]*)\)|\[\d+\])$/;
const prefix = /^(?:#{1,6}\s+|>\s+|[-*+]\s+(?=[[!*_]))/;
const emphasis = /^(\*\*|__)(.*)\1$/s;
/** Longest line that may consist of several links; longer ones are one link or none. */
const longestRow = 1500;

/** Whether the line at `span` may hold Markdown at all; spares plain dumps the rest of this file. */
export function mayBeMarkdown(text: string, { start, end }: TextSpan): boolean {
  const first = text[start];
  if (first === '#' || first === '[' || first === '>' || first === '!' || first === '*' || first === '_')
    return true;
  if (first === '-' || first === '+') return text[start + 1] === ' ';
  const last = text[end - 1];
  return (
    last === '\\' ||
    ((last === ')' || last === ']') && text.slice(Math.max(start, end - 300), end).includes(']'))
  );
}

/** The line at `span` without heading, list and link marks. */
export function bareLine(text: string, span: TextSpan): BareLine {
  const raw = text.slice(span.start, span.end);
  const row = raw.length <= longestRow ? readRow(raw) : { shown: raw, targets: [] };
  let { start, end } = span;
  const mark = prefix.exec(raw.slice(0, 12))?.[0] ?? '';
  start += mark.length;
  let markdown = mark.startsWith('#');
  const inner = text.slice(start, end);
  const close = tail.exec(inner.slice(-300));
  if (close) {
    end -= close[0].length;
    markdown = true;
    if (inner.startsWith('[')) start++;
  } else if (emphasis.test(inner.slice(0, longestRow))) {
    start += 2;
    end -= 2;
  }
  const target = close?.[1] === undefined ? [] : [linkTarget(close[1])];
  return {
    ...trimSpan(text, start, end),
    shown: row.shown,
    targets: row.targets.length > 0 ? row.targets : target,
    markdown,
  };
}

/** Reads a line that may be several links and images side by side. */
function readRow(raw: string): { readonly shown: string; readonly targets: readonly LinkTarget[] } {
  const targets: LinkTarget[] = [];
  const words = raw.replace(image, '').replace(link, (_, label: string, address: string | undefined) => {
    if (address !== undefined) targets.push(linkTarget(address));
    return label;
  });
  const shown = words
    .replace(/^(?:#{1,6}\s+|>\s+|\[?[-*+]\s+|\[(?=[^\]]*$))/, '')
    .replace(/\\+$/, '')
    .replace(tail, (_, address: string | undefined) => {
      if (address !== undefined) targets.push(linkTarget(address));
      return '';
    })
    .trim();
  return { shown, targets };
}

/** How far the words of one link may reach. */
const longestLink = 8000;

/**
 * The link that opens at `start` and closes on a later line of the same paragraph, or undefined. `scanned` tells
 * how far the text was looked at, so that a reader need not look twice.
 */
export function openLinkAt(
  text: string,
  start: number,
): { readonly link: OpenLink | undefined; readonly scanned: number } {
  const ahead = text.slice(start, start + longestLink);
  const paragraphEnd = ahead.search(/(?:\r\n|\r|\n)[^\S\r\n]*(?:\r|\n)/);
  const paragraph = paragraphEnd < 0 ? ahead : ahead.slice(0, paragraphEnd);
  for (const found of paragraph.matchAll(
    /!\[[^\]\r\n]{0,300}\]\([^()\s]{0,2000}\)|\]\(([^()\s]{0,2000})\)/g,
  )) {
    if (found[1] !== undefined) {
      return {
        link: { end: start + found.index, target: linkTarget(found[1]) },
        scanned: start + found.index,
      };
    }
  }
  return { link: undefined, scanned: start + paragraph.length };
}

/** Undoes the backslashes of Markdown: hard line breaks become blanks, escaped punctuation itself. */
export function unescapeMarkdown(text: string): string {
  return text.replace(/\\+(?=\s|$)/g, ' ').replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** How each markup wraps an address into a link with shown text: the whole link is the citation. */
import type { TextSpan } from '../paper';
import type { Markup } from './markup';
import { matchAt } from './matchAt';

/** A link around an address, with the text it shows. */
export interface Link extends TextSpan {
  readonly shown?: string;
}

/** What stands before and behind the address. The first group of either is the shown text. */
interface LinkSyntax {
  readonly before: RegExp;
  readonly after: RegExp;
}

const markdownTail =
  /[^\s()<>]{0,300}>?(?:\s{1,20}(?:"[^"\0]{0,500}"|'[^'\0]{0,500}'|\([^()\0]{0,500}\)))?\s{0,20}\)/y;
const longestShown = 1000;

const syntaxes: Readonly<Record<Markup, readonly LinkSyntax[]>> = {
  markdown: [],
  plain: [],
  bibtex: [{ before: /\\url\{$/, after: /\}/y }],
  latex: [
    {
      before: /\\href\s?\{$/,
      after: /[^{}\s]{0,300}\}\s{0,10}\{((?:[^{}\0]|\{[^{}\0]{0,200}\}){0,1000})\}/y,
    },
    { before: /\\(?:url|nolinkurl|path|doi|eprint)\s?\{$/, after: /\}/y },
  ],
  typst: [
    { before: /#link\("$/, after: /"\)\[([^[\]\0]{0,1000})\]/y },
    { before: /#link\("$/, after: /"\)/y },
  ],
  rst: [{ before: /`([^`<>\0]{0,1000})<$/, after: />`__?/y }],
  org: [
    { before: /\[\[$/, after: /\]\[([^[\]\0]{0,1000})\]\]/y },
    { before: /\[\[$/, after: /\]\]/y },
  ],
  asciidoc: [{ before: /(?:link:)?$/, after: /\[([^[\]\0]{0,1000})\]/y }],
};

/** The link around the address at `start` to `end`; the address itself where there is none. */
export function linkAround(text: string, markup: Markup, address: TextSpan): Link {
  const link = markup === 'markdown' || markup === 'plain' ? markdownLink(text, address) : undefined;
  if (link) return link;
  const left = text.slice(Math.max(0, address.start - longestShown), address.start);
  for (const { before, after } of syntaxes[markup]) {
    const head = before.exec(left);
    const tail = head && matchAt(after, text, address.end);
    if (!head || !tail) continue;
    const shown = head[1] ?? tail[1];
    return {
      start: address.start - (left.length - head.index),
      end: address.end + tail[0].length,
      ...(shown === undefined ? {} : { shown }),
    };
  }
  return address;
}

/** `[shown](address "title")`; the shown text may hold brackets and images. */
function markdownLink(text: string, { start, end }: TextSpan): Link | undefined {
  const middle = /\]\([ \t]?<?$/.exec(text.slice(Math.max(0, start - 4), start));
  const tail = middle && matchAt(markdownTail, text, end);
  if (!middle || !tail) return undefined;
  const close = start - middle[0].length;
  const open = openingBracket(text, close);
  return open === undefined
    ? undefined
    : { start: open, end: end + tail[0].length, shown: text.slice(open + 1, close) };
}

/** The bracket that the one at `close` closes, at most a long link text away. */
function openingBracket(text: string, close: number): number | undefined {
  let depth = 0;
  for (let at = close; at >= 0 && close - at <= longestShown; at--) {
    const character = text[at];
    if (character === ']') depth++;
    else if (character === '[' && --depth === 0) return at;
  }
  return undefined;
}

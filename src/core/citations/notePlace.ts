/** Where a span stands in a note for people: lines and columns, and the sentence around it. */
import type { TextSpan } from '../paper';

/** Lines and columns from 1, columns in UTF-16 units, the end behind the last character. Line ends as in VS Code. */
export interface PlaceRange {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A sentence in one line, and where in it the span stands. */
export interface Quotation {
  readonly text: string;
  readonly mark: TextSpan;
}

/** Turns offsets into lines and columns. Linear in the text once, then by halving. */
export function positionsIn(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\r|\n/g)) starts.push(end.index + end[0].length);
  return offset => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** The range of a span by `positionsIn`. */
export function rangeOf({ start, end }: TextSpan, positionOf: ReturnType<typeof positionsIn>): PlaceRange {
  const from = positionOf(start);
  const to = positionOf(end);
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

/** So far to each side a sentence is followed. */
const reach = 200;
/** Its beginning: behind the end of another, a blank line, or what marks an item, a heading or a quotation. */
const beginning =
  /(?:[.!?]["')\]]*\s+(?=["'([\p{Lu}\p{N}@\\])|[。！？]|\n[ \t]*\r?\n|(?<=^|\n)[ \t]*(?:[-*+>|#=]+|\d+[.)])[ \t]+)/gu;
const ending = /[.!?]["')\]]*(?=\s)|[。！？]|\r?\n[ \t]*\r?\n|\r?\n[ \t]*(?:[-*+>|#=]+|\d+[.)])[ \t]/u;

/** The sentence around a span, cut where it is very long. */
export function quote(text: string, { start, end }: TextSpan): Quotation {
  const before = text.slice(Math.max(0, start - reach), start);
  const begin = [...before.matchAll(beginning)].at(-1);
  const isCutBefore = !begin && start > reach;
  const lead = begin
    ? before.slice(begin.index + begin[0].length)
    : before.replace(/^\S*\s/, isCutBefore ? '' : '$&');
  const after = text.slice(end, end + reach);
  const stop = ending.exec(after);
  const isCutAfter = !stop && end + reach < text.length;
  const sign = stop?.[0].trim() === '' || !stop ? 0 : stop[0].search(/[\r\n]/) < 0 ? stop[0].length : 0;
  const rest = stop ? after.slice(0, stop.index + sign) : after.replace(/\s\S*$/, isCutAfter ? '' : '$&');
  return inOneLine([
    `${isCutBefore ? '…' : ''}${lead}`,
    text.slice(start, end),
    `${rest}${isCutAfter ? '…' : ''}`,
  ]);
}

function inOneLine(parts: readonly [string, string, string]): Quotation {
  const [lead, cited, rest] = parts.map(part => part.replace(/\s+/g, ' ')) as [string, string, string];
  const head = lead.trimStart();
  return {
    text: head + cited + rest.trimEnd(),
    mark: { start: head.length, end: head.length + cited.length },
  };
}

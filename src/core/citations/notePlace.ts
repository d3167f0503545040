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

/** The sentence around a span in one line, cut at words where it is very long. */
export function quote(text: string, { start, end }: TextSpan): Quotation {
  const lead = inOneLine(leadOf(text, start)).trimStart();
  const cited = inOneLine(text.slice(start, end));
  return {
    text: lead + cited + inOneLine(restOf(text, end)).trimEnd(),
    mark: { start: lead.length, end: lead.length + cited.length },
  };
}

/** What stands of the sentence before a place. */
function leadOf(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - reach), start);
  const begin = [...before.matchAll(beginning)].at(-1);
  if (begin) return before.slice(begin.index + begin[0].length);
  return start > reach ? `…${before.replace(/^\S*\s/, '')}` : before;
}

/** What stands of it behind one, with its sign. */
function restOf(text: string, end: number): string {
  const after = text.slice(end, end + reach);
  const stop = ending.exec(after);
  if (!stop) return end + reach < text.length ? `${after.replace(/\s\S*$/, '')}…` : after;
  return after.slice(0, stop.index) + (/^\s/.test(stop[0]) ? '' : stop[0]);
}

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** Hides the parts of a text in which nothing is a citation, by tables of rules, in one linear scan. */
import type { TextSpan } from '../paper';

/** Stands for every hidden character but line ends. No form reads over it. */
export const hidden = '\0';

/** What a part is. A comment is read over as if it were not there; `keep` only steps over what must not open a part. */
export type Part = 'code' | 'math' | 'address' | 'comment' | 'keep';

/** A kind of part as data: where it begins, where it ends and how far it may reach. Patterns get the flags `gmu`. */
export interface HidingRule {
  readonly part: Part;
  /** Never empty. */
  readonly open: RegExp;
  /** What ends the part. Few different patterns: each is searched through the text once. Without it the opening is all. */
  readonly close?: RegExp | ((opening: RegExpExecArray) => RegExp);
  /** A part that is not closed in here is none. Default: the text. */
  readonly within?: 'line' | 'paragraph';
  /** A part that is not closed in the text reaches to its end, as a code block does. */
  readonly openEnded?: true;
}

export interface HiddenSpan extends TextSpan {
  readonly part: Part;
}

/** The first match of a pattern at or after `from`; for one pattern `from` may only grow, so that all answers are linear. */
type Finder = (pattern: RegExp, from: number) => TextSpan | undefined;

const limits = {
  line: /$/,
  paragraph: /(?:\r\n|\r(?!\n)|\n)[ \t]*(?=[\r\n])/,
};

/**
 * The parts that the rules find, in order, without overlap; where several rules begin at one place the first wins. With `until`
 * only those that begin before it.
 */
export function findHidden(
  text: string,
  rules: readonly HidingRule[],
  until = Number.POSITIVE_INFINITY,
): HiddenSpan[] {
  const spans: HiddenSpan[] = [];
  if (rules.length === 0) return spans;
  const find = createFinder(text);
  const anyOpening = new RegExp(rules.map(rule => `(?:${rule.open.source})`).join('|'), 'gmu');
  const openings = rules.map(rule => ({ rule, open: new RegExp(rule.open.source, 'ymu') }));
  for (let any = anyOpening.exec(text); any && any.index < until; any = anyOpening.exec(text)) {
    const start = any.index;
    const part = partAt(text, start, openings, find);
    if (part && part.part !== 'keep') spans.push(part);
    anyOpening.lastIndex = part?.end ?? start + any[0].length;
  }
  return spans;
}

/** The text with some parts hidden, of the same length. */
export function hide(text: string, spans: readonly HiddenSpan[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, part } of spans) {
    const inside = text.slice(start, end);
    pieces.push(
      text.slice(from, start),
      part === 'comment' ? ' '.repeat(end - start) : inside.replace(/[^\r\n]/g, hidden),
    );
    from = end;
  }
  return pieces.join('') + text.slice(from);
}

function partAt(
  text: string,
  start: number,
  openings: readonly { readonly rule: HidingRule; readonly open: RegExp }[],
  find: Finder,
): HiddenSpan | undefined {
  for (const { rule, open } of openings) {
    open.lastIndex = start;
    const opening = open.exec(text);
    if (!opening) continue;
    const end = endOf(rule, opening, text, find);
    return end === undefined ? undefined : { start, end, part: rule.part };
  }
  return undefined;
}

function endOf(rule: HidingRule, opening: RegExpExecArray, text: string, find: Finder): number | undefined {
  const inside = opening.index + opening[0].length;
  if (!rule.close) return inside;
  const closing = find(rule.close instanceof RegExp ? rule.close : rule.close(opening), inside);
  if (!closing) return rule.openEnded ? text.length : undefined;
  const limit = rule.within && find(limits[rule.within], inside);
  return limit && limit.start < closing.start ? undefined : closing.end;
}

function createFinder(text: string): Finder {
  const searches = new Map<string, { readonly pattern: RegExp; found: TextSpan | undefined }>();
  return (pattern, from) => {
    const known = searches.get(pattern.source);
    if (known && (!known.found || known.found.start >= from)) return known.found;
    const search = known ?? { pattern: new RegExp(pattern.source, 'gmu'), found: undefined };
    search.pattern.lastIndex = from;
    const match = search.pattern.exec(text);
    search.found = match ? { start: match.index, end: match.index + match[0].length } : undefined;
    searches.set(pattern.source, search);
    return search.found;
  };
}

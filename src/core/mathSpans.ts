/** Finds the math that is written between TeX's delimiters, and tells it from sums of money. */
import type { TextSpan } from './paper';

/** Math with its delimiters. */
export interface MathSpan extends TextSpan {
  /** What stands between the delimiters. */
  readonly tex: string;
  /** On a line of its own. */
  readonly display: boolean;
}

/**
 * `$$…$$`, `$…$` without a blank inside the dollars as Pandoc has it, `\[…\]` and `\(…\)`. None of them looks further than
 * its limit, and none across the next delimiter of its kind: that keeps any text linear.
 */
const delimited =
  /(?<!\\)(?:\$\$(?<shown>(?:[^$\\]|\\[\s\S]){1,2000})\$\$|\$\$?(?![\s$])(?<dollars>(?:[^$\\]|\\[\s\S]){1,500}?)(?<!\s)\$\$?(?!\$)|\\\[(?<brackets>(?:[^\\]|\\[^[\]]){1,2000})\\\]|\\\((?<parens>(?:[^\\]|\\[^()]){1,500})\\\))/g;

/** The math of a text, in order. */
export function mathSpans(text: string): readonly MathSpan[] {
  if (!/[$\\]/.test(text)) return [];
  const spans: MathSpan[] = [];
  const pattern = new RegExp(delimited);
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { shown, dollars, brackets, parens } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    if (isMoney(dollars, text.charAt(end))) {
      pattern.lastIndex = start + 1;
      continue;
    }
    const tex = (shown ?? dollars ?? brackets ?? parens ?? '').replace(lostTimes, '$1\\times $2');
    spans.push({ start, end, tex, display: shown !== undefined || brackets !== undefined });
  }
  return spans;
}

/** A copy has lost the backslash. */
const lostTimes = /(\d) ?times ?(\d)/g;
const productAlone = /^\d+ ?times ?\d+$/;
/** A number with what it counts in or is paid for, and then more: `5M or US`, `3/hour (`, `5-10 per`. */
const sumThenMore = /^\d[\d.,]*(?:[-–]\d[\d.,]*)?\s?[\p{L}+]*(?:\/\p{L}+)?[,;.)]*\s+(?:\p{L}{2,}|\()/u;

/** `$5M, or US$`, `$5/$10`, `$3/hour ($n$ GPUs)`: sums of money, not a formula. */
function isMoney(between: string | undefined, behind: string): boolean {
  if (between === undefined || /[\\^_]/.test(between) || productAlone.test(between)) return false;
  return /\d/.test(behind) || sumThenMore.test(between);
}

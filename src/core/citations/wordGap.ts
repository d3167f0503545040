/** What stands between two words of running text, as far as titles are concerned. */
import { hidden } from './hiddenText';

/** Nothing that matters; punctuation, which a title must have at the same place; or the end of the thought. */
export type WordGap = 'open' | 'punctuated' | 'closed';

/** Blanks, dashes, quotes, emphasis and the marks of TeX and Markdown (with TeX's command names) stand for nothing. */
const open = /^[\s\p{Pd}\u2212\u00AD'"`´‘’‚‛“”„‟«»‹›*_~^$\\{}#&A-Za-z]*$/u;
/** A blank line, a list item, a paragraph of TeX, or something hidden. */
const closed = new RegExp(
  `${hidden}|(?:\\r\\n|\\r(?!\\n)|\\n)[ \\t]*(?:[\\r\\n]|[-*+•][ \\t])|\\\\(?:par|item|section)\\b`,
);
/** Lines of a block quote begin with marks that are none of the text. */
const quoteMarks = /(\r\n|\r|\n)[ \t]*(?:>[ \t]?)+/;

/** Judges the text from `start` to `end`, which stands between two words. */
export function wordGap(text: string, start: number, end: number): WordGap {
  const between = text.slice(start, end);
  if (between === ' ' || between === '-') return 'open';
  const unquoted = between.replace(quoteMarks, '$1');
  if (closed.test(unquoted)) return 'closed';
  return open.test(unquoted) ? 'open' : 'punctuated';
}

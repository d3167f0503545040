/** Where exactly a mentioned title begins and ends: its words, and the marks at its edges that are its own. */
import type { TextSpan } from '../paper';
import { proseWords } from './proseWords';

const doubleQuote = /["“”„‟«»]/;
const sameMarks: readonly RegExp[] = [doubleQuote, /['`´‘’‚‛]/, /[\p{Pd}\u2212]/u];
/** TeX writes a double quote as two single ones. */
const texQuote = /^(?:``|''|´´)$/;
type Pair = readonly [string, string];
const braces: Pair = ['{', '}'];
const parentheses: Pair = ['(', ')'];

/**
 * The span of a title whose words stand in the text as `words`. Marks before the first and behind the last word belong to
 * it where the title has them itself (`Why?` keeps its question mark, in whatever quotes the text has), and so do the
 * brackets that close what was opened inside (`{BlackVIP}: …`).
 */
export function mentionSpan(text: string, words: readonly TextSpan[], title: string): TextSpan {
  const own = proseWords(title);
  // TeX's braces are nearer to a word than the title's own marks: `{Why}?`.
  const braced = balanced(text, { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 }, braces);
  const leading = Array.from(title.slice(0, own[0]?.start)).reverse();
  const trailing = Array.from(title.slice(own.at(-1)?.end));
  const marked = {
    start: extend(text, braced.start, leading, -1),
    end: extend(text, braced.end, trailing, 1),
  };
  return balanced(text, balanced(text, marked, parentheses), braces);
}

/** Moves over the characters of the text that are the title's marks, from the words outward. */
function extend(text: string, from: number, marks: readonly string[], step: 1 | -1): number {
  let at = from;
  const near = (length: number) =>
    step > 0 ? text.slice(at, at + length) : text.slice(Math.max(0, at - length), at);
  for (const mark of marks) {
    if (doubleQuote.test(mark) && texQuote.test(near(2))) at += 2 * step;
    else if (isSameMark(mark, near(mark.length))) at += mark.length * step;
    else break;
  }
  return at;
}

function isSameMark(mark: string, other: string): boolean {
  return mark === other || sameMarks.some(same => same.test(mark) && same.test(other));
}

/** Takes in the neighbouring brackets whose partners stand inside. */
function balanced(text: string, span: TextSpan, [open, close]: Pair): TextSpan {
  let { start, end } = span;
  let { unopened, unclosed } = unpaired(text.slice(start, end), open, close);
  for (; unopened > 0 && text[start - 1] === open; unopened--) start--;
  for (; unclosed > 0 && text[end] === close; unclosed--) end++;
  return { start, end };
}

function unpaired(text: string, open: string, close: string): { unopened: number; unclosed: number } {
  let [unopened, unclosed] = [0, 0];
  for (const character of text) {
    if (character === open) unclosed++;
    else if (character === close && unclosed > 0) unclosed--;
    else if (character === close) unopened++;
  }
  return { unopened, unclosed };
}

/** The words of running text as titles are compared by, and what stands between them. */
import { foldWord } from '../library/title';
import type { TextSpan } from '../paper';
import { hidden } from './hiddenText';

/** A folded word with its place. */
export interface ProseWord extends TextSpan {
  readonly word: string;
}

const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}`;
const letter = String.raw`[[\p{L}\p{N}\p{M}]--[${unspaced}]]`;
const accented = String.raw`\\(?:['"\`\^~=.]\s?\{?\\?\p{L}\}?|[vcuHkr]\s?\{\p{L}\})`;
const braced = String.raw`\{(?:${letter}|${accented})+\}`;
const joint = String.raw`(?:\\-|[\u{AD}\u{200B}-\u{200D}\u{2060}\u{FEFF}])(?=${letter})`;

/**
 * Letters and digits with what TeX and typesetting put inside words (`{B}lack{VIP}`, `G\"odel`, soft hyphens);
 * or one character of a script that sets no blanks between words; or a TeX command (first group).
 */
const wordPattern = new RegExp(
  String.raw`\\(?:begin|end)\s?\{[^\{\}\s]*\}` +
    `|(?:${letter}|${accented}|${braced}(?=${letter}))(?:${letter}|${accented}|${braced}|${joint})*` +
    `|[${unspaced}]` +
    String.raw`|\\([A-Za-z]+)\*?`,
  'gv',
);
const fontSwitch =
  /^(?:bf|it|em|rm|sc|tt|sl|sf|\w+(?:shape|series|family)|xspace|protect|newline|linebreak)$/;
const insideWords = /\\(?:[vcuHkr]\s?\{)?|['"`^~=.{}\s\u00AD\u200B-\u200D\u2060\uFEFF-]/g;
const plainWord = /^[A-Za-z0-9]+$/;

/** The words of a text in order. A command that takes an argument or switches fonts is read over; others are their name. */
export function proseWords(text: string): ProseWord[] {
  const words: ProseWord[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const [written, command] = match;
    const start = match.index;
    const end = start + written.length;
    const word = command === undefined ? fold(written) : nameOf(command, text.charAt(end));
    if (word) words.push({ word, start, end });
  }
  return words;
}

function fold(written: string): string {
  if (plainWord.test(written)) return written.toLowerCase();
  if (written.startsWith('\\begin') || written.startsWith('\\end')) return '';
  return foldWord(written.replace(insideWords, ''));
}

function nameOf(command: string, next: string): string {
  return next === '{' || next === '[' || fontSwitch.test(command) ? '' : command.toLowerCase();
}

/** What stands between two words of a mention: nothing that matters, punctuation, or the end of the thought. */
export const gaps = { open: 0, punctuated: 1, closed: 2 } as const;
export type Gap = (typeof gaps)[keyof typeof gaps];

/** Blanks, dashes, quotes, emphasis and TeX's and Markdown's marks stand for nothing. */
const openGap = /^[\s\p{Pd}\u2212\u00AD'"`´‘’‚‛“”„‟«»‹›*_~^$\\{}#&A-Za-z]*$/u;
const endOfThought = new RegExp(
  `${hidden}|(?:\\r\\n|\\r|\\n)[ \\t]*(?:[\\r\\n]|[-*+•][ \\t])|\\\\(?:par|item|section)\\b`,
);
const quotedLine = /(\r\n|\r|\n)[ \t]*(?:>[ \t]?)+/;

/** Judges the text between two words. A line break is open; a blank line, a list item or something hidden closes. */
export function gapBetween(text: string, start: number, end: number): Gap {
  if (end - start === 1) {
    const between = text.charAt(start);
    if (between === ' ' || between === '-') return gaps.open;
  }
  const between = text.slice(start, end).replace(quotedLine, '$1');
  if (endOfThought.test(between)) return gaps.closed;
  return openGap.test(between) ? gaps.open : gaps.punctuated;
}

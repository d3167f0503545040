/** The words of running text as titles are compared by. */
import { foldWord } from '../library/title';
import type { TextSpan } from '../paper';
import { matchAt } from './matchAt';

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
  'vy',
);
const fontSwitch =
  /^(?:bf|it|em|rm|sc|tt|sl|sf|\w+(?:shape|series|family)|xspace|protect|newline|linebreak)$/;
const insideWords = /\\(?:[vcuHkr]\s?\{)?|['"`^~=.{}\s\u00AD\u200B-\u200D\u2060\uFEFF-]/g;

const blank = 0x20;
const blanks = / +/y;

/** What an ASCII character may be in a word, as bits; characters beyond ASCII are `special`. */
const kinds = { separator: 0, small: 1, capital: 2, special: 4 } as const;
const letterBits = kinds.small | kinds.capital;
const asciiKinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[a-z0-9]/.test(character)) return kinds.small;
  if (/[A-Z]/.test(character)) return kinds.capital;
  return character === '\\' || character === '{' ? kinds.special : kinds.separator;
});

/**
 * Calls `visit` with the words of a text, folded, in order. A TeX command that takes an argument or switches fonts is
 * read over; others are their name. Runs of ASCII are read by hand, for speed; the pattern sees only what is special.
 */
export function eachWord(text: string, visit: (word: string, start: number, end: number) => void): void {
  for (let at = 0; at < text.length; ) {
    let end = at;
    let run: number = kinds.separator;
    let kind = kindAt(text, end);
    for (; kind & letterBits; kind = kindAt(text, ++end)) run |= kind;
    if (kind === kinds.special) end = visitSpecial(text, at, visit);
    else if (run & kinds.capital) visit(text.slice(at, end).toLowerCase(), at, end);
    else if (run) visit(text.slice(at, end), at, end);
    at = end > at ? end : pastBlanks(text, at + 1);
  }
}

/** Notes read near one place are blank elsewhere. */
function pastBlanks(text: string, at: number): number {
  if (text.charCodeAt(at) !== blank || text.charCodeAt(at + 1) !== blank) return at;
  return at + (matchAt(blanks, text, at)?.[0].length ?? 0);
}

/** Visits the word that begins at `at`, if one does; returns where to go on. */
function visitSpecial(text: string, at: number, visit: Parameters<typeof eachWord>[1]): number {
  const match = matchAt(wordPattern, text, at);
  if (!match) return at + String.fromCodePoint(text.codePointAt(at) ?? 0).length;
  const [written, command] = match;
  const end = at + written.length;
  const word = command === undefined ? fold(written) : nameOf(command, text.charAt(end));
  if (word) visit(word, at, end);
  return end;
}

/** The words of a text in order. */
export function proseWords(text: string): ProseWord[] {
  const words: ProseWord[] = [];
  eachWord(text, (word, start, end) => words.push({ word, start, end }));
  return words;
}

function kindAt(text: string, at: number): number {
  if (at >= text.length) return kinds.separator;
  return asciiKinds[text.charCodeAt(at)] ?? kinds.special;
}

function nameOf(command: string, next: string): string {
  return next === '{' || next === '[' || fontSwitch.test(command) ? '' : command.toLowerCase();
}

function fold(written: string): string {
  if (written.startsWith('\\begin') || written.startsWith('\\end')) return '';
  return foldWord(written.replace(insideWords, ''));
}

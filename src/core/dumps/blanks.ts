/** What counts as blank in copied text, and how its lines become one clean line. */
import type { TextSpan } from '../paper';

/** White space, and characters that take no room: soft hyphen, zero-width space, direction marks, word joiner, BOM. */
export function isBlank(code: number): boolean {
  if (code < 0xad) return code <= 0x20 || code === 0x85 || code === 0xa0;
  if (code < 0x2000) return code === 0xad || code === 0x1680;
  return (
    code <= 0x200f ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x2064) ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** The span without the blanks at its ends; empty (at its start) where there is nothing else. */
export function trimSpan(text: string, start: number, end: number): TextSpan {
  let from = start;
  while (from < end && isBlank(text.charCodeAt(from))) from++;
  if (from === end) return { start, end: start };
  let to = end;
  while (isBlank(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

/** Characters without width. Joiners stay inside scripts and emoji that need them, and go before ASCII. */
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff]|[\u200c\u200d](?=[ -~]|$)/g;
/** Everything that is to become one plain space. */
const spaces = /[\s\u0085]+/g;
const untidy = /[^\S ]| {2}|[\u0085\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;

/** The text with every run of white space as one plain space and without invisible characters. */
export function tidy(text: string): string {
  return untidy.test(text) ? text.replace(invisible, '').replace(spaces, ' ').trim() : text;
}

/** A line ends inside a hyphenated word: `black-` before `box`, but not `low-` before `and high-frequency`. */
const openHyphen = /\p{L}-$/u;
const hyphenGoesOn = /^(?!(?:and|or|to|nor|vs|versus)\b(?!-))\p{L}/u;

/** Lines of one paragraph as one line: joined by a space, or by nothing where a hyphenated word was broken. */
export function joinLines(lines: readonly string[]): string {
  let joined = lines[0] ?? '';
  for (const line of lines.slice(1)) {
    const together = openHyphen.test(joined.slice(-3)) && hyphenGoesOn.test(line);
    joined += together ? line : ` ${line}`;
  }
  return joined;
}

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
/** Blanks that are not one plain space. */
const oddSpaces = /[\s\u0085]{2,}|(?! )[\s\u0085]/g;

/** Everything `tidy` changes: looking for each with `includes` is far quicker than one pattern for all. */
const untidy: readonly string[] = [
  '  ',
  ...'\t\v\f\u0085\u00a0\u00ad\u1680\u2028\u2029\u202f\u205f\u3000\ufeff',
  ...range(0x2000, 0x200f),
  ...range(0x202a, 0x202e),
  ...range(0x2060, 0x2064),
];

function range(first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, at) => String.fromCharCode(first + at));
}

/** Whether `tidy` would leave every line of the text as it is, but for blanks at its ends. */
export function isTidy(text: string): boolean {
  return !untidy.some(part => text.includes(part));
}

/** The text with every run of blanks as one plain space, and without invisible characters. */
export function tidy(text: string): string {
  return text.replace(invisible, '').replace(oddSpaces, ' ').trim();
}

/** A line ends inside a hyphenated word: `black-` before `box`, but not `low-` before `and high-frequency`. */
const openHyphen = /\p{L}-$/u;
const hyphenGoesOn = /^(?!(?:and|or|to|nor|vs|versus)\b(?!-))\p{L}/u;

/** Lines of one paragraph as one line: joined by a space, or by nothing where a hyphenated word was broken. */
export function joinLines(lines: readonly string[]): string {
  return lines.reduce((joined, line, at) => {
    const before = lines[at - 1] ?? '';
    const together = openHyphen.test(before.slice(-3)) && hyphenGoesOn.test(line);
    return joined + (together ? line : ` ${line}`);
  });
}

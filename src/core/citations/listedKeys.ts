/** Keys in the list that a citation command takes, each with its own span. */
import type { CitationSpan } from './citation';

/** What separates keys in commands, and what TeX and the others reserve. An asterisk (`\nocite{*}`) is no key either. */
const plainKey = /[^\s,;{}\\"#%~*()[\]<>`\0]+/g;

/** The keys of a list that stands at `offset` in its note; `pattern` finds a key, as its first group if it has one. */
export function listedKeys(list: string, offset: number, pattern: RegExp = plainKey): CitationSpan[] {
  return Array.from(list.matchAll(pattern), match => {
    const start = offset + match.index;
    const key = match[1] ?? match[0];
    const keyStart = start + match[0].indexOf(key);
    return {
      start,
      end: start + match[0].length,
      target: { kind: 'key', key },
      keySpan: { start: keyStart, end: keyStart + key.length },
    };
  });
}

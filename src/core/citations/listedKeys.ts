/** Keys in the list that a citation command takes, each with its own span. */
import type { CitationSpan } from './citation';

/** What separates keys in commands, and what TeX and the others reserve. An asterisk (`\nocite{*}`) is no key either. */
const plainKey = /[^\s,;{}\\"#%~*()[\]<>`\0]+/g;

/** The keys of a list that stands at `offset` in its note; `pattern` finds a key, as its first group if it has one. */
export function listedKeys(list: string, offset: number, pattern: RegExp = plainKey): CitationSpan[] {
  return Array.from(list.matchAll(pattern), match => keyIn(match[0], offset + match.index, match[1]));
}

/** A citation written as `written` at `start`, by the key in it; by all of it where no key is given. */
export function keyIn(written: string, start: number, key = written): CitationSpan {
  const keyStart = start + written.indexOf(key);
  return {
    start,
    end: start + written.length,
    target: { kind: 'key', key },
    keySpan: { start: keyStart, end: keyStart + key.length },
  };
}

/** Keys in a list between commas, each with its own span: what most citation commands take. */
import type { CitationSpan } from './citation';

const key = /[^\s,;{}\\"#%~*()[\]\0]+/g;

/** The keys of a list that stands at `offset` in its note. An asterisk (`\nocite{*}`) is no key. */
export function listedKeys(list: string, offset: number): CitationSpan[] {
  return Array.from(list.matchAll(key), match => {
    const [written] = match;
    const start = offset + match.index;
    return { start, end: start + written.length, target: { kind: 'key', key: written }, explicit: true };
  });
}

/** `[[Title]]`, `[[key]]`, `[[Title|shown]]`, `[[Title#part]]`: links between notes, where they name a paper. */
import type { CitationForm, CitationSpan } from './citation';

/** A name may wrap once, but holds no bracket pair, bar or blank line. Org writes `[[name][shown]]`. */
const link =
  /\[\[([^[\]|\0\r\n]{1,500}(?:(?:\r\n|\r|\n)(?![ \t]*[\r\n])[^[\]|\0\r\n]{1,500})?)(?:\|[^[\]\0]{0,500}|\]\[[^[\]\0]{0,500})?\]\]/g;

export const wikiLink: CitationForm = {
  id: 'wiki',
  markups: new Set(['markdown', 'plain', 'org']),
  find({ prose, syntax }) {
    // A title may hold math; a link that stands in math is none.
    const links = Array.from(prose.matchAll(link)).filter(({ index }) => syntax.startsWith('[[', index));
    return links.map(match => ({
      start: match.index,
      end: match.index + match[0].length,
      target: { kind: 'name', names: namesIn(match[1] ?? '') },
      ...keySpanIn(match[1] ?? '', match.index + 2),
    }));
  },
};

/** Where the name stands that is written at `start`, if that may be a key by itself. */
function keySpanIn(written: string, start: number): Pick<CitationSpan, 'keySpan'> {
  const key = /^\s*@?([^\s@#/\\]+)(?<!\.(?:md|org|txt))\s*(?:#[^#\s][^#]*?)?\\?$/i.exec(written);
  if (!key?.[1]) return {};
  const keyStart = start + written.indexOf(key[1]);
  return { keySpan: { start: keyStart, end: keyStart + key[1].length } };
}

/** What a link may name, likeliest first: all of it, without the part behind `#`, without folder and ending. */
function namesIn(written: string): string[] {
  const withoutPart = written.replace(/#[^#\s][^#]*$/, '');
  const file = withoutPart.replace(/^.*[/\\]/s, '').replace(/\.(?:md|org|txt)$/i, '');
  const names = [written, withoutPart, file].map(name => name.trim().replace(/^@|\\$/g, ''));
  return [...new Set(names)].filter(name => name !== '');
}

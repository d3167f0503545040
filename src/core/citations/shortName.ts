/** The short name of a paper in running text: `BlackVIP`, with its capitals; ordinary words where the note cites the paper. */
import type { TextSpan } from '../paper';
import type { CitationForm, CitationSpan } from './citation';
import { hidden } from './hiddenText';
import type { Markup } from './markup';

/** What makes a name a part of something else: of a longer name, an address, a file's name, a tag, a variable. */
const goesOnBefore = /[\p{L}\p{N}@#/\\.:+^=%&\u2010\u2011-]$|[\p{L}\p{N}_]_$/u;
const goesOnAfter =
  /^(?:[/@+^=%&$\\]|\(\)|[._:][\p{L}\p{N}_]|[\u2010\u2011-](?!\p{Ll}{2,}(?![\p{L}\p{N}])))/u;
/** TeX's labels, files and the like are not read by anyone. */
const texArgument =
  /\\(?:label|\w*ref|input|include\w*|bibliography\w*|bibitem|usepackage|documentclass|begin|end|newcommand|newacronym|gls|ac)\*?(?:\[[^[\]]*\])?\{[^{}]*$/i;
const farthest = 100;

export const shortName: CitationForm = {
  id: 'name',
  // Not in bibliographies: they name papers by their titles.
  markups: new Set<Markup>(['markdown', 'plain', 'latex', 'typst', 'rst', 'org', 'asciidoc']),
  find({ prose, words, markup, titles }) {
    const names = titles.names(prose).filter(({ start, end }) => {
      if (words.slice(start, end).includes(hidden)) return false;
      const before = prose.slice(Math.max(0, start - farthest), start);
      if (goesOnBefore.test(before) || goesOnAfter.test(prose.slice(end, end + farthest))) return false;
      return markup !== 'latex' || !texArgument.test(before);
    });
    // Who writes `attention` too means no paper by `Attention`.
    const ordinary = new Set(
      names.flatMap(({ small, name, ...place }) => (small && !isKey(prose, place) ? [name] : [])),
    );
    return names.flatMap(({ start, end, name, titles: named, distinctive, small }): CitationSpan[] =>
      small || (!distinctive && ordinary.has(name))
        ? []
        : [{ start, end, target: { kind: 'shortName', titles: named, distinctive } }],
    );
  },
};

/** Small letters in brackets (`[[chimera]]`, `\cite{chimera}`) are a key. */
function isKey(text: string, { start, end }: TextSpan): boolean {
  return /[[{<`]/.test(text.charAt(start - 1)) || /[\]}>`]/.test(text.charAt(end));
}

/**
 * The short name of a paper in running text, with its capitals: `BlackVIP`; ordinary words where the note cites the paper.
 * A note that has `attention` too may mean just that by an `Attention` that begins a sentence.
 */
import type { TextSpan } from '../paper';
import type { CitationForm, NameMention } from './citation';
import { hidden } from './hiddenText';
import type { Markup } from './markup';

/** What makes a name a part of something else: of a longer name, an address, a file's name, a tag, a variable. */
const goesOnBefore = /[\p{L}\p{N}@#/\\.:+^=%&\u2010\u2011-]$|[\p{L}\p{N}_]_$/u;
const goesOnAfter =
  /^(?:[/@+^=%&$\\]|\(\)|[._:][\p{L}\p{N}_]|[\u2010\u2011-](?!\p{Ll}{2,}(?![\p{L}\p{N}])))/u;
/** TeX's labels, files and the like are not read by anyone. */
const texArgument =
  /\\(?:label|\w*ref|input|include\w*|bibliography\w*|bibitem|usepackage|documentclass|begin|end|newcommand|newacronym|gls|ac)\*?(?:\[[^[\]]*\])?\{[^{}]*$/i;
/** The beginning of the text, a sentence, a paragraph, a heading, a list item or a table's cell, maybe in quotes or emphasis. */
const sentenceBegins =
  /(?:^|[.!?…]["”’)\]*_]*\s+|\n[ \t]*\r?\n\s*|(?:^|\n)[ \t>]*(?:#+|=+|[-+*|]+|\d+[.)])[ \t]*)["“‘'([*_{]*$/u;
/** How much of the text around a name is looked at. */
const farthest = 100;

export const shortName: CitationForm = {
  id: 'name',
  // Not in bibliographies: they name papers by their titles.
  markups: new Set<Markup>(['markdown', 'plain', 'latex', 'typst', 'rst', 'org', 'asciidoc']),
  find({ prose, words, markup, titles }) {
    const names = titles
      .names(prose)
      .filter(
        ({ start, end }) =>
          !words.slice(start, end).includes(hidden) && standsAlone(prose, { start, end }, markup),
      );
    const ordinary = new Set(names.flatMap(name => (name.small && !isKey(prose, name) ? name.name : [])));
    const isWord = (name: NameMention) =>
      !name.distinctive && ordinary.has(name.name) && sentenceBegins.test(textBefore(prose, name));
    return names
      .filter(name => !name.small && !isWord(name))
      .map(({ start, end, titles: named, distinctive }) => ({
        start,
        end,
        target: { kind: 'shortName', titles: named, distinctive },
      }));
  },
};

function standsAlone(text: string, name: TextSpan, markup: Markup): boolean {
  const before = textBefore(text, name);
  if (goesOnBefore.test(before) || goesOnAfter.test(text.slice(name.end, name.end + farthest))) return false;
  return markup !== 'latex' || !texArgument.test(before);
}

function textBefore(text: string, { start }: TextSpan): string {
  return text.slice(Math.max(0, start - farthest), start);
}

/** Small letters in brackets (`[[chimera]]`, `\cite{chimera}`) are a key. */
function isKey(text: string, { start, end }: TextSpan): boolean {
  return /[[{<`]/.test(text.charAt(start - 1)) || /[\]}>`]/.test(text.charAt(end));
}

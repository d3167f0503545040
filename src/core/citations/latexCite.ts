/** LaTeX's `\cite` and its family: natbib, biblatex and what classes add (`\citep[see][p.~3]{a,b}`, `\autocites{a}{b}`). */
import type { CitationForm, CitationSpan } from './citation';
import { listedKeys } from './listedKeys';
import { matchAt } from './matchAt';

/** How the names of citing commands end; what ends otherwise (`\citestyle`, `\excited`) cites nothing. */
const endings =
  's|[pt]s?|al[pt]s?|[pt]alias|(?:full)?authors?|year(?:par|NP)?s?|titles?|urls?|dates?|num|full|asnoun|pos|field|name|[A-Z]{1,3}';
/** Not behind an odd number of backslashes: `\\cite` is a line break. `\bibcite` stands in auxiliary files. */
const command = new RegExp(
  String.raw`(?<!(?<!\\)\\(?:\\\\){0,4})\\((?!bibcite)[A-Za-z]{0,20}[cC]ite(?:${endings})?|footcitetexts?)\*?(?![A-Za-z])`,
  'g',
);
/** biblatex's commands for a volume take its number first. */
const volume = /\s{0,100}\{[^{}]{0,100}\}/y;
/** Notes before the keys: `[see]`, `[{p.~[3]}]`, biblatex's `(…)` of plural commands, apacite's and Beamer's `<…>`. */
const note = String.raw`(?:\[(?:[^\[\]{}]|\{[^{}]{0,300}\}){0,300}\]|\([^()\[\]{}]{0,300}\)|<[^<>\[\]{}]{0,300}>)`;
const beforeKeys = String.raw`\s{0,100}(?:${note}\s{0,100}){0,4}\{`;
const group = new RegExp(String.raw`${beforeKeys}([^{}\\\0]*)\}`, 'y');
const openGroup = new RegExp(String.raw`${beforeKeys}([^{}\\\0]*)$`, 'y');

export const latexCite: CitationForm = {
  id: 'latex',
  markups: new Set(['latex', 'markdown', 'plain', 'org']),
  find({ syntax }) {
    return Array.from(syntax.matchAll(command)).flatMap(match => citedBy(syntax, match));
  },
};

/** The list of keys that a citing command leaves open at the end of a text; undefined where none does. */
export function openKeyList(text: string): string | undefined {
  if (text.lastIndexOf('{') <= text.lastIndexOf('}')) return undefined;
  for (const match of text.matchAll(command)) {
    const { lists, end } = listsOf(text, match);
    const open = lists.length === 0 || isPlural(match) ? matchAt(openGroup, text, end) : undefined;
    if (open) return open[1];
  }
  return undefined;
}

/** One span a key; a command that cites one paper is its span as a whole. */
function citedBy(text: string, match: RegExpExecArray): CitationSpan[] {
  const { index: start } = match;
  const { lists, end } = listsOf(text, match);
  const keys = lists.flatMap(({ keys: written, offset }) => listedKeys(written, offset));
  const spans = keys.length === 1 ? keys.map(only => ({ ...only, start, end })) : keys;
  return spans.map(span => ({ ...span, explicit: true }));
}

interface KeyList {
  readonly keys: string;
  /** Where they stand. */
  readonly offset: number;
}

/** The closed lists of keys behind a command, and where the last of them ends. Only plural commands take several. */
function listsOf(
  text: string,
  match: RegExpExecArray,
): { readonly lists: readonly KeyList[]; readonly end: number } {
  const { index, 0: written, 1: name = '' } = match;
  const lists: KeyList[] = [];
  let end = index + written.length;
  if (/volcites?$/i.test(name)) end += matchAt(volume, text, end)?.[0].length ?? 0;
  do {
    const list = matchAt(group, text, end);
    if (!list) break;
    end += list[0].length;
    const keys = list[1] ?? '';
    lists.push({ keys, offset: end - 1 - keys.length });
  } while (isPlural(match));
  return { lists, end };
}

function isPlural([, name = '']: RegExpExecArray): boolean {
  return name.endsWith('s');
}

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
const group = new RegExp(String.raw`\s{0,100}(?:${note}\s{0,100}){0,4}\{([^{}\\\0]*)\}`, 'y');

export const latexCite: CitationForm = {
  id: 'latex',
  markups: new Set(['latex', 'markdown', 'plain', 'org']),
  find({ syntax }) {
    return Array.from(syntax.matchAll(command)).flatMap(match => citedBy(syntax, match));
  },
};

/** One span a key; a command that cites one paper is its span as a whole. Only plural commands take several lists. */
function citedBy(text: string, { index: start, 0: written, 1: name = '' }: RegExpExecArray): CitationSpan[] {
  const keys: CitationSpan[] = [];
  let end = start + written.length;
  if (/volcites?$/i.test(name)) end += matchAt(volume, text, end)?.[0].length ?? 0;
  do {
    const list = matchAt(group, text, end);
    if (!list) break;
    end += list[0].length;
    const inside = list[1] ?? '';
    keys.push(...listedKeys(inside, end - 1 - inside.length));
  } while (name.endsWith('s'));
  const spans = keys.length === 1 ? keys.map(only => ({ ...only, start, end })) : keys;
  return spans.map(span => ({ ...span, explicit: true }));
}

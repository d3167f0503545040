/** LaTeX's `\cite` and its family: natbib, biblatex and what classes add (`\citep[see][p.~3]{a,b}`, `\autocites{a}{b}`). */
import type { CitationForm, CitationSpan } from './citation';
import { listedKeys } from './listedKeys';

/** Commands that cite are called something with `cite`; these are not such (they define, style or title). */
const notCiting =
  /^(?:citestyle|setcitestyle|bibcite|defcitealias|citetext|citereset|citeindex\w*|newcite\w*|renewcite\w*|DeclareCite\w*)$/i;
const command = /\\([A-Za-z]{0,20}[cC]ite[A-Za-z]{0,20})\*?/g;
/** Notes before the keys: `[see]`, `[{p.~[3]}]`, biblatex's `(…)` of multiple citations, natbib's `<…>`. */
const note = String.raw`(?:\[(?:[^\[\]{}]|\{[^{}]{0,300}\}){0,300}\]|\([^()\[\]{}]{0,300}\))`;
const group = new RegExp(String.raw`\s{0,100}(?:${note}\s{0,100}){0,4}\{([^{}\\\0]*)\}`, 'y');

export const latexCite: CitationForm = {
  id: 'latex',
  markups: new Set(['latex', 'markdown', 'plain', 'org']),
  find({ syntax }) {
    const spans: CitationSpan[] = [];
    for (const match of syntax.matchAll(command)) {
      const name = match[1] ?? '';
      if (notCiting.test(name)) continue;
      spans.push(...citedBy(syntax, match.index, match.index + match[0].length, name.endsWith('s')));
    }
    return spans;
  },
};

/** One span a key; a command that cites one paper is its span as a whole. */
function citedBy(text: string, start: number, afterName: number, several: boolean): CitationSpan[] {
  const keys: CitationSpan[] = [];
  let end = afterName;
  for (;;) {
    group.lastIndex = end;
    const match = group.exec(text);
    if (!match) break;
    end += match[0].length;
    keys.push(...listedKeys(match[1] ?? '', end - 1 - (match[1] ?? '').length));
    if (!several) break;
  }
  const [only] = keys;
  return keys.length === 1 && only ? [{ ...only, start, end }] : keys;
}

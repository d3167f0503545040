/** Writes a paper as an entry of a BibTeX file that BibTeX and biber read, whatever its title holds. */
import type { CitedWork } from './formatCitation';
import { paperAddress } from './paperAddress';

/** What an entry tells of a paper. */
export interface BibliographicWork extends CitedWork {
  readonly authors: readonly string[];
  readonly year?: number | undefined;
}

/** An entry under the paper's key. It is of kind `misc`: where a paper has appeared the dumps do not say. Ends with a line break. */
export function bibtexEntry({ citeKey, title, authors, year, ids }: BibliographicWork): string {
  const address = paperAddress(ids);
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['title', texTitle(title)],
    ['author', authors.length > 0 ? authors.map(texAuthor).join(' and ') : undefined],
    ['year', year === undefined ? undefined : String(year)],
    ['eprint', ids.arxiv && verbatim(ids.arxiv)],
    ['archivePrefix', ids.arxiv && 'arXiv'],
    ['doi', ids.doi && verbatim(ids.doi)],
    ['url', address],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
  return `@misc{${citeKey},\n${lines.join('')}}\n`;
}

/** Math as in Pandoc: no blank inside the dollar signs, no digit behind. */
const math = /((?<![\p{L}\p{N}\\])\$(?=[^\s$])[^$]*(?<=[^\s\\])\$(?!\d))/u;

/** Formulas stay; of other words, those with capitals inside are kept from the styles that write titles small. */
export function texTitle(title: string): string {
  return oneLine(title)
    .split(math)
    .map(part => (math.test(part) && isPlainMath(part) ? `{${part}}` : texText(part)))
    .join('');
}

/** Braces around letters have protected capitals already. */
function texText(text: string): string {
  return text
    .replace(/\{([\p{L}\p{N}]+)\}/gu, '$1')
    .replace(/[^\s-]+/gu, word => (hasInnerCapital(word) ? protect(word) : escapeTex(word)));
}

const hasInnerCapital = (word: string): boolean => /[\p{L}\p{N}]\p{M}*\p{Lu}/u.test(word);

/** The marks around a word stay outside of its braces. */
function protect(word: string): string {
  return word.replace(/[\p{L}\p{N}].*[\p{L}\p{N}]|[^\p{L}\p{N}]+/gu, part =>
    hasInnerCapital(part) ? `{${escapeTex(part)}}` : escapeTex(part),
  );
}

function texAuthor(name: string): string {
  const written = escapeTex(oneLine(name));
  // `and` stands between names.
  return /\sand\s|^and\s|\sand$|^others$/i.test(written) ? `{${written}}` : written;
}

/** What TeX would take for something else. BibTeX counts even braces behind a backslash, so these go by name. */
const named: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};
/** An accent keeps its letter: `Poincar\'e`. */
const texSpecial = /(\\['"`^~=.](?:\{\p{L}\}|\p{L}))|[\\{}$&%#_^~]/gu;

/** Any text as TeX prints it. */
function escapeTex(text: string): string {
  return text.replace(texSpecial, (mark, accent?: string) =>
    accent ? `{${accent}}` : (named[mark] ?? `\\${mark}`),
  );
}

/** Commands that draw a sign or set one in another way, and do nothing else: titles are anybody's text. */
const drawing = new Set(
  `alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi
  varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega mathcal mathbb mathrm mathbf mathit mathsf
  mathfrak boldsymbol text textit textbf textrm operatorname frac sqrt hat bar tilde vec dot ddot widehat widetilde overline
  times div cdot pm mp ast star circ bullet oplus otimes odot wedge vee neg le leq ge geq ne neq ll gg approx sim simeq equiv
  propto mid parallel perp in notin ni subset subseteq supset supseteq cup cap setminus emptyset forall exists to rightarrow
  leftarrow leftrightarrow Rightarrow Leftarrow mapsto uparrow downarrow sum prod int partial nabla infty ell hbar ldots dots
  cdots prime dagger langle rangle lfloor rfloor lceil rceil left right big quad`
    .trim()
    .split(/\s+/),
);

/** Whether a formula is whole in itself and can do no harm in somebody's document. */
function isPlainMath(formula: string): boolean {
  if (/[%#&~]|\^\^/.test(formula)) return false;
  const commands = formula.match(/(?<=\\)[A-Za-z]+/g) ?? [];
  if (!commands.every(command => drawing.has(command))) return false;
  let depth = 0;
  for (const brace of formula.match(/[{}]/g) ?? []) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Ids are not TeX, but must not end their field. */
function verbatim(id: string): string {
  return oneLine(id).replace(/[{}\\\s]/g, '');
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

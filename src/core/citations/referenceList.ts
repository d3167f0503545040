/** Papers as the list of references that stands at the end of a note, in the markup of the note. */
import type { Paper } from '../paper';
import { texTitle } from './bibtex';
import { type Markup, markupOf } from './markup';
import { paperAddress } from './paperAddress';

/** What a reference says of a paper. */
export type ReferencePaper = Pick<Paper, 'title' | 'authors' | 'year' | 'ids'> & { readonly citeKey: string };

const items: Readonly<Record<Markup, (number: number, key: string) => string>> = {
  markdown: number => `${number}. `,
  plain: number => `[${number}] `,
  latex: (_, key) => `\\bibitem{${key}} `,
  bibtex: number => `[${number}] `,
  typst: () => '+ ',
  rst: () => '#. ',
  org: number => `${number}. `,
  asciidoc: () => '. ',
};
/** What would be markup in a text; in the others a reference reads the same either way. */
const escaped: Partial<Readonly<Record<Markup, (text: string) => string>>> = {
  markdown: text => text.replace(/[\\`*_[\]<>]/g, '\\$&'),
  latex: texTitle,
  typst: text => text.replace(/[\\#*_`@<>$]/g, '\\$&'),
};

/** One line for each paper, in this order: authors, title, year and address, where they are known. */
export function referenceList(papers: readonly ReferencePaper[], languageId: string): string {
  if (papers.length === 0) return '';
  const markup = markupOf(languageId) ?? 'plain';
  const lines = papers.map((paper, index) => {
    const text = referenceTo(paper, escaped[markup] ?? (plain => plain));
    return `${items[markup](index + 1, paper.citeKey)}${text}`;
  });
  if (markup !== 'latex') return lines.map(line => `${line}\n`).join('');
  return ['\\begin{thebibliography}{99}', ...lines, '\\end{thebibliography}', ''].join('\n');
}

function referenceTo(
  { title, authors, year, ids }: ReferencePaper,
  escaping: (text: string) => string,
): string {
  const named = authors.length > 0 ? [authors.join(', ')] : [];
  const sentences = [
    ...named,
    title.replace(/\s+/g, ' ').trim(),
    ...(year === undefined ? [] : [String(year)]),
  ];
  const text = sentences.map(sentence => withStop(escaping(sentence))).join(' ');
  const address = paperAddress(ids);
  return address === undefined ? text : `${text} ${address}`;
}

function withStop(sentence: string): string {
  return /[.!?。！？]["'”’)]?$/.test(sentence) ? sentence : `${sentence}.`;
}

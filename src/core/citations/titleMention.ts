/** A full title in running text: in any case, across a line wrap, in quotes, emphasis or the text of a link. */
import type { CitationForm } from './citation';
import { hidden } from './hiddenText';

const onlyHidden = new RegExp(`^[\\s${hidden}]*$`);

export const titleMention: CitationForm = {
  id: 'title',
  markups: new Set(['markdown', 'plain', 'latex', 'bibtex', 'typst', 'rst', 'org', 'asciidoc']),
  find({ prose, syntax, titles }) {
    // A title may hold math, but one that is nothing but math is a formula.
    return titles.find(prose).filter(({ start, end }) => !onlyHidden.test(syntax.slice(start, end)));
  },
};

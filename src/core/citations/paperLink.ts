/** Links to a paper and ids of one: arXiv, Hugging Face papers, DOI. A link with shown text is the span as a whole. */
import type { CitationForm, CitationSpan } from './citation';
import { linkAround } from './linkSyntax';
import { findPaperIds } from './paperIds';

export const paperLink: CitationForm = {
  id: 'link',
  markups: new Set(['markdown', 'plain', 'latex', 'bibtex', 'typst', 'rst', 'org', 'asciidoc']),
  find({ syntax, markup }) {
    const spans = findPaperIds(syntax).map(({ target, explicit, ...address }): CitationSpan => {
      const { shown, ...span } = linkAround(syntax, markup, address);
      return {
        ...span,
        target: shown === undefined ? target : { ...target, shown: withoutId(shown) },
        ...(explicit ? { explicit } : {}),
      };
    });
    return outermost(spans);
  },
};

/** arXiv's own page titles begin with the id: `[2410.05434] Better than …`. */
function withoutId(shown: string): string {
  return shown.replace(/^\s*\[[^[\]]*\]\s*/, '');
}

/** A link's text may hold ids of its own: only the link counts. */
function outermost(spans: readonly CitationSpan[]): CitationSpan[] {
  let end = 0;
  return [...spans]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(span => {
      if (span.start < end) return false;
      end = span.end;
      return true;
    });
}

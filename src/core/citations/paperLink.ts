/** Links to a paper and ids of one: arXiv, Hugging Face papers, DOI. A link with shown text is the span as a whole. */
import type { TextSpan } from '../paper';
import type { CitationForm, CitationSpan } from './citation';
import { linkAround } from './linkSyntax';
import { outermost } from './outermost';
import { findPaperIds, type PaperIdMention } from './paperIds';
import { referenceLinks } from './referenceLinks';

export const paperLink: CitationForm = {
  id: 'link',
  markups: new Set(['markdown', 'plain', 'latex', 'bibtex', 'typst', 'rst', 'org', 'asciidoc']),
  find({ syntax, words, markup, around }) {
    const near = around ?? { start: 0, end: syntax.length };
    const ids = [...idsWithin(syntax, near, 'address'), ...idsWithin(words, near, 'id')];
    const links = ids.map(({ target, explicit, ...place }): CitationSpan => {
      const { shown, ...span } = linkAround(syntax, markup, place);
      return {
        ...span,
        target: shown === undefined ? target : { ...target, shown: withoutId(shown) },
        ...(explicit ? { explicit } : {}),
      };
    });
    const references = markup === 'markdown' || markup === 'plain' ? referenceLinks(syntax) : [];
    // A link's text may hold ids of its own: only the link counts.
    return outermost([...links, ...references]);
  },
};

/** arXiv's own page titles begin with the id: `[2410.05434] Better than …`. */
function withoutId(shown: string): string {
  return shown.replace(/^\s*\[[^[\]]*\]\s*/, '');
}

/** Looks nowhere else: the patterns for ids take their time at every character. */
function idsWithin(text: string, { start, end }: TextSpan, written: 'address' | 'id'): PaperIdMention[] {
  return findPaperIds(text.slice(start, end), written).map(mention => ({
    ...mention,
    start: mention.start + start,
    end: mention.end + start,
  }));
}

/** The list of citation forms: whoever adds one adds a file and a line here. */
import type { CitationForm } from './citation';
import { latexCite } from './latexCite';
import { pandocKey } from './pandocKey';
import { paperLink } from './paperLink';
import { titleMention } from './titleMention';
import { wikiLink } from './wikiLink';

/** All forms, the strongest first: where two find the same words, the earlier one is what the author wrote. */
export const citationForms: readonly CitationForm[] = [
  pandocKey,
  latexCite,
  wikiLink,
  paperLink,
  titleMention,
];

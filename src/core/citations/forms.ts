/** The list of citation forms: whoever adds one adds a file and a line here. */
import { asciidocCite } from './asciidocCite';
import type { CitationForm } from './citation';
import { latexCite } from './latexCite';
import { orgCite } from './orgCite';
import { pandocKey } from './pandocKey';
import { paperLink } from './paperLink';
import { rstCite } from './rstCite';
import { shortName } from './shortName';
import { titleMention } from './titleMention';
import { typstCite } from './typstCite';
import { wikiLink } from './wikiLink';

/** All forms, the strongest first: where two find the same words, the earlier one is what the author wrote. */
export const citationForms: readonly CitationForm[] = [
  pandocKey,
  latexCite,
  typstCite,
  orgCite,
  rstCite,
  asciidocCite,
  wikiLink,
  paperLink,
  titleMention,
  shortName,
];

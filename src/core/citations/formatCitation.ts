/** How a citation is written in each markup, the way its users write it. */
import { type Markup, markupOf } from './markup';

const written: Readonly<Record<Markup, (key: string) => string>> = {
  markdown: key => `[@${key}]`,
  plain: key => `[@${key}]`,
  latex: key => `\\cite{${key}}`,
  bibtex: key => key,
  typst: key => `@${key}`,
  rst: key => `:cite:p:\`${key}\``,
  org: key => `[cite:@${key}]`,
  asciidoc: key => `cite:[${key}]`,
};

/** The citation of a key in the language of a note; as in Markdown where the language has no form of its own. */
export function formatCitation(key: string, languageId: string): string {
  return written[markupOf(languageId) ?? 'plain'](key);
}

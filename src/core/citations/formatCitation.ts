/** How a citation is written in each form, the way its users write it. */
import type { PaperIds } from '../paper';
import { type Markup, markupOf } from './markup';
import { paperAddress } from './paperAddress';

/** What is written of a paper. */
export interface CitedWork {
  /** Names this paper alone. */
  readonly citeKey: string;
  readonly title: string;
  readonly ids: PaperIds;
}

/** The forms that can be written; the manifest's setting names the same. */
export type WrittenForm =
  | 'pandoc'
  | 'latex'
  | 'typst'
  | 'org'
  | 'rst'
  | 'asciidoc'
  | 'wiki'
  | 'markdownLink'
  | 'title'
  | 'key';

const written: Readonly<Record<WrittenForm, (work: CitedWork) => string>> = {
  pandoc: ({ citeKey }) => `[@${citeKey}]`,
  latex: ({ citeKey }) => `\\cite{${citeKey}}`,
  typst: ({ citeKey }) => `@${citeKey}`,
  org: ({ citeKey }) => `[cite:@${citeKey}]`,
  rst: ({ citeKey }) => `:cite:p:\`${citeKey}\``,
  asciidoc: ({ citeKey }) => `cite:[${citeKey}]`,
  wiki: ({ citeKey, title }) => `[[${isLinkable(title) ? title : citeKey}]]`,
  markdownLink,
  title: ({ title }) => title.replace(/\s+/g, ' ').trim(),
  key: ({ citeKey }) => citeKey,
};

/** The form of each markup. */
const usual: Readonly<Record<Markup, WrittenForm>> = {
  markdown: 'pandoc',
  plain: 'pandoc',
  latex: 'latex',
  bibtex: 'key',
  typst: 'typst',
  rst: 'rst',
  org: 'org',
  asciidoc: 'asciidoc',
};

/**
 * The citation of a paper in the language of a note; as in Markdown where the language has no form of its own. `preferred` is
 * the form that the user wants in its place.
 */
export function formatCitation(work: CitedWork, languageId: string, preferred?: WrittenForm): string {
  return written[preferred ?? usual[markupOf(languageId) ?? 'plain']](work);
}

export function isWrittenForm(name: unknown): name is WrittenForm {
  return typeof name === 'string' && Object.hasOwn(written, name);
}

/** Whether a title can stand in a link between notes. */
export function isLinkable(title: string): boolean {
  return title.trim() !== '' && !/[[\]|#^\\\0\r\n]/.test(title);
}

/**
 * The title as a link to where the web shows the paper. Without an address the title alone: it is a citation too, and reads
 * well everywhere, which a link to a file of this workspace does not.
 */
function markdownLink({ title, ids }: CitedWork): string {
  const shown = title
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\\(?=[!-/:-@[-`{-~])|[[\]*`<]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&');
  const address = paperAddress(ids);
  return address ? `[${shown}](${address})` : shown;
}

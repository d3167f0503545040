/** Which markup a note is written in, by VS Code's language id; of a notebook's cells those of text have one. */

/** The families of languages that share code blocks, comments, links and ways to cite. */
export type Markup = 'markdown' | 'plain' | 'latex' | 'bibtex' | 'typst' | 'rst' | 'org' | 'asciidoc';

const languages: Readonly<Record<Markup, readonly string[]>> = {
  markdown: [
    'markdown',
    'quarto',
    'rmd',
    'rmarkdown',
    'mdx',
    'pandoc',
    'juliamarkdown',
    'myst',
    'djot',
    'github-issues',
  ],
  plain: ['plaintext', 'git-commit', 'scminput'],
  latex: ['latex', 'tex', 'rsweave', 'jlweave', 'pweave', 'doctex', 'context', 'context.tex', 'latex-expl3'],
  bibtex: ['bibtex', 'biblatex'],
  typst: ['typst'],
  rst: ['restructuredtext', 'rst'],
  org: ['org', 'org-mode'],
  asciidoc: ['asciidoc', 'adoc'],
};

const markups: ReadonlyMap<string, Markup> = new Map(
  Object.entries(languages).flatMap(([markup, ids]) => ids.map(id => [id, markup as Markup] as const)),
);

/** Every language id in which notes are written. */
export const noteLanguages: readonly string[] = [...markups.keys()];

/** The markup of a language; undefined where it is none for notes (source code, settings). */
export function markupOf(languageId: string): Markup | undefined {
  return markups.get(languageId);
}

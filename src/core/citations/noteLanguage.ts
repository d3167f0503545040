/** Which language a note is written in, by the name of its file. */

const languages: Readonly<Record<string, string>> = {
  md: 'markdown',
  markdown: 'markdown',
  mdx: 'mdx',
  qmd: 'quarto',
  rmd: 'rmd',
  tex: 'latex',
  ltx: 'latex',
  typ: 'typst',
  org: 'org',
  rst: 'restructuredtext',
  adoc: 'asciidoc',
  asciidoc: 'asciidoc',
  bib: 'bibtex',
};

/** VS Code's language id for a file's ending; plain text for any other. */
export function languageOf(file: string): string {
  const ending = /\.([^.\\/]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  return languages[ending] ?? 'plaintext';
}

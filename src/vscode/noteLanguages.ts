/** The languages notes are written in. */
import type * as vscode from 'vscode';

/** The manifest's activation events name the same. */
export const noteLanguages = [
  'markdown',
  'latex',
  'tex',
  'plaintext',
  'typst',
  'restructuredtext',
  'org',
  'asciidoc',
  'quarto',
  'rmd',
  'rmarkdown',
  'mdx',
] as const;

/** Notes wherever they lie, cells of notebooks too. */
export const noteSelector: readonly vscode.DocumentFilter[] = noteLanguages.map(language => ({ language }));

/** What the command needs to know of a note beyond its text. */

const languages: Readonly<Record<string, string>> = {
  md: 'markdown',
  markdown: 'markdown',
  qmd: 'quarto',
  rmd: 'rmd',
  tex: 'latex',
  ltx: 'latex',
  typ: 'typst',
  org: 'org',
  rst: 'restructuredtext',
  adoc: 'asciidoc',
  asciidoc: 'asciidoc',
};

/** VS Code's language id for a file's ending; plain text for any other. */
export function languageOf(file: string): string {
  const ending = /\.([^.\\/]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  return languages[ending] ?? 'plaintext';
}

/** Turns offsets into lines and columns, both from 1, columns in UTF-16 units. Line ends as in VS Code. */
export function positionsIn(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\r|\n/g)) starts.push(end.index + end[0].length);
  return offset => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

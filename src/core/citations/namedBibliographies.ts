/** Which lists of references a note says that its keys are defined in. */
import { type Markup, markupOf } from './markup';

/** How each markup names its lists; the first group holds the names. */
const declarations: Readonly<Partial<Record<Markup, RegExp>>> = {
  latex:
    /\\(?:bibliography|addbibresource|addglobalbib|addsectionbib)\s{0,20}(?:\[[^[\]]{0,200}\])?\s{0,20}\{([^{}]{1,1000})\}/g,
  markdown: /^bibliography:([^\r\n]*(?:(?:\r\n|\r|\n)[ \t]*- [^\r\n]*)*)/gm,
  typst: /\bbibliography\(\s{0,20}\(?([^()]{1,1000})/g,
  org: /^(?:#\+)?bibliography:([^\r\n]*)/gim,
  rst: /^\.\. bibliography::([^\r\n]*)/gm,
  asciidoc: /^:bibtex-file:([^\r\n]*)/gm,
};
/** How far back a comment is looked for. */
const longestLine = 1000;
const separators = /[\s,;"'()[\]{}<>]+/;
const listFile = /\.(?:bib|bibtex|json|ya?ml|ris|nbib|xml)$/i;

/** The files named, in order, with their endings; comments of TeX and Typst count for nothing. Linear in the text. */
export function namedBibliographies(text: string, languageId: string): readonly string[] {
  const markup = markupOf(languageId);
  const declaration = markup && declarations[markup];
  if (!declaration) return [];
  return Array.from(text.matchAll(declaration))
    .filter(({ index }) => !isComment(text, index, markup))
    .flatMap(({ 1: names = '' }) => (markup === 'latex' ? texFiles(names) : listFiles(names)));
}

function listFiles(names: string): string[] {
  return names.split(separators).filter(name => listFile.test(name));
}

/** TeX leaves the ending out. */
function texFiles(names: string): string[] {
  const files = names.split(',').map(name => name.trim());
  return files.filter(Boolean).map(file => (/\.\w+$/.test(file) ? file : `${file}.bib`));
}

function isComment(text: string, index: number, markup: Markup): boolean {
  const before = text.slice(Math.max(0, index - longestLine), index).replace(/^.*[\r\n]/s, '');
  if (markup === 'latex') return /(?<!\\)%/.test(before);
  return markup === 'typst' && /(?<!:)\/\//.test(before);
}

/** Pandoc's `nocite` in the front matter of a note: papers that stand in its reference list though the text cites them not. */
import type { TextSpan } from '../paper';

const frontMatter = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)(?=\S)/;
const end = /^(?:---|\.\.\.)[ \t]*$/m;
/** The field with the lines below that are further in: what YAML takes as its value. */
const field = /^nocite:[^\r\n]*(?:(?:\r\n|\r|\n)(?:[ \t]+[^\r\n]*|- [^\r\n]*|(?=\r?\n[ \t])))*/gm;

/** Where a note's `nocite` fields stand. Linear in the text. */
export function nociteFields(text: string): readonly TextSpan[] {
  const begin = frontMatter.exec(text)?.[0].length;
  if (begin === undefined) return [];
  const rest = text.slice(begin);
  const close = end.exec(rest);
  if (!close) return [];
  return Array.from(rest.slice(0, close.index).matchAll(field), match => ({
    start: begin + match.index,
    end: begin + match.index + match[0].length,
  }));
}

/** Reads the keys that a BibTeX or BibLaTeX file defines. */

/**
 * An entry's beginning: `@article{key,` or `@article(key,`. BibTeX skips all that stands between entries, blanks may stand
 * anywhere (btxdoc; biber's manual, "Keys"), and a key holds no blank, comma, quote, brace or percent sign.
 */
const entry = /@\s{0,100}([A-Za-z]+)\s{0,100}[{(]\s{0,100}([^\s,"{}()%#~\\=@]{1,300})\s{0,100}[,})]/g;
/** What begins like an entry and defines no key. */
const noEntry = /^(?:comment|preamble|string)$/i;
/** BibLaTeX's other names of an entry. */
const aliases = /\bids\s{0,100}=\s{0,100}[{"]([^{}"]{1,2000})[}"]/gi;

/** The keys in the order of the file, each once; BibLaTeX's `ids = {old, older}` count too. Linear, never throws. */
export function bibKeys(text: string): readonly string[] {
  const keys = new Set<string>();
  for (const [, type = '', key = ''] of text.matchAll(entry)) if (!noEntry.test(type)) keys.add(key);
  for (const [, ids = ''] of text.matchAll(aliases)) {
    for (const id of ids.split(/[\s,]+/)) if (id !== '') keys.add(id);
  }
  return [...keys];
}

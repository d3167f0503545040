/** Cuts a text into words with their places, and says where a phrase may run on from one word to the next. */

/** One word of a text: its offsets, and whether only a blank or a hyphen parts it from the word before. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Whether a phrase may run from the word before into this one. */
  readonly joined: boolean;
}

/** Scripts written without blanks: each character is a word of its own, and phrases of characters are its words. */
const unspaced = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}ー';
const word = new RegExp(
  `[${unspaced}]\\p{M}*|(?:(?![${unspaced}])[\\p{L}\\p{N}]\\p{M}*)+(?:['’](?![${unspaced}])\\p{L}+)?`,
  'gu',
);
const joint = /^(?:\s{0,4}|[-‐‑])$/u;

/** The words of `text` in order; linear in its length. */
export function findWords(text: string): Word[] {
  const found: Word[] = [];
  let end = -1;
  for (const match of text.matchAll(word)) {
    const start = match.index;
    const joined = end >= 0 && start - end <= 4 && joint.test(text.slice(end, start));
    end = start + match[0].length;
    found.push({ start, end, joined });
  }
  return found;
}

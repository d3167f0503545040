/** Cuts texts and queries into the same tokens: folded words, compounds in their parts, Chinese and Japanese in pairs. */
import { foldWord } from '../library/title';
import type { TextSpan } from '../paper';
import { isStopWord, stem } from './terms';

/** A word of a text, folded, with its place. */
export interface WordSpan extends TextSpan {
  readonly word: string;
}

/** A word as it is indexed. Tokens are counted, so that the next one stands at the next position. */
export interface Token extends WordSpan {
  /** What it is indexed under; empty for a function word, which keeps its position but is not indexed. */
  readonly term: string;
  /** Whether only a hyphen, a `_` or nothing stands between it and the token before: `GPT-4`, `L_0`, `βVAE`. */
  readonly glued: boolean;
}

/** `C++`, `F#`: signs that belong to the letters before them. */
const asciiWord = /[a-z0-9]+(?:\+\+|#(?![a-z0-9]))?/g;
/** Runs of scripts written without spaces, runs of Greek (`βVAE` is two words), other words. */
const anyWord =
  /(?<unspaced>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+)|\p{Script=Greek}[\p{Script=Greek}\p{M}]*|(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Greek}ー])[\p{L}\p{N}](?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Greek}ー])[\p{L}\p{N}\p{M}])*(?:\+\+|#(?![\p{L}\p{N}]))?/gu;
/** Most of the world's abstracts are plain ASCII, which needs no patterns of Unicode. */
const plainAscii = /^[\0-\x7f]*$/;
/** What binds the parts of a compound: hyphens of all kinds, the underscore of indices. */
const binding = /^[-_\u2010-\u2015\u2212]?$/;

/** The tokens of a text in order. Linear in the text. */
export function tokenise(text: string): Token[] {
  let before: number | undefined;
  return wordsOf(text).map(({ word, start, end }) => {
    const glued = before !== undefined && start - before <= 1 && binding.test(text.slice(before, start));
    before = end;
    return { word, term: termOf(word), start, end, glued };
  });
}

/**
 * The words of a text in order, without what they are indexed under: `tokenise` for those who ask for little of it. With
 * `initials` only those that begin with one of these characters.
 */
export function wordsOf(text: string, initials?: ReadonlySet<string>): WordSpan[] {
  const ascii = asciiWords(text, initials);
  if (ascii) return ascii;
  const words: WordSpan[] = [];
  const add = (raw: string, start: number): void => {
    const word = foldWord(raw);
    if (!word || (initials && !initials.has(word.slice(0, 1)))) return;
    words.push({ word, start, end: start + raw.length });
  };
  for (const { index, groups, 0: raw } of text.matchAll(anyWord)) {
    if (groups?.unspaced) addPairs(raw, index, add);
    else add(text.slice(index, index + raw.length), index);
  }
  return words;
}

/**
 * The same, character by character: what a pattern makes of every word takes longer than all the rest. Undefined for a text
 * with other characters than ASCII.
 */
function asciiWords(text: string, initials: ReadonlySet<string> | undefined): WordSpan[] | undefined {
  const words: WordSpan[] = [];
  for (let start = 0; start < text.length; start++) {
    const code = text.charCodeAt(start);
    if (code >= 128) return undefined;
    if (!isAsciiLetter(code)) continue;
    let end = start + 1;
    while (isAsciiLetter(text.charCodeAt(end))) end++;
    const isWanted = !initials || initials.has(text.charAt(start).toLowerCase());
    if (text.startsWith('++', end)) end += 2;
    else if (text.startsWith('#', end) && !isAsciiLetter(text.charCodeAt(end + 1))) end++;
    if (isWanted) words.push({ word: text.slice(start, end).toLowerCase(), start, end });
    start = end - 1;
  }
  return words;
}

/** Letters and digits; false behind the end of a text. */
function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** The terms of a text by position, function words as empty texts: `tokenise` for the indexing of many texts. */
export function termsOf(text: string): string[] {
  if (!plainAscii.test(text)) return tokenise(text).map(({ term }) => term);
  return (text.toLowerCase().match(asciiWord) ?? []).map(termOf);
}

/** What a folded word is indexed under; empty for a function word. */
export function termOf(word: string): string {
  return isStopWord(word) ? '' : stem(word);
}

/**
 * Text without spaces goes in overlapping pairs of characters, as search engines do for Chinese and Japanese; its last
 * character also alone, so that the beginning of any pair and the end of the run are both found by one character.
 */
function addPairs(run: string, start: number, add: (raw: string, start: number) => void): void {
  const characters = [...run];
  let offset = start;
  characters.forEach((character, i) => {
    add(character + (characters[i + 1] ?? ''), offset);
    offset += character.length;
  });
}

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
/** Plain ASCII is most of the world's abstracts, and its pattern five times faster. */
const asciiText = /[A-Za-z0-9]+(?:\+\+|#(?![A-Za-z0-9]))?/g;
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
  const words: WordSpan[] = [];
  const add = (raw: string, start: number): void => {
    const word = foldWord(raw);
    if (!word || (initials && !initials.has(word.slice(0, 1)))) return;
    words.push({ word, start, end: start + raw.length });
  };
  const isAscii = plainAscii.test(text);
  for (const { index, groups, 0: raw } of text.matchAll(isAscii ? asciiText : anyWord)) {
    // Most words of most texts: not worth being folded.
    if (isAscii && initials && !initials.has(text.charAt(index).toLowerCase())) continue;
    if (groups?.unspaced) addPairs(raw, index, add);
    else add(text.slice(index, index + raw.length), index);
  }
  return words;
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

/** Finds every full title of a library in running text, in one pass over its words. */

import type { TextSpan } from '../paper';
import { finish, type Steps } from '../pause';
import type { CitationSpan, TitleMatcher } from './citation';
import { mentionSpan } from './mentionSpan';
import { findNames } from './nameMatcher';
import { createNameTable } from './nameTable';
import { proseWords } from './proseWords';
import { type TextWords, Vocabulary } from './textWords';
import { createTitleTable, type MentionableTitle, type TitleTable } from './titleTable';
import { wordGap } from './wordGap';

/**
 * Makes the matcher for a library's titles and their short names; their order does not matter. The leftmost, longest
 * title wins. Words are compared folded. Where the text has punctuation between two words the title must have some there too (`… of deep
 * learning. For graphs …` mentions no `Deep Learning for Graphs`), and nothing reaches over a blank line.
 * Which titles are too ordinary for running text is told in `titleSpelling.ts`.
 */
export function createTitleMatcher(titles: readonly string[]): TitleMatcher {
  return finish(prepareTitleMatcher(titles));
}

/** The same step by step: of a large library it takes seconds. */
export function* prepareTitleMatcher(titles: readonly string[]): Steps<TitleMatcher> {
  const vocabulary = new Vocabulary();
  const table = yield* createTitleTable(titles, vocabulary);
  const names = yield* createNameTable(titles, vocabulary);
  // Titles and names are looked for in the same text, one after the other.
  let last: { readonly text: string; readonly words: TextWords } = { text: '', words: vocabulary.read('') };
  const wordsOf = (text: string): TextWords => {
    if (last.text !== text) last = { text, words: vocabulary.read(text) };
    return last.words;
  };
  return {
    find(text) {
      const words = wordsOf(text);
      const spans: CitationSpan[] = [];
      for (let first = 0; first < words.numbers.length; ) {
        const found = titleAt(text, words, first, table);
        if (found) spans.push(found.span);
        first += found?.words ?? 1;
      }
      return spans;
    },
    names: text => findNames(text, wordsOf(text), names),
  };
}

function titleAt(text: string, { numbers, starts, ends }: TextWords, first: number, table: TitleTable) {
  for (const entry of table.titlesAt(numbers, first).toReversed()) {
    const { title, length } = entry;
    const words = Array.from({ length }, (_, index) => ({
      start: starts[first + index] ?? 0,
      end: ends[first + index] ?? 0,
    }));
    if (!isMention(text, words, entry)) continue;
    const span: CitationSpan = { ...mentionSpan(text, words, title), target: { kind: 'title', title } };
    return { span, words: length };
  }
  return undefined;
}

/** Whether words that are a title's stand in the text as a title does. */
function isMention(text: string, words: readonly TextSpan[], entry: MentionableTitle): boolean {
  let blanks = entry.length === 1 || !/\s/.test(entry.title);
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    if (!next) break;
    const gap = wordGap(text, word.end, next.start);
    if (gap === 'closed' || (gap === 'punctuated' && !entry.punctuatedAfter(index))) return false;
    // Words joined by dashes throughout are a file's name or an address, not a title.
    blanks ||= /\s/.test(text.slice(word.end, next.start));
  }
  if (!blanks || isInsideName(text, words)) return false;
  return entry.spelling === 'any' || isVerbatim(text, words, entry.title);
}

/** Longer titles are not parts of names. */
const longestPart = 6;
const capital = /^\p{Lu}/u;
/** A small word, then a capitalised one right before; the number of a sequel right behind. */
const nameGoesOnBefore =
  /\s\p{Ll}+\s+(?!(?:In|See|The|An?|From|On|Of|By|To|And|Paper|Title)\s)\p{Lu}\p{Ll}[\p{L}\p{N}\p{Pd}]*\s$/u;
const nameGoesOnBehind = /^ [2-9](?![\p{L}\p{N}.:(])/u;
const farthestBefore = 60;

/** Whether words in capitals are a part of a longer name: `we propose Decoupled Residual Denoising Diffusion Models`. */
function isInsideName(text: string, words: readonly TextSpan[]): boolean {
  const [first, last] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
  if (words.length > longestPart || !capital.test(text.slice(first, first + 2))) return false;
  return (
    nameGoesOnBefore.test(text.slice(Math.max(0, first - farthestBefore), first)) ||
    nameGoesOnBehind.test(text.slice(last, last + farthestBefore))
  );
}

function isVerbatim(text: string, words: readonly TextSpan[], title: string): boolean {
  const own = proseWords(title);
  return words.every(({ start, end }, index) => {
    const other = own[index];
    return other !== undefined && text.slice(start, end) === title.slice(other.start, other.end);
  });
}

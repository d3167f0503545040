/** Makes of a text's words what counts as one: hyphened compounds around a function word (`text-to-image`) stay whole. */
import { fillerWords } from './fillerWords';
import type { Word, WordFinder } from './words';

/** More of one text tells nothing new, and a broken dump may hold megabytes on one line. */
const longestText = 10_000;

/** A word as it stands in the text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly spelling: string;
  /** Whether a phrase may run from the token before into this one. */
  readonly joined: boolean;
}

/** The tokens of a text's beginning, in order. The parts of a compound come before it, each apart from all others. */
export function findTokens(text: string, finder: WordFinder): Token[] {
  const read = text.slice(0, longestText);
  const words = finder.find(read);
  const tokens: Token[] = [];
  for (let i = 0; i < words.length; ) {
    const end = compoundEnd(read, words, i);
    const first = words[i];
    const last = words[end - 1];
    if (!first || !last) break;
    if (end - i > 1) {
      for (const { start, end: to } of words.slice(i, end)) {
        tokens.push({ start, end: to, spelling: read.slice(start, to), joined: false });
      }
    }
    const joined = first.joined && end - i === 1;
    tokens.push({ start: first.start, end: last.end, spelling: read.slice(first.start, last.end), joined });
    i = end;
  }
  return tokens;
}

/** Where the compound that begins at word `i` ends; behind that word where none begins. */
function compoundEnd(text: string, words: readonly Word[], i: number): number {
  let end = i + 1;
  while (words[end]?.hyphened) end++;
  if (end - i < 3) return i + 1;
  const inner = words.slice(i + 1, end - 1);
  const whole = inner.some(({ start, end: to }) => fillerWords.has(text.slice(start, to).toLowerCase()));
  return whole ? end : i + 1;
}

/** Finds the short names of a library's papers in running text, in one pass over its words. */
import type { NameMention } from './citation';
import { type NameTable, plainName } from './nameTable';
import type { TextWords } from './textWords';

/**
 * The names in a text, in order: of those written with their capitals the leftmost, longest. Between them those in small
 * letters, which say that the name is a word of the language here.
 */
export function findNames(text: string, words: TextWords, table: NameTable): readonly NameMention[] {
  const found: NameMention[] = [];
  for (let first = 0; first < words.numbers.length; ) {
    const here = namesAt(text, first, words, table);
    const exact = here.findLast(({ small }) => !small);
    const name = exact ?? here.at(-1);
    if (name) found.push(name);
    first += exact?.words ?? 1;
  }
  return found;
}

interface NameAtWord extends NameMention {
  readonly words: number;
}

const noNames: readonly NameAtWord[] = [];

/** The names at a word, shortest first. */
function namesAt(
  text: string,
  first: number,
  { numbers, starts, ends }: TextWords,
  table: NameTable,
): readonly NameAtWord[] {
  const entries = table.namesAt(numbers, first);
  // Most words begin none.
  if (entries.length === 0) return noNames;
  return entries.flatMap(({ name, titles, distinctive, length: words }) => {
    const [start, end] = [starts[first] ?? 0, ends[first + words - 1] ?? 0];
    const here = text.slice(start, end);
    const written = here === name ? name : plainName(here);
    const small = written !== name;
    return small && written !== name.toLowerCase()
      ? []
      : [{ start, end, name, titles, distinctive, small, words }];
  });
}

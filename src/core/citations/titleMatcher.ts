/** Finds every full title of a library in running text, in one pass over its words. */
import type { CitationSpan, TitleMatcher } from './citation';
import { mentionSpan } from './mentionSpan';
import { gapBetween, gaps, type ProseWord, proseWords } from './proseWords';
import { createTitleTable, type MentionableTitle } from './titleTable';

/**
 * Makes the matcher for a library's titles; their order does not matter. The leftmost, longest title wins. Words are
 * compared folded. Where the text has punctuation between two words the title must have some there too (`… of deep
 * learning. For graphs …` mentions no `Deep Learning for Graphs`), and nothing reaches over a blank line.
 * Which titles are too ordinary for running text is told in `titleSpelling.ts`.
 */
export function createTitleMatcher(titles: readonly string[]): TitleMatcher {
  const table = createTitleTable(titles);
  return {
    find(text) {
      const words = proseWords(text);
      const numbers = Int32Array.from(words, ({ word }) => table.numberOf(word));
      const spans: CitationSpan[] = [];
      for (let first = 0; first < words.length; ) {
        const here = table.titlesAt(numbers, first);
        const found = here.findLast(entry =>
          isMention(text, words.slice(first, first + entry.length), entry),
        );
        if (found) {
          const { title, length } = found;
          const span = mentionSpan(text, words.slice(first, first + length), title);
          spans.push({ ...span, target: { kind: 'title', title } });
        }
        first += found?.length ?? 1;
      }
      return spans;
    },
  };
}

/** Whether words that are a title's stand in the text as a title does. */
function isMention(text: string, words: readonly ProseWord[], entry: MentionableTitle): boolean {
  let blanks = entry.length === 1 || !/\s/.test(entry.title);
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    if (!next) break;
    const gap = gapBetween(text, word.end, next.start);
    if (gap === gaps.closed || (gap === gaps.punctuated && !entry.punctuatedAfter(index))) return false;
    // Words joined by dashes throughout are a file's name or an address, not a title.
    blanks ||= /\s/.test(text.slice(word.end, next.start));
  }
  return blanks && (entry.spelling === 'any' || isVerbatim(text, words, entry.title));
}

function isVerbatim(text: string, words: readonly ProseWord[], title: string): boolean {
  const own = proseWords(title);
  return words.every(({ start, end }, index) => {
    const other = own[index];
    return other !== undefined && text.slice(start, end) === title.slice(other.start, other.end);
  });
}

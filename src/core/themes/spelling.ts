/** Finds how authors write a term: its commonest spelling, with their acronyms and their singular or plural. */
import { stemOf } from './stem';
import type { ThemedPaper } from './themeModel';
import { findWords } from './words';

const longestRead = 10_000;

/** Lower-case stem of a word as it stands in a text. */
const stemIn = (text: string): string =>
  stemOf(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/['’].*$/u, ''),
  );

/** A capital that the place asks for, not the word: at the start of a sentence or in a Title Case title. */
const isShout = (word: string): boolean => /^\p{Lu}[\p{Ll}\p{M}]+$/u.test(word);

/** In sentence case: the first letter large, everything else as it stands. */
export function sentenceCase(text: string): string {
  const [first = ''] = text;
  return /^\p{Ll}[\p{Ll}\p{M}\s-]/u.test(text) || text.length === 1
    ? first.toUpperCase() + text.slice(first.length)
    : text;
}

/** Counts the spellings of one text's occurrences of `stems`, words before title words. */
function countSpellings(
  text: string,
  inTitle: boolean,
  stems: readonly string[],
  counts: Map<string, number>,
): void {
  const found = findWords(text.slice(0, longestRead));
  const seen = found.map(({ start, end }) => stemIn(text.slice(start, end)));
  for (let i = 0; i + stems.length <= found.length; i++) {
    if (!stems.every((stem, j) => seen[i + j] === stem && (j === 0 || found[i + j]?.joined))) continue;
    const parts = stems.map((_, j) => {
      const { start = 0, end = 0 } = found[i + j] ?? {};
      const part = text.slice(start, end).replace(/['’].*$/u, '');
      const sentenceStart = j === 0 && (i === 0 || /[.!?:]\s*$/u.test(text.slice(0, start)));
      return isShout(part) && (inTitle || sentenceStart) ? part.toLowerCase() : part;
    });
    const glue = stems.slice(1).map((_, j) => {
      const between = text.slice(found[i + j]?.end, found[i + j + 1]?.start);
      return between.trim() === '' ? (between === '' ? '' : ' ') : between;
    });
    const spelling = parts.map((part, j) => (j === 0 ? part : `${glue[j - 1]}${part}`)).join('');
    counts.set(spelling, (counts.get(spelling) ?? 0) + (inTitle ? 1 : 2));
  }
}

/** The commonest spelling of the term in `papers`, in sentence case; empty where none holds it. */
export function spellingOf(stems: readonly string[], papers: readonly ThemedPaper[]): string {
  const counts = new Map<string, number>();
  for (const { title, abstract } of papers) {
    countSpellings(title, true, stems, counts);
    countSpellings(abstract, false, stems, counts);
  }
  const [best] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : a > b ? 1 : 0));
  return sentenceCase(best?.[0] ?? '');
}

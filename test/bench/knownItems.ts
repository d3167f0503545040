/** Queries as people type them when they look for a paper they know: damaged titles, a sentence remembered. Seeded. */
import type { IndexedPaper } from '../../src/core/search/paperTexts';

export interface KnownItem {
  readonly kind: string;
  readonly query: string;
  readonly id: string;
}

type Random = (below: number) => number;

/** A linear congruential generator (Numerical Recipes), the same on every machine. */
function seeded(seed: number): Random {
  let state = seed >>> 0;
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function pick<T>(items: readonly T[], random: Random): T | undefined {
  return items[random(items.length)];
}

/** So many of them, in their order. */
function some<T>(items: readonly T[], count: number, random: Random): T[] {
  const kept = new Set<number>();
  while (kept.size < Math.min(count, items.length)) kept.add(random(items.length));
  return items.filter((_, i) => kept.has(i));
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const rest = [...items];
  return items.flatMap(() => rest.splice(random(rest.length), 1));
}

const letters = 'abcdefghijklmnopqrstuvwxyz';
const edits: readonly ((word: string, at: number, random: Random) => string)[] = [
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at, random) => word.slice(0, at) + pick([...letters], random) + word.slice(at),
  (word, at, random) => word.slice(0, at) + pick([...letters], random) + word.slice(at + 1),
  (word, at) => word.slice(0, at - 1) + (word[at] ?? '') + (word[at - 1] ?? '') + word.slice(at + 1),
];

function misspelt(words: readonly string[], random: Random): string[] {
  const long = words.flatMap((word, i) => (word.length >= 6 ? i : []));
  const at = pick(long, random);
  return words.map((word, i) =>
    i === at ? (pick(edits, random)?.(word, 1 + random(word.length - 1), random) ?? word) : word,
  );
}

function inflected(word: string): string {
  if (word.length < 6) return word;
  if (word.endsWith('ization')) return `${word.slice(0, -5)}er`;
  if (word.endsWith('ing')) return `${word.slice(0, -3)}ed`;
  if (word.endsWith('ion')) return `${word.slice(0, -3)}ive`;
  return word.endsWith('s') ? word.slice(0, -1) : `${word}s`;
}

const telling = (title: string): string[] => title.split(/[^\p{L}\p{N}-]+/u).filter(word => word.length > 2);
const joined = (words: readonly string[]): string => words.join(' ');

/** The kinds of damage: from the words of a title to a query; a space at the end says that the last word is whole. */
const damages: Readonly<Record<string, (words: readonly string[], random: Random) => string>> = {
  'whole title': words => `${joined(words)} `,
  'half the words': (words, random) => `${joined(some(words, Math.ceil(words.length / 2), random))} `,
  'three words': (words, random) => `${joined(some(words, 3, random))} `,
  'another order': (words, random) =>
    `${joined(shuffled(some(words, Math.max(3, words.length - 2), random), random))} `,
  'one typo': (words, random) => `${joined(misspelt(some(words, 4, random), random))} `,
  'two typos': (words, random) => `${joined(misspelt(misspelt(some(words, 5, random), random), random))} `,
  'typo in title': (words, random) => `${joined(misspelt(words, random))} `,
  inflections: (words, random) => `${joined(some(words, 4, random).map(inflected))} `,
  'half-typed': (words, random) => {
    const kept = some(words, 3, random);
    const last = kept.at(-1) ?? '';
    return joined([...kept.slice(0, -1), last.slice(0, Math.ceil(last.length / 2))]);
  },
  compounds: (words, random) =>
    `${joined(some(words, 4, random)).replaceAll('-', random(2) === 0 ? ' ' : '')} `,
};

/** One query of each kind for each paper; of the held-out sentence only those that `withoutSentence` took. */
export function knownItems(papers: readonly IndexedPaper[]): KnownItem[] {
  const random = seeded(20);
  return papers.flatMap(paper => {
    const words = telling(paper.title);
    if (words.length < 3) return [];
    const { sentence } = withoutSentence(paper);
    const damaged = Object.entries(damages).map(([kind, damage]) => ({
      kind,
      query: damage(words, random),
      id: paper.id,
    }));
    return [...damaged, ...(sentence ? [{ kind: 'held-out sentence', query: sentence, id: paper.id }] : [])];
  });
}

/** Takes the middle sentence out of the abstract: who remembers it looks for a paper by what the index has not seen. */
export function withoutSentence(paper: IndexedPaper): {
  readonly paper: IndexedPaper;
  readonly sentence: string;
} {
  const sentences = paper.abstract.match(/\S.*?[.!?](?=\s|$)/gs) ?? [];
  const middle = sentences.length >> 1;
  const sentence = sentences[middle] ?? '';
  if (sentences.length < 3 || sentence.length < 40) return { paper, sentence: '' };
  return { paper: { ...paper, abstract: sentences.filter((_, i) => i !== middle).join(' ') }, sentence };
}

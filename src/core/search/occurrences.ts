/** Finds what a word of a query can stand for in the dictionaries of all segments. */
import { relatedTerms, similarBeginnings, similarTerms } from './dictionary';
import { papersWithPhrase } from './phrase';
import type { PlannedWord } from './searchPlan';
import { postingsOf, type SegmentView } from './segmentView';
import { splitsOf } from './terms';
import { forgivenEdits } from './typos';

/** Terms by number, the end excluded. */
export type TermRange = readonly [start: number, end: number];

/** What counts as the word in one segment. */
export interface Occurrences {
  /** Terms by number, each with the share at which it counts. */
  readonly terms: ReadonlyMap<number, number>;
  /** The terms that complete an unfinished word, first and behind the last: they count `completedShare`, also those above. */
  readonly completed: TermRange;
  /** Papers in which the two halves of the word stand side by side. */
  readonly split: readonly number[];
}

export const nowhere: Occurrences = { terms: new Map(), completed: [0, 0], split: [] };

/** What counts as the word, segment by segment. */
export interface WordOccurrences {
  readonly word: PlannedWord;
  readonly bySegment: readonly Occurrences[];
  /** In how many papers, each form counted at its share. */
  readonly frequency: number;
  /** In how many papers as typed. */
  readonly exact: number;
}

/** At which share of the word itself other forms count. */
const inflectedShare = 0.5;
export const completedShare = 0.3;
const misspeltShare = 0.4;

/** How closely a form must be the word: as typed, with inflections and completions, with typos as well. */
type Closeness = 'exact' | 'form' | 'similar';
/** Found words kept: while a query is typed all but its last word stay the same. */
const keptWords = 32;

/** Finds words in segments that do not change, and remembers the last ones. */
export class OccurrenceFinder {
  readonly #views: readonly SegmentView[];
  readonly #found = new Map<string, WordOccurrences>();

  constructor(views: readonly SegmentView[]) {
    this.#views = views;
  }

  /** As typed, inflected, completed where it is unfinished, as a compound written together or apart. */
  find(word: PlannedWord): WordOccurrences {
    return this.#remembered(word, 'form');
  }

  /** The same with typos forgiven. */
  findSimilar(word: PlannedWord): WordOccurrences {
    return this.#remembered(word, 'similar');
  }

  /** Only as typed. */
  findExact(word: PlannedWord): WordOccurrences {
    return this.#remembered(word, 'exact');
  }

  #remembered(word: PlannedWord, closeness: Closeness): WordOccurrences {
    const { word: typed, term, field, unfinished, joined } = word;
    const name = [closeness, typed, term, field, unfinished, ...joined].join(' ');
    const found = this.#found.get(name) ?? findOccurrences(this.#views, word, closeness);
    // What was used last comes last, what was not used for long goes.
    this.#found.delete(name);
    this.#found.set(name, found);
    const [oldest] = this.#found.keys();
    if (this.#found.size > keptWords && oldest !== undefined) this.#found.delete(oldest);
    return found;
  }
}

function findOccurrences(
  views: readonly SegmentView[],
  word: PlannedWord,
  closeness: Closeness,
): WordOccurrences {
  const exact = globalFrequency(views, word.term);
  const halves = exact === 0 && closeness !== 'exact' ? bestSplit(views, word.word) : undefined;
  const bySegment = views.map(view => ({
    terms: termsFor(view, word, closeness),
    completed: completionsIn(view, word, closeness),
    split: halves ? splitIn(view, halves) : [],
  }));
  let frequency = 0;
  views.forEach((view, i) => {
    const found = bySegment[i];
    for (const [term, share] of found?.terms ?? []) frequency += share * postingsOf(view, term, term + 1);
    const [start, end] = found?.completed ?? [0, 0];
    frequency += completedShare * postingsOf(view, start, end) + (found?.split.length ?? 0);
  });
  return { word, bySegment, frequency, exact };
}

function globalFrequency(views: readonly SegmentView[], term: string): number {
  return views.reduce((sum, view) => {
    const number = view.segment.terms.find(term);
    return number === undefined ? sum : sum + postingsOf(view, number, number + 1);
  }, 0);
}

/** The forms of a word in one segment; where a term is several of them, the closest counts. */
function termsFor(
  { segment: { terms } }: SegmentView,
  { word, term, unfinished, joined }: PlannedWord,
  closeness: Closeness,
): Map<number, number> {
  const found = new Map<number, number>();
  const add = (number: number | undefined, share: number): void => {
    if (number !== undefined && !found.has(number)) found.set(number, share);
  };
  add(terms.find(term), 1);
  if (closeness === 'exact') return found;
  for (const compound of joined) add(terms.find(compound), 1);
  for (const number of relatedTerms(terms, term)) add(number, inflectedShare);
  const edits = closeness === 'similar' ? forgivenEdits(term) : 0;
  if (edits === 0) return found;
  for (const similar of similarTerms(terms, term, edits)) add(similar.term, misspeltShare / similar.distance);
  for (const similar of unfinished ? similarBeginnings(terms, word, edits) : [])
    add(similar.term, (misspeltShare * completedShare) / similar.distance);
  return found;
}

function completionsIn(
  { segment: { terms } }: SegmentView,
  { word, unfinished }: PlannedWord,
  closeness: Closeness,
): TermRange {
  return unfinished && closeness !== 'exact' ? terms.beginning(word) : [0, 0];
}

/** The two known words that a word is written together from, the rarer of them as frequent as can be. */
function bestSplit(views: readonly SegmentView[], word: string): readonly [string, string] | undefined {
  let best: readonly [string, string] | undefined;
  let most = 0;
  for (const halves of splitsOf(word)) {
    const frequency = Math.min(...halves.map(half => globalFrequency(views, half)));
    if (frequency > most) {
      most = frequency;
      best = halves;
    }
  }
  return best;
}

function splitIn({ segment, hidden }: SegmentView, [first, second]: readonly [string, string]): number[] {
  const [a, b] = [segment.terms.find(first), segment.terms.find(second)];
  if (a === undefined || b === undefined) return [];
  const both = papersWithPhrase(segment, [
    { term: a, offset: 0 },
    { term: b, offset: 1 },
  ]);
  return both.filter(paper => !hidden?.[paper]);
}

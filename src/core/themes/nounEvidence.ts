/** Tells nouns from other words by where they stand in sentences: names are noun phrases, and no dictionary is at hand. */
import { phraseBreak } from './vocabulary';
import type { WordStream } from './wordStream';

/** What the text shows of one word. */
export interface WordUse {
  /** The share of its occurrences that end a run of words: `neural` seldom ends one, `networks` often. */
  readonly endShare: Float32Array;
  /** How surely the word is a noun where it ends a run, 0 to 1; .5 where nothing is known. */
  readonly nounShare: Float32Array;
}

/** Endings that speak for and against a noun before any sentence has been seen. English only; elsewhere .5. */
const endings: readonly (readonly [pattern: RegExp, nounShare: number])[] = [
  [/ly$/, 0.02],
  [/(?:able|ible|ful|less|ous|ish|wise|ized|ised|ated|ened|based)$/, 0.1],
  [/(?:ive|ical|ial|ual|nal|ral|ary|ant|ent|ed)$/, 0.3],
  [/(?:tion|sion|ment|ness|ity|ism|ist|ship|ance|ence|ics|logy|graphy|or)$/, 0.85],
];
/** How many sentences the ending weighs as much as. */
const priorWeight = 6;

/**
 * Reads the stream once. A word that ends a run opened by a determiner or preposition is a noun (`of the audio signal`),
 * one in a run after a verb or an adverb is likely none (`is applicable`), nor is one before a determiner (`extracting the`).
 */
export function readWordUse({ words, stems }: WordStream): WordUse {
  const all = new Int32Array(stems.length);
  const ends = new Int32Array(stems.length);
  const noun = new Int32Array(stems.length);
  const other = new Int32Array(stems.length);
  const add = (counts: Int32Array, word: number): void => {
    counts[word] = (counts[word] ?? 0) + 1;
  };
  let opener: number = phraseBreak.plain;
  words.forEach((word, i) => {
    if (word < 0) {
      opener = word;
      return;
    }
    add(all, word);
    const next = words[i + 1] ?? phraseBreak.plain;
    if (next >= 0 || next === phraseBreak.proseNoun) return;
    add(ends, word);
    if (next === phraseBreak.determiner) add(other, word);
    else if (opener === phraseBreak.verbContext) add(other, word);
    else if (opener === phraseBreak.determiner || opener === phraseBreak.preposition) add(noun, word);
  });
  return {
    endShare: Float32Array.from(all, (count, word) => (ends[word] ?? 0) / Math.max(1, count)),
    nounShare: Float32Array.from(noun, (count, word) => {
      const prior = endings.find(([pattern]) => pattern.test(stems[word] ?? ''))?.[1] ?? 0.6;
      return (count + priorWeight * prior) / (count + (other[word] ?? 0) + priorWeight);
    }),
  };
}

/** Tells nouns from other words by where they stand in sentences: names are noun phrases, and no dictionary is at hand. */
import { phraseBreak } from './vocabulary';
import type { WordStream } from './wordStream';

/** Endings that speak for and against a noun before any sentence has been seen. English only. */
const endings: readonly (readonly [pattern: RegExp, nounShare: number])[] = [
  [/ly$/, 0.02],
  [/(?:able|ible|ful|less|ous|ish|wise|ized|ised|ated|ened|based)$/, 0.1],
  [/(?:ive|ical|ial|ual|nal|ral|ary|ant|ent|ed)$/, 0.3],
  [/(?:tion|sion|ment|ness|ity|ism|ist|ship|ance|ence|ics|logy|graphy|or)$/, 0.85],
];
/** Names an activity also where it has an object: `fine-tuning the model` is fine-tuning. */
const gerund = /ing$/;
/** How many sentences the ending weighs as much as. */
const priorWeight = 6;
/** Most words that end a phrase are nouns. */
const unknownPrior = 0.6;
/** What stands before a noun phrase. */
const nounOpeners: ReadonlySet<number> = new Set([phraseBreak.determiner, phraseBreak.preposition]);

/**
 * How surely each word is a noun where it ends a phrase, 0 to 1. A word that ends a run opened by a determiner or preposition
 * is one (`of the audio signal`), one in a run after a verb or an adverb is likely none (`is scalable`), nor is one before a
 * determiner (`diagonalize the`), unless it is a gerund. Where nothing is known the word's ending decides.
 */
export function readNounShares({ words, stems }: WordStream): Float32Array {
  const noun = new Int32Array(stems.length);
  const other = new Int32Array(stems.length);
  let opener: number = phraseBreak.plain;
  words.forEach((word, i) => {
    if (word < 0) {
      opener = word;
      return;
    }
    const next = words[i + 1] ?? phraseBreak.plain;
    if (next >= 0 || next === phraseBreak.proseNoun) return;
    const hasObject = next === phraseBreak.determiner && !gerund.test(stems[word] ?? '');
    if (hasObject || opener === phraseBreak.verbContext) other[word] = (other[word] ?? 0) + 1;
    else if (nounOpeners.has(opener)) noun[word] = (noun[word] ?? 0) + 1;
  });
  return Float32Array.from(noun, (count, word) => {
    const prior = endings.find(([pattern]) => pattern.test(stems[word] ?? ''))?.[1] ?? unknownPrior;
    return (count + priorWeight * prior) / (count + (other[word] ?? 0) + priorWeight);
  });
}

const activity = /(?:tion|sion|ing|ment|ity|ics|ism|ance|ence|ogy|graphy)$/;

/** Whether a word (or the last of several) names what one does or studies (`parsing`), and not a thing that can be counted. */
export const isActivity = (words: string): boolean => activity.test(words);

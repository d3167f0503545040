/** The terms of a library, words and recurring phrases alike, and how often each paper holds each. */
import type { Pace } from './pace';
import { findPhrases, type Phrases } from './phrases';
import { phraseBreak } from './vocabulary';
import type { WordStream } from './wordStream';

export interface TermSpace {
  /** Papers in all. */
  readonly size: number;
  /** Single words come first: they are the words of the stream by the same number. */
  readonly wordCount: number;
  /** The words of each term. */
  readonly termWords: readonly (readonly number[])[];
  /** In how many papers each term stands. */
  readonly documents: Int32Array;
  /** For each term, in how many papers its commonest extension by one word stands: by a word behind it, and before it. */
  readonly continued: Int32Array;
  readonly preceded: Int32Array;
  /** For each term, the share of its occurrences that end a phrase: `neural` and `high-frequency` seldom do, `networks` often. */
  readonly endShare: Float32Array;
  /** Where each paper's terms begin in `terms`, `counts` and `titleCounts`. */
  readonly starts: Int32Array;
  readonly terms: Int32Array;
  /** How often title and abstract together, and the title alone, hold the term. */
  readonly counts: Uint8Array;
  readonly titleCounts: Uint8Array;
}

/** Finds the terms and counts them in every paper. Linear in the text. */
export async function findTerms(stream: WordStream, pace: Pace): Promise<TermSpace> {
  const found = await findPhrases(stream, pace);
  const wordCount = stream.stems.length;
  const termCount = wordCount + found.phrases.length;
  const documents = new Int32Array(termCount);
  documents.set(found.wordDocuments);
  const continued = new Int32Array(termCount);
  const preceded = new Int32Array(termCount);
  found.phrases.forEach((phrase, i) => {
    documents[wordCount + i] = phrase.documents;
    continued[phrase.head] = Math.max(continued[phrase.head] ?? 0, phrase.documents);
    preceded[phrase.tail] = Math.max(preceded[phrase.tail] ?? 0, phrase.documents);
  });
  return {
    size: stream.starts.length - 1,
    wordCount,
    termWords: [...stream.stems.map((_, word) => [word]), ...found.phrases.map(({ words }) => words)],
    documents,
    continued,
    preceded,
    endShare: endShares(stream, found, termCount),
    ...(await countTerms(stream, found, termCount, pace)),
  };
}

/** Before the stock nouns of prose (`high-frequency problems`) no phrase has ended yet. */
const endsPhrase = (next: number): boolean => next < 0 && next !== phraseBreak.proseNoun;

function endShares({ words }: WordStream, { levels }: Phrases, termCount: number): Float32Array {
  const all = new Float32Array(termCount);
  const ends = new Float32Array(termCount);
  levels.forEach((level, longer) => {
    level.forEach((term, i) => {
      if (term < 0) return;
      all[term] = (all[term] ?? 0) + 1;
      if (endsPhrase(words[i + longer + 1] ?? phraseBreak.plain)) ends[term] = (ends[term] ?? 0) + 1;
    });
  });
  return ends.map((count, term) => count / Math.max(1, all[term] ?? 0));
}

type TermCounts = Pick<TermSpace, 'starts' | 'terms' | 'counts' | 'titleCounts'>;

async function countTerms(
  stream: WordStream,
  { levels }: Phrases,
  termCount: number,
  pace: Pace,
): Promise<TermCounts> {
  const most = levels.reduce((sum, level) => sum + level.reduce((n, term) => (term < 0 ? n : n + 1), 0), 0);
  const counter = new TermCounter(termCount, most);
  const starts = new Int32Array(stream.starts.length);
  for (let paper = 0; paper + 1 < stream.starts.length; paper++) {
    if (pace.due()) await pace.rest();
    counter.beginPaper();
    const abstractStart = stream.abstractStarts[paper] ?? 0;
    for (let i = stream.starts[paper] ?? 0; i < (stream.starts[paper + 1] ?? 0); i++) {
      for (const level of levels) counter.count(level[i] ?? -1, i < abstractStart);
    }
    starts[paper + 1] = counter.used;
  }
  return { starts, ...counter.result() };
}

/** Collects the terms of paper after paper. */
class TermCounter {
  private readonly terms: Int32Array;
  private readonly counts: Uint8Array;
  private readonly titleCounts: Uint8Array;
  /** Where each term was put last. */
  private readonly places: Int32Array;
  private first = 0;
  used = 0;

  constructor(termCount: number, most: number) {
    this.terms = new Int32Array(most);
    this.counts = new Uint8Array(most);
    this.titleCounts = new Uint8Array(most);
    this.places = new Int32Array(termCount).fill(-1);
  }

  beginPaper(): void {
    this.first = this.used;
  }

  count(term: number, inTitle: boolean): void {
    if (term < 0) return;
    let place = this.places[term] ?? -1;
    if (place < this.first) {
      place = this.used++;
      this.places[term] = place;
      this.terms[place] = term;
    }
    this.counts[place] = Math.min(255, (this.counts[place] ?? 0) + 1);
    if (inTitle) this.titleCounts[place] = Math.min(255, (this.titleCounts[place] ?? 0) + 1);
  }

  result(): Omit<TermCounts, 'starts'> {
    const { used } = this;
    return {
      terms: this.terms.slice(0, used),
      counts: this.counts.slice(0, used),
      titleCounts: this.titleCounts.slice(0, used),
    };
  }
}

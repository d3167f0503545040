/** Works out what the papers of a segment score for a word: BM25F. */
import { completedShare, nowhere, type TermRange, type WordOccurrences } from './occurrences';
import { mostInAbstract, type Segment, titleShift } from './segment';

/** What scores are measured against: the whole library. */
export interface Scale {
  readonly papers: number;
  /** Words in a title and in an abstract, on average. */
  readonly averageTitle: number;
  readonly averageAbstract: number;
}

/**
 * BM25F as in Robertson and Zaragoza, "The Probabilistic Relevance Framework" (2009), 3.6: the fields' counts, each against
 * its length, are joined before they saturate. The figures are flat around these on SciFact and on known items alike.
 */
const saturation = 1.2;
const titleWeight = 4;
const titleLengthShare = 0.75;
const abstractLengthShare = 0.8;

/** The bits of a packed count that count for a word looked for in a field. */
const countedBits = { title: 0xff & ~mostInAbstract, abstract: mostInAbstract, both: 0xff } as const;

/** What one occurrence weighs in each paper of a segment: less in longer texts. */
export interface Weights {
  readonly inTitle: Float32Array;
  readonly inAbstract: Float32Array;
}

export interface ScoredSegment {
  readonly segment: Segment;
  readonly weights: Weights;
}

/** Works out the weights of a segment's papers once for all queries. */
export function weightsIn({ titleLengths, abstractLengths }: Segment, scale: Scale): Weights {
  const weigh = (weight: number, length: number, average: number, share: number): number =>
    weight / (1 - share + (share * length) / average);
  const inTitle = new Float32Array(titleLengths.length);
  const inAbstract = new Float32Array(titleLengths.length);
  // All papers of the library before a first answer: `from` with a function would take a hundred times as long.
  for (let i = 0; i < titleLengths.length; i++) {
    inTitle[i] = weigh(titleWeight, titleLengths[i] ?? 0, scale.averageTitle, titleLengthShare);
    inAbstract[i] = weigh(1, abstractLengths[i] ?? 0, scale.averageAbstract, abstractLengthShare);
  }
  return { inTitle, inAbstract };
}

/** The papers of a segment that have a word, by number and in no order, and what each scores for it. */
export interface WordScores {
  readonly papers: Uint32Array;
  readonly scores: Float32Array;
}

type Postings = Pick<Segment, 'postingStarts' | 'papers' | 'counts'>;

/** The postings of words in titles: a tenth of all, and a letter or two, looked for there, begins terms by the thousand. */
function titlePostings({ postingStarts, papers, counts }: Segment): Postings {
  // All postings of the library behind a first letter: a loop is ten times as fast here as `reduce`.
  let size = 0;
  for (let i = 0; i < counts.length; i++) if ((counts[i] ?? 0) >> titleShift > 0) size++;
  const inTitles = {
    postingStarts: new Uint32Array(postingStarts.length),
    papers: new Uint32Array(size),
    counts: new Uint8Array(size),
  };
  let next = 0;
  for (let term = 0; term + 1 < postingStarts.length; term++) {
    for (let i = postingStarts[term] ?? 0; i < (postingStarts[term + 1] ?? 0); i++) {
      const count = (counts[i] ?? 0) & countedBits.title;
      if (count === 0) continue;
      inTitles.papers[next] = papers[i] ?? 0;
      inTitles.counts[next++] = count;
    }
    inTitles.postingStarts[term + 1] = next;
  }
  return inTitles;
}

/** What of a segment is looked at for a word. */
interface Look {
  readonly postings: Postings;
  readonly weights: Weights;
  readonly counted: number;
  /** Where given, only papers that are marked in it. */
  readonly among: Uint8Array | undefined;
}

/** While a query is typed all but its last word stay the same; each may stand in every paper. */
const keptWords = 8;

/** Scores words in segments that do not change, and remembers the last ones. */
export class WordScorer {
  readonly #segments: readonly ScoredSegment[];
  readonly #scale: Scale;
  readonly #kept = new Map<WordOccurrences, (WordScores | undefined)[]>();
  /** By segment, made when a word is first looked for in titles alone. */
  readonly #inTitles: Postings[] = [];
  /** Of the word at hand: its weight in each paper that has it; large enough for the largest segment. */
  readonly #weights: Float32Array;
  readonly #holders: Uint32Array;
  #held = 0;

  constructor(segments: readonly ScoredSegment[], scale: Scale) {
    this.#segments = segments;
    this.#scale = scale;
    const papers = Math.max(0, ...segments.map(({ segment }) => segment.titleLengths.length));
    this.#weights = new Float32Array(papers);
    this.#holders = new Uint32Array(papers);
  }

  /** The scores of a word in the segment at `index`. */
  score(found: WordOccurrences, index: number): WordScores {
    const kept = this.#kept.get(found) ?? [];
    const scores = kept[index] ?? this.#work(found, index, undefined);
    kept[index] = scores;
    // What was used last comes last, what was not used for long goes.
    this.#kept.delete(found);
    this.#kept.set(found, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > keptWords && oldest) this.#kept.delete(oldest);
    return scores;
  }

  /** Those of the papers alone that are marked; cheaper where these are few, and not remembered. */
  scoreAmong(found: WordOccurrences, index: number, marked: Uint8Array): WordScores {
    return this.#work(found, index, marked);
  }

  #work(found: WordOccurrences, index: number, among: Uint8Array | undefined): WordScores {
    const scored = this.#segments[index];
    if (scored) this.#weighAll(scored, found, index, among);
    return this.#saturated(found);
  }

  #weighAll(
    scored: ScoredSegment,
    found: WordOccurrences,
    index: number,
    among: Uint8Array | undefined,
  ): void {
    const { terms, completed, split } = found.bySegment[index] ?? nowhere;
    const { segment, weights } = scored;
    const { field = 'both' } = found.word;
    const postings = field === 'title' ? this.#titlesOf(segment, index) : segment;
    const look = { postings, weights, counted: countedBits[field], among };
    for (const [term, share] of terms) this.#weighTerms(look, [term, term + 1], share);
    this.#weighTerms(look, completed, completedShare);
    for (const paper of split) if (among?.[paper] !== 0) this.#hold(paper, weights.inAbstract[paper] ?? 0);
  }

  #titlesOf(segment: Segment, index: number): Postings {
    this.#inTitles[index] ??= titlePostings(segment);
    return this.#inTitles[index];
  }

  #weighTerms({ postings, weights, counted, among }: Look, [first, end]: TermRange, share: number): void {
    const { postingStarts, papers, counts } = postings;
    const { inTitle, inAbstract } = weights;
    const last = postingStarts[end] ?? 0;
    for (let i = postingStarts[first] ?? 0; i < last; i++) {
      const count = (counts[i] ?? 0) & counted;
      if (count === 0) continue;
      const paper = papers[i] ?? 0;
      if (among?.[paper] === 0) continue;
      const title = (count >> titleShift) * (inTitle[paper] ?? 0);
      this.#hold(paper, share * (title + (count & mostInAbstract) * (inAbstract[paper] ?? 0)));
    }
  }

  #hold(paper: number, weight: number): void {
    const before = this.#weights[paper] ?? 0;
    if (before === 0) this.#holders[this.#held++] = paper;
    this.#weights[paper] = before + weight;
  }

  /** The scores of the weights at hand, which are cleared. */
  #saturated({ frequency }: WordOccurrences): WordScores {
    // The beginning of a word may stand more often than there are papers; titles go before abstracts even then.
    const rarity = Math.log(1 + Math.max(0.5, this.#scale.papers - frequency + 0.5) / (frequency + 0.5));
    const papers = this.#holders.slice(0, this.#held);
    const scores = new Float32Array(papers.length);
    for (let i = 0; i < papers.length; i++) {
      const paper = papers[i] ?? 0;
      const weight = this.#weights[paper] ?? 0;
      this.#weights[paper] = 0;
      scores[i] = (rarity * weight) / (weight + saturation);
    }
    this.#held = 0;
    return { papers, scores };
  }
}

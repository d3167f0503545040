/** Adds up what each paper of a segment scores for the words of a query: BM25F. */
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

/** What of a segment is looked at for a word. */
interface Look extends ScoredSegment {
  readonly counted: number;
  /** Only papers that have another word already. */
  readonly onlyMet: boolean;
}

/** Counters of a query in progress, large enough for the largest segment; cleared by what was touched. */
export class Scoreboard {
  readonly #scores: Float32Array;
  readonly #met: Uint8Array;
  readonly #touched: Uint32Array;
  #count = 0;
  /** Of the word at hand: its weight in each paper that has it. */
  readonly #weights: Float32Array;
  readonly #holders: Uint32Array;
  #held = 0;

  constructor(papers: number) {
    this.#scores = new Float32Array(papers);
    this.#met = new Uint8Array(papers);
    this.#touched = new Uint32Array(papers);
    this.#weights = new Float32Array(papers);
    this.#holders = new Uint32Array(papers);
  }

  /** The numbers of the papers that were scored, in no order. */
  get touched(): Uint32Array {
    return this.#touched.subarray(0, this.#count);
  }

  scoreOf(paper: number): number {
    return this.#scores[paper] ?? 0;
  }

  /** How many of the words added with `add` the paper has, up to 255. */
  metBy(paper: number): number {
    return this.#met[paper] ?? 0;
  }

  /** Adds the score of a word to the papers of the segment at `index` that have it. */
  add(scored: ScoredSegment, index: number, found: WordOccurrences, scale: Scale): void {
    this.#weighAll(scored, found, index, false);
    for (let i = 0; i < this.#held; i++) {
      const paper = this.#holders[i] ?? 0;
      const met = this.#met[paper] ?? 0;
      if (met === 0) this.#touched[this.#count++] = paper;
      if (met < 255) this.#met[paper] = met + 1;
    }
    this.#flush(found, scale);
  }

  /** The same for papers that have one of the words already; a word that is missed nowhere makes no hits. */
  addExtra(scored: ScoredSegment, index: number, found: WordOccurrences, scale: Scale): void {
    this.#weighAll(scored, found, index, true);
    this.#flush(found, scale);
  }

  /** Makes all papers of a segment hits, for a query of conditions only. */
  addAll(papers: number): void {
    for (let paper = 0; paper < papers; paper++) {
      this.#touched[this.#count++] = paper;
      this.#met[paper] = 1;
    }
  }

  clear(): void {
    for (let i = 0; i < this.#count; i++) {
      const paper = this.#touched[i] ?? 0;
      this.#scores[paper] = 0;
      this.#met[paper] = 0;
    }
    this.#count = 0;
  }

  #weighAll(scored: ScoredSegment, found: WordOccurrences, index: number, onlyMet: boolean): void {
    const { terms, completed, split } = found.bySegment[index] ?? nowhere;
    const look = { ...scored, counted: countedBits[found.word.field ?? 'both'], onlyMet };
    for (const [term, share] of terms) this.#weighTerms(look, [term, term + 1], share);
    this.#weighTerms(look, completed, completedShare);
    for (const paper of split)
      if (!onlyMet || this.#met[paper] !== 0) this.#hold(paper, scored.weights.inAbstract[paper] ?? 0);
  }

  #weighTerms({ segment, weights, counted, onlyMet }: Look, [first, end]: TermRange, share: number): void {
    const { postingStarts, papers, counts } = segment;
    const { inTitle, inAbstract } = weights;
    const last = postingStarts[end] ?? 0;
    for (let i = postingStarts[first] ?? 0; i < last; i++) {
      const count = (counts[i] ?? 0) & counted;
      if (count === 0) continue;
      const paper = papers[i] ?? 0;
      if (onlyMet && this.#met[paper] === 0) continue;
      const title = (count >> titleShift) * (inTitle[paper] ?? 0);
      this.#hold(paper, share * (title + (count & mostInAbstract) * (inAbstract[paper] ?? 0)));
    }
  }

  #hold(paper: number, weight: number): void {
    const before = this.#weights[paper] ?? 0;
    if (before === 0) this.#holders[this.#held++] = paper;
    this.#weights[paper] = before + weight;
  }

  #flush({ frequency }: WordOccurrences, { papers }: Scale): void {
    // The beginning of a word may stand more often than there are papers; titles go before abstracts even then.
    const rarity = Math.log(1 + Math.max(0.5, papers - frequency + 0.5) / (frequency + 0.5));
    for (let i = 0; i < this.#held; i++) {
      const paper = this.#holders[i] ?? 0;
      const weight = this.#weights[paper] ?? 0;
      this.#weights[paper] = 0;
      this.#scores[paper] = (this.#scores[paper] ?? 0) + (rarity * weight) / (weight + saturation);
    }
    this.#held = 0;
  }
}

/** Weighs terms: how much each says within a group of papers, and the sparse unit vector of each paper. */
import type { Partition } from './communities';
import type { Pace } from './pace';
import type { TermSpace } from './termSpace';

/** A title word counts as often as this many words of the abstract. */
const titleFactor = 2;
/** A phrase repeats what its words say already, so it counts less than a word of the same rarity. */
const phraseFactor = 0.4;
/**
 * Tempers the inverse document frequency: rare terms are telling one by one, but it is the common words of a field that
 * hold a theme together. Measured: themes change little between .5 and 1.
 */
const rarityPower = 0.7;
/** No paper needs more terms than these; the lightest go. */
const termsHeld = 100;

/** What a term's count in a paper makes of its weight; title and text hold 255 of a term each at most. */
const countFactors = Float64Array.from({ length: 256 * titleFactor }, (_, count) => 1 + Math.log(count));

/** What each term weighs within a group, under numbers of the group's own. */
export interface Weighting {
  /** The group's number of each term of the library; −1 for terms that fewer than two of its papers hold. */
  readonly localOf: Int32Array;
  readonly termOf: Int32Array;
  readonly weights: Float32Array;
}

/** One sparse vector. */
export interface Row {
  readonly terms: Int32Array;
  readonly weights: Float32Array;
}

/** Sparse unit vectors, one a paper, heaviest term first. */
export interface Vectors {
  readonly size: number;
  readonly termCount: number;
  /** Where each paper's entries begin. */
  readonly starts: Int32Array;
  readonly terms: Int32Array;
  readonly weights: Float32Array;
}

/** Weighs terms by their rarity among `papers`. */
export function weighByRarity(space: TermSpace, papers: Int32Array): Weighting {
  const documents = new Int32Array(space.documents.length);
  for (const paper of papers) {
    for (let i = space.starts[paper] ?? 0; i < (space.starts[paper + 1] ?? 0); i++) {
      const term = space.terms[i] ?? 0;
      documents[term] = (documents[term] ?? 0) + 1;
    }
  }
  const termOf = Int32Array.from(documents.keys()).filter(term => (documents[term] ?? 0) >= 2);
  const localOf = new Int32Array(documents.length).fill(-1);
  const weights = new Float32Array(termOf.length);
  termOf.forEach((term, local) => {
    localOf[term] = local;
    const rarity = Math.log(1 + papers.length / (documents[term] ?? 1)) ** rarityPower;
    weights[local] = rarity * (term < space.wordCount ? 1 : phraseFactor);
  });
  return { localOf, termOf, weights };
}

/** The vectors of `papers` in that order. A paper without any known term has an empty one. */
export async function weighPapers(
  space: TermSpace,
  { localOf, weights: termWeights }: Weighting,
  papers: Int32Array,
  pace: Pace,
): Promise<Vectors> {
  const starts = new Int32Array(papers.length + 1);
  const most = papers.reduce(
    (sum, p) => sum + Math.min(termsHeld, (space.starts[p + 1] ?? 0) - (space.starts[p] ?? 0)),
    0,
  );
  const terms = new Int32Array(most);
  const weights = new Float32Array(most);
  const row = new TermRow(space, localOf, termWeights);
  let used = 0;
  for (const [i, paper] of papers.entries()) {
    if (pace.due()) await pace.rest();
    used = row.read(paper).writeTo(terms, weights, used);
    starts[i + 1] = used;
  }
  return {
    size: papers.length,
    termCount: termWeights.length,
    starts,
    terms: terms.slice(0, used),
    weights: weights.slice(0, used),
  };
}

/** What a term weighs in a text that holds it `count` times, `titleCount` of them in the title. */
export function weighTerm(count: number, titleCount: number, termWeight: number): number {
  return (1 + Math.log(count + (titleFactor - 1) * titleCount)) * termWeight;
}

/** The vector of one of the papers. */
export function rowOf({ starts, terms, weights }: Vectors, paper: number): Row {
  const [from, to] = [starts[paper] ?? 0, starts[paper + 1] ?? 0];
  return { terms: terms.subarray(from, to), weights: weights.subarray(from, to) };
}

/** One paper's terms, heaviest first, in the same memory for paper after paper. */
class TermRow {
  private terms = new Int32Array(256);
  private weights = new Float64Array(256);
  private length = 0;

  constructor(
    private readonly space: TermSpace,
    private readonly localOf: Int32Array,
    private readonly termWeights: Float32Array,
  ) {}

  read(paper: number): this {
    const { starts, terms, counts, titleCounts } = this.space;
    const first = starts[paper] ?? 0;
    const end = starts[paper + 1] ?? 0;
    if (end - first > this.terms.length) {
      this.terms = new Int32Array(2 * (end - first));
      this.weights = new Float64Array(2 * (end - first));
    }
    this.length = 0;
    for (let i = first; i < end; i++) {
      const term = this.localOf[terms[i] ?? 0] ?? -1;
      if (term < 0) continue;
      const count = (counts[i] ?? 0) + (titleFactor - 1) * (titleCounts[i] ?? 0);
      this.insert(term, (countFactors[count] ?? 0) * (this.termWeights[term] ?? 0));
    }
    return this;
  }

  /** Writes the heaviest terms with weights that make a unit vector; returns where the next paper's begin. */
  writeTo(terms: Int32Array, weights: Float32Array, start: number): number {
    const held = Math.min(this.length, termsHeld);
    let square = 0;
    for (let i = 0; i < held; i++) square += (this.weights[i] ?? 0) * (this.weights[i] ?? 0);
    const length = Math.sqrt(square);
    for (let i = 0; i < held; i++) {
      terms[start + i] = this.terms[i] ?? 0;
      weights[start + i] = (this.weights[i] ?? 0) / length;
    }
    return start + held;
  }

  /** Ties go by term. Rows are short, so moving the lighter ones up beats sorting. */
  private insert(term: number, weight: number): void {
    const { terms, weights } = this;
    let at = this.length++;
    for (; at > 0; at--) {
      const before = weights[at - 1] ?? 0;
      const other = terms[at - 1] ?? 0;
      if (before > weight || (before === weight && other < term)) break;
      weights[at] = before;
      terms[at] = other;
    }
    weights[at] = weight;
    terms[at] = term;
  }
}

/** How strongly a term's spread over communities counts; gentle, because the communities are a first guess. */
const spreadPower = 0.2;
/** Papers a term is thought to have been seen in besides, spread like all papers, so that rare terms prove little. */
const priorPapers = 2;

/**
 * Weighs terms anew by how unevenly the communities hold them (the divergence of the term's communities from all): the words
 * that every community uses fade, those that make communities grow.
 */
export function weighBySpread(
  weighting: Weighting,
  vectors: Vectors,
  { community, count }: Partition,
): Weighting {
  const held = new Float32Array(vectors.termCount * count);
  const totals = new Float32Array(vectors.termCount);
  const shares = new Float32Array(count);
  for (let paper = 0; paper < vectors.size; paper++) {
    const c = community[paper] ?? 0;
    shares[c] = (shares[c] ?? 0) + 1 / vectors.size;
    for (let i = vectors.starts[paper] ?? 0; i < (vectors.starts[paper + 1] ?? 0); i++) {
      const term = vectors.terms[i] ?? 0;
      held[term * count + c] = (held[term * count + c] ?? 0) + 1;
      totals[term] = (totals[term] ?? 0) + 1;
    }
  }
  const weights = weighting.weights.map((weight, term) => {
    let divergence = 0;
    for (let c = 0; c < count; c++) {
      const share = shares[c] ?? 0;
      const seen =
        ((held[term * count + c] ?? 0) + priorPapers * share) / ((totals[term] ?? 0) + priorPapers);
      if (seen > 0) divergence += seen * Math.log(seen / share);
    }
    return weight * Math.max(1e-3, divergence) ** spreadPower;
  });
  return { ...weighting, weights };
}

/** Weighs the terms of every paper: a sparse unit vector each, in one flat memory. */
import type { TermSpace } from './termSpace';

export interface Vectors {
  readonly size: number;
  readonly termCount: number;
  /** Where each paper's entries begin. */
  readonly starts: Int32Array;
  /** The terms of each paper, heaviest first. */
  readonly terms: Int32Array;
  readonly weights: Float32Array;
}
export const tune = {
  title: 2,
  phrase: 0.7,
  maxShare: 0.3,
  keep: 100,
  k: 20,
  gamma: 1,
  weakFactor: 1,
  idfPow: 0.7,
};

/** tf-idf. */
export function weighTerms(space: TermSpace): Vectors {
  const { size, starts, documents } = space;
  const idf = new Float32Array(documents.length);
  documents.forEach((count, term) => {
    if (count < 2 || (size > 20 && count > size * tune.maxShare)) return;
    idf[term] = Math.log(1 + size / count) ** tune.idfPow * (term < space.wordCount ? 1 : tune.phrase);
  });
  const outStarts = new Int32Array(size + 1);
  const terms: number[] = [];
  const weights: number[] = [];
  for (let paper = 0; paper < size; paper++) {
    const row: [number, number][] = [];
    for (let i = starts[paper] ?? 0; i < (starts[paper + 1] ?? 0); i++) {
      const term = space.terms[i] ?? 0;
      const tf = (space.counts[i] ?? 0) + (tune.title - 1) * (space.titleCounts[i] ?? 0);
      const weight = (1 + Math.log(tf)) * (idf[term] ?? 0);
      if (weight > 0) row.push([term, weight]);
    }
    row.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    row.length = Math.min(row.length, tune.keep);
    const norm = Math.sqrt(row.reduce((s, [, w]) => s + w * w, 0)) || 1;
    for (const [term, weight] of row) {
      terms.push(term);
      weights.push(weight / norm);
    }
    outStarts[paper + 1] = terms.length;
  }
  return {
    size,
    termCount: documents.length,
    starts: outStarts,
    terms: Int32Array.from(terms),
    weights: Float32Array.from(weights),
  };
}

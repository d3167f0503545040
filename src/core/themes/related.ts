/** Answers which papers are nearest to one, and which terms they share. */
import { invert, SimilaritySearch } from './similarity';
import type { Speller } from './spelling';
import type { TermSpace } from './termSpace';
import type { ThemedPaper, ThemeModel } from './themeModel';
import type { Vectors } from './weighting';

const termsShown = 5;

export interface RelatedGround {
  readonly papers: readonly ThemedPaper[];
  readonly space: TermSpace;
  readonly stems: readonly string[];
  readonly speller: Speller;
  /** One vector a paper, in the order of `papers`. */
  readonly vectors: Vectors;
  /** The term of the space behind each of the vectors' terms. */
  readonly termOf: Int32Array;
}

/** The `related` function of a model: the same similarity as the themes', asked of the index, so the limit is free. */
export function relatedPapers(ground: RelatedGround): ThemeModel['related'] {
  const { papers, vectors, speller } = ground;
  const places = new Map(papers.map(({ id }, i) => [id, i]));
  const search = new SimilaritySearch(vectors, invert(vectors));
  return (id, limit) => {
    const place = places.get(id);
    const paper = papers[place ?? -1];
    if (place === undefined || !paper) return [];
    return search.nearest(place, Math.max(0, limit)).flatMap(near => {
      const other = papers[near.paper];
      if (!other) return [];
      const terms = sharedTerms(ground, place, near.paper);
      const spellings = speller.spell(terms, [paper, other]).filter(Boolean);
      return [{ id: other.id, score: Math.min(1, near.score), terms: spellings }];
    });
  };
}

/** The terms, as stems, that make most of two papers' similarity; a phrase stands for its words. */
function sharedTerms({ space, stems, vectors, termOf }: RelatedGround, a: number, b: number): string[][] {
  const { starts, terms, weights } = vectors;
  const mine = new Map<number, number>();
  for (let i = starts[a] ?? 0; i < (starts[a + 1] ?? 0); i++) mine.set(terms[i] ?? 0, weights[i] ?? 0);
  const shared: { words: readonly number[]; weight: number }[] = [];
  for (let i = starts[b] ?? 0; i < (starts[b + 1] ?? 0); i++) {
    const weight = mine.get(terms[i] ?? 0);
    if (weight === undefined) continue;
    const words = space.termWords[termOf[terms[i] ?? 0] ?? 0] ?? [];
    // Phrases first among equals: they weigh less each, but say more than the words they hold.
    shared.push({ words, weight: weight * (weights[i] ?? 0) * words.length });
  }
  shared.sort((x, y) => y.weight - x.weight || (x.words[0] ?? 0) - (y.words[0] ?? 0));
  const said = new Set<number>();
  const telling = shared.filter(({ words }) => {
    const fresh = words.some(word => !said.has(word));
    for (const word of words) said.add(word);
    return fresh;
  });
  return telling.slice(0, termsShown).map(({ words }) => words.map(word => stems[word] ?? ''));
}

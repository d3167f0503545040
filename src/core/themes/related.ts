/** Answers which papers are nearest to one, from the similarity graph, and why. */
import type { Neighbours } from './neighbourGraph';
import { spellingOf } from './spelling';
import type { TermSpace } from './termSpace';
import type { RelatedPaper, ThemedPaper, ThemeModel } from './themeModel';
import type { Vectors } from './vectors';
import type { WordStream } from './wordStream';

const termsShown = 5;

/** The `related` function of a model over `papers`. */
export function relatedPapers(
  papers: readonly ThemedPaper[],
  stream: WordStream,
  space: TermSpace,
  vectors: Vectors,
  { width, papers: near, scores }: Neighbours,
): ThemeModel['related'] {
  const places = new Map(papers.map(({ id }, i) => [id, i]));
  return (id, limit) => {
    const paper = places.get(id);
    if (paper === undefined) return [];
    const found: RelatedPaper[] = [];
    for (let j = 0; j < Math.min(limit, width); j++) {
      const other = papers[near[paper * width + j] ?? -1];
      const place = near[paper * width + j] ?? -1;
      if (!other) break;
      const texts = papers[paper] ? [papers[paper], other] : [other];
      const terms = sharedTerms(vectors, paper, place)
        .map(term =>
          spellingOf(
            (space.termWords[term] ?? []).map(word => stream.stems[word] ?? ''),
            texts,
          ),
        )
        .filter(Boolean);
      found.push({
        id: other.id,
        score: Math.min(1, scores[paper * width + j] ?? 0),
        terms: [...new Set(terms)],
      });
    }
    return found;
  };
}

/** The terms of both papers that make most of their similarity. */
function sharedTerms({ starts, terms, weights }: Vectors, a: number, b: number): number[] {
  const mine = new Map<number, number>();
  for (let i = starts[a] ?? 0; i < (starts[a + 1] ?? 0); i++) mine.set(terms[i] ?? 0, weights[i] ?? 0);
  const shared: [number, number][] = [];
  for (let i = starts[b] ?? 0; i < (starts[b + 1] ?? 0); i++) {
    const weight = mine.get(terms[i] ?? 0);
    if (weight !== undefined) shared.push([terms[i] ?? 0, weight * (weights[i] ?? 0)]);
  }
  shared.sort((x, y) => y[1] - x[1] || x[0] - y[0]);
  return shared.slice(0, termsShown).map(([term]) => term);
}

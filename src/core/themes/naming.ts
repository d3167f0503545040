/** Names a group of papers: ranks its terms by how well they tell it from the other papers, and takes the best name. */
import type { TermSpace } from './termSpace';

export interface TellingTerm {
  readonly term: number;
  /** Papers of the group, and of the whole, that hold the term. */
  readonly inside: number;
  readonly all: number;
  readonly score: number;
}

/** The shares below which a word is no fit edge of a name. */
const leastEndShare = 0.15;
const tellingTermsKept = 60;

/** Counts the terms of a group and ranks them; best first. */
export function tellingTerms(
  space: TermSpace,
  weak: readonly boolean[],
  papers: readonly number[],
): TellingTerm[] {
  const counts = new Map<number, number>();
  for (const paper of papers) {
    for (let i = space.starts[paper] ?? 0; i < (space.starts[paper + 1] ?? 0); i++) {
      const term = space.terms[i] ?? 0;
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  const ranked: TellingTerm[] = [];
  for (const [term, inside] of counts) {
    if (inside < Math.min(2, papers.length) || !mayName(space, weak, term, inside)) continue;
    ranked.push({
      term,
      inside,
      all: space.documents[term] ?? inside,
      score: scoreOf(space, term, inside, papers.length),
    });
  }
  ranked.sort((a, b) => b.score - a.score || b.inside - a.inside || a.term - b.term);
  return ranked.slice(0, tellingTermsKept);
}

function mayName(space: TermSpace, weak: readonly boolean[], term: number, inside: number): boolean {
  const words = space.termWords[term] ?? [];
  if (words.every(word => weak[word]) && words.length < 2) return false;
  const last = words[words.length - 1] ?? 0;
  if (words.length > 1 && (space.endShare[last] ?? 0) < leastEndShare) return false;
  if (new Set(words).size < words.length) return false;
  return (space.absorbed[term] ?? 0) < 0.6 * Math.max(space.documents[term] ?? 1, inside);
}

/**
 * How well a term names a group: the share of its papers that hold it, times the information that the term gives about
 * being in the group. Phrases say more than words, so they may hold for fewer papers.
 */
function scoreOf(space: TermSpace, term: number, inside: number, size: number): number {
  const coverage = inside / size;
  const outside = ((space.documents[term] ?? inside) - inside + 0.5) / Math.max(1, space.size - size);
  const lift = Math.log2(Math.max(1, coverage / outside));
  const length = space.termWords[term]?.length ?? 1;
  return coverage ** 0.8 * Math.min(lift, 5) * (length > 1 ? 1.4 : 1);
}

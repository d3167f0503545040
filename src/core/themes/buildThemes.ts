/** Papers in, themes out: reads the texts, finds the similarity graph and its communities, and names them. */
import { graphOf, louvain, modularity, renumber } from './communities';
import { tellingTerms } from './naming';
import { findNeighbours, type Neighbours } from './neighbourGraph';
import { Pace } from './pace';
import { relatedPapers } from './related';
import { spellingOf } from './spelling';
import { findTerms, type TermSpace } from './termSpace';
import type { Pause, Theme, ThemedPaper, ThemeModel } from './themeModel';
import { type Vectors, weighTerms } from './vectors';
import { readWords, type WordStream } from './wordStream';

export const unsortedLabel = 'Unsorted';
const neighboursHeld = 20;
const largestWithoutSubthemes = 40;

interface Ground {
  readonly papers: readonly ThemedPaper[];
  readonly stream: WordStream;
  readonly space: TermSpace;
  readonly vectors: Vectors;
  readonly neighbours: Neighbours;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Finds the themes of `papers`. The result depends on the set of papers alone, not on their order. Rejects only with `pause`. */
export async function buildThemes(papers: readonly ThemedPaper[], pause: Pause): Promise<ThemeModel> {
  const pace = new Pace(pause);
  const sorted = [...papers].sort((a, b) => byText(a.id, b.id));
  const stream = await readWords(sorted, pace);
  const space = await findTerms(stream, pace);
  const vectors = weighTerms(space);
  const neighbours = await findNeighbours(vectors, neighboursHeld, pace);
  const ground: Ground = { papers: sorted, stream, space, vectors, neighbours };
  const all = sorted.map((_, i) => i);
  const names = new Set<string>();
  const { groups, rest } = await partition(ground, all, 1.3, pace);
  const tops = groups.map(group => ({ group, ...nameOf(ground, group, names) }));
  const themes: Theme[] = [];
  for (const { group, label, terms } of tops) {
    if (pace.due()) await pace.rest();
    const typical = byTypicality(ground, group);
    const subthemes =
      group.length > largestWithoutSubthemes ? await subthemesOf(ground, group, names, pace) : [];
    themes.push({
      id: themeId(label, sorted[typical[0] ?? 0]?.id ?? ''),
      label,
      terms,
      papers: idsOf(ground, typical),
      subthemes,
    });
  }
  if (rest.length > 0) {
    themes.push({
      id: unsortedLabel.toLowerCase(),
      label: unsortedLabel,
      terms: [],
      papers: idsOf(ground, rest),
      subthemes: [],
    });
  }
  return { themes, related: relatedPapers(sorted, stream, space, vectors, neighbours) };
}

const idsOf = ({ papers }: Ground, group: readonly number[]): string[] => group.map(i => papers[i]?.id ?? '');

function themeId(label: string, paper: string): string {
  return `${label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}~${paper}`;
}

/** Splits `members` into communities; those too small to be a group join the group they are nearest to, if any. */
async function partition(ground: Ground, members: readonly number[], resolution: number, pace: Pace) {
  const position = new Int32Array(ground.papers.length).fill(-1);
  members.forEach((paper, i) => {
    position[paper] = i;
  });
  const from: number[] = [];
  const to: number[] = [];
  const weight: number[] = [];
  const { neighbours } = ground;
  members.forEach((paper, i) => {
    for (let j = 0; j < neighbours.width; j++) {
      const other = neighbours.papers[paper * neighbours.width + j] ?? -1;
      const at = other < 0 ? -1 : (position[other] ?? -1);
      if (at < 0) continue;
      from.push(i);
      to.push(at);
      weight.push(neighbours.scores[paper * neighbours.width + j] ?? 0);
    }
  });
  const graph = graphOf(members.length, from, to, weight);
  let best = new Int32Array(members.length);
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let seed = 1; seed <= 3; seed++) {
    await pace.rest();
    const community = louvain(graph, resolution, seed * 7);
    const score = modularity(graph, community, resolution);
    if (score <= bestScore) continue;
    bestScore = score;
    best = Int32Array.from(community);
  }
  const count = renumber(best);
  const groups: number[][] = Array.from({ length: count }, () => []);
  best.forEach((c, i) => {
    groups[c]?.push(members[i] ?? 0);
  });
  groups.sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
  const fewest = Math.max(2, Math.min(5, Math.round(members.length / 60)));
  const kept = groups.filter(group => group.length >= fewest);
  return { groups: kept, rest: groups.filter(group => group.length < fewest).flat() };
}

function byTypicality({ neighbours }: Ground, group: readonly number[]): number[] {
  const inGroup = new Set(group);
  const scores = new Map(
    group.map(paper => {
      let sum = 0;
      for (let j = 0; j < neighbours.width; j++) {
        if (inGroup.has(neighbours.papers[paper * neighbours.width + j] ?? -1))
          sum += neighbours.scores[paper * neighbours.width + j] ?? 0;
      }
      return [paper, sum];
    }),
  );
  return [...group].sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || a - b);
}

function nameOf({ papers, stream, space }: Ground, group: readonly number[], names: Set<string>) {
  const stemsOf = (term: number): string[] =>
    (space.termWords[term] ?? []).map(word => stream.stems[word] ?? '');
  const telling = tellingTerms(space, stream.weak, group).slice(0, 12);
  const texts = group.slice(0, 200).flatMap(i => papers[i] ?? []);
  const terms = telling.map(({ term }) => spellingOf(stemsOf(term), texts)).filter(Boolean);
  const free = telling.findIndex(({ term }) => !names.has(stemsOf(term).join(' ')));
  const chosen = telling[free];
  const fallback = (papers[group[0] ?? 0]?.title ?? '').slice(0, 60) || 'Papers';
  const label = chosen ? (terms[free] ?? fallback) : fallback;
  names.add(chosen ? stemsOf(chosen.term).join(' ') : label);
  return { label, terms: terms.slice(0, 8) };
}

async function subthemesOf(
  ground: Ground,
  group: readonly number[],
  names: Set<string>,
  pace: Pace,
): Promise<Theme[]> {
  const { groups, rest } = await partition(ground, group, 1, pace);
  const [largest, ...others] = groups;
  if (!largest || others.length === 0) return [];
  return [[...largest, ...rest], ...others].map(part => {
    const { label, terms } = nameOf(ground, part, names);
    const typical = byTypicality(ground, part);
    return {
      id: themeId(label, ground.papers[typical[0] ?? 0]?.id ?? ''),
      label,
      terms,
      papers: idsOf(ground, typical),
      subthemes: [],
    };
  });
}

/** Measures of themes against labels, against a changed library, and of their names. */
import { stemOf } from '../../src/core/themes/stem';
import type { Theme, ThemedPaper } from '../../src/core/themes/themeModel';

/** A group for each paper id. */
export type Grouping = ReadonlyMap<string, string>;

const count = (keys: Iterable<string>): number[] => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts.values()];
};
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const mean = (values: readonly number[]): number => sum(values) / Math.max(1, values.length);
const pairs = (n: number): number => (n * (n - 1)) / 2;

/** The top-level theme of each paper. */
export function groupingOf(themes: readonly Theme[]): Grouping {
  return new Map(themes.flatMap(({ id, papers }) => papers.map(paper => [paper, id] as const)));
}

/** Both groups of every paper that both groupings know, and the two together. */
function together(a: Grouping, b: Grouping): { inA: string[]; inB: string[]; inBoth: string[] } {
  const shared = [...a].flatMap(([paper, group]) => {
    const other = b.get(paper);
    return other === undefined ? [] : [[group, other] as const];
  });
  return {
    inA: shared.map(([group]) => group),
    inB: shared.map(([, other]) => other),
    inBoth: shared.map(([group, other]) => JSON.stringify([group, other])),
  };
}

/** Normalised mutual information, by the arithmetic mean of both entropies. */
export function mutualInformation(a: Grouping, b: Grouping): number {
  const entropy = (keys: readonly string[]): number =>
    -sum(count(keys).map(n => (n / keys.length) * Math.log(n / keys.length)));
  const { inA, inB, inBoth } = together(a, b);
  const [ha, hb] = [entropy(inA), entropy(inB)];
  return ha + hb === 0 ? 1 : (2 * (ha + hb - entropy(inBoth))) / (ha + hb);
}

function pairCounts(a: Grouping, b: Grouping): { all: number; a: number; b: number; both: number } {
  const { inA, inB, inBoth } = together(a, b);
  const inside = (keys: readonly string[]): number => sum(count(keys).map(pairs));
  return { all: pairs(inA.length), a: inside(inA), b: inside(inB), both: inside(inBoth) };
}

/** Adjusted Rand index (Hubert and Arabie 1985). */
export function adjustedRand(a: Grouping, b: Grouping): number {
  const inside = pairCounts(a, b);
  const expected = (inside.a * inside.b) / inside.all;
  return (inside.both - expected) / ((inside.a + inside.b) / 2 - expected);
}

/** The share of paper pairs that are together in both groupings or apart in both (Rand 1971). */
export function pairsKept(a: Grouping, b: Grouping): number {
  const inside = pairCounts(a, b);
  return (inside.all - inside.a - inside.b + 2 * inside.both) / inside.all;
}

const wordsOf = (text: string): Set<string> =>
  new Set(
    (
      text
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? []
    ).map(stemOf),
  );

/**
 * How well labels hold: the mean share of a theme's papers whose text holds all the label's words, and the mean of that share
 * over the same outside the theme (at least one paper there, so that no label is infinitely good).
 */
export function labelQuality(
  themes: readonly Theme[],
  papers: readonly ThemedPaper[],
): { coverage: number; lift: number } {
  const texts = new Map(papers.map(({ id, title, abstract }) => [id, wordsOf(`${title} ${abstract}`)]));
  const share = (label: string, ids: readonly string[]): number => {
    const words = [...wordsOf(label)];
    const holding = ids.filter(id => words.every(word => texts.get(id)?.has(word)));
    return holding.length / Math.max(1, ids.length);
  };
  const named = themes.filter(({ label }) => label !== 'Unsorted');
  const measured = named.map(({ label, papers: ids }) => {
    const inside = new Set(ids);
    const outside = papers.map(({ id }) => id).filter(id => !inside.has(id));
    const coverage = share(label, ids);
    return { coverage, lift: coverage / Math.max(share(label, outside), 1 / Math.max(1, outside.length)) };
  });
  return {
    coverage: mean(measured.map(({ coverage }) => coverage)),
    lift: mean(measured.map(({ lift }) => lift)),
  };
}

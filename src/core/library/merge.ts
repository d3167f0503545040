/** Finds the copies that are of the same work. */
import { compareText } from '../order';
import type { PaperIds } from '../paper';
import type { Copy } from './copies';
import { idNames, idsConflict } from './identity';

/** The names by which copies are recognised as of one work. Copies that share none, not even through others, are not. */
export function workNames({ titleId, ids }: Copy): readonly string[] {
  return [titleId, ...idNames(ids)];
}

/**
 * Groups copies by work: same id in a registry, or same title without ids that speak against it. Groups come in the order of their first copies, copies in the order given. Ids are believed
 * before titles: two works of the same title with different arXiv ids stay two, and a copy without an id joins the first.
 */
export function groupCopies(copies: readonly Copy[]): Copy[][] {
  const parents = copies.map((_, index) => index);
  uniteById(copies, parents);
  uniteByTitle(copies, parents);
  const groups = new Map<number, Copy[]>();
  copies.forEach((copy, index) => {
    const root = find(parents, index);
    const group = groups.get(root);
    if (group) group.push(copy);
    else groups.set(root, [copy]);
  });
  return [...groups.values()];
}

function uniteById(copies: readonly Copy[], parents: number[]): void {
  const first = new Map<string, number>();
  copies.forEach(({ ids }, index) => {
    for (const name of idNames(ids)) {
      const other = first.get(name);
      if (other === undefined) first.set(name, index);
      else unite(parents, index, other);
    }
  });
}

function uniteByTitle(copies: readonly Copy[], parents: number[]): void {
  const clusters = clusterIds(copies, parents);
  const rootsOfTitle = new Map<string, Set<number>>();
  copies.forEach(({ titleId }, index) => {
    const roots = rootsOfTitle.get(titleId);
    if (roots) roots.add(find(parents, index));
    else rootsOfTitle.set(titleId, new Set([find(parents, index)]));
  });
  for (const roots of rootsOfTitle.values())
    if (roots.size > 1) uniteCompatible([...roots], clusters, parents);
}

/** Ids of each cluster so far, by its root. */
function clusterIds(copies: readonly Copy[], parents: number[]): Map<number, PaperIds> {
  const clusters = new Map<number, PaperIds>();
  copies.forEach(({ ids }, index) => {
    const root = find(parents, index);
    clusters.set(root, { ...ids, ...clusters.get(root) });
  });
  return clusters;
}

/** Unites clusters of one title: those with ids first, by id, so that the outcome does not depend on the order of dumps. */
function uniteCompatible(roots: readonly number[], clusters: Map<number, PaperIds>, parents: number[]): void {
  const idsOf = (root: number): PaperIds => clusters.get(find(parents, root)) ?? {};
  const rank = (root: number): string => idNames(idsOf(root)).join(' ') || '~';
  const ordered = roots.map(root => ({ root, rank: rank(root) }));
  ordered.sort((a, b) => compareText(a.rank, b.rank) || a.root - b.root);
  const works: number[] = [];
  for (const { root } of ordered) {
    const same = works.find(work => !idsConflict(idsOf(work), idsOf(root)));
    if (same === undefined) {
      works.push(root);
      continue;
    }
    const ids = { ...idsOf(root), ...idsOf(same) };
    unite(parents, root, same);
    clusters.set(find(parents, same), ids);
  }
}

function find(parents: number[], index: number): number {
  let root = index;
  while (parents[root] !== root) root = parents[root] ?? root;
  parents[index] = root;
  return root;
}

/** The smaller index stays the root: groups keep the place of their first copy. */
function unite(parents: number[], a: number, b: number): void {
  const [x, y] = [find(parents, a), find(parents, b)];
  parents[Math.max(x, y)] = Math.min(x, y);
}

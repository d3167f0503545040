/** Measures how far two ways of grouping the same things agree. */

const pairs = (n: number): number => (n * (n - 1)) / 2;

/**
 * The adjusted Rand index (Hubert and Arabie 1985) of two groupings, given as a group for each thing: 1 for the same
 * groups, 0 for no more agreement than chance.
 */
export function adjustedRandIndex(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const inA = new Map<number, number>();
  const inB = new Map<number, number>();
  const inBoth = new Map<number, number>();
  const add = (counts: Map<number, number>, key: number): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (let i = 0; i < a.length; i++) {
    add(inA, a[i] ?? 0);
    add(inB, b[i] ?? 0);
    add(inBoth, (a[i] ?? 0) * 0x4000000 + (b[i] ?? 0));
  }
  const sum = (counts: Map<number, number>): number =>
    [...counts.values()].reduce((n, count) => n + pairs(count), 0);
  const together = sum(inBoth);
  const most = (sum(inA) + sum(inB)) / 2;
  const expected = a.length < 2 ? 0 : (sum(inA) * sum(inB)) / pairs(a.length);
  return most === expected ? 1 : (together - expected) / (most - expected);
}

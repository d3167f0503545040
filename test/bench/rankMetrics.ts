/** How good a ranking is: mean reciprocal rank and normalised discounted cumulative gain. */

/** One over the rank of the one right answer within the first ten, else 0. */
export function reciprocalRank(ranking: readonly string[], right: string): number {
  const at = ranking.slice(0, 10).indexOf(right);
  return at < 0 ? 0 : 1 / (at + 1);
}

/** nDCG@10 of a ranking against the grades of the right answers (Järvelin and Kekäläinen 2002; gains as graded). */
export function ndcg(ranking: readonly string[], grades: ReadonlyMap<string, number>): number {
  const discounted = (gains: readonly number[]): number =>
    gains.slice(0, 10).reduce((sum, gain, i) => sum + gain / Math.log2(i + 2), 0);
  const ideal = discounted([...grades.values()].sort((a, b) => b - a));
  return ideal === 0 ? 0 : discounted(ranking.map(id => grades.get(id) ?? 0)) / ideal;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

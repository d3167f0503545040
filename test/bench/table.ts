/** Prints measurements as a table, and the small statistics they need. */

export type Cell = string | number;

/** Prints rows under a heading; numbers to three significant digits, columns aligned. */
export function printTable(
  heading: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): void {
  const cells = [columns, ...rows.map(row => row.map(shown))];
  const widths = columns.map((_, column) => Math.max(...cells.map(row => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ');
  console.log(`\n${heading}`);
  for (const row of cells) console.log(line(row));
}

function shown(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  return Math.abs(cell) >= 1000 ? Math.round(cell).toString() : String(Number(cell.toPrecision(3)));
}

/** The value below which the share `q` of the values lies; 0 for none. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
}

/** Milliseconds that each of `runs` calls took, after one call that does not count. */
export async function timed(runs: number, call: () => unknown): Promise<number[]> {
  await call();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    await call();
    times.push(performance.now() - started);
  }
  return times;
}

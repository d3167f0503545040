/** How many slips of the pen lie between two words. */

/**
 * The optimal string alignment distance (restricted Damerau-Levenshtein: insert, delete, replace, swap neighbours) in UTF-16
 * units; undefined where it is more than `most`. Takes time by the product of the lengths at most, less the farther apart.
 */
export function editDistance(a: string, b: string, most: number): number | undefined {
  if (Math.abs(a.length - b.length) > most) return undefined;
  let rows: Rows = { before: [], last: Array.from({ length: b.length + 1 }, (_, column) => column) };
  for (let row = 1; row <= a.length; row++) {
    const next = nextRow(a, b, row, rows);
    // A swap reaches back over one row.
    if (Math.min(...next) > most && Math.min(...rows.last) > most) return undefined;
    rows = { before: rows.last, last: next };
  }
  const distance = rows.last[b.length] ?? most + 1;
  return distance <= most ? distance : undefined;
}

/** The distances from the beginnings of `a` that are one and two units shorter to every beginning of `b`. */
interface Rows {
  readonly before: readonly number[];
  readonly last: readonly number[];
}

function nextRow(a: string, b: string, row: number, { before, last }: Rows): number[] {
  const next = [row];
  for (let column = 1; column <= b.length; column++) {
    const replaced = at(last, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
    const isSwap = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
    const swapped = isSwap ? at(before, column - 2) + 1 : replaced;
    next.push(Math.min(replaced, at(last, column) + 1, at(next, column - 1) + 1, swapped));
  }
  return next;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}

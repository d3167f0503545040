/** How far apart two spellings are, and how much of that is forgiven. */

/** Edits forgiven in a word: none in short ones, where another word is always near. */
export function forgivenEdits(word: string): number {
  return word.length < 5 ? 0 : word.length < 8 ? 1 : 2;
}

/**
 * The letters to insert, delete, replace or swap with their neighbour to make one word the other, if at most `most`
 * ("optimal string alignment", Damerau 1964); else undefined. Time is at most the product of the lengths.
 */
export function editsWithin(a: string, b: string, most: number): number | undefined {
  if (Math.abs(a.length - b.length) > most) return undefined;
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = nextRow(a, b, i, row, before);
    if (Math.min(...next) > most) return undefined;
    before = row;
    row = next;
  }
  const distance = row[b.length] ?? 0;
  return distance <= most ? distance : undefined;
}

/** The distances between the first `i` letters of `a` and every beginning of `b`, from the two rows before. */
function nextRow(
  a: string,
  b: string,
  i: number,
  row: readonly number[],
  before: readonly number[],
): number[] {
  const next = [i];
  for (let j = 1; j <= b.length; j++) {
    const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
    const kept = (row[j - 1] ?? 0) + (same ? 0 : 1);
    const cost = Math.min(kept, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    const swapped = isSwap(a, b, i, j) ? (before[j - 2] ?? 0) + 1 : cost;
    next.push(Math.min(cost, swapped));
  }
  return next;
}

function isSwap(a: string, b: string, i: number, j: number): boolean {
  return (
    i > 1 &&
    j > 1 &&
    a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
    a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
  );
}

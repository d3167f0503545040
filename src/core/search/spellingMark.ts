/** The spelling of a term in brief, to sort out most of those that cannot be meant before their letters are compared. */

const longestMarked = 63;
const letterBits = 0x3ffffff;

/** What can be said of a term's spelling in 32 bits: which letters it has (26) and how long it is (6). */
export function spellingMark(term: string): number {
  let mark = Math.min(term.length, longestMarked) << 26;
  for (let i = 0; i < term.length; i++) {
    const letter = term.charCodeAt(i) - 97;
    if (letter >= 0 && letter < 26) mark |= 1 << letter;
  }
  return mark;
}

/**
 * Whether terms of these marks may be at most `edits` apart: a replaced letter changes at most two of those that occur, any
 * other edit at most one, and whatever the lengths differ by are such edits.
 */
export function mayBeWithin(a: number, b: number, edits: number): boolean {
  const difference = Math.abs((a >>> 26) - (b >>> 26));
  return difference <= edits && bitsOf((a ^ b) & letterBits) + difference <= 2 * edits;
}

/** How many bits are set; the sums of pairs, fours and bytes side by side (Warren, "Hacker's Delight", 5-1). */
function bitsOf(value: number): number {
  const pairs = value - ((value >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

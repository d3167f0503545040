/** The one order of texts: by code units, the same on every machine and in every language. */

/** Negative, zero or positive as `a` comes before, with or after `b`. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Matches a pattern at one place of a text. */

/** The match of a sticky pattern that begins at `offset`, wherever the pattern was used before. */
export function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text) ?? undefined;
}

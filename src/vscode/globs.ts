/** Lists of globs, as settings hold them, for the places where VS Code takes only one. */

/** So many alternatives one glob may stand for; a setting of a workspace is anybody's text. */
const mostAlternatives = 200;

/**
 * One glob for all; undefined for none. Joined, they stand in braces, and VS Code knows none within others: those
 * of the globs themselves are written out.
 */
export function oneGlob(globs: readonly string[]): string | undefined {
  const given = globs.filter(glob => glob.trim() !== '');
  const written =
    given.length > 1 || given.some(glob => nestedBraces.test(glob)) ? given.flatMap(withoutBraces) : given;
  return written.length > 1 ? `{${written.join(',')}}` : written[0];
}

/** `a{b,c}` as `ab` and `ac`. One that stands for too many, or whose braces do not pair, stays as it is. */
export function withoutBraces(glob: string): readonly string[] {
  let alternatives: readonly string[] = [glob];
  while (alternatives.some(alternative => innerBraces.test(alternative))) {
    alternatives = alternatives.flatMap(alternative => {
      const [braces, choices] = innerBraces.exec(alternative) ?? [];
      if (braces === undefined || choices === undefined) return [alternative];
      return choices.split(',').map(choice => alternative.replace(braces, () => choice));
    });
    if (alternatives.length > mostAlternatives) return [glob];
  }
  return [...new Set(alternatives)];
}

/** Braces that hold others. */
const nestedBraces = /\{[^{}]*\{/;
/** Braces that hold no others. */
const innerBraces = /\{([^{}]*)\}/;

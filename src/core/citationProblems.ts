/** Which citations of a note are worth a word: keys that no paper has, and keys that several papers share. */
import type { ResolvedCitation } from './engine';
import type { TextSpan } from './paper';

export interface CitationProblem {
  readonly code: 'unknownKey' | 'ambiguousCitation';
  readonly citation: ResolvedCitation;
  readonly keySpan: TextSpan;
}

/**
 * The problems among all citations of a note, in order. Only where the syntax leaves no doubt, never for a key that a list of
 * references may define, and none where no key of the note is known: such a note goes by another library.
 */
export function citationProblems(citations: readonly ResolvedCitation[]): readonly CitationProblem[] {
  const isKnown = ({ keySpan, papers, defined }: ResolvedCitation): boolean =>
    keySpan !== undefined && (papers.length > 0 || defined === true);
  return citations.some(isKnown) ? citations.flatMap(problemOf) : [];
}

/** What is wrong with one citation by itself. */
export function problemOf(citation: ResolvedCitation): CitationProblem[] {
  const { keySpan, explicit, defined, papers } = citation;
  if (!keySpan || !explicit || defined || papers.length === 1) return [];
  return [{ code: papers.length === 0 ? 'unknownKey' : 'ambiguousCitation', citation, keySpan }];
}

/** Compares two texts word by word. */
import { diffArrays } from 'diff';

/** A part of both texts, or of one of them. */
export interface DiffPart {
  readonly text: string;
  readonly change?: 'added' | 'removed';
}

/** Texts that differ in more words than that are told apart as a whole: nobody reads such a comparison. */
const maxEditLength = 500;

/**
 * What has to be removed from `before` and added to make `after` (Myers, "An O(ND) Difference Algorithm", 1986). The parts
 * that are not removed make `after`, those not added `before`, but for its blanks.
 */
export function wordDiff(before: string, after: string): readonly DiffPart[] {
  const comparator = (one: string, other: string): boolean => inOneLine(one) === inOneLine(other);
  const parts = diffArrays(wordsOf(before), wordsOf(after), { comparator, maxEditLength });
  if (!parts) return [partOf([before], 'removed'), partOf([after], 'added')];
  return parts.map(({ value, added, removed }) =>
    partOf(value, added ? 'added' : removed ? 'removed' : undefined),
  );
}

const inOneLine = (word: string): string => word.replace(/\s+/, ' ');

/** Words with the blanks behind them. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|^\s+/g) ?? [];
}

function partOf(words: readonly string[], change: DiffPart['change']): DiffPart {
  const text = words.join('');
  return change ? { text, change } : { text };
}

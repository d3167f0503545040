/** Says which of a theme's telling terms a paper holds: why it is there. */
import { stemOf } from './stem';
import type { ThemedPaper } from './themeModel';
import { findTokens } from './tokens';
import { foldSpelling } from './vocabulary';
import { WordFinder } from './words';

/** Those of `terms` that stand in title or abstract in any number or case, in the order given. Linear in the text. */
export function heldTerms(
  terms: readonly string[],
  { title, abstract }: Pick<ThemedPaper, 'title' | 'abstract'>,
): readonly string[] {
  const finder = new WordFinder();
  const runs = [title, abstract].map(text => runOf(text, finder));
  return terms.filter(term => {
    const run = runOf(term, finder);
    return run.trim() !== '' && runs.some(text => text.includes(run));
  });
}

/** The stems with a blank around each, so that one run within another is a phrase within a text; `|` where none runs on. */
function runOf(text: string, finder: WordFinder): string {
  const stems = findTokens(text, finder).map(({ spelling, joined }, i) => {
    const stem = stemOf(foldSpelling(spelling));
    return joined || i === 0 ? stem : `| ${stem}`;
  });
  return ` ${stems.join(' ')} `;
}

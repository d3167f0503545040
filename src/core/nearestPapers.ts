/** The papers that someone may mean by a key that none has. */
import type { NearestKeys } from './citations/nearestKeys';
import type { NearPaper } from './engine';
import type { Library } from './library/library';
import { header } from './summaries';

/** What they are found with. */
export interface NearestGround {
  readonly library: Pick<Library, 'get' | 'byKey' | 'citeKey'>;
  readonly keys: NearestKeys;
  /** Papers that hold these words, by id, best first. */
  search(query: string, limit: number): readonly string[];
}

/** By their keys; where none is like what is written, by its words. */
export function nearestPapers(
  name: string,
  limit: number,
  { library, keys, search }: NearestGround,
): readonly NearPaper[] {
  const byKey = keys(name, limit).flatMap(key => library.byKey(key));
  const found = byKey.length > 0 ? byKey : search(wordsOf(name).join(' '), limit);
  return [...new Set(found)].slice(0, limit).flatMap(id => {
    const paper = library.get(id);
    return paper ? [{ ...header(paper), citeKey: library.citeKey(paper) }] : [];
  });
}

/** The words of a key as a query: `ViTAdapter2021` has three, and `OR` is no operator. */
function wordsOf(key: string): string[] {
  const words = key.match(/\p{Lu}*\p{Ll}+|\p{Lu}+|[\p{Lo}\p{M}]+|\p{N}+/gu) ?? [];
  return words.map(word => word.toLowerCase());
}

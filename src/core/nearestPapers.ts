/** The papers that someone may mean by a key that none has. */
import { createNearestKeys, type NearestKeys } from './citations/nearestKeys';
import type { NearPaper } from './engine';
import type { Library } from './library/library';
import type { Paper } from './paper';
import { header } from './summaries';

/** Papers that hold these words, by id, best first. */
type Search = (query: string, limit: number) => readonly string[];

/** Knows the keys of a library; they are sorted when the first is asked about. */
export class NearestPapers {
  #papers: readonly Paper[] | undefined;
  #nearest: NearestKeys = () => [];

  constructor(
    private readonly library: Pick<Library, 'papers' | 'get' | 'byKey' | 'citeKey'>,
    private readonly search: Search,
  ) {}

  /** By their keys; where none is like what is written, by its words. */
  find(name: string, limit: number): readonly NearPaper[] {
    const byKey = this.#keys()(name, limit).flatMap(key => this.library.byKey(key));
    const found = byKey.length > 0 ? byKey : this.search(wordsOf(name).join(' '), limit);
    return [...new Set(found)].slice(0, limit).flatMap(id => {
      const paper = this.library.get(id);
      return paper ? [{ ...header(paper), citeKey: this.library.citeKey(paper) }] : [];
    });
  }

  /** The library gives another list of papers after each change. */
  #keys(): NearestKeys {
    const { papers } = this.library;
    if (papers !== this.#papers) this.#nearest = createNearestKeys(papers.map(({ key }) => key));
    this.#papers = papers;
    return this.#nearest;
  }
}

/** The words of a key as a query: `ViTAdapter2021` has three, and `OR` is no operator. */
function wordsOf(key: string): string[] {
  const words = key.match(/\p{Lu}*\p{Ll}+|\p{Lu}+|[\p{Lo}\p{M}]+|\p{N}+/gu) ?? [];
  return words.map(word => word.toLowerCase());
}

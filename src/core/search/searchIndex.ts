/** The full-text index of a library: MiniSearch over titles and abstracts, asked as a cascade. */
import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import { foldedWords } from '../library/title';
import { compareText } from '../order';
import type { PaperText } from '../paper';
import type { Pause } from '../pause';
import { indexTerm, queryTerms } from './terms';

/** What is indexed of a paper. */
export type IndexedPaper = Pick<PaperText, 'title' | 'abstract'> & { readonly id: string };

/** A paper found, with the indexed terms of it that the query met. */
export interface FoundPaper {
  readonly id: string;
  readonly score: number;
  readonly terms: readonly string[];
}

/** So many hits with all words, and no others are looked for. */
const enough = 5;
/** A word this short is looked up in titles only: as a prefix it would meet half of all abstracts. */
const shortPrefix = 2;
const papersPerPause = 32;

/**
 * Figures measured on known-item search over eleven kinds of damaged queries: title ×2, typos forgiven on words of five
 * letters and more, forgiven and unfinished words counted at a fraction. Best where all words meet, widened when few do.
 */
const allWords: SearchOptions = {
  combineWith: 'AND',
  boost: { title: 2 },
  weights: { fuzzy: 0.2, prefix: 0.3 },
};
const someWords: SearchOptions = {
  ...allWords,
  combineWith: 'OR',
  fuzzy: term => (term.length > 4 ? 0.2 : false),
};

/** Holds the index of the current papers and follows their changes. */
export class SearchIndex {
  readonly #index = new MiniSearch<IndexedPaper>({
    fields: ['title', 'abstract'],
    tokenize: foldedWords,
    processTerm: indexTerm,
  });
  readonly #indexed = new Map<string, IndexedPaper>();

  /** Brings the index up to these papers: what stayed the same is not touched. Shares the thread through `pause`. */
  async update(papers: readonly IndexedPaper[], pause: Pause): Promise<void> {
    const wanted = new Map(papers.map(paper => [paper.id, paper]));
    for (const [id, old] of this.#indexed) {
      const now = wanted.get(id);
      if (now && now.title === old.title && now.abstract === old.abstract) continue;
      this.#index.remove(old);
      this.#indexed.delete(id);
    }
    let added = 0;
    for (const { id, title, abstract } of wanted.values()) {
      if (this.#indexed.has(id)) continue;
      if (added++ % papersPerPause === 0) await pause();
      const paper = { id, title, abstract };
      this.#index.add(paper);
      this.#indexed.set(id, paper);
    }
  }

  /** The best papers for a query, best first, equals by id; at most `limit`. Any text is a query; an empty one finds nothing. */
  search(query: string, limit: number): FoundPaper[] {
    const { terms, lastIsPrefix } = queryTerms(query);
    if (terms.length === 0) return [];
    const asked = this.#optionsFor(terms, lastIsPrefix);
    let results = this.#ranked(query, { ...allWords, ...asked });
    if (results.length < enough) {
      const met = new Set(results.map(result => result.id));
      const wider = this.#ranked(query, { ...someWords, ...asked });
      results = [...results, ...wider.filter(result => !met.has(result.id))];
    }
    return results.slice(0, limit).map(({ id, score, terms: found }) => ({ id, score, terms: found }));
  }

  /** The papers in which every word of the query stands, whole and as typed, best first; none for an empty query. */
  holding(query: string): FoundPaper[] {
    // With something behind it the last word is whole.
    const { terms } = queryTerms(`${query} `);
    if (terms.length === 0) return [];
    const results = this.#ranked(query, { ...allWords, ...this.#optionsFor(terms, false) });
    return results.map(({ id, score, terms: found }) => ({ id, score, terms: found }));
  }

  /** MiniSearch leaves equals in the order in which they were added, which is the history of the dumps. */
  #ranked(query: string, options: SearchOptions): SearchResult[] {
    return this.#index.search(query, options).sort((a, b) => b.score - a.score || compareText(a.id, b.id));
  }

  #optionsFor(terms: readonly string[], lastIsPrefix: boolean): SearchOptions {
    const last = terms.length - 1;
    const typed = terms[last] ?? '';
    const shortWord = last === 0 && typed.length <= shortPrefix;
    return {
      tokenize: () => [...terms],
      processTerm: term => term,
      prefix: (term, index) => lastIsPrefix && index === last && (shortWord || term.length >= shortPrefix),
      ...(shortWord ? { fields: ['title'], fuzzy: false } : {}),
    };
  }
}

/** Searches a library: what the index finds, with the texts and themes that people are shown. */
import type { SearchAnswer, SearchRequest } from './engine';
import type { Library } from './library/library';
import { hitTexts } from './search/hitText';
import { firstOf, type PaperIndex } from './search/paperIndex';
import { queryWords } from './search/searchPlan';
import { type FilterGround, testOf } from './searchFilters';
import { nameTheme, summariseHit } from './summaries';
import type { LibraryThemes } from './themes/libraryThemes';

/** What is asked for an answer. */
export interface SearchGround {
  readonly index: Pick<PaperIndex, 'search' | 'holding'>;
  readonly library: Library;
  readonly themes: LibraryThemes;
}

/** The best papers for a query as typed; with `allWords` those that hold each of its words. */
export function answerSearch(
  { query, limit, allWords, cited = [], snippets = limit }: SearchRequest,
  { index, library, themes }: SearchGround,
): SearchAnswer {
  const ground: FilterGround = {
    paper: id => library.get(id),
    themes: themes.known,
    // A paper may have come to another id since it was said which ones are cited.
    cited: new Set(cited.flatMap(id => library.get(id)?.id ?? [])),
  };
  const { papers, matched } = allWords
    ? firstOf(index.holding(query), limit)
    : index.search(query, limit, filter => testOf(filter, ground));
  const textOf = hitTexts(queryWords(query));
  const hits = papers.flatMap(({ id, score }, rank) => {
    const paper = library.get(id);
    // The index may still be that of a moment ago.
    if (!paper) return [];
    const text = rank < snippets ? textOf(paper) : undefined;
    return [{ ...summariseHit(paper, score, text), ...nameTheme(themes.of(id)) }];
  });
  return { hits, matched };
}

/** What the filters of a query mean: search knows texts only, the engine knows what else there is to a paper. */
import { foldedWords } from './library/title';
import type { Paper } from './paper';
import type { QueryFilter } from './search/queryNode';
import type { PaperTest } from './search/searchPlan';
import type { Theme } from './themes/themeModel';

/** What must be known to decide filters. */
export interface FilterGround {
  paper(id: string): Paper | undefined;
  readonly themes: readonly Theme[];
  /** The papers that the user's note cites, by id. */
  readonly cited: ReadonlySet<string>;
}

type NameFilter = Extract<QueryFilter, { readonly text: string }>;

/** The test that a filter stands for. Names are compared by their words, without case and accents, and may be given in part. */
export function testOf(filter: QueryFilter, { paper, themes, cited }: FilterGround): PaperTest {
  const about = (test: (paper: Paper) => boolean): PaperTest => {
    return id => {
      const known = paper(id);
      return known !== undefined && test(known);
    };
  };
  switch (filter.field) {
    case 'author':
      return about(({ authors }) => authors.some(author => holds(author, filter.text)));
    case 'dump':
      return about(({ sources }) => sources.some(({ dump }) => holds(fileName(dump), filter.text)));
    case 'arxiv': {
      const wanted = filter.text.toLowerCase().replace(/v\d*$/, '');
      return about(({ ids: { arxiv } }) =>
        filter.unfinished ? arxiv?.startsWith(wanted) === true : arxiv === wanted,
      );
    }
    case 'year': {
      const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = filter;
      return about(({ year }) => year !== undefined && year >= from && year <= to);
    }
    case 'theme': {
      const papers = new Set(themesMeant(filter, themes).flatMap(({ papers: ids }) => ids));
      return id => papers.has(id);
    }
    case 'cited':
      return id => cited.has(id) === filter.cited;
  }
}

/** A theme of just that name is meant alone: `theme:speech` is not `Speech enhancement` where there is a theme `Speech`. */
function themesMeant({ text, unfinished }: NameFilter, themes: readonly Theme[]): readonly Theme[] {
  const all = themes.flatMap(theme => [theme, ...theme.subthemes]);
  const name = foldedWords(text).join(' ');
  const whole = unfinished ? [] : all.filter(({ label }) => foldedWords(label).join(' ') === name);
  return whole.length > 0 ? whole : all.filter(({ label }) => holds(label, text));
}

/** Whether the words of `part` stand in a row in `name`; its last may be the beginning of one. */
function holds(name: string, part: string): boolean {
  return ` ${foldedWords(name).join(' ')}`.includes(` ${foldedWords(part).join(' ')}`);
}

/** The last segment of a path or URI, as people read it. */
function fileName(dump: string): string {
  const name = dump.slice(dump.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

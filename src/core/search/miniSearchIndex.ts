/** The full-text index of ordinary libraries: MiniSearch over titles and abstracts, asked as a cascade. */
import MiniSearch, { type QueryCombination, type SearchOptions } from 'minisearch';
import type { Pause } from '../pause';
import { byScore } from './bestPapers';
import { rightLetters } from './dictionary';
import { enough, type FoundPaper, type PaperIndex, type SearchResult } from './paperIndex';
import type { IndexedDump, IndexedPaper } from './paperTexts';
import {
  type Condition,
  type FilterTests,
  type PlannedWord,
  planQuery,
  planWords,
  type SearchPlan,
} from './searchPlan';
import { rootOf, splitsOf } from './terms';
import { fulfils, readText } from './textConditions';
import { termsOf } from './tokens';
import { EditMeter, forgivenEdits } from './typos';

const papersPerPause = 32;
/** At which share of the word itself other forms count. */
const inflectedShare = 0.5;
const beginningShare = 0.1;

const asIs: SearchOptions = {
  boost: { title: 2 },
  weights: { fuzzy: 0.2, prefix: 0.3 },
  tokenize: text => [text],
  processTerm: term => term,
};

/** Holds the index of the current papers and follows their changes. */
export class MiniSearchIndex implements PaperIndex {
  /** The terms of the papers by their root, to find inflections, each with how many papers it stands in. */
  readonly #byRoot = new Map<string, Map<string, number>>();
  readonly #indexed = new Map<string, IndexedPaper>();
  readonly #index = new MiniSearch<IndexedPaper>({
    fields: ['title', 'abstract'],
    tokenize: text => termsOf(text).filter(Boolean),
    processTerm: term => term,
  });

  async update(dumps: readonly IndexedDump[], pause: Pause): Promise<void> {
    const wanted = new Map(dumps.flatMap(papersIn).map(paper => [paper.id, paper]));
    for (const [id, old] of this.#indexed) {
      const now = wanted.get(id);
      if (now && now.title === old.title && now.abstract === old.abstract) continue;
      this.#index.remove(old);
      this.#indexed.delete(id);
      this.#count(old, -1);
    }
    let added = 0;
    for (const { id, title, abstract } of wanted.values()) {
      if (this.#indexed.has(id)) continue;
      if (added++ % papersPerPause === 0) await pause();
      const paper = { id, title, abstract };
      this.#index.add(paper);
      this.#indexed.set(id, paper);
      this.#count(paper, 1);
    }
  }

  search(query: string, limit: number, filters: FilterTests): SearchResult {
    const plan = planQuery(query, filters);
    if (plan.words.length === 0 && plan.conditions.length === 0) return { papers: [], matched: 0 };
    const found = this.#cascade(plan, limit);
    return found.matched === 0 && plan.otherwise ? this.#cascade(plan.otherwise, limit) : found;
  }

  #cascade({ words, extras, conditions }: SearchPlan, limit: number): SearchResult {
    const passing = (found: readonly FoundPaper[]): FoundPaper[] => this.#passing(found, conditions);
    const exact = words.map(word => this.#formsOf(word, false));
    const whole = passing(this.#ask(exact, 'AND', conditions));
    const met = new Set(whole.map(({ id }) => id));
    const forgiving = (): QueryCombination[] => words.map(word => this.#formsOf(word, true));
    const wider =
      whole.length >= enough || words.length === 0 ? [] : passing(this.#ask(forgiving(), 'OR', conditions));
    const partial = wider.filter(({ id }) => !met.has(id));
    const ranked = [...this.#withExtras(whole, extras), ...this.#withExtras(partial, extras)];
    return { papers: ranked.slice(0, limit), matched: ranked.length };
  }

  holding(query: string): readonly FoundPaper[] {
    const words = planWords(query);
    if (words.length === 0) return [];
    return this.#ask(
      words.map(({ term }) => form(term)),
      'AND',
      [],
    ).sort(byScore);
  }

  /** Counts the terms of a paper that has come, 1, or gone, -1. */
  #count({ title, abstract }: IndexedPaper, change: 1 | -1): void {
    for (const term of new Set([...termsOf(title), ...termsOf(abstract)])) {
      if (!term) continue;
      const root = rootOf(term);
      const related = this.#byRoot.get(root) ?? new Map<string, number>();
      const count = (related.get(term) ?? 0) + change;
      if (count > 0) this.#byRoot.set(root, related.set(term, count));
      else if (related.delete(term) && related.size === 0) this.#byRoot.delete(root);
    }
  }

  /** What a word of a query can stand for. */
  #formsOf({ word, term, field, unfinished, joined }: PlannedWord, forgiving: boolean): QueryCombination {
    const root = rootOf(term);
    const related = [...(this.#byRoot.get(root)?.keys() ?? [])].filter(other => other !== term);
    const queries: QueryCombination[] = [
      form(term, forgiving && !this.#knows(term) ? { fuzzy: forgivenEdits(term) } : {}),
      ...joined.map(compound => form(compound)),
      ...related.map(other => form(other, { boostTerm: () => inflectedShare })),
      ...(unfinished ? [form(word, { prefix: true })] : []),
      ...(unfinished && forgiving ? this.#similarBeginnings(word) : []),
      ...this.#splitsOf(term, word),
    ];
    return { ...asIs, combineWith: 'OR', queries, ...(field ? { fields: [field] } : {}) };
  }

  /** The two known words that an unknown one may be written together from. */
  #splitsOf(term: string, word: string): QueryCombination[] {
    if (this.#knows(term)) return [];
    return splitsOf(word)
      .filter(halves => halves.every(half => this.#knows(half)))
      .map(halves => ({ ...asIs, combineWith: 'AND', queries: halves.map(half => form(half)) }));
  }

  /** MiniSearch forgives typos in whole words only, not in a word still being typed. */
  #similarBeginnings(word: string): QueryCombination[] {
    const edits = forgivenEdits(word);
    if (edits === 0) return [];
    const meter = new EditMeter(word, edits);
    return [...this.#byRoot.values()].flatMap(related =>
      [...related.keys()].flatMap(term => {
        const isNear = term.startsWith(word.slice(0, rightLetters));
        const distance = isNear ? meter.editsToBeginning(term) : undefined;
        return distance ? form(term, { boostTerm: () => beginningShare / distance }) : [];
      }),
    );
  }

  #knows(term: string): boolean {
    return this.#byRoot.get(rootOf(term))?.has(term) ?? false;
  }

  /** What the index finds for words, narrowed as far as it can say by what the conditions need. */
  #ask(
    words: readonly QueryCombination[],
    combineWith: 'AND' | 'OR',
    conditions: readonly Condition[],
  ): FoundPaper[] {
    const needed = conditions.flatMap(condition => this.#neededBy(condition) ?? []);
    const queries = [...(words.length > 0 ? [{ ...asIs, combineWith, queries: [...words] }] : []), ...needed];
    if (queries.length === 0) return [...this.#indexed.keys()].map(id => ({ id, score: 0 }));
    return this.#index
      .search({ ...asIs, combineWith: 'AND', queries })
      .map(({ id, score }) => ({ id, score }));
  }

  /** A query that every paper fulfilling the condition fulfils, if there is one. */
  #neededBy(condition: Condition): QueryCombination | undefined {
    switch (condition.kind) {
      case 'word':
        return this.#formsOf(condition.word, false);
      case 'phrase':
        return {
          ...asIs,
          combineWith: 'AND',
          queries: condition.phrase.terms.filter(Boolean).map(term => form(term)),
        };
      case 'all':
      case 'any': {
        const needed = condition.of.flatMap(part => this.#neededBy(part) ?? []);
        if (needed.length === 0 || (condition.kind === 'any' && needed.length < condition.of.length))
          return undefined;
        return { ...asIs, combineWith: condition.kind === 'all' ? 'AND' : 'OR', queries: needed };
      }
      default:
        return undefined;
    }
  }

  #passing(found: readonly FoundPaper[], conditions: readonly Condition[]): FoundPaper[] {
    if (conditions.length === 0) return [...found];
    return found.filter(({ id }) => {
      const paper = this.#indexed.get(id);
      if (!paper) return false;
      const text = readText(paper);
      return conditions.every(condition => fulfils(text, condition));
    });
  }

  /** MiniSearch leaves equals in the order in which they were added, which is the history of the dumps. */
  #withExtras(found: readonly FoundPaper[], extras: readonly PlannedWord[]): FoundPaper[] {
    const scores = new Map<string, number>();
    for (const extra of found.length > 0 ? extras : []) {
      for (const { id, score } of this.#index.search(this.#formsOf(extra, false)))
        scores.set(id, (scores.get(id) ?? 0) + score);
    }
    return found.map(({ id, score }) => ({ id, score: score + (scores.get(id) ?? 0) })).sort(byScore);
  }
}

function form(term: string, options: SearchOptions = {}): QueryCombination {
  return { ...asIs, ...options, queries: [term] };
}

function papersIn({ texts, ids }: IndexedDump): IndexedPaper[] {
  return ids.flatMap((id, paper) =>
    id === undefined ? [] : { id, title: texts.title(paper), abstract: texts.abstract(paper) },
  );
}

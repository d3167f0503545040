/** Searches a set of segments as if it were one. */
import { BestPapers } from './bestPapers';
import { type NumberTest, testsOf } from './conditions';
import { OccurrenceFinder, type WordOccurrences } from './occurrences';
import { enough, type FoundPaper, type SearchResult } from './paperIndex';
import { Scoreboard } from './scoreboard';
import { WordScorer, weightsIn } from './scoring';
import type { PlannedWord, SearchPlan } from './searchPlan';
import type { SegmentView } from './segmentView';

/** What is looked for in every segment. */
interface Task {
  readonly words: readonly WordOccurrences[];
  readonly extras: readonly WordOccurrences[];
  /** By condition and segment. */
  readonly tests: readonly (readonly NumberTest[])[];
}

interface Ranked extends SearchResult {
  /** How many papers have all words. */
  readonly whole: number;
}

/** A word in fewer papers than this may be a misspelt one. */
const rare = 3;

/** The beginning of a word that many papers have is none; which it will be the next letters say. */
function isRare({ word, exact, frequency }: WordOccurrences): boolean {
  return (word.unfinished ? frequency : exact) < rare;
}

/** Holds the segments of a moment and the counters that queries share. */
export class SegmentSearch {
  readonly #views: readonly SegmentView[];
  readonly #scorer: WordScorer;
  readonly #board: Scoreboard;
  readonly #finder: OccurrenceFinder;

  constructor(views: readonly SegmentView[]) {
    this.#views = views;
    this.#finder = new OccurrenceFinder(views);
    const papers = views.reduce((sum, { live }) => sum + live, 0);
    const average = (words: (view: SegmentView) => number): number =>
      Math.max(1, views.reduce((sum, view) => sum + words(view), 0) / Math.max(1, papers));
    const scale = {
      papers,
      averageTitle: average(view => view.titleWords),
      averageAbstract: average(view => view.abstractWords),
    };
    const scored = views.map(({ segment }) => ({ segment, weights: weightsIn(segment, scale) }));
    this.#scorer = new WordScorer(scored, scale);
    this.#board = new Scoreboard(Math.max(0, ...views.map(({ ids }) => ids.length)));
  }

  /** All words first; where too few papers have them, those with some; typos forgiven then. */
  find(plan: SearchPlan, limit: number): SearchResult {
    const found = this.#cascade(plan, limit);
    return found.matched === 0 && plan.otherwise ? this.#cascade(plan.otherwise, limit) : found;
  }

  #cascade(plan: SearchPlan, limit: number): SearchResult {
    const exact: Task = {
      words: plan.words.map(word => this.#finder.find(word)),
      extras: plan.extras.map(word => this.#finder.find(word)),
      tests: plan.conditions.map(condition => testsOf(this.#views, condition, this.#finder)),
    };
    // With a word that stands nowhere no paper has them all.
    const isPossible = exact.words.every(({ frequency }) => frequency > 0);
    const first = isPossible ? this.#rank(exact, limit, true) : undefined;
    if (first && first.whole >= enough) return first;
    const words = exact.words.map(found => (isRare(found) ? this.#finder.findSimilar(found.word) : found));
    const isForgiving = words.some((found, i) => found !== exact.words[i]);
    return first && !isForgiving ? first : this.#rank({ ...exact, words }, limit, true);
  }

  /** The papers with all of these words. */
  findWhole(words: readonly PlannedWord[]): readonly FoundPaper[] {
    const task = { words: words.map(word => this.#finder.findExact(word)), extras: [], tests: [] };
    return this.#rank(task, Number.POSITIVE_INFINITY, false).papers;
  }

  /** Those with all words before those with some; the latter only where `widened` and where the former are too few. */
  #rank(task: Task, limit: number, widened: boolean): Ranked {
    const whole = new BestPapers(limit);
    const partial = new BestPapers(limit);
    const wanted = Math.min(255, task.words.length);
    this.#views.forEach(({ ids, hidden }, i) => {
      this.#score(task, i);
      const { touched, met } = this.#board;
      const collect = (best: BestPapers, isWhole: boolean): void => {
        // A library's worth of papers: an index is twice as fast here as an iterator.
        for (let at = 0; at < touched.length; at++) {
          const paper = touched[at] ?? 0;
          if ((met[paper] ?? 0) >= wanted !== isWhole) continue;
          if (hidden?.[paper] || !task.tests.every(test => test[i]?.(paper))) continue;
          best.offer(ids, paper, this.#board.scoreOf(paper));
        }
      };
      collect(whole, true);
      if (widened && whole.offered < enough) collect(partial, false);
      this.#board.clear();
    });
    const papers = whole.sorted();
    if (!widened || whole.offered >= enough) return { papers, matched: whole.offered, whole: whole.offered };
    return {
      papers: [...papers, ...partial.sorted()].slice(0, limit),
      matched: whole.offered + partial.offered,
      whole: whole.offered,
    };
  }

  #score({ words, extras }: Task, index: number): void {
    for (const found of words) this.#board.add(this.#scorer.score(found, index));
    if (words.length === 0) this.#board.addAll(this.#views[index]?.ids.length ?? 0);
    for (const found of extras) this.#board.addExtra(this.#scorer.scoreAmong(found, index, this.#board.met));
  }
}

/** Decides which papers of a segment fulfil the conditions of a query. */
import { nowhere, type OccurrenceFinder } from './occurrences';
import { papersWithPhrase } from './phrase';
import type { Condition, PlannedPhrase, PlannedWord } from './searchPlan';
import { mostInAbstract, titleShift } from './segment';
import type { SegmentView } from './segmentView';

/** Whether the paper of that number fulfils a condition. */
export type NumberTest = (paper: number) => boolean;

/** The test of a condition for each segment. Words and phrases are looked up now, filters when they are asked. */
export function testsOf(
  views: readonly SegmentView[],
  condition: Condition,
  finder: OccurrenceFinder,
): NumberTest[] {
  switch (condition.kind) {
    case 'filter':
      return views.map(
        ({ ids }) =>
          paper =>
            condition.passes(ids[paper] ?? ''),
      );
    case 'word':
      return wordTests(views, condition.word, finder);
    case 'phrase':
      return views.map(view => phraseTest(view, condition.phrase));
    case 'not':
      return testsOf(views, condition.of, finder).map(test => paper => !test(paper));
    default: {
      const parts = condition.of.map(part => testsOf(views, part, finder));
      const wanted = condition.kind === 'any';
      return views.map((_, i) => {
        const tests = parts.flatMap(part => part[i] ?? []);
        return paper => (wanted ? tests.some(test => test(paper)) : tests.every(test => test(paper)));
      });
    }
  }
}

function wordTests(views: readonly SegmentView[], word: PlannedWord, finder: OccurrenceFinder): NumberTest[] {
  const { bySegment } = finder.find(word);
  return views.map(({ ids, segment: { postingStarts, papers, counts } }, i) => {
    const holders = new Uint8Array(ids.length);
    const { terms, completed, split } = bySegment[i] ?? nowhere;
    const hold = (first: number, end: number): void => {
      for (let p = postingStarts[first] ?? 0; p < (postingStarts[end] ?? 0); p++)
        if (isIn(counts[p] ?? 0, word.field)) holders[papers[p] ?? 0] = 1;
    };
    for (const term of terms.keys()) hold(term, term + 1);
    hold(...completed);
    for (const paper of split) holders[paper] = 1;
    return paper => holders[paper] === 1;
  });
}

function isIn(count: number, field: 'title' | 'abstract' | undefined): boolean {
  return !field || (field === 'title' ? count >> titleShift : count & mostInAbstract) > 0;
}

function phraseTest({ segment }: SegmentView, { terms, field }: PlannedPhrase): NumberTest {
  const placed = terms.flatMap((term, offset) => (term ? { term: segment.terms.find(term), offset } : []));
  const known = placed.flatMap(({ term, offset }) => (term === undefined ? [] : { term, offset }));
  if (known.length < placed.length) return () => false;
  const holders = new Set(papersWithPhrase(segment, known, field));
  return paper => holders.has(paper);
}

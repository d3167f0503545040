/** Finds papers by the beginning of their key. */
import { compareText } from '../order';
import type { Paper } from '../paper';
import { inSteps, type Steps, sortedInSteps } from '../pause';

/** Papers whose key begins so, by id, in the order of keys: a key that is just that comes first. */
export type KeyBeginnings = (beginning: string, limit: number) => readonly string[];

/** Prepares some papers; an answer takes time by its length and the logarithm of their number. */
export function* prepareKeyBeginnings(papers: readonly Paper[]): Steps<KeyBeginnings> {
  const unsorted: { readonly key: string; readonly id: string }[] = [];
  yield* inSteps(papers, ({ key, id }) => unsorted.push({ key, id }));
  const named = yield* sortedInSteps(
    unsorted,
    (a, b) => compareText(a.key, b.key) || compareText(a.id, b.id),
  );
  return (beginning, limit) => {
    const found: string[] = [];
    for (let at = firstAt(named, beginning); found.length < limit; at++) {
      const paper = named[at];
      if (!paper?.key.startsWith(beginning)) break;
      found.push(paper.id);
    }
    return found;
  };
}

/** Where the first key stands that does not come before this one. */
function firstAt(named: readonly { readonly key: string }[], wanted: string): number {
  let [low, high] = [0, named.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((named[middle]?.key ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

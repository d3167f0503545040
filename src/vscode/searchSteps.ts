/** Asks for the hits of a query in two steps: what is in sight first, since whoever types on sees nothing else. */
import type { PaperEngine, SearchAnswer, SearchRequest } from '../core/engine';

/** So many rows are in sight; snippets take longer than hits. */
const inSight = 20;
/** Whoever types on does so within this time. In milliseconds. */
const keystroke = 150;

/** All hits with the first snippets, then, where there are more hits, with all snippets. Rejects once it is aborted. */
export async function* searchInSteps(
  engine: Pick<PaperEngine, 'search'>,
  request: SearchRequest,
  signal: AbortSignal,
): AsyncGenerator<SearchAnswer> {
  const first = await engine.search({ ...request, snippets: inSight }, signal);
  signal.throwIfAborted();
  yield first;
  if (first.hits.length <= inSight) return;
  await new Promise(resolve => setTimeout(resolve, keystroke));
  signal.throwIfAborted();
  const whole = await engine.search(request, signal);
  signal.throwIfAborted();
  yield whole;
}

/** Whether an answer is shown already, but for snippets that are still to come. */
export function isShown<T extends SearchAnswer>(next: T, now: T | undefined): boolean {
  const hits = next.hits.map((hit, rank) => {
    const { snippet = '', marks = hit.marks } = now?.hits[rank] ?? {};
    return hit.snippet === '' ? { ...hit, snippet, marks } : hit;
  });
  return JSON.stringify({ ...next, hits }) === JSON.stringify(now);
}

/** Lays papers out as the engine does, and takes the time. */
import type { Steps } from '../../src/core/pause';
import { buildThemes } from '../../src/core/themes/buildThemes';
import { layOut, type Positions } from '../../src/core/themes/mapLayout';
import type { NeighbourLists } from '../../src/core/themes/neighbourLists';
import type { Theme, ThemedPaper } from '../../src/core/themes/themeModel';

/** A map, with what it took in milliseconds. */
export interface LaidOut {
  readonly themes: readonly Theme[];
  readonly lists: NeighbourLists;
  /** The theme of each paper by its number, −1 for none. */
  readonly groups: Int32Array;
  readonly positions: Positions;
  readonly findingNeighbours: number;
  readonly layingOut: number;
  /** Others wait for the thread as long. */
  readonly longestStep: number;
}

/** The map of a library; the themes, which come first, do not count. */
export async function layOutTimed(papers: readonly ThemedPaper[]): Promise<LaidOut> {
  const { themes, neighbours } = await buildThemes(papers, async () => {});
  const found = timedSteps(neighbours(15));
  const lists = found.value;
  const numbers = new Map(themes.flatMap((theme, n) => theme.papers.map(id => [id, n] as const)));
  const groups = Int32Array.from(lists.ids, id => numbers.get(id) ?? -1);
  const laid = timedSteps(layOut({ lists, groups }));
  const times = { findingNeighbours: found.total, layingOut: laid.total };
  const longestStep = Math.max(found.longest, laid.longest);
  return { themes, lists, groups, positions: laid.value, ...times, longestStep };
}

function timedSteps<T>(steps: Steps<T>): { value: T; total: number; longest: number } {
  let total = 0;
  let longest = 0;
  for (;;) {
    const start = performance.now();
    const step = steps.next();
    const took = performance.now() - start;
    total += took;
    longest = Math.max(longest, took);
    if (step.done) return { value: step.value, total, longest };
  }
}

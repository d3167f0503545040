/**
 * The layout of the map: how long it takes, how long others wait for the thread meanwhile, and how good neighbours are kept
 * together. How fast the map is painted is measured with the panel, in a browser.
 */
import type { Positions } from '../../src/core/themes/mapLayout';
import type { NeighbourLists } from '../../src/core/themes/neighbourLists';
import type { ThemedPaper } from '../../src/core/themes/themeModel';
import { layOutTimed } from './laidOut';
import { realPapers, scalePapers } from './searchData';
import { type Cell, printTable } from './table';

const sizes = [5000, 20_000];

async function main(): Promise<void> {
  const rows = [await measure('real dumps', realPapers())];
  for (const size of sizes) rows.push(await measure(`arXiv ${size}`, await scalePapers(size)));
  printTable(
    'Laying papers out',
    ['papers', 'count', 'neighbours s', 'layout s', 'longest step ms', 'of 10 nearest kept', 'same theme'],
    rows,
  );
}

async function measure(name: string, papers: readonly ThemedPaper[]): Promise<Cell[]> {
  const laidOut = await layOutTimed(papers);
  const { kept, same } = quality(laidOut.lists, laidOut.groups, laidOut.positions);
  const seconds = [laidOut.findingNeighbours / 1000, laidOut.layingOut / 1000];
  return [name, papers.length, ...seconds, laidOut.longestStep, kept, same];
}

/** Of 300 papers: the ten nearest on the map that are among the ten nearest of all, and those of the same theme, as shares. */
function quality(lists: NeighbourLists, groups: Int32Array, positions: Positions) {
  const count = lists.ids.length;
  const asked = Array.from({ length: Math.min(300, count) }, (_, i) => Math.floor((i * count) / 300) % count);
  let [kept, same] = [0, 0];
  for (const paper of asked) {
    const nearest = new Set(lists.nearest.subarray(paper * lists.limit, paper * lists.limit + 10));
    const distanceTo = (other: number) =>
      Math.hypot(
        (positions[2 * other] ?? 0) - (positions[2 * paper] ?? 0),
        (positions[2 * other + 1] ?? 0) - (positions[2 * paper + 1] ?? 0),
      );
    const around = Array.from(lists.ids.keys())
      .filter(other => other !== paper)
      .map(other => ({ other, distance: distanceTo(other) }))
      .sort((a, b) => a.distance - b.distance)
      .slice(0, 10);
    kept += around.filter(({ other }) => nearest.has(other)).length / 10 / asked.length;
    same += around.filter(({ other }) => groups[other] === groups[paper]).length / 10 / asked.length;
  }
  return { kept, same };
}

void main();

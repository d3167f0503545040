/** Gives papers that come to a library a place at once among the themes there are. */
import { idOf, unsortedLabel } from './buildThemes';
import type { NearPaper, Pause, Theme, ThemedPaper, ThemeModel } from './themeModel';

/** So many neighbours say where a paper belongs. */
const neighboursAsked = 10;

/** What is unsorted where everything was sorted before. */
const noTheme: Theme = {
  id: idOf(unsortedLabel),
  label: unsortedLabel,
  terms: [],
  papers: [],
  subthemes: [],
};

/**
 * The themes brought up to `papers`: those that are gone leave, those that are new go to the theme, and to the part of it,
 * that their neighbours are in, or else to what is unsorted. Nothing else moves. Costs a search a newcomer; rejects where
 * `pause` does.
 */
export async function placeNewcomers(
  { themes, near }: Pick<ThemeModel, 'themes' | 'near'>,
  papers: readonly ThemedPaper[],
  pause: Pause,
): Promise<readonly Theme[]> {
  const leaves = themes.flatMap(leavesOf);
  const homes = new Map(leaves.flatMap(leaf => leaf.papers.map(id => [id, leaf] as const)));
  const unsorted = themes.find(({ label }) => label === unsortedLabel) ?? noTheme;
  const arrivals = new Map<Theme, string[]>();
  for (const paper of papers) {
    if (homes.has(paper.id)) continue;
    await pause();
    const leaf = leafOfMost(near(paper, neighboursAsked), homes) ?? unsorted;
    const come = arrivals.get(leaf);
    if (come) come.push(paper.id);
    else arrivals.set(leaf, [paper.id]);
  }
  const present = new Set(papers.map(({ id }) => id));
  const bringUp = (theme: Theme): Theme => {
    const subthemes = theme.subthemes.map(bringUp).filter(isPeopled);
    const come = leavesOf(theme).flatMap(leaf => arrivals.get(leaf) ?? []);
    return { ...theme, papers: [...theme.papers.filter(id => present.has(id)), ...come], subthemes };
  };
  const all = themes.includes(unsorted) ? themes : [...themes, unsorted];
  const brought = all.map(bringUp).filter(isPeopled);
  const order = (theme: Theme) => (theme.label === unsortedLabel ? 0 : theme.papers.length);
  return brought.sort((a, b) => order(b) - order(a));
}

const leavesOf = (theme: Theme): readonly Theme[] => (theme.subthemes.length > 0 ? theme.subthemes : [theme]);

const isPeopled = ({ papers }: Theme): boolean => papers.length > 0;

/** Where the neighbours are that are most similar when taken together; the nearest one's of equals. */
function leafOfMost(near: readonly NearPaper[], homes: ReadonlyMap<string, Theme>): Theme | undefined {
  const votes = new Map<Theme, number>();
  for (const { id, score } of near) {
    const home = homes.get(id);
    if (home) votes.set(home, (votes.get(home) ?? 0) + score);
  }
  return [...votes].reduce<[Theme | undefined, number]>(
    (best, vote) => (vote[1] > best[1] ? vote : best),
    [undefined, 0],
  )[0];
}

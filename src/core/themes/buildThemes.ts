/** Papers in, themes out: reads the texts, parts the papers into groups and those into smaller ones, and names them. */
import { Names, type ThemeName } from './names';
import { countDocuments, type NamingGround } from './naming';
import { readNounShares } from './nounEvidence';
import { Pace } from './pace';
import { type PartingGround, partPapers } from './partition';
import { hashOf } from './random';
import { relatedPapers } from './related';
import { Speller } from './spelling';
import { findTerms } from './termSpace';
import type { FoundModel, Pause, Theme, ThemedPaper } from './themeModel';
import { weighByRarity, weighPapers } from './weighting';
import { WordHolders } from './wordHolders';
import { readWords } from './wordStream';

/** Where the papers stand that share no words with any theme. */
export const unsortedLabel = 'Unsorted';
/** That theme, whatever the user calls it. */
export const isUnsorted = ({ id }: Pick<Theme, 'id'>): boolean => id === idOf(unsortedLabel);
/** Papers in the similarity graph of the library, and of one theme: 40 groups show in so many, and the time stays in bounds. */
const mostInLibraryGraph = 4000;
const mostInThemeGraph = 1000;
/** Larger themes are parted again. */
const largestWithoutSubthemes = 40;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Told how much of a search is done, 0 to 1. */
export type Report = (progress: number) => void;

/** How much of the time goes by before the themes are named and parted: about the same at 10,000 and at 100,000 papers. */
const progressAt = { read: 0.12, terms: 0.22, grouped: 0.45 } as const;

/**
 * Finds the themes of `papers` (ids unique). The result depends on the set of papers alone, not on their order. Rejects only
 * where `pause` does. Beyond 4,000 papers the time grows about linearly.
 */
export async function buildThemes(
  papers: readonly ThemedPaper[],
  pause: Pause,
  report: Report = () => {},
): Promise<FoundModel> {
  const pace = new Pace(pause);
  const sorted = [...papers].sort((a, b) => byText(a.id, b.id));
  const stream = await readWords(sorted, pace);
  report(progressAt.read);
  const space = await findTerms(stream, pace);
  report(progressAt.terms);
  const { stems, worth } = stream;
  const naming = { space, stems, worth, nounShares: readNounShares(stream), holders: new WordHolders(space) };
  const speller = new Speller();
  const themes = await new ThemeBuilder(sorted, naming, speller, pace).build(report);
  const everyPaper = Int32Array.from(sorted.keys());
  const rarity = weighByRarity(space, everyPaper);
  const vectors = await weighPapers(space, rarity, everyPaper, pace);
  return { themes, ...relatedPapers({ papers: sorted, naming, speller, vectors, weighting: rarity }) };
}

/** Builds the tree of themes; top-level names are given first, so that sub-themes keep clear of them. */
class ThemeBuilder {
  private readonly names: Names;
  private readonly parting: PartingGround;

  constructor(
    private readonly papers: readonly ThemedPaper[],
    private readonly naming: NamingGround,
    speller: Speller,
    private readonly pace: Pace,
  ) {
    this.names = new Names(naming, papers, speller);
    this.parting = { space: naming.space, ranks: Int32Array.from(papers, ({ id }) => hashOf(id)) };
  }

  async build(report: Report): Promise<Theme[]> {
    const everyPaper = Array.from(this.papers.keys());
    const { groups, rest } = await partPapers(
      this.parting,
      Int32Array.from(everyPaper),
      mostInLibraryGraph,
      this.pace,
    );
    report(progressAt.grouped);
    const named = await this.nameGroups(groups, everyPaper);
    const themes: Theme[] = [];
    let parted = 0;
    for (const { group, name } of named) {
      const id = idOf(name.label);
      themes.push(this.themeOf(id, name, group, await this.partsOf(id, group)));
      parted += group.length;
      report(progressAt.grouped + ((1 - progressAt.grouped) * parted) / everyPaper.length);
    }
    if (rest.length === 0) return themes;
    const unsorted = { label: unsortedLabel, terms: [] };
    return [...themes, this.themeOf(idOf(unsortedLabel), unsorted, rest, [])];
  }

  /** Names groups by what tells them from all papers `around` them. */
  private async nameGroups(groups: readonly (readonly number[])[], around: readonly number[]) {
    const surroundings = { papers: around, documents: countDocuments(this.naming.space, around) };
    const named: { group: readonly number[]; name: ThemeName }[] = [];
    for (const group of groups) {
      if (this.pace.due()) await this.pace.rest();
      named.push({ group, name: this.names.nameGroup(group, surroundings) });
    }
    return named;
  }

  private themeOf(
    id: string,
    { label, terms }: ThemeName,
    group: readonly number[],
    subthemes: Theme[],
  ): Theme {
    return { id, label, terms, papers: group.flatMap(paper => this.papers[paper]?.id ?? []), subthemes };
  }

  /** The sub-themes of a large group; papers that share nothing with any of them go to the largest. */
  private async partsOf(parent: string, group: readonly number[]): Promise<Theme[]> {
    if (group.length <= largestWithoutSubthemes) return [];
    const { groups, rest } = await partPapers(
      this.parting,
      Int32Array.from(group).sort(),
      mostInThemeGraph,
      this.pace,
    );
    const [largest = [], ...others] = groups;
    if (others.length === 0) return [];
    const named = await this.nameGroups([[...largest, ...rest], ...others], group);
    return named.map(({ group: part, name }) =>
      this.themeOf(`${parent}/${idOf(name.label)}`, name, part, []),
    );
  }
}

/** A readable id: labels are unique already. */
export const idOf = (label: string): string => label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');

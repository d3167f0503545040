/** Papers in, themes out: reads the texts, parts the papers into groups and those into smaller ones, and names them. */
import { Names, type ThemeName } from './names';
import { countDocuments, type NamingGround } from './naming';
import { readWordUse } from './nounEvidence';
import { Pace } from './pace';
import { partPapers } from './partition';
import { relatedPapers } from './related';
import { Speller } from './spelling';
import { findTerms } from './termSpace';
import type { Pause, Theme, ThemedPaper, ThemeModel } from './themeModel';
import { weighByRarity, weighPapers } from './weighting';
import { readWords } from './wordStream';

/** Where the papers stand that share no words with any theme. */
export const unsortedLabel = 'Unsorted';
/** Larger themes are parted again. */
const largestWithoutSubthemes = 40;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Finds the themes of `papers` (ids unique). The result depends on the set of papers alone, not on their order. Rejects only
 * where `pause` does. 10,000 papers take seconds; beyond 6,000 the time grows about linearly.
 */
export async function buildThemes(papers: readonly ThemedPaper[], pause: Pause): Promise<ThemeModel> {
  const pace = new Pace(pause);
  const sorted = [...papers].sort((a, b) => byText(a.id, b.id));
  const stream = await readWords(sorted, pace);
  const space = await findTerms(stream, pace);
  const speller = new Speller();
  const { stems, worth } = stream;
  const builder = new ThemeBuilder(sorted, { space, stems, worth, use: readWordUse(stream) }, speller, pace);
  const themes = await builder.build();
  const everyPaper = Int32Array.from(sorted.keys());
  const rarity = weighByRarity(space, everyPaper);
  const vectors = await weighPapers(space, rarity, everyPaper, pace);
  const related = relatedPapers({ papers: sorted, space, stems, speller, vectors, termOf: rarity.termOf });
  return { themes, related };
}

/** Builds the tree of themes; top-level names are given first, so that sub-themes keep clear of them. */
class ThemeBuilder {
  private readonly names: Names;

  constructor(
    private readonly papers: readonly ThemedPaper[],
    private readonly ground: NamingGround,
    speller: Speller,
    private readonly pace: Pace,
  ) {
    this.names = new Names(ground, papers, speller);
  }

  async build(): Promise<Theme[]> {
    const { space } = this.ground;
    const everyPaper = Array.from(this.papers.keys());
    const { groups, rest } = await partPapers(space, Int32Array.from(everyPaper), this.pace);
    const library = { papers: everyPaper, documents: countDocuments(space, everyPaper) };
    const named = groups.map(group => ({ group, name: this.names.nameGroup(group, library) }));
    const themes: Theme[] = [];
    for (const { group, name } of named) {
      const id = idOf(name.label);
      themes.push(this.themeOf(id, name, group, await this.partsOf(id, group)));
    }
    if (rest.length > 0)
      themes.push(this.themeOf(idOf(unsortedLabel), { label: unsortedLabel, terms: [] }, rest, []));
    return themes;
  }

  private themeOf(
    id: string,
    { label, terms }: ThemeName,
    group: readonly number[],
    subthemes: Theme[],
  ): Theme {
    return { id, label, terms, papers: group.flatMap(paper => this.papers[paper]?.id ?? []), subthemes };
  }

  /** The sub-themes of a large group; papers that fit none of them stay together as its last one. */
  private async partsOf(parent: string, group: readonly number[]): Promise<Theme[]> {
    if (group.length <= largestWithoutSubthemes) return [];
    const { groups, rest } = await partPapers(this.ground.space, Int32Array.from(group).sort(), this.pace);
    if (groups.length < 2) return [];
    const around = { papers: group, documents: countDocuments(this.ground.space, group) };
    const [largest = [], ...others] = groups;
    return [[...largest, ...rest], ...others].map(part => {
      const name = this.names.nameGroup(part, around);
      return this.themeOf(`${parent}/${idOf(name.label)}`, name, part, []);
    });
  }
}

/** A readable id: labels are unique already. */
const idOf = (label: string): string => label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');

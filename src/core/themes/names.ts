/** Gives groups of papers their names, no two alike. */
import { type NamingGround, type Surroundings, type TellingTerm, tellingTerms } from './naming';
import { isActivity } from './nounEvidence';
import type { Speller } from './spelling';
import type { ThemedPaper } from './themeModel';
import { Worth } from './vocabulary';

export interface ThemeName {
  readonly label: string;
  /** The telling terms, most telling first. */
  readonly terms: readonly string[];
}

/** Papers read for spelling: the most typical ones settle it. */
const papersRead = 40;
const termsShown = 8;
const longestTitle = 60;

/** Words at a name's end that make no difference: `diffusion models` and `diffusion` are one name. */
const emptyHeads: ReadonlySet<string> = new Set(
  'model method system task approach framework algorithm technique problem dataset data benchmark'.split(' '),
);

/** How well a fuller name must do against its one word. */
const fullerShare = 0.3;
/** A name that more words open (`partial differential equations`) is said with them where they lose at most a tenth of its papers. */
const leastStillHolding = 0.9;

/** What a name, given by its stems, is alike by: its words without number, order and empty heads. */
export function nameKey(stems: readonly string[]): string {
  const telling = stems.filter(stem => !emptyHeads.has(stem));
  return [...(telling.length > 0 ? telling : stems)].sort().join(' ');
}

/** Hands out names; holds those taken. */
export class Names {
  private readonly taken = new Set<string>();

  constructor(
    private readonly ground: NamingGround,
    private readonly papers: readonly ThemedPaper[],
    private readonly speller: Speller,
  ) {}

  /** Names a group given by its papers, most typical first. */
  nameGroup(group: readonly number[], around: Surroundings): ThemeName {
    const ranked = tellingTerms(this.ground, group, around);
    const chosen = this.choose(ranked);
    const shown = this.withoutRepeats(ranked, chosen).slice(0, termsShown);
    const texts = group.slice(0, papersRead).flatMap(paper => this.papers[paper] ?? []);
    const spellings = this.speller.spell(
      shown.map(({ term }) => this.stemsOf(term)),
      texts,
    );
    const label = (chosen && spellings[shown.indexOf(chosen)]) || this.titleOf(group);
    this.taken.add(chosen ? this.keyOf(chosen.term) : label);
    return { label, terms: spellings.filter(Boolean) };
  }

  /** The best free term that reads as a name; acronyms give way to what they stand for. */
  private choose(ranked: readonly TellingTerm[]): TellingTerm | undefined {
    const initials = new Set(ranked.map(({ term }) => this.initialsOf(term)));
    const best = ranked.find(({ term, nameable }) => {
      const stems = this.stemsOf(term);
      const isAcronym = stems.length === 1 && initials.has(stems[0] ?? '');
      return nameable && !isAcronym && !this.taken.has(this.keyOf(term));
    });
    return best && this.withOpening(this.saidInFull(best, ranked), ranked);
  }

  /** A thing by itself is hardly a theme (`graph`) and said in full (`graph neural networks`); an activity is one. */
  private saidInFull(best: TellingTerm, ranked: readonly TellingTerm[]): TellingTerm {
    const [word, ...others] = this.ground.space.termWords[best.term] ?? [];
    if (word === undefined || others.length > 0 || isActivity(this.ground.stems[word] ?? '')) return best;
    const fuller = ranked.find(
      ({ term, nameable, score }) =>
        nameable &&
        term !== best.term &&
        score >= fullerShare * best.score &&
        (this.ground.space.termWords[term] ?? []).includes(word) &&
        this.keyOf(term) !== this.keyOf(best.term) &&
        !this.taken.has(this.keyOf(term)),
    );
    return fuller ?? best;
  }

  /** The name with the words that open it for nearly all of its papers (`autonomous driving`, not `driving`). */
  private withOpening(best: TellingTerm, ranked: readonly TellingTerm[]): TellingTerm {
    const longer = ranked.find(
      ({ term, nameable, holding }) =>
        nameable &&
        holding >= leastStillHolding * best.holding &&
        this.opens(term, best.term) &&
        !this.taken.has(this.keyOf(term)),
    );
    return longer ? this.withOpening(longer, ranked) : best;
  }

  private opens(longer: number, shorter: number): boolean {
    const { termWords } = this.ground.space;
    const [words = [], end = []] = [termWords[longer], termWords[shorter]];
    const opening = words.length - end.length;
    return opening > 0 && end.every((word, i) => words[opening + i] === word);
  }

  /** Drops terms that say in other words what a better one says already. */
  private withoutRepeats(ranked: readonly TellingTerm[], chosen: TellingTerm | undefined): TellingTerm[] {
    const kept: TellingTerm[] = [];
    const words = new Set<number>();
    for (const telling of chosen ? [chosen, ...ranked] : ranked) {
      const own = this.ground.space.termWords[telling.term] ?? [];
      if (kept.includes(telling) || own.every(word => words.has(word) || this.isVague(word))) continue;
      for (const word of own) words.add(word);
      kept.push(telling);
      if (kept.length === termsShown) break;
    }
    return kept;
  }

  private isVague(word: number): boolean {
    return this.ground.worth[word] === Worth.Vague;
  }

  private stemsOf(term: number): string[] {
    return (this.ground.space.termWords[term] ?? []).map(word => this.ground.stems[word] ?? '');
  }

  private keyOf(term: number): string {
    return nameKey(this.stemsOf(term));
  }

  private initialsOf(term: number): string {
    const stems = this.stemsOf(term).flatMap(stem => stem.split('-'));
    return stems.length > 1 ? stems.map(([first = '']) => first).join('') : '';
  }

  /** The last resort: the most typical paper's title. */
  private titleOf(group: readonly number[]): string {
    const title = (this.papers[group[0] ?? 0]?.title ?? '').replace(/\s+/gu, ' ').trim();
    const label = title.length > longestTitle ? `${title.slice(0, longestTitle - 1).trimEnd()}…` : title;
    return label || 'Untitled papers';
  }
}

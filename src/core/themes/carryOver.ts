/** Lets themes keep their names and ids when the library changes: what is mostly the same theme is called the same. */
import { idOf, isUnsorted } from './buildThemes';
import { nameKey } from './names';
import { stemOf } from './stem';
import type { Theme } from './themeModel';

/**
 * Two themes are one where they share more than half of their papers that both states know (Jaccard index). Themes of one
 * state have no paper in common, so more than half makes the match unique both ways; exactly half would not.
 */
const leastOverlap = 0.5;
/** Of a theme's papers now, so many must have been in it before: a name found for two papers need not fit sixty. */
const leastKnown = 0.25;

/** A theme of now with the one of before whose name it keeps. */
interface Match {
  readonly now: Theme;
  readonly before: Theme | undefined;
  readonly parts: readonly Match[];
}

/**
 * The themes of `now`, in their order, with their papers and terms, under the ids and labels they had `before` where they
 * overlap one of those mostly; sub-themes the same within their parents. A new theme whose name is kept by another takes the
 * next of its terms. No two labels or ids are alike afterwards if none were alike in either state. Linear in the papers.
 */
export function carryOver(before: readonly Theme[], now: readonly Theme[]): readonly Theme[] {
  if (before.length === 0) return now;
  const matches = matchThemes(before, now, new Set(papersOf(before)), new Set(papersOf(now)));
  const names = new TakenNames(matches);
  // Top names are given first: they are read more.
  const tops = matches.map(match => ({ match, name: names.nameFor(match, '') }));
  return tops.map(({ match: { now: theme, parts }, name }) => ({
    ...theme,
    ...name,
    subthemes: parts.map(part => ({ ...part.now, ...names.nameFor(part, `${name.id}/`) })),
  }));
}

const papersOf = (themes: readonly Theme[]): string[] => themes.flatMap(({ papers }) => papers);

/** Pairs the themes that are mostly the same. Papers without a theme are none: they lend no name and take none. */
function matchThemes(
  before: readonly Theme[],
  now: readonly Theme[],
  knownBefore: ReadonlySet<string>,
  knownNow: ReadonlySet<string>,
): Match[] {
  const homes = new Map(before.flatMap(theme => theme.papers.map(paper => [paper, theme] as const)));
  const sizes = new Map(
    before.map(theme => [theme, theme.papers.filter(paper => knownNow.has(paper)).length]),
  );
  return now.map(theme => {
    const shared = new Map<Theme, number>();
    for (const paper of theme.papers) {
      const home = homes.get(paper);
      if (home) shared.set(home, (shared.get(home) ?? 0) + 1);
    }
    const size = theme.papers.filter(paper => knownBefore.has(paper)).length;
    const same = [...shared].find(
      ([home, count]) =>
        count > leastOverlap * (size + (sizes.get(home) ?? 0) - count) &&
        count >= leastKnown * theme.papers.length &&
        isUnsorted(home) === isUnsorted(theme),
    )?.[0];
    const parts = matchThemes(same?.subthemes ?? [], theme.subthemes, knownBefore, knownNow);
    return { now: theme, before: same, parts };
  });
}

/** What a label is alike by. */
const keyOf = (label: string): string => nameKey((label.match(/[\p{L}\p{N}]+/gu) ?? [label]).map(lowerStem));
const lowerStem = (word: string): string => stemOf(word.toLowerCase());

type Name = Pick<Theme, 'id' | 'label'>;

/** Hands out names; those kept from before, and the ids that go with them, are taken from the beginning. */
class TakenNames {
  private readonly labels = new Set<string>();
  private readonly ids = new Set<string>();

  constructor(matches: readonly Match[]) {
    for (const { before, parts } of matches) {
      for (const kept of [before, ...parts.map(part => part.before)]) {
        if (!kept) continue;
        this.labels.add(keyOf(kept.label));
        this.ids.add(kept.id);
      }
    }
  }

  /** The name of before, or else the theme's own or the next that is free. The ids of parts begin with `prefix`. */
  nameFor({ now, before }: Match, prefix: string): Name {
    if (before) return { id: before.id, label: before.label };
    const free = [now.label, ...now.terms].find(label => !this.labels.has(keyOf(label)));
    const label = free ?? firstFree(now.label, ' ', text => this.labels.has(keyOf(text)));
    const id = firstFree(prefix + idOf(label), '-', text => this.ids.has(text));
    this.labels.add(keyOf(label));
    this.ids.add(id);
    return { id, label };
  }
}

/** The text itself, or with the first number from 2 on that makes it free. */
function firstFree(text: string, between: string, isTaken: (text: string) => boolean): string {
  let free = text;
  for (let number = 2; isTaken(free); number++) free = `${text}${between}${number}`;
  return free;
}

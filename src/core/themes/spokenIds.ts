/** Knows a theme again of which the user spoke under another name: between two sessions a library can change. */
import { compareText } from '../order';
import { idOf } from './buildThemes';
import { type ThemeOverrides, themeIdsIn } from './overrides';
import type { Theme } from './themeModel';

/**
 * The themes, where one that the user has spoken of is not there any more but another has its name among its telling terms:
 * that one under the spoken id. The most telling place wins, then the larger theme; no theme takes two ids.
 */
export function withSpokenIds(themes: readonly Theme[], overrides: ThemeOverrides): readonly Theme[] {
  const spoken = spokenIds(overrides);
  const tops = readdress(
    themes,
    spoken.filter(id => !id.includes('/')),
    '',
  );
  return tops.map(theme => {
    const prefix = `${theme.id}/`;
    const ofParts = spoken.filter(id => id.startsWith(prefix));
    return { ...theme, subthemes: readdress(theme.subthemes, ofParts, prefix) };
  });
}

/** Ids of found themes that something is said of. A theme of the user's own needs none to be found. */
function spokenIds(overrides: ThemeOverrides): string[] {
  const ids = [...themeIdsIn(overrides)];
  // Who speaks of a part speaks of the theme it is in.
  const all = new Set([...ids, ...ids.map(id => id.replace(/\/.*$/, ''))]);
  return [...all].filter(id => !Object.hasOwn(overrides.define, id)).sort(compareText);
}

function readdress(themes: readonly Theme[], spoken: readonly string[], prefix: string): readonly Theme[] {
  const present = new Set(themes.map(({ id }) => id));
  const absent = spoken.filter(id => !present.has(id));
  if (absent.length === 0) return themes;
  const spokenOf = new Set(spoken);
  const free = themes.filter(({ id }) => !spokenOf.has(id));
  const names = new Set(free.flatMap(({ terms }) => terms.map(idOf)));
  const taken = new Map<Theme, string>();
  for (const id of absent) {
    const name = id.slice(prefix.length);
    // A file may speak of thousands of themes that never were.
    if (!names.has(name)) continue;
    const same = bestFor(
      name,
      free.filter(theme => !taken.has(theme)),
    );
    if (same) taken.set(same, id);
  }
  return themes.map(theme => moveTo(theme, taken.get(theme) ?? theme.id));
}

function bestFor(name: string, themes: readonly Theme[]): Theme | undefined {
  const places = themes.map(theme => ({ theme, place: theme.terms.findIndex(term => idOf(term) === name) }));
  return places.filter(({ place }) => place >= 0).sort((a, b) => a.place - b.place)[0]?.theme;
}

function moveTo(theme: Theme, id: string): Theme {
  if (id === theme.id) return theme;
  const subthemes = theme.subthemes.map(part => ({ ...part, id: id + part.id.slice(theme.id.length) }));
  return { ...theme, id, subthemes };
}

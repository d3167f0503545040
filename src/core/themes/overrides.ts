/** What the user says of the themes that Sheaf finds: plain data, and the ways to change it. */
import type { Ruling } from './themeModel';

/** Where a paper belongs, and its title, which only makes the file readable. */
export interface PinnedPaper {
  readonly theme: string;
  readonly title: string;
}

/** A theme of the user's own: the papers in which every word of the query stands. */
export interface OwnTheme {
  readonly label: string;
  readonly query: string;
}

type Entries<T> = Readonly<Record<string, T>>;

/**
 * Everything the user has said, by theme id (of what Sheaf found, or of a theme of the user's own) or paper id. What is said
 * of an id that is not there now does nothing, and is kept: the papers may come back.
 */
export interface ThemeOverrides {
  /** The query and name of each theme of the user's own, by its id. */
  readonly define: Entries<OwnTheme>;
  /** Themes not to be shown, with the names they had then. */
  readonly hide: Entries<string>;
  /** Themes whose papers go into another, by that one's id. */
  readonly merge: Entries<string>;
  readonly pin: Entries<PinnedPaper>;
  /** New names. */
  readonly rename: Entries<string>;
}

export type OverrideKind = keyof ThemeOverrides;

export const noOverrides: ThemeOverrides = { define: {}, hide: {}, merge: {}, pin: {}, rename: {} };

export const overrideKinds = Object.keys(noOverrides) as readonly OverrideKind[];

/** With one thing more said, in place of what was said of the same kind about the same id. */
export function overrule<K extends OverrideKind>(
  overrides: ThemeOverrides,
  kind: K,
  id: string,
  entry: ThemeOverrides[K][string],
): ThemeOverrides {
  return { ...overrides, [kind]: { ...overrides[kind], [id]: entry } };
}

/** Without what was said of one kind about one id. */
export function takeBack(overrides: ThemeOverrides, kind: OverrideKind, id: string): ThemeOverrides {
  return { ...overrides, [kind]: without<unknown>(overrides[kind], other => other === id) };
}

/** Sheaf's own word counts again on a theme: nothing said of it, of its parts, or of what was put into it, is left. */
export function restoreTheme(overrides: ThemeOverrides, themeId: string): ThemeOverrides {
  const concerns = (id: string) => id === themeId || id.startsWith(`${themeId}/`);
  return {
    define: without(overrides.define, concerns),
    hide: without(overrides.hide, concerns),
    merge: without(overrides.merge, (id, into) => concerns(id) || concerns(into)),
    pin: without(overrides.pin, (_, { theme }) => concerns(theme)),
    rename: without(overrides.rename, concerns),
  };
}

/** Every theme that something is said of, and every theme that is named as a place for others or for papers. */
export function themeIdsIn({ define, hide, merge, pin, rename }: ThemeOverrides): ReadonlySet<string> {
  const places = Object.values(pin).map(({ theme }) => theme);
  const keys = [define, hide, merge, rename].flatMap(entries => Object.keys(entries));
  return new Set([...keys, ...Object.values(merge), ...places]);
}

/** Without one thing that was said of a theme, as the theme itself bears it. */
export function takeBackRuling(overrides: ThemeOverrides, themeId: string, ruling: Ruling): ThemeOverrides {
  switch (ruling.kind) {
    case 'renamed':
      return takeBack(overrides, 'rename', themeId);
    case 'merged':
      return takeBack(overrides, 'merge', ruling.theme);
    case 'moved':
      return takeBack(overrides, 'merge', themeId);
    case 'defined':
      return takeBack(overrides, 'define', themeId);
    case 'pinned':
      return ruling.papers.reduce((rest, paper) => takeBack(rest, 'pin', paper), overrides);
    case 'hidden':
      return takeBack(overrides, 'hide', themeId);
  }
}

/** An id for a new theme of the user's own: readable, and none of those taken. */
export function ownThemeId(label: string, taken: ReadonlySet<string>): string {
  const name = label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-') || 'theme';
  let id = name;
  for (let count = 2; taken.has(id); count++) id = `${name}-${count}`;
  return id;
}

export function isEmpty(overrides: ThemeOverrides): boolean {
  return overrideKinds.every(kind => Object.keys(overrides[kind]).length === 0);
}

function without<T>(entries: Entries<T>, goes: (id: string, entry: T) => boolean): Entries<T> {
  return Object.fromEntries(Object.entries(entries).filter(([id, entry]) => !goes(id, entry)));
}

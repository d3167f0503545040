/** The themes of a session as text, so that the next one calls the same themes the same. */
import type { Theme } from './themeModel';

/** Another version is not read: its themes are found afresh. */
const version = 1;

/** Themes as text. */
export function formatThemes(themes: readonly Theme[]): string {
  return JSON.stringify({ version, themes });
}

/** The themes that a text stands for; none where it is broken, cut off or of another version. Never throws. */
export function parseThemes(text: string): readonly Theme[] {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return [];
  }
  if (!isRecord(read) || read.version !== version || !isListOf(read.themes, isTopTheme)) return [];
  const ids = read.themes.flatMap(theme => [theme, ...theme.subthemes]).map(({ id }) => id);
  return new Set(ids).size === ids.length ? read.themes : [];
}

function isTopTheme(value: unknown): value is Theme {
  return isTheme(value) && value.subthemes.every(part => isTheme(part) && part.subthemes.length === 0);
}

function isTheme(value: unknown): value is Theme {
  return (
    isRecord(value) &&
    typeof value.id === 'string' &&
    typeof value.label === 'string' &&
    isListOf(value.terms, isText) &&
    isListOf(value.papers, isText) &&
    Array.isArray(value.subthemes)
  );
}

const isText = (value: unknown): value is string => typeof value === 'string';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isListOf<T>(value: unknown, isOne: (one: unknown) => one is T): value is readonly T[] {
  return Array.isArray(value) && value.every(isOne);
}

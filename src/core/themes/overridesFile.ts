/** The file of the user's word on themes: JSON with sorted keys and one entry a line, so that two versions of it merge. */
import { compareText } from '../order';
import { type JsonEntry, readEntries } from './jsonEntries';
import {
  noOverrides,
  type OverrideKind,
  type OwnTheme,
  overrideKinds,
  type PinnedPaper,
  type ThemeOverrides,
} from './overrides';

/** What is wrong with a line of the file, which is passed over. */
export interface OverridesProblem {
  /** From 1. */
  readonly line: number;
  /** No JSON; a section that is none; an entry that is not of its section's form. */
  readonly code: 'syntax' | 'section' | 'entry';
  /** The section or entry that is meant; empty where the line is no JSON. */
  readonly name: string;
}

export interface ParsedOverrides {
  readonly overrides: ThemeOverrides;
  readonly problems: readonly OverridesProblem[];
}

type Value = JsonEntry['value'];
type Readers = { readonly [K in OverrideKind]: (value: Value) => ThemeOverrides[K][string] | undefined };

/** What makes an entry of each section; undefined where a value is none. */
const readers: Readers = {
  define: value => readFields(value, 'label', 'query'),
  hide: readText,
  merge: readText,
  pin: value => readFields(value, 'theme', 'title'),
  rename: readText,
};

/** Reads the file. Never throws: whatever can be read counts, and what cannot (half a merge, say) is named with its line. */
export function parseOverrides(text: string): ParsedOverrides {
  const { entries: sections, badLines } = readEntries(text);
  const problems: OverridesProblem[] = badLines.map(line => ({ line, code: 'syntax', name: '' }));
  let overrides = noOverrides;
  for (const kind of overrideKinds) {
    const entries = sections.flatMap(({ key, value }) => (key === kind && Array.isArray(value) ? value : []));
    overrides = readSection(overrides, kind, entries, problems);
  }
  for (const { key, line, value } of sections) {
    const known = overrideKinds.some(kind => kind === key) && Array.isArray(value);
    if (!known) problems.push({ line, code: 'section', name: key });
  }
  problems.sort((a, b) => a.line - b.line);
  return { overrides, problems };
}

/** Writes the file, with the same text for the same overrides. */
export function formatOverrides(overrides: ThemeOverrides): string {
  const sections = overrideKinds.flatMap(kind => {
    const entries = Object.entries<string | PinnedPaper | OwnTheme>(overrides[kind]).sort(([a], [b]) =>
      compareText(a, b),
    );
    if (entries.length === 0) return [];
    const lines = entries.map(([id, entry]) => `    ${JSON.stringify(id)}: ${formatEntry(entry)}`);
    return `  ${JSON.stringify(kind)}: {\n${lines.join(',\n')}\n  }`;
  });
  return sections.length === 0 ? '{}\n' : `{\n${sections.join(',\n')}\n}\n`;
}

/** With these entries of a section; those that are none of its kind are told of. */
function readSection<K extends OverrideKind>(
  overrides: ThemeOverrides,
  kind: K,
  entries: readonly JsonEntry[],
  problems: OverridesProblem[],
): ThemeOverrides {
  const read = entries.flatMap(({ key, line, value }) => {
    const entry = readers[kind](value);
    if (entry !== undefined) return [[key, entry] as const];
    problems.push({ line, code: 'entry', name: key });
    return [];
  });
  return { ...overrides, [kind]: Object.fromEntries(read) };
}

function readText(value: Value): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** Exactly these fields of an object, each a text; others do not count. */
function readFields<A extends string, B extends string>(value: Value, first: A, second: B) {
  if (!Array.isArray(value)) return undefined;
  const field = (name: string) => readText(value.findLast(({ key }) => key === name)?.value);
  const [a, b] = [field(first), field(second)];
  return a === undefined || b === undefined
    ? undefined
    : ({ [first]: a, [second]: b } as Record<A | B, string>);
}

/** One line, spaced as people write it. */
function formatEntry(entry: string | PinnedPaper | OwnTheme): string {
  if (typeof entry === 'string') return JSON.stringify(entry);
  const fields = Object.entries(entry).sort(([a], [b]) => compareText(a, b));
  return `{ ${fields.map(([name, text]) => `${JSON.stringify(name)}: ${JSON.stringify(text)}`).join(', ')} }`;
}

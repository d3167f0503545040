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
  /** No JSON; a section that is none; an entry that is not of its form, or stands twice, or has a field too many; a file too long. */
  readonly code: 'syntax' | 'section' | 'entry' | 'repeated' | 'field' | 'size';
  /** The section, entry or field that is meant; empty where there is none. */
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

/** Characters of a file that is read: thousands of entries. Nobody writes more, and reading it must not hold up the editor. */
const longestFile = 2 ** 20;
/** Nobody reads more. */
const mostProblems = 100;

/** Reads the file. Never throws: whatever can be read counts, and what cannot (half a merge, say) is named with its line. */
export function parseOverrides(text: string): ParsedOverrides {
  if (text.length > longestFile)
    return { overrides: noOverrides, problems: [{ line: 1, code: 'size', name: '' }] };
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
  return { overrides, problems: problems.slice(0, mostProblems) };
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
    if (entry === undefined) {
      problems.push({ line, code: 'entry', name: key });
      return [];
    }
    problems.push(...unknownFields(value, entry));
    return [[key, entry] as const];
  });
  const last = new Map(entries.map(entry => [entry.key, entry]));
  for (const entry of entries) {
    if (last.get(entry.key) !== entry) problems.push({ line: entry.line, code: 'repeated', name: entry.key });
  }
  return { ...overrides, [kind]: Object.fromEntries(read) };
}

/** What the next writing of the file would lose. */
function unknownFields(value: Value, entry: string | object): OverridesProblem[] {
  if (!Array.isArray(value) || typeof entry === 'string') return [];
  const fields: readonly JsonEntry[] = value;
  return fields
    .filter(({ key }) => !Object.hasOwn(entry, key))
    .map(({ key, line }) => ({ line, code: 'field', name: key }));
}

function readText(value: Value): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** These fields of an object, each a text. */
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

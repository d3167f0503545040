/** The file of the user's word on themes: JSON with sorted keys and one entry a line, so that two versions of it merge. */
import { compareText } from '../order';
import { type JsonEntry, readEntries } from './jsonEntries';
import { type OverrideKind, overrideKinds, type ThemeOverrides } from './overrides';

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

/** The fields an entry has where it is more than one text. */
const fieldsOf: Readonly<Record<OverrideKind, readonly string[] | undefined>> = {
  define: ['label', 'query'],
  hide: undefined,
  merge: undefined,
  pin: ['theme', 'title'],
  rename: undefined,
};

/** Reads the file. Never throws: whatever can be read counts, and what cannot (half a merge, say) is named with its line. */
export function parseOverrides(text: string): ParsedOverrides {
  const { entries: sections, badLines } = readEntries(text);
  const problems: OverridesProblem[] = badLines.map(line => ({ line, code: 'syntax', name: '' }));
  const overrides: Record<OverrideKind, Record<string, unknown>> = {
    define: {},
    hide: {},
    merge: {},
    pin: {},
    rename: {},
  };
  for (const { key, line, value } of sections) {
    const kind = overrideKinds.find(known => known === key);
    if (!kind || !Array.isArray(value)) {
      problems.push({ line, code: 'section', name: key });
      continue;
    }
    const read = readSection(kind, value, problems);
    overrides[kind] = { ...overrides[kind], ...Object.fromEntries(read) };
  }
  problems.sort((a, b) => a.line - b.line);
  // `readEntry` has made each entry of its section's form.
  return { overrides: overrides as unknown as ThemeOverrides, problems };
}

/** Writes the file, with the same text for the same overrides. */
export function formatOverrides(overrides: ThemeOverrides): string {
  const sections = overrideKinds.flatMap(kind => {
    const entries = Object.entries(overrides[kind]).sort(([a], [b]) => compareText(a, b));
    if (entries.length === 0) return [];
    const lines = entries.map(([id, entry]) => `    ${JSON.stringify(id)}: ${formatEntry(kind, entry)}`);
    return `  ${JSON.stringify(kind)}: {\n${lines.join(',\n')}\n  }`;
  });
  return sections.length === 0 ? '{}\n' : `{\n${sections.join(',\n')}\n}\n`;
}

function readSection(
  kind: OverrideKind,
  entries: readonly JsonEntry[],
  problems: OverridesProblem[],
): (readonly [id: string, entry: unknown])[] {
  return entries.flatMap(({ key, line, value }) => {
    const entry = readEntry(fieldsOf[kind], value);
    if (entry !== undefined) return [[key, entry] as const];
    problems.push({ line, code: 'entry', name: key });
    return [];
  });
}

/** A text, or an object with exactly these fields that count; undefined for anything else. */
function readEntry(fields: readonly string[] | undefined, value: JsonEntry['value']): unknown {
  if (fields === undefined) return isText(value) ? value : undefined;
  if (!Array.isArray(value)) return undefined;
  const known = fields.map(field => [field, value.findLast(({ key }) => key === field)?.value] as const);
  return known.every(([, text]) => isText(text)) ? Object.fromEntries(known) : undefined;
}

function isText(value: JsonEntry['value']): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function formatEntry(kind: OverrideKind, entry: unknown): string {
  const fields = fieldsOf[kind];
  if (!fields) return JSON.stringify(entry);
  const named = fields.map(
    field => `${JSON.stringify(field)}: ${JSON.stringify(Reflect.get(Object(entry), field))}`,
  );
  return `{ ${named.join(', ')} }`;
}

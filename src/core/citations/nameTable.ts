/** The short names of a library's papers, sorted by their words, so that a text can be looked up in them. */
import { shortNameOf } from '../library/key';
import { inSteps, type Steps } from '../pause';
import { isDistinctiveName } from './nameSpelling';
import { proseWords } from './proseWords';
import type { Vocabulary } from './textWords';
import { compareRows, createRows, type Rows, sortRows } from './wordRows';

/** A short name, and the titles that begin with it. */
export interface PaperName {
  /** As `plainName` writes it. */
  readonly name: string;
  readonly titles: readonly string[];
  /** How many words it has. */
  readonly length: number;
  /** Whether it stands for its papers wherever it is written so. */
  readonly distinctive: boolean;
}

export interface NameTable {
  /** The names whose words stand at `numbers[first]`, shortest first. */
  namesAt(numbers: readonly number[], first: number): readonly PaperName[];
}

const noNames: readonly PaperName[] = [];

/** Names with other characters (`M$^3$KG`, `SF(DA)^2`) are written in too many ways. */
const readable = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\p{Pd} .]*[\p{L}\p{M}\p{N}])?$/u;
/** What more papers begin with is no name of theirs (`Position: …`). */
const mostTitles = 8;
/** What so many other titles speak of is a term of the field (`ResNet`). */
const mostOtherTitles = 5;

/** Makes the table of the titles' names; the order in which they come does not matter. */
export function* createNameTable(titles: readonly string[], vocabulary: Vocabulary): Steps<NameTable> {
  const names = yield* readNames(titles);
  const words = names.map(({ name }) => proseWords(name).map(({ word }) => vocabulary.add(word)));
  const sequences = {
    length: (name: number) => words[name]?.length ?? 0,
    number: (name: number, word: number) => words[name]?.[word] ?? 0,
  };
  const sorted = yield* sortRows(sequences, names.keys(), compareRows(sequences));
  const rows = createRows(sequences, sorted, vocabulary.size);
  const terms = yield* termsOfTheField(titles, vocabulary, rows, row => names[sorted[row] ?? 0]?.name ?? '');
  const entries = sorted.map((name, row): PaperName => {
    const { name: written = '', titles: named = [] } = names[name] ?? {};
    const distinctive = isDistinctiveName(written) && !terms.has(row);
    return { name: written, titles: named, length: sequences.length(name), distinctive };
  });
  return {
    namesAt(text, first) {
      const found = rows.at(text, first);
      return found.length === 0 ? noNames : found.flatMap(row => entries[row] ?? []);
    },
  };
}

/** A name as names are compared: blanks, dashes and TeX's braces in one way, capitals as they are. */
export function plainName(written: string): string {
  return written
    .replace(/[{}\u00AD]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\p{Pd}/gu, '-')
    .trim();
}

/** Each name once, with its titles, in an order that depends on them alone. */
function* readNames(
  titles: readonly string[],
): Steps<readonly { readonly name: string; readonly titles: readonly string[] }[]> {
  const byName = new Map<string, string[]>();
  yield* inSteps([...new Set(titles)].sort(), title => {
    const name = plainName(shortNameOf(title) ?? '');
    if (!readable.test(name)) return;
    const named = byName.get(name);
    if (named) named.push(title);
    else byName.set(name, [title]);
  });
  return Array.from(byName, ([name, named]) => ({ name, titles: named })).filter(
    ({ titles: named }) => named.length <= mostTitles,
  );
}

/** The rows of names that stand inside many titles that are not called by them. */
function* termsOfTheField(
  titles: readonly string[],
  vocabulary: Vocabulary,
  rows: Rows,
  nameOf: (row: number) => string,
): Steps<ReadonlySet<number>> {
  const counts = new Map<number, number>();
  yield* inSteps(titles, title => {
    const { numbers, starts } = vocabulary.read(title);
    for (let first = 1; first < numbers.length; first++) {
      const inside = rows.at(numbers, first).filter(row => title.startsWith(nameOf(row), starts[first]));
      for (const row of inside) counts.set(row, (counts.get(row) ?? 0) + 1);
    }
  });
  return new Set([...counts].filter(([, count]) => count >= mostOtherTitles).map(([row]) => row));
}

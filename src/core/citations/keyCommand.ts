/** Makes citation forms from tables of commands that cite by key: what Typst, Org, reStructuredText and AsciiDoc have. */
import type { CitationForm, CitationSpan } from './citation';
import { listedKeys } from './listedKeys';
import type { Markup } from './markup';
import { outermost } from './outermost';

/** A command as data. */
export interface KeyCommand {
  /** The whole command; the first group is its list of keys. Flags `dgu`. */
  readonly command: RegExp;
  /** A key as it stands in the list. Default: what stands between commas. */
  readonly key?: RegExp;
  /** What stands in the list beside keys, such as page numbers. Flag `g`. */
  readonly aside?: RegExp;
  /** Whether one key makes the whole command the span always, or only where nothing else stands in the list. */
  readonly whole: 'always' | 'bare';
  /** False for commands that refer to other things as well. */
  readonly explicit: boolean;
}

/** The form of these commands: one span a key, but the whole command where it cites one paper. */
export function keyCommandForm(id: string, markup: Markup, commands: readonly KeyCommand[]): CitationForm {
  return {
    id,
    markups: new Set([markup]),
    find: ({ words }) => outermost(commands.flatMap(command => citedBy(words, command))),
  };
}

function citedBy(text: string, { command, key, aside, whole, explicit }: KeyCommand): CitationSpan[] {
  return Array.from(text.matchAll(command)).flatMap(match => {
    const written = match[1] ?? '';
    const list = aside ? written.replace(aside, note => ' '.repeat(note.length)) : written;
    const keys = listedKeys(list, match.indices?.[1]?.[0] ?? match.index, key);
    const bare = keys[0] && written.trim().length === keys[0].end - keys[0].start;
    const place = { start: match.index, end: match.index + match[0].length };
    const spans =
      keys.length === 1 && (whole === 'always' || bare) ? keys.map(only => ({ ...only, ...place })) : keys;
    return explicit ? spans.map(span => ({ ...span, explicit })) : spans;
  });
}

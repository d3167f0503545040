/** Reads the words of the command line. */
import { parseArgs } from 'node:util';

export type Verb = 'papers' | 'problems' | 'themes' | 'search' | 'related' | 'cites';

export interface Command {
  readonly verb: Verb;
  /** Dump files, or folders to look for them in. */
  readonly paths: readonly string[];
  readonly notes: readonly string[];
  readonly query?: string;
  /** A file of queries as JSON Lines. */
  readonly queries?: string;
  readonly paper?: string;
  readonly limit: number;
}

export const usage = `usage: sheaf papers PATH…
       sheaf problems PATH…
       sheaf themes PATH…
       sheaf search PATH… --query TEXT | --queries FILE [--limit 10]
       sheaf related PATH… --paper ID_OR_KEY [--limit 10]
       sheaf cites --library PATH… -- NOTE…
PATH is a dump or a folder, searched recursively. Output is JSON Lines.`;

/** The command line makes no sense; the message says why. */
export class WrongUsage extends Error {}

interface VerbRules {
  readonly options: readonly string[];
  /** One of these must be given. */
  readonly required?: readonly string[];
}

const limited = ['limit'] as const;
const rules: Readonly<Record<Verb, VerbRules>> = {
  papers: { options: [] },
  problems: { options: [] },
  themes: { options: [] },
  search: { options: ['query', 'queries', ...limited], required: ['query', 'queries'] },
  related: { options: ['paper', ...limited], required: ['paper'] },
  cites: { options: ['library'], required: ['library'] },
};

const options = {
  query: { type: 'string' },
  queries: { type: 'string' },
  paper: { type: 'string' },
  limit: { type: 'string' },
  library: { type: 'string', multiple: true },
} as const;

/** The command that `words` (without node and script) spell. Throws WrongUsage. */
export function parseCommand(words: readonly string[]): Command {
  const [verb, ...rest] = words;
  if (!isVerb(verb)) throw new WrongUsage(`unknown verb: ${verb}`);
  const split = rest.indexOf('--');
  const before = split < 0 ? rest : rest.slice(0, split);
  const after = split < 0 ? [] : rest.slice(split + 1);
  const { values, positionals } = parse(before);
  checkOptions(verb, Object.keys(values));
  const cites = verb === 'cites';
  const paths = [...(values.library ?? []), ...positionals, ...(cites ? [] : after)];
  if (paths.length === 0) throw new WrongUsage('no dump or folder given');
  if (cites && after.length === 0) throw new WrongUsage('no note given (after --)');
  return {
    verb,
    paths,
    notes: cites ? after : [],
    limit: parseLimit(values.limit),
    ...(values.query === undefined ? {} : { query: values.query }),
    ...(values.queries === undefined ? {} : { queries: values.queries }),
    ...(values.paper === undefined ? {} : { paper: values.paper }),
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error));
  }
}

function isVerb(word: string | undefined): word is Verb {
  return word !== undefined && Object.hasOwn(rules, word);
}

function checkOptions(verb: Verb, given: readonly string[]): void {
  const rule = rules[verb];
  const stray = given.find(name => !rule.options.includes(name));
  if (stray) throw new WrongUsage(`--${stray} does not go with ${verb}`);
  if (rule.required && !rule.required.some(name => given.includes(name))) {
    throw new WrongUsage(`${verb} needs ${rule.required.map(name => `--${name}`).join(' or ')}`);
  }
}

function parseLimit(text: string | undefined): number {
  const limit = text === undefined ? 10 : Number(text);
  if (!Number.isInteger(limit) || limit < 1) throw new WrongUsage('--limit takes a whole number from 1');
  return limit;
}

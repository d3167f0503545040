/** What each verb of the command prints, line by line. */
import * as fs from 'node:fs/promises';
import { languageOf } from '../core/citations/noteLanguage';
import { positionsIn, rangeOf } from '../core/citations/notePlace';
import type { PaperEngine, ThemeSummary } from '../core/engine';
import { problemMessages } from '../core/paper';
import type { Command, Verb } from './command';

type Report = (message: string) => void;
type Lines = AsyncGenerator<object>;

export const verbs: Readonly<Record<Verb, (engine: PaperEngine, command: Command, report: Report) => Lines>> =
  { papers, problems, themes, search, related, cites };

async function* papers(engine: PaperEngine): Lines {
  for (const { id, key, title, abstract, authors, year, ids, sources } of await engine.papers({})) {
    const places = sources.map(({ dump, format, line, endLine }) => ({ file: dump, format, line, endLine }));
    yield { id, key, title, abstract, authors, year: year ?? null, ids, sources: places };
  }
}

async function* problems(engine: PaperEngine): Lines {
  for (const { dump, line, endLine, code } of await engine.problems({})) {
    yield { file: dump, line, endLine, message: problemMessages[code] };
  }
}

/** The themes as Sheaf finds them: what users say of themes in their workspaces is left out, so that measures measure Sheaf. */
async function* themes(engine: PaperEngine): Lines {
  for (const theme of await engine.themes({})) yield* themeLines(engine, theme, null);
}

async function* themeLines(engine: PaperEngine, theme: ThemeSummary, parent: string | null): Lines {
  const held = await engine.papersOf({ group: { kind: 'theme', theme: theme.id } });
  yield { id: theme.id, label: theme.label, parent, size: theme.size, papers: held.map(paper => paper.id) };
  for (const part of theme.subthemes) yield* themeLines(engine, part, theme.id);
}

const asksForTheme = /theme[:：]/i;

async function* search(engine: PaperEngine, command: Command): Lines {
  const queries = command.queries === undefined ? [] : await readQueries(command.queries);
  if (command.query !== undefined) queries.unshift({ text: command.query });
  // Elsewhere one sees themes come and the hits with them; here the first answer is the only one.
  if (queries.some(({ text }) => asksForTheme.test(text))) await engine.themes({});
  for (const { id, text } of queries) {
    const { hits } = await engine.search({ query: text, limit: command.limit });
    const brief = hits.map(hit => ({ id: hit.id, title: hit.title, score: hit.score }));
    yield { ...(id === undefined ? {} : { id }), query: text, hits: brief };
  }
}

async function* related(engine: PaperEngine, command: Command, report: Report): Lines {
  const paper = command.paper ?? '';
  if (!(await engine.paper({ idOrKey: paper }))) {
    report(`no paper, or several, under ${paper}`);
    return;
  }
  for (const { id, title, score } of await engine.related({ paper, limit: command.limit })) {
    yield { id, title, score };
  }
}

async function* cites(engine: PaperEngine, command: Command, report: Report): Lines {
  for (const note of command.notes) {
    try {
      yield* citationsOf(engine, note, (await fs.readFile(note, 'utf8')).replace(/^\ufeff/, ''));
    } catch (error) {
      report(error instanceof Error ? error.message : String(error));
    }
  }
}

async function* citationsOf(engine: PaperEngine, note: string, text: string): Lines {
  const positionOf = positionsIn(text);
  const found = await engine.citations({ text, languageId: languageOf(note) });
  for (const { start, end, form, papers: meant } of found) {
    const place = rangeOf({ start, end }, positionOf);
    const candidates = meant.map(paper => paper.id);
    const paper = candidates.length === 1 ? candidates[0] : null;
    yield { note, ...place, text: text.slice(start, end), form, paper, candidates };
  }
}

/** The queries of a JSON Lines file, `{id, text}` a line. Throws where a line is none, naming it. */
async function readQueries(file: string): Promise<{ id?: unknown; text: string }[]> {
  const lines = (await fs.readFile(file, 'utf8')).split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const query = parseQuery(line);
    if (!query) throw new Error(`${file}:${index + 1}: not a query ({"id":…,"text":"…"})`);
    return query;
  });
}

function parseQuery(line: string): { id?: unknown; text: string } | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || !('text' in value)) return undefined;
    const { text } = value;
    if (typeof text !== 'string') return undefined;
    return 'id' in value ? { id: value.id, text } : { text };
  } catch {
    return undefined;
  }
}

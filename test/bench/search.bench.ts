/**
 * Search side by side with plain MiniSearch and with the options of its README: what is found first, and what it costs, up to
 * 100,000 papers, there segments alone; with SHEAF_BENCH_LARGE=1 the others as well, and 500,000 recombined papers. Then a
 * library of 100,000 papers as the extension host starts it, for the first time and again.
 */
import * as fs from 'node:fs/promises';
import MiniSearch, { type SearchOptions } from 'minisearch';
import { MiniSearchIndex } from '../../src/core/search/miniSearchIndex';
import type { PaperIndex } from '../../src/core/search/paperIndex';
import type { IndexedPaper } from '../../src/core/search/paperTexts';
import { SegmentIndex } from '../../src/core/search/segmentIndex';
import { dumpOf } from '../support/indexedPapers';
import { type KnownItem, knownItems, withoutSentence } from './knownItems';
import { hold, start, workspaceOf } from './largeLibrary';
import { mean, ndcg, reciprocalRank } from './rankMetrics';
import { judged, realPapers, scalePapers } from './searchData';
import { type Cell, printTable, quantile } from './table';

const megabyte = 1024 * 1024;
const isLarge = Boolean(process.env.SHEAF_BENCH_LARGE);
/** Beyond this a keystroke takes MiniSearch seconds, and the bench an hour. */
const mostForMiniSearch = isLarge ? 100_000 : 20_000;
const largeLibrary = 100_000;

/** Answers a query with ids, best first, at most `limit`. */
type Search = (query: string, limit: number) => string[];

interface Contender {
  readonly name: string;
  readonly most: number;
  build(papers: readonly IndexedPaper[]): Promise<Search>;
}

const contenders: readonly Contender[] = [
  { name: 'MiniSearch, plain', most: mostForMiniSearch, build: papers => asIs(papers, {}) },
  {
    name: 'MiniSearch, README',
    most: mostForMiniSearch,
    build: papers => asIs(papers, { boost: { title: 2 }, fuzzy: 0.2, prefix: true }),
  },
  {
    name: 'MiniSearch, cascade',
    most: mostForMiniSearch,
    build: papers => ours(new MiniSearchIndex(), papers),
  },
  { name: 'segments', most: Number.POSITIVE_INFINITY, build: papers => ours(new SegmentIndex(), papers) },
];

async function asIs(papers: readonly IndexedPaper[], options: SearchOptions): Promise<Search> {
  const index = new MiniSearch<IndexedPaper>({ fields: ['title', 'abstract'] });
  index.addAll(papers);
  return (query, limit) =>
    index
      .search(query, options)
      .slice(0, limit)
      .map(({ id }) => String(id));
}

async function ours(index: PaperIndex, papers: readonly IndexedPaper[]): Promise<Search> {
  await index.update([dumpOf(papers)], async () => {});
  return (query, limit) => index.search(query, limit, () => () => true).papers.map(({ id }) => id);
}

/** Mean reciprocal rank of the papers looked for, kind by kind, and the mean of the kinds. */
async function knownItemRanks(): Promise<{ columns: string[]; rows: Cell[][] }> {
  const papers = realPapers();
  const items = knownItems(papers);
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  const rows: Cell[][] = [];
  for (const { name, build } of contenders) {
    const search = await build(papers);
    const blind = await build(papers.map(paper => withoutSentence(paper).paper));
    const rank = ({ kind, query, id }: KnownItem): number =>
      reciprocalRank((kind.startsWith('held-out') ? blind : search)(query, 10), id);
    const means = kinds.map(kind => mean(items.filter(item => item.kind === kind).map(rank)));
    rows.push([name, ...means, mean(means)]);
  }
  return { columns: ['', ...kinds, 'mean'], rows };
}

async function judgedRanks(): Promise<Cell[][]> {
  const { papers, queries } = judged('retrieval-scifact');
  const rows: Cell[][] = [];
  for (const { name, build } of contenders) {
    const search = await build(papers);
    rows.push([name, mean(queries.map(({ text, grades }) => ndcg(search(text, 10), grades)))]);
  }
  return rows;
}

/** Titles typed letter by letter, every third with a letter left out; and three words of a title. */
function queriesFor(papers: readonly IndexedPaper[]): { readonly typed: string[]; readonly words: string[] } {
  const titles = Array.from(
    { length: 15 },
    (_, i) => papers[Math.floor((i * papers.length) / 15)]?.title ?? '',
  );
  const words = titles.map(title => `${title.split(' ').slice(0, 3).join(' ')} `);
  const typed = words.flatMap((text, i) => {
    const whole = (i % 3 === 0 ? text.slice(0, 4) + text.slice(5) : text).slice(0, 24);
    return Array.from(whole, (_, length) => whole.slice(0, length + 1));
  });
  return { typed, words };
}

/** Milliseconds of each query: the median of its rounds. Between the rounds come all the others, so that nothing is kept. */
function latencies(search: Search, queries: readonly string[], rounds: number): number[] {
  const times = queries.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    queries.forEach((query, i) => {
      const started = performance.now();
      search(query, 50);
      times[i]?.push(performance.now() - started);
    });
  }
  return times.map(rows => quantile(rows, 0.5));
}

async function cost(
  { name, build }: Contender,
  papers: readonly IndexedPaper[],
  texts: number,
): Promise<Cell[]> {
  const before = await held();
  const started = performance.now();
  const search = await build(papers);
  const built = performance.now() - started;
  const resident = (await held()) - before + texts;
  const { typed: all, words } = queriesFor(papers);
  const isSlow = papers.length > 20_000 && name !== 'segments';
  const rounds = isSlow ? 1 : 3;
  const typed = isSlow ? all.filter((_, i) => i % 8 === 0) : all;
  latencies(search, words, 1);
  const [three, typing] = [latencies(search, words, rounds), latencies(search, typed, rounds)];
  const spread = [three, typing].flatMap(times => [quantile(times, 0.5), quantile(times, 0.95)]);
  return [papers.length, name, built / 1000, resident / megabyte, ...spread];
}

/** Bytes in use once all garbage is gone, that of the index before included: its last calls must be over. Needs --expose-gc. */
async function held(): Promise<number> {
  if (!globalThis.gc) throw new Error('run with --expose-gc');
  for (let turn = 0; turn < 3; turn++) {
    await new Promise(resolve => setTimeout(resolve, 20));
    globalThis.gc();
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function costs(size: number): Promise<Cell[][]> {
  const before = await held();
  const papers = await scalePapers(size);
  const texts = (await held()) - before;
  const rows: Cell[][] = [];
  for (const contender of contenders)
    if (size <= contender.most) rows.push(await cost(contender, papers, texts));
  return rows;
}

async function main(): Promise<void> {
  const { columns, rows } = await knownItemRanks();
  printTable('Known items of the real dumps, mean reciprocal rank', columns, rows);
  printTable('SciFact', ['', 'nDCG@10'], await judgedRanks());
  const sizes = [1000, 5000, 20_000, 100_000, ...(isLarge ? [500_000] : [])];
  for (const size of sizes) {
    printTable(
      `${size} papers: build, memory (texts included), milliseconds a query`,
      ['papers', 'index', 'build s', 'MB', '3 words p50', 'p95', 'typing p50', 'p95'],
      await costs(size),
    );
  }
  await sessions();
}

/** The same workspace in three sessions; the first finds nothing kept. */
async function sessions(): Promise<void> {
  const papers = await scalePapers(largeLibrary);
  const { typed } = queriesFor(papers);
  const workspace = await workspaceOf(papers);
  papers.length = 0;
  const rows: Cell[][] = [];
  for (const [name, themesFirst] of [
    ['cold', false],
    ['warm', false],
    ['warm, typing after themes', true],
  ] as const) {
    // The extension host has none of the garbage of a bench.
    await held();
    const { firstAnswer, searchable, keystrokes, blocked } = await start(workspace, typed, themesFirst);
    rows.push([name, firstAnswer, searchable, ...[0.5, 0.95].map(q => quantile(keystrokes, q)), blocked]);
  }
  printTable(
    `${largeLibrary} papers in ${workspace.dumps.length} dumps, through the worker, ms`,
    ['session', 'first answer', 'all searchable', 'typing p50', 'p95', 'host blocked at most'],
    rows,
  );
  const before = await held();
  const index = await hold(workspace);
  const { papers: hits } = index.search('graph', 1, () => () => true);
  const resident = ((await held()) - before) / megabyte;
  printTable('Papers and index of that library', ['papers', 'MB'], [[largeLibrary, resident]]);
  if (hits.length === 0) throw new Error('nothing was found');
  await fs.rm(workspace.folder, { recursive: true });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

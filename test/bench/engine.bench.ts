/**
 * The whole engine at the size of the real dumps and at 20,000 papers: parsing against bare decoding, the way from nothing
 * to the first tree, search while typing, memory. Absolute figures belong to the machine; compare the ratios.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { decodeDump } from '../../src/core/dumps/decode';
import { recogniseDump } from '../../src/core/dumps/recognise';
import { LocalEngine } from '../../src/core/localEngine';
import { startNodeWorker } from '../../src/worker/startNodeWorker';
import { WorkerEngine } from '../../src/worker/workerEngine';
import { type Cell, printTable, quantile, timed } from './table';

const shared = process.env.SHEAF_SHARED ?? path.join(process.cwd(), '..', 'shared');
const worker = path.join(process.cwd(), 'dist', 'worker.js');
const megabyte = 1024 * 1024;

interface Measured {
  readonly name: string;
  readonly dumps: readonly Uint8Array[];
  readonly titles: readonly string[];
}

/** The three real dumps: 324 entries. */
function realDumps(): Measured {
  const folder = path.join(shared, 'dumps');
  const files = fs
    .readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .sort();
  const dumps = files.map(name => new Uint8Array(fs.readFileSync(path.join(folder, name))));
  return { name: '324', dumps, titles: dumps.flatMap(titlesOf) };
}

/** Papers of the scale set, from a place on, as one page copy. */
async function pageOf(count: number, from = 0): Promise<Measured> {
  const file = fs.createReadStream(path.join(shared, 'scale', 'arxiv-100k.jsonl.gz'));
  const lines: string[] = [
    'Get trending papers in your email inbox once a day!\nGet trending papers in your email inbox!\nSubscribe',
  ];
  let read = 0;
  for await (const line of createInterface({ input: file.pipe(createGunzip()) })) {
    if (read++ < from) continue;
    const { title, abstract } = JSON.parse(line) as { title: string; abstract: string };
    lines.push(`${oneLine(title)}\n${oneLine(abstract)}\n`);
    if (read === from + count) break;
  }
  file.destroy();
  const dump = new TextEncoder().encode(lines.join(''));
  return { name: String(count), dumps: [dump], titles: titlesOf(dump) };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function titlesOf(bytes: Uint8Array): string[] {
  const text = decodeDump(bytes);
  return (
    recogniseDump(text)
      ?.parse(text)
      .papers.map(paper => paper.title) ?? []
  );
}

/** Each size's best of several runs: parsing and decoding disturb each other least there. */
async function parsing({ name, dumps }: Measured): Promise<Cell[]> {
  const bytes = dumps.reduce((sum, dump) => sum + dump.length, 0);
  const runs = bytes > megabyte ? 7 : 40;
  const decoding = Math.min(
    ...(await timed(runs, () => dumps.map(dump => new TextDecoder().decode(dump).length))),
  );
  const reading = Math.min(...(await timed(runs, () => dumps.map(dump => titlesOf(dump).length))));
  const rate = (ms: number): number => bytes / megabyte / (ms / 1000);
  return [name, bytes / megabyte, rate(decoding), rate(reading), reading / decoding];
}

/** From no worker at all to the papers of the first theme, as the tree asks for them. */
async function firstTree({ name, dumps }: Measured): Promise<Cell[]> {
  const started = performance.now();
  const engine = new WorkerEngine(() => startNodeWorker(worker));
  const since = (): number => performance.now() - started;
  await engine.overview({});
  const ready = since();
  const { papers } = await engine.update({
    changes: dumps.map((dump, i) => ({ dump: String(i), content: new Uint8Array(dump) })),
  });
  const read = since();
  await engine.search({ query: 'graph', limit: 1 });
  const searchable = since();
  const [first] = await engine.themes({});
  await engine.papersOf({ group: { kind: 'theme', theme: first?.id ?? '' } });
  const tree = since();
  engine.dispose();
  return [name, papers, ready, read, searchable, tree];
}

/** A dump of a hundred papers comes to a library that has its themes. */
async function growing({ name, dumps }: Measured, [dump]: readonly Uint8Array[]): Promise<Cell[]> {
  const engine = new WorkerEngine(() => startNodeWorker(worker));
  const { papers } = await engine.update({
    changes: dumps.map((content, i) => ({ dump: String(i), content: new Uint8Array(content) })),
  });
  await engine.themes({});
  const started = performance.now();
  const since = (): number => performance.now() - started;
  await engine.update({ changes: [{ dump: 'new', content: new Uint8Array(dump ?? []) }] });
  const read = since();
  await engine.search({ query: 'graph', limit: 1 });
  const searchable = since();
  const [first] = await engine.themes({});
  await engine.papersOf({ group: { kind: 'theme', theme: first?.id ?? '' } });
  const tree = since();
  engine.dispose();
  return [name, papers, read, searchable, tree];
}

/** Titles typed letter by letter, and whole; what the picker would wait for, through the worker. */
async function searching({ name, dumps, titles }: Measured): Promise<Cell[]> {
  const engine = new WorkerEngine(() => startNodeWorker(worker));
  await engine.update({
    changes: dumps.map((dump, i) => ({ dump: String(i), content: new Uint8Array(dump) })),
  });
  await engine.themes({});
  const known = Array.from({ length: 12 }, (_, i) => titles[Math.floor((i * titles.length) / 12)] ?? '');
  const typed: number[] = [];
  const whole: number[] = [];
  for (const title of known) {
    const query = title.split(' ').slice(0, 3).join(' ').slice(0, 24);
    for (let length = 1; length <= query.length; length++) {
      typed.push(...(await timed(1, () => engine.search({ query: query.slice(0, length), limit: 50 }))));
    }
    whole.push(...(await timed(5, () => engine.search({ query: `${title} `, limit: 50 }))));
  }
  engine.dispose();
  return [name, quantile(typed, 0.5), quantile(typed, 0.95), quantile(whole, 0.5), quantile(whole, 0.95)];
}

/** What the engine keeps in memory with index and themes, in this thread. Needs --expose-gc. */
async function memory({ name, dumps }: Measured): Promise<Cell[]> {
  const collect = globalThis.gc;
  if (!collect) throw new Error('run with --expose-gc');
  collect();
  const used = (): number => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  const before = used();
  const engine = new LocalEngine();
  const { papers } = await engine.update({
    changes: dumps.map((dump, i) => ({ dump: String(i), content: dump })),
  });
  await engine.themes({});
  collect();
  const held = used() - before;
  engine.dispose();
  return [name, papers, held / megabyte, held / 1024 / papers];
}

/** Runs one measurement for every size; the last column is the last size against the first. */
async function compare(
  measure: (measured: Measured) => Promise<Cell[]>,
  sizes: readonly Measured[],
): Promise<Cell[][]> {
  const rows: Cell[][] = [];
  for (const size of sizes) rows.push(await measure(size));
  const [small, large] = [rows[0], rows.at(-1)];
  const ratios = small?.map((cell, i) => {
    const other = large?.[i];
    return i > 0 && typeof cell === 'number' && typeof other === 'number' ? other / cell : 'ratio';
  });
  return ratios ? [...rows, ratios] : rows;
}

async function main(): Promise<void> {
  const sizes = [realDumps(), await pageOf(20_000)];
  const { dumps: newcomers } = await pageOf(100, 20_000);
  printTable(
    'Parsing (best run)',
    ['papers', 'MB', 'decode MB/s', 'decode+parse MB/s', 'parse : decode'],
    await compare(parsing, sizes),
  );
  printTable(
    'From no worker to the first tree, ms',
    ['size', 'papers', 'worker up', 'dumps read', 'searchable', 'tree'],
    await compare(firstTree, sizes),
  );
  printTable(
    'A dump of 100 papers more, ms',
    ['size', 'papers', 'dump read', 'searchable', 'tree'],
    await compare(size => growing(size, newcomers), sizes),
  );
  printTable(
    'Search through the worker, ms a keystroke or query',
    ['papers', 'typing p50', 'typing p95', 'title p50', 'title p95'],
    await compare(searching, sizes),
  );
  printTable('Memory', ['size', 'papers', 'MB', 'KB a paper'], await compare(memory, sizes));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

/** A library of many dumps from nothing to the first answer, and again in the next session. */
import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { DumpChange } from '../../src/core/engine';
import { Library } from '../../src/core/library/library';
import { LibraryIndex } from '../../src/core/search/libraryIndex';
import { SegmentCache } from '../../src/core/storage/segmentCache';
import type { SegmentStore } from '../../src/core/storage/segmentStore';
import { startNodeWorker } from '../../src/worker/startNodeWorker';
import { WorkerEngine } from '../../src/worker/workerEngine';
import { type ListedPaper, pageCopy } from '../support/listingPage';

const worker = path.join(process.cwd(), 'dist', 'worker.js');
const papersADump = 500;
/** Files that the host reads in one go. */
const filesAtOnce = 16;
/** As fast typists type, in milliseconds. */
const betweenKeys = 80;

/** Dumps as files, and the folder where segments are kept. */
export interface Workspace {
  readonly folder: string;
  readonly dumps: readonly string[];
  /** The names under which dumps are kept since the first session. */
  readonly kept: Map<string, string>;
}

/** Writes the papers as dumps of 500 into a folder of its own. */
export async function workspaceOf(papers: readonly ListedPaper[]): Promise<Workspace> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'sheaf-bench-'));
  await fs.mkdir(path.join(folder, 'segments'));
  const dumps: string[] = [];
  for (let i = 0; i < papers.length; i += papersADump) {
    const dump = path.join(folder, `${String(i).padStart(7, '0')}.txt`);
    await fs.writeFile(dump, pageCopy(papers.slice(i, i + papersADump)));
    dumps.push(dump);
  }
  return { folder, dumps, kept: new Map() };
}

/** Keeps segments as files, as the extension does. */
class FolderStore implements SegmentStore {
  readonly tidied: Promise<void>;
  #tidy: () => void = () => {};

  constructor(private readonly folder: string) {
    this.tidied = new Promise(resolve => {
      this.#tidy = resolve;
    });
  }

  async read(name: string): Promise<Uint8Array | undefined> {
    return fs.readFile(path.join(this.folder, name)).catch(() => undefined);
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    await fs.writeFile(path.join(this.folder, name), bytes);
  }

  /** Asked when all is indexed. */
  async keep(): Promise<void> {
    this.#tidy();
  }
}

export interface Start {
  /** Milliseconds until a first search, sent after the first files, was answered. */
  readonly firstAnswer: number;
  /** Until a search over all papers was answered. */
  readonly searchable: number;
  /** Milliseconds of each keystroke, from the request to the hits. */
  readonly keystrokes: readonly number[];
  /** The longest time for which the thread that asks was not free, in milliseconds. */
  readonly blocked: number;
}

/**
 * A session from the start of the worker on, in the place of the extension host. Dumps are read as the extension reads them:
 * those that are kept, by name, are not. Keys are pressed while themes are looked for, or once they are found.
 */
export async function start(
  { folder, dumps, kept }: Workspace,
  typed: readonly string[],
  themesFirst: boolean,
): Promise<Start> {
  const store = new FolderStore(path.join(folder, 'segments'));
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const started = performance.now();
  const engine = new WorkerEngine(() => startNodeWorker(worker), store);
  let first: Promise<number> | undefined;
  for (let i = 0; i < dumps.length; i += filesAtOnce) {
    const changes = await Promise.all(dumps.slice(i, i + filesAtOnce).map(dump => contentOf(dump, kept)));
    const known = await engine.update({ changes, more: i + filesAtOnce < dumps.length });
    first ??= engine.search({ query: 'graph', limit: 50 }).then(() => performance.now() - started);
    for (const { dump, kept: name } of known.dumps) if (name !== undefined) kept.set(dump, name);
  }
  await engine.search({ query: 'graph neural', limit: 50 });
  const searchable = performance.now() - started;
  await store.tidied;
  if (themesFirst) await engine.themes({});
  const keystrokes: number[] = [];
  for (const query of typed) {
    await new Promise(resolve => setTimeout(resolve, betweenKeys));
    const asked = performance.now();
    // As the search box asks while one types.
    await engine.search({ query, limit: 50, snippets: 20 });
    keystrokes.push(performance.now() - asked);
  }
  delay.disable();
  engine.dispose();
  return { firstAnswer: (await first) ?? 0, searchable, keystrokes, blocked: delay.max / 1e6 };
}

async function contentOf(dump: string, kept: Workspace['kept']): Promise<DumpChange> {
  const name = kept.get(dump);
  return {
    dump,
    content: name === undefined ? new Uint8Array(await fs.readFile(dump)) : { kept: name },
  };
}

/** Papers and index as the engine holds them; the result keeps them in memory. */
export async function hold({ folder, dumps }: Workspace): Promise<LibraryIndex> {
  const cache = new SegmentCache(new FolderStore(path.join(folder, 'segments')));
  const index = new LibraryIndex((texts, pause) => cache.segmentOf(texts, pause));
  const library = new Library();
  for (const dump of dumps) {
    const now = await cache.read(dump, new Uint8Array(await fs.readFile(dump)), undefined);
    library.update([{ dump, now }]);
  }
  await index.update(library.dumps, async () => {});
  await index.settle(async () => {});
  return index;
}

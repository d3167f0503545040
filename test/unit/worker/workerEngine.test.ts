/** The engine behind a real worker thread: the bundle that ships. */
import assert from 'node:assert/strict';
import * as path from 'node:path';
import type { EngineMethod, LibraryOverview } from '../../../src/core/engine';
import { LocalEngine } from '../../../src/core/localEngine';
import { noOverrides } from '../../../src/core/themes/overrides';
import { engineMethods } from '../../../src/worker/engineService';
import { startNodeWorker } from '../../../src/worker/startNodeWorker';
import { type EngineWorker, WorkerEngine } from '../../../src/worker/workerEngine';
import { pageCopy, papersAbout } from '../../support/listingPage';

const bundle = path.join(process.cwd(), 'dist', 'worker.js');
const papers = papersAbout('graph neural networks', 12);

describe('engine in a worker', () => {
  let engine: WorkerEngine;
  let workers: EngineWorker[];

  beforeEach(() => {
    workers = [];
    engine = new WorkerEngine(() => {
      const worker = startNodeWorker(bundle);
      workers.push(worker);
      return worker;
    });
  });

  afterEach(() => engine.dispose());

  /** Ends the running thread as a crash would. */
  const kill = (): void => workers.at(-1)?.terminate();

  it('starts no thread before the first request', async () => {
    assert.equal(workers.length, 0);
    await engine.overview({});
    await engine.overview({});
    assert.equal(workers.length, 1);
  });

  it('answers every method as the engine in this thread does', async () => {
    const local = new LocalEngine();
    const changes = [{ dump: 'a', content: pageCopy(papers) }];
    assert.deepEqual(await engine.update({ changes }), await local.update({ changes }));
    const [first] = await local.papers();
    const [theme] = await local.themes({});
    await engine.themes({});
    const params: Readonly<Record<EngineMethod, object>> = {
      update: { changes: [] },
      overview: {},
      problems: {},
      overrule: { overrides: { ...noOverrides, rename: { [theme?.id ?? '']: 'Renamed' } } },
      remember: { themes: [] },
      foundThemes: {},
      themes: {},
      entriesOf: { dump: 'a' },
      papersOf: { group: { kind: 'theme', theme: theme?.id } },
      paper: { idOrKey: first?.key },
      papers: {},
      search: { query: 'graph networks', limit: 5 },
      related: { paper: first?.id, limit: 3 },
      map: {},
      complete: { text: 'As in @graph', languageId: 'markdown', offset: 12, limit: 5 },
      updateNotes: { changes: [] },
      citedIn: { paper: 'x' },
      citationCounts: {},
      nearest: { name: `${first?.key}s`, limit: 3 },
      citations: { text: `[@${first?.key}]`, languageId: 'markdown' },
    };
    for (const method of engineMethods) {
      assert.deepEqual(
        await engine[method](params[method] as never),
        await local[method](params[method] as never),
        method,
      );
    }
  });

  it('takes bytes over without a copy, and copies a view on part of a buffer', async () => {
    const whole = new TextEncoder().encode(pageCopy(papers));
    const bytes = new Uint8Array(whole);
    const around = new Uint8Array(whole.length + 10);
    around.set(whole, 5);
    const view = around.subarray(5, 5 + whole.length);
    const { dumps } = await engine.update({
      changes: [
        { dump: 'a', content: bytes },
        { dump: 'b', content: view },
      ],
    });
    assert.deepEqual(
      dumps.map(dump => dump.papers),
      [12, 12],
    );
    assert.equal(bytes.length, 0);
    assert.equal(view.length, whole.length);
  });

  it('passes changes on', async () => {
    const heard: LibraryOverview[] = [];
    const stop = engine.onDidChange(overview => heard.push(overview));
    await engine.update({ changes: [{ dump: 'a', content: pageCopy(papers) }] });
    await engine.themes({});
    assert.deepEqual(
      heard.map(({ papers: count, themesReady }) => [count, themesReady]),
      [
        [12, false],
        [12, true],
      ],
    );
    stop();
  });

  it('rejects a request that was aborted before or while it was under way', async () => {
    await assert.rejects(engine.search({ query: 'x', limit: 1 }, AbortSignal.abort()), {
      name: 'AbortError',
    });
    const controller = new AbortController();
    const search = engine.search({ query: 'graph', limit: 1 }, controller.signal);
    controller.abort();
    await assert.rejects(search);
    assert.deepEqual(await engine.search({ query: 'graph', limit: 1 }), { hits: [], matched: 0 });
  });

  it('rejects what is under way when the thread dies, says so, and starts anew', async () => {
    await engine.update({ changes: [{ dump: 'a', content: pageCopy(papers) }] });
    const failed = new Promise<Error>(resolve => engine.onDidFail(resolve));
    const waiting = assert.rejects(engine.themes({}).then(() => engine.papers({})));
    kill();
    await Promise.all([failed, waiting]);
    assert.equal((await engine.overview({})).papers, 0);
    assert.equal(workers.length, 2);
    assert.equal((await engine.update({ changes: [{ dump: 'a', content: pageCopy(papers) }] })).papers, 12);
  });

  it('says nothing of the end of a thread that it ended itself, and refuses requests afterwards', async () => {
    await engine.overview({});
    let failures = 0;
    engine.onDidFail(() => failures++);
    engine.dispose();
    await assert.rejects(engine.overview({}), /disposed/);
    await new Promise(resolve => workers[0]?.onDidFail(resolve));
    assert.equal(failures, 0);
  });
});

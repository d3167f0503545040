/** What is kept of dumps from one session to the next, in a folder such as VS Code gives to extensions. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { DumpChange } from '../../../src/core/engine';
import { LocalEngine } from '../../../src/core/localEngine';
import { DumpMemory } from '../../../src/vscode/dumpMemory';
import { DumpSync } from '../../../src/vscode/dumpSync';
import { SegmentFolder } from '../../../src/vscode/segmentFolder';
import { dumpOf, scratchFolder, write } from '../support/desk';

describe('the dumps of the last session', () => {
  const file = scratchFolder();
  const log = vscode.window.createOutputChannel('Sheaf test', { log: true });
  after(() => log.dispose());

  const segments = async (): Promise<readonly string[]> =>
    (await vscode.workspace.fs.readDirectory(file('storage/segments'))).map(([name]) => name).sort();

  /** A session that reads the whole workspace. Gives its papers, and which dumps were read from their bytes. */
  async function session() {
    const folder = new SegmentFolder(file('storage/segments'), log);
    const tidied = new Promise<void>(resolve => {
      const keep = folder.keep.bind(folder);
      folder.keep = names => keep(names).then(resolve);
    });
    const engine = new LocalEngine(folder);
    const read: string[] = [];
    const update = engine.update.bind(engine);
    engine.update = params => {
      const whole = params.changes.filter(({ content }) => content instanceof Uint8Array);
      read.push(...whole.map(({ dump }: DumpChange) => dump));
      return update(params);
    };
    const memory = new DumpMemory(file('storage'), log);
    const sync = new DumpSync(engine, log, memory, memory.load());
    await sync.rescan();
    const { dumps } = await engine.overview();
    const names = dumps.map(({ kept }) => kept ?? assert.fail('a dump is not kept')).sort();
    // The last thing that an engine does in the folder.
    await tidied;
    assert.deepEqual(await segments(), names);
    const papers = await engine.papers();
    sync.dispose();
    engine.dispose();
    return { papers, names, read: read.filter(dump => dumps.some(known => known.dump === dump)) };
  }

  it('are not read again, but where they have changed or what was kept is damaged', async () => {
    const [one, two] = [file('one.txt'), file('two.txt')];
    await write(one, dumpOf('The First Paper', 'The Second Paper', 'The Third Paper'));
    await write(two, dumpOf('A Fourth Paper', 'A Fifth Paper', 'A Sixth Paper'));
    const first = await session();
    assert.equal(first.read.length, first.names.length);

    const second = await session();
    assert.deepEqual([second.papers, second.names, second.read], [first.papers, first.names, []]);

    const damaged = first.names.map(name => file(`storage/segments/${name}`));
    for (const kept of damaged) await write(kept, (await vscode.workspace.fs.readFile(kept)).slice(0, -8));
    const third = await session();
    assert.deepEqual([third.papers, third.names], [first.papers, first.names]);
    assert.equal(third.read.length, first.read.length);

    await write(two, dumpOf('A Fourth Paper', 'A Fifth Paper', 'A Seventh Paper'));
    const fourth = await session();
    assert.deepEqual(fourth.read, [two.toString()]);
    assert.ok(fourth.papers.some(({ title }) => title === 'A Seventh Paper'));
    assert.equal(fourth.names.length, first.names.length);
  });
});

/** What is kept of dumps between sessions: found again, noticed when damaged, let go when it is of no use. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import fc from 'fast-check';
import { hashBytes, hashName } from '../../../src/core/library/hash';
import { LocalEngine } from '../../../src/core/localEngine';
import { type ReadDump, readDump } from '../../../src/core/readDump';
import { buildSegment } from '../../../src/core/search/segment';
import { packParts, unpackParts } from '../../../src/core/storage/byteParts';
import { decodeSegment, encodeSegment, segmentVersion } from '../../../src/core/storage/dumpSegment';
import type { SegmentStore } from '../../../src/core/storage/segmentStore';
import { pageCopy, papersAbout } from '../../support/listingPage';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const graphs = pageCopy(papersAbout('graph neural networks', 8));
const speech = pageCopy(papersAbout('speech enhancement', 8));

/** Keeps everything in memory, and counts. */
class MemoryStore implements SegmentStore {
  readonly kept = new Map<string, Uint8Array>();
  hits = 0;
  writes = 0;

  async read(name: string): Promise<Uint8Array | undefined> {
    const bytes = this.kept.get(name);
    if (bytes) this.hits++;
    return bytes?.slice();
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    this.writes++;
    this.kept.set(name, bytes.slice());
  }

  async keep(names: readonly string[]): Promise<void> {
    for (const name of this.kept.keys()) if (!names.includes(name)) this.kept.delete(name);
  }
}

async function session(store: SegmentStore, dumps: Readonly<Record<string, string>>): Promise<LocalEngine> {
  const engine = new LocalEngine(store);
  const changes = Object.entries(dumps).map(([dump, text]) => ({ dump, content: encode(text) }));
  await engine.update({ changes });
  return engine;
}

async function answers(engine: LocalEngine): Promise<unknown> {
  return {
    overview: await engine.overview(),
    papers: await engine.papers(),
    problems: await engine.problems(),
    hits: await engine.search({ query: 'robust graph OR "speech enhancement"', limit: 20 }),
    themes: await engine.themes({}),
  };
}

async function readOf(text: string): Promise<{ read: ReadDump; bytes: Uint8Array }> {
  const read = readDump('a', text, undefined) ?? assert.fail('no dump');
  const segment = await buildSegment(read.papers, async () => {});
  return { read, bytes: encodeSegment(read, segment) };
}

describe('segments kept between sessions', () => {
  it('give the next session what reading the dumps gave the first', async () => {
    const store = new MemoryStore();
    const dumps = { a: graphs, b: `${speech}A title that stands alone` };
    const first = await answers(await session(store, dumps));
    assert.deepEqual([store.hits, store.writes, store.kept.size], [0, 2, 2]);
    assert.deepEqual(await answers(await session(store, dumps)), first);
    assert.deepEqual([store.hits, store.writes], [2, 2]);
    assert.deepEqual(await answers(await session(new MemoryStore(), dumps)), first);
  });

  it('are kept by content, whatever the dump is called', async () => {
    const store = new MemoryStore();
    await answers(await session(store, { a: graphs }));
    const engine = await session(store, { b: graphs });
    assert.deepEqual([store.hits, store.writes], [1, 1]);
    assert.ok((await engine.papers()).every(({ sources }) => sources[0]?.dump === 'b'));
  });

  it('go with their dumps, and come anew with changed ones', async () => {
    const store = new MemoryStore();
    const engine = await session(store, { a: graphs, b: speech });
    await answers(engine);
    await engine.update({ changes: [{ dump: 'a', content: null }] });
    await answers(engine);
    assert.equal(store.kept.size, 1);
    await engine.update({ changes: [{ dump: 'b', content: encode(graphs) }] });
    await answers(engine);
    assert.deepEqual([store.kept.size, store.writes], [1, 3]);
  });

  it('are not made of what stands in an editor only', async () => {
    const store = new MemoryStore();
    const engine = new LocalEngine(store);
    await engine.update({ changes: [{ dump: 'a', content: graphs }] });
    await answers(engine);
    assert.equal(store.writes, 0);
    const { revision } = await engine.overview();
    await engine.update({ changes: [{ dump: 'a', content: encode(graphs) }] });
    assert.equal((await engine.overview()).revision, revision);
  });

  it('are made of what stood in an editor once it is saved', async () => {
    const store = new MemoryStore();
    const engine = await session(store, { a: graphs, b: speech });
    await answers(engine);
    const edited = graphs.replaceAll('Graph', 'Tree');
    for (const isIndexed of [true, false]) {
      await engine.update({ changes: [{ dump: 'a', content: `${edited}${isIndexed}` }] });
      if (isIndexed) await answers(engine);
      await engine.update({ changes: [{ dump: 'a', content: encode(`${edited}${isIndexed}`) }] });
      await answers(engine);
      const { dumps } = await engine.overview();
      assert.deepEqual(dumps.map(({ kept }) => kept).sort(), [...store.kept.keys()].sort());
    }
    const { writes } = store;
    const later = await session(store, { a: `${edited}false`, b: speech });
    await answers(later);
    assert.deepEqual(await later.papers(), await engine.papers());
    assert.deepEqual([store.hits, store.writes], [2, writes]);
  });

  it('stay while an editor has the same text', async () => {
    const store = new MemoryStore();
    const engine = await session(store, { a: graphs });
    await answers(engine);
    await engine.update({ changes: [{ dump: 'a', content: graphs }] });
    await engine.update({ changes: [{ dump: 'b', content: encode(speech) }] });
    await answers(engine);
    assert.equal(store.kept.size, 2);
  });

  it('are worked out anew where they are damaged', async () => {
    const store = new MemoryStore();
    const first = await answers(await session(store, { a: graphs }));
    const [[name, bytes] = assert.fail()] = store.kept;
    for (const damaged of [
      bytes.slice(0, 100),
      new Uint8Array(),
      bytes.map((byte, i) => (i === 999 ? ~byte : byte)),
    ]) {
      store.kept.set(name, damaged);
      assert.deepEqual(await answers(await session(store, { a: graphs })), first);
      assert.deepEqual(store.kept.get(name), bytes);
    }
  });

  it('do without a store that fails', async () => {
    const store: SegmentStore = {
      read: async () => undefined,
      write: async () => {},
      keep: async () => {},
    };
    const expected = await answers(await session(new MemoryStore(), { a: graphs }));
    assert.deepEqual(await answers(await session(store, { a: graphs })), expected);
  });
});

describe('segments as bytes', () => {
  it('come back as they were', async () => {
    const { read, bytes } = await readOf(`${graphs}图神经网络综述: β-VAE 𝒢\nÀ la carte.\n`);
    const back = decodeSegment('a', bytes) ?? assert.fail();
    assert.deepEqual(back.read, read);
    assert.deepEqual(back.segment, await buildSegment(read.papers, async () => {}));
  });

  it('hold no more memory than they take as bytes', async () => {
    const { bytes } = await readOf(graphs);
    const { read, segment } = decodeSegment('a', bytes) ?? assert.fail();
    const { terms, ...others } = segment;
    const arrays = [read.papers.arrays, terms, others].flatMap(of =>
      Object.values(of).filter(ArrayBuffer.isView),
    );
    const buffers = new Set(arrays.map(({ buffer }) => buffer));
    const held = [...buffers].reduce((sum, { byteLength }) => sum + byteLength, 0);
    assert.ok(held <= bytes.length, `${held} of ${bytes.length}`);
  });

  it('come back from the middle of a buffer', async () => {
    const { read, bytes } = await readOf(graphs);
    for (const offset of [1, 4, 8]) {
      const around = new Uint8Array(bytes.length + 16);
      around.set(bytes, offset);
      const back = decodeSegment('a', around.subarray(offset, offset + bytes.length));
      assert.deepEqual(back?.read, read, `offset ${offset}`);
    }
  });

  it('are not taken with a single bit changed', async () => {
    const bytes = packParts(7, [encode('a title'), new Uint32Array([1, 2, 3]), new Uint8Array()]);
    assert.equal(unpackParts(7, bytes)?.length, 3);
    assert.equal(unpackParts(8, bytes), undefined);
    for (let bit = 0; bit < 8 * bytes.length; bit++) {
      const damaged = bytes.slice();
      damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      assert.equal(unpackParts(7, damaged), undefined, `bit ${bit}`);
    }
  });

  it('are not taken when cut off or made of something else', async () => {
    const { bytes } = await readOf(graphs);
    for (let length = 0; length < bytes.length; length += length < 200 ? 1 : 97)
      assert.equal(decodeSegment('a', bytes.slice(0, length)), undefined);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), noise => {
        assert.equal(decodeSegment('a', noise), undefined);
      }),
      { seed: 15, numRuns: 500 },
    );
  });

  // What is kept must not outlive the code that made it: a parser or tokeniser that reads these pages otherwise needs another version.
  it('have a version of their own for each way of reading dumps', async () => {
    const files = fs.readdirSync('test/fixtures/example/papers').sort();
    const pages = [
      graphs,
      ...files.map(file => fs.readFileSync(`test/fixtures/example/papers/${file}`, 'utf8')),
    ];
    const prints: string[] = [];
    for (const page of pages) prints.push(hashName(hashBytes((await readOf(page)).bytes)));
    assert.deepEqual(
      [segmentVersion, hashName(hashBytes(encode(prints.join())))],
      [1, '2f352a5f0b630843'],
      'segments have changed: let `segmentVersion` grow, and note it here with the new hash',
    );
  });
});

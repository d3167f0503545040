/** Takes segments from the store where they are kept, and builds and keeps those that are not. */
import type { DumpChange, KeptContent } from '../engine';
import { hashBytes, hashName } from '../library/hash';
import type { Pause } from '../pause';
import { type ReadDump, readDump } from '../readDump';
import type { PaperTexts } from '../search/paperTexts';
import { buildSegment, type Segment } from '../search/segment';
import { decodeSegment, encodeSegment, segmentVersion } from './dumpSegment';
import type { SegmentStore } from './segmentStore';

/** What is known of a dump whose texts are not indexed yet. */
interface Awaited {
  readonly read: ReadDump;
  /** The name to keep it under; undefined for what is not to be kept. */
  readonly name: string | undefined;
  /** The index, where it was kept. */
  readonly segment: Segment | undefined;
}

/** Without a store everything is worked out in each session. */
export class SegmentCache {
  readonly #awaited = new Map<PaperTexts, Awaited>();
  /** Under which name the dumps are kept that are there now. */
  readonly #names = new Map<string, string>();
  /** The indexes of what stood in an editor only: to be kept once it is saved. */
  readonly #unkept = new WeakMap<PaperTexts, Segment>();

  constructor(private readonly store: SegmentStore | undefined) {}

  /**
   * What a dump is that has this content: as it was kept, or recognised and parsed; undefined where it is none, or was to be
   * kept and is not. The texts of an editor are not kept. `before` comes back where the content is still the same.
   */
  async read(
    dump: string,
    content: Uint8Array | string | KeptContent,
    before: ReadDump | undefined,
  ): Promise<ReadDump | undefined> {
    const name = nameOf(content);
    const bytes = name === undefined ? undefined : await this.store?.read(name);
    const kept = bytes && decodeSegment(dump, bytes);
    const isThere = typeof content === 'string' || content instanceof Uint8Array;
    const read = kept?.read ?? (isThere ? readDump(dump, content, before) : undefined);
    const isSame = before !== undefined && read?.fingerprint === before.fingerprint;
    if (name !== undefined && read) this.#names.set(dump, name);
    // What an editor has as it is kept stays kept.
    else if (!isSame) this.#names.delete(dump);
    if (isSame) {
      if (name !== undefined && !kept) this.#keep(before, name);
      return before;
    }
    if (before) this.#awaited.delete(before.papers);
    if (read) this.#awaited.set(read.papers, { read, name, segment: kept?.segment });
    return read;
  }

  /** The name under which a dump that is there is kept. */
  nameOf(dump: string): string | undefined {
    return this.store && this.#names.get(dump);
  }

  /** The same for a dump that may be gone, and need not be kept then. `before` is what it was. */
  async take({ dump, content }: DumpChange, before: ReadDump | undefined): Promise<ReadDump | undefined> {
    if (content !== null) return this.read(dump, content, before);
    this.#names.delete(dump);
    if (before) this.#awaited.delete(before.papers);
    return undefined;
  }

  /** The index of texts that were read, given out once. Rejects when `pause` does. */
  async segmentOf(texts: PaperTexts, pause: Pause): Promise<Segment> {
    const awaited = this.#awaited.get(texts);
    const segment = awaited?.segment ?? (await buildSegment(texts, pause));
    // It may have been saved meanwhile, or be gone.
    const known = this.#awaited.get(texts);
    this.#awaited.delete(texts);
    if (!this.store || !known || known.segment) return segment;
    if (known.name === undefined) this.#unkept.set(texts, segment);
    else void this.store.write(known.name, encodeSegment(known.read, segment));
    return segment;
  }

  /** Keeps under its name what was read before it had one. */
  #keep(read: ReadDump, name: string): void {
    const awaited = this.#awaited.get(read.papers);
    if (awaited) this.#awaited.set(read.papers, { ...awaited, name });
    const segment = this.#unkept.get(read.papers);
    this.#unkept.delete(read.papers);
    if (segment) void this.store?.write(name, encodeSegment(read, segment));
  }

  /** Lets go what was kept of other dumps, and of these in other versions. */
  async tidy(): Promise<void> {
    await this.store?.keep([...this.#names.values()]);
  }
}

/** By the bytes and the version alone. */
function nameOf(content: Uint8Array | string | KeptContent): string | undefined {
  if (typeof content === 'string') return undefined;
  if (!(content instanceof Uint8Array)) return content.kept;
  return `${hashName(hashBytes(content))}-${content.length.toString(16)}.v${segmentVersion}`;
}

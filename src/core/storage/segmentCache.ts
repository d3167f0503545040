/** Takes segments from the store where they are kept, and builds and keeps those that are not. */
import type { KeptContent } from '../engine';
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
    if (name === undefined || !read) this.#names.delete(dump);
    else this.#names.set(dump, name);
    if (before && read?.fingerprint === before.fingerprint) return before;
    if (before) this.#awaited.delete(before.papers);
    if (read) this.#awaited.set(read.papers, { read, name, segment: kept?.segment });
    return read;
  }

  /** The name under which a dump that is there is kept. */
  nameOf(dump: string): string | undefined {
    return this.store && this.#names.get(dump);
  }

  /** A dump that is gone need not be kept. `before` is what it was. */
  forget(dump: string, before: ReadDump | undefined): void {
    this.#names.delete(dump);
    if (before) this.#awaited.delete(before.papers);
  }

  /** The index of texts that were read, given out once. Rejects when `pause` does. */
  async segmentOf(texts: PaperTexts, pause: Pause): Promise<Segment> {
    const awaited = this.#awaited.get(texts);
    const segment = awaited?.segment ?? (await buildSegment(texts, pause));
    this.#awaited.delete(texts);
    if (awaited?.name !== undefined && !awaited.segment)
      void this.store?.write(awaited.name, encodeSegment(awaited.read, segment));
    return segment;
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

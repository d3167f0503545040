/** A dump as it is kept between sessions: its papers and their full-text index, so that neither is worked out again. */
import { dumpFormats } from '../dumps/formats';
import { copiesIn } from '../library/copies';
import { PackedPapers, type PaperExtras } from '../library/packedPapers';
import type { DumpProblem } from '../paper';
import type { ReadDump } from '../readDump';
import type { Segment } from '../search/segment';
import { TermList } from '../search/termList';
import { packParts, unpackParts } from './byteParts';

/**
 * Grows with every change of the arrays, of what a parser makes of a dump, or of what makes ids and terms of texts: what an
 * older Sheaf has kept is worked out anew.
 */
export const segmentVersion = 1;

/** What is no array of numbers or bytes. */
interface Head {
  readonly format: string;
  readonly problems: readonly DumpProblem[];
  readonly fingerprint: string;
  readonly extras: Readonly<Record<number, PaperExtras>>;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The bytes of a dump that was read, and of its index. */
export function encodeSegment(read: ReadDump, segment: Segment): Uint8Array {
  const { format, problems, fingerprint, papers } = read;
  const { texts, textEnds, places, titleHashes, extras } = papers.arrays;
  const head: Head = { format: format.id, problems, fingerprint, extras };
  const { terms, titleLengths, abstractLengths } = segment;
  const { postingStarts, papers: holders, counts, positionStarts, positions } = segment;
  return packParts(segmentVersion, [
    encoder.encode(JSON.stringify(head)),
    ...[texts, textEnds, places, titleHashes],
    ...[terms.starts, terms.bytes, terms.marks, titleLengths, abstractLengths],
    ...[postingStarts, holders, counts, positionStarts, positions],
  ]);
}

/** The dump `dump` and its index from their bytes; undefined where those are damaged, or of another version. */
export function decodeSegment(
  dump: string,
  bytes: Uint8Array,
): { readonly read: ReadDump; readonly segment: Segment } | undefined {
  const parts = unpackParts(segmentVersion, bytes);
  if (!parts) return undefined;
  // A copy of each: texts and index live apart, and a view of either would keep the whole file in memory.
  const part = (i: number): Uint8Array => parts[i]?.slice() ?? new Uint8Array();
  const { format: id, problems, fingerprint, extras } = JSON.parse(decoder.decode(part(0))) as Head;
  const format = dumpFormats.find(candidate => candidate.id === id);
  if (!format) return undefined;
  const papers = new PackedPapers({
    texts: part(1),
    textEnds: numbers(part(2)),
    places: numbers(part(3)),
    titleHashes: numbers(part(4)),
    extras,
  });
  const marks = part(7);
  const segment: Segment = {
    terms: new TermList(
      numbers(part(5)),
      part(6),
      new Int32Array(marks.buffer, marks.byteOffset, marks.byteLength / 4),
    ),
    titleLengths: shortNumbers(part(8)),
    abstractLengths: shortNumbers(part(9)),
    postingStarts: numbers(part(10)),
    papers: numbers(part(11)),
    counts: part(12),
    positionStarts: numbers(part(13)),
    positions: part(14),
  };
  return { read: { ...copiesIn(dump, format.id, papers), format, problems, fingerprint }, segment };
}

function numbers({ buffer, byteOffset, byteLength }: Uint8Array): Uint32Array {
  return new Uint32Array(buffer, byteOffset, byteLength / 4);
}

function shortNumbers({ buffer, byteOffset, byteLength }: Uint8Array): Uint16Array {
  return new Uint16Array(buffer, byteOffset, byteLength / 2);
}

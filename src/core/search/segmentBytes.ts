/** A segment as bytes for a cache, and back; damage is noticed. */
import type { Segment } from './segment';

/** `SHEAFSEG` read as two numbers. The numbers of a segment are stored as the machine has them: the cache never leaves it. */
const magic = [0x41454853, 0x47455346] as const;
/** Grows with every change of the arrays or of what makes terms of texts: what an older Sheaf stored is built anew. */
const version = 1;
/** Magic, version, length of the whole, checksum of all that follows; then the length of each part in bytes. */
const checksumAt = 4;
const headerNumbers = 5;

/** The parts in their order; `json` holds ids and terms. */
const parts = {
  titleLengths: Uint16Array,
  abstractLengths: Uint16Array,
  postingStarts: Uint32Array,
  papers: Uint32Array,
  counts: Uint8Array,
  positionStarts: Uint32Array,
  positions: Uint8Array,
} as const;

type PartName = keyof typeof parts;
const partNames = Object.keys(parts) as PartName[];

/** The bytes of a segment. */
export function encodeSegment(segment: Segment): ArrayBuffer {
  const json = new TextEncoder().encode(JSON.stringify([segment.ids, segment.terms]));
  const contents = [json, ...partNames.map(name => bytesOf(segment[name]))];
  const start = 4 * (headerNumbers + contents.length);
  const size = contents.reduce((sum, { length }) => sum + padded(length), start);
  const bytes = new Uint8Array(size);
  const header = new Uint32Array(bytes.buffer);
  header.set([...magic, version, size]);
  let at = start;
  contents.forEach((content, i) => {
    header[headerNumbers + i] = content.length;
    bytes.set(content, at);
    at += padded(content.length);
  });
  header[checksumAt] = checksum(header.subarray(headerNumbers));
  return bytes.buffer;
}

/** The segment of these bytes, over them and without copying; undefined if they are not whole and of this version. */
export function decodeSegment(bytes: ArrayBuffer): Segment | undefined {
  if (bytes.byteLength % 4 !== 0) return undefined;
  const header = new Uint32Array(bytes);
  const expected = [...magic, version, bytes.byteLength];
  if (expected.some((number, i) => header[i] !== number)) return undefined;
  if (header[checksumAt] !== checksum(header.subarray(headerNumbers))) return undefined;
  let at = 4 * (headerNumbers + 1 + partNames.length);
  const spans = [...header.subarray(headerNumbers, at / 4)].map(length => {
    const start = at;
    at += padded(length);
    return { start, length };
  });
  const [json, ...rest] = spans;
  if (!json) return undefined;
  const texts = new TextDecoder().decode(new Uint8Array(bytes, json.start, json.length));
  const [ids, terms] = JSON.parse(texts) as [string[], string[]];
  const arrays = Object.fromEntries(
    partNames.map((name, i) => {
      const { start, length } = rest[i] ?? { start: 0, length: 0 };
      return [name, new parts[name](bytes, start, length / parts[name].BYTES_PER_ELEMENT)];
    }),
  ) as Pick<Segment, PartName>;
  return { ids, terms, ...arrays };
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint8Array | Uint16Array | Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

/**
 * A checksum in the manner of MurmurHash3 (Appleby): every step can be undone, so that one changed number always shows, and
 * several do but for a chance of one in four billion.
 */
function checksum(numbers: Uint32Array): number {
  let sum = numbers.length;
  for (let i = 0; i < numbers.length; i++) {
    const mixed = Math.imul(numbers[i] ?? 0, 0xcc9e2d51);
    sum ^= Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
    sum = Math.imul((sum << 13) | (sum >>> 19), 5) + 0xe6546b64;
  }
  return sum >>> 0;
}

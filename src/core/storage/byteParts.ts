/** Several arrays as one run of bytes that can be kept, and back; damage is noticed. */
import { hashBytes } from '../library/hash';

/** `SHEAFSEG` read as two numbers. Numbers are stored as the machine has them: what is kept never leaves it. */
const magic = [0x41454853, 0x47455346] as const;
/** Magic, version, length of the whole, two numbers of checksum over all that follows, count of parts; then the parts' lengths. */
const checksumAt = 4;
const countAt = 6;
const headerNumbers = 7;
/** Every part begins where an array of any kind can. */
const alignment = 8;

/** The bytes of these parts. `version` is the reader's: what another version has written is not taken. */
export function packParts(version: number, parts: readonly ArrayBufferView[]): Uint8Array {
  const start = padded(4 * (headerNumbers + parts.length));
  const size = parts.reduce((sum, { byteLength }) => sum + padded(byteLength), start);
  const bytes = new Uint8Array(size);
  const header = new Uint32Array(bytes.buffer);
  header.set([...magic, version, size]);
  header[countAt] = parts.length;
  let at = start;
  parts.forEach(({ buffer, byteOffset, byteLength }, i) => {
    header[headerNumbers + i] = byteLength;
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += padded(byteLength);
  });
  header.set(hashBytes(bytes.subarray(4 * countAt)), checksumAt);
  return bytes;
}

/** The parts in their order, over these bytes and without copying; undefined if they are not whole and of this version. */
export function unpackParts(version: number, bytes: Uint8Array): Uint8Array[] | undefined {
  const { buffer, byteOffset, byteLength } = bytes;
  if (byteLength % alignment !== 0 || byteLength < padded(4 * headerNumbers)) return undefined;
  // What a host hands over may begin anywhere in its buffer.
  if (byteOffset % alignment !== 0) return unpackParts(version, bytes.slice());
  const header = new Uint32Array(buffer, byteOffset, byteLength / 4);
  const expected = [...magic, version, byteLength, ...hashBytes(bytes.subarray(4 * countAt))];
  if (expected.some((number, i) => header[i] !== number)) return undefined;
  const count = header[countAt] ?? 0;
  let at = padded(4 * (headerNumbers + count));
  return Array.from({ length: count }, (_, i) => {
    const length = header[headerNumbers + i] ?? 0;
    const start = at;
    at += padded(length);
    // Never a Buffer of Node's, which is many times slower to take parts of.
    return new Uint8Array(buffer, byteOffset + start, length);
  });
}

function padded(length: number): number {
  return Math.ceil(length / alignment) * alignment;
}

/** A short name for a long text, the same on every machine. */

/**
 * 64 bits of a text as 16 hexadecimal digits: two 32-bit FNV-1a hashes (Fowler, Noll and Vo) with different bases, mixed at
 * the end as MurmurHash3 does. Not for secrets; two of a million texts fall together with a chance of 1 in 37 million.
 */
export function hashText(text: string): string {
  return hashName(hashParts(text));
}

/** The same as two numbers of 32 bits. */
export function hashParts(text: string): readonly [number, number] {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995);
    b ^= b >>> 15;
  }
  return [mix(a), mix(b ^ text.length)];
}

export function hashName([a, b]: readonly [number, number]): string {
  return hex(a) + hex(b);
}

/**
 * 64 bits of bytes as two numbers: two lanes in the manner of MurmurHash3 (Appleby), for every other four bytes each. Every
 * step can be undone: one changed number always shows, several of a lane do but for a chance of one in four billion.
 */
export function hashBytes(bytes: Uint8Array): readonly [number, number] {
  const { buffer, byteOffset, length } = bytes;
  if (byteOffset % 4 !== 0) return hashBytes(bytes.slice());
  // Signed, as the engine's small integers are: unsigned ones take five times as long.
  const numbers = new Int32Array(buffer, byteOffset, length >>> 2);
  const pairs = numbers.length & ~1;
  let a = 0x011c9dc5;
  let b = 0x1747b28c;
  for (let i = 0; i < pairs; i += 2) {
    a = step(a, numbers[i] ?? 0);
    b = step(b, numbers[i + 1] ?? 0);
  }
  if (pairs < numbers.length) a = step(a, numbers[pairs] ?? 0);
  let rest = 0;
  for (let i = length & ~3; i < length; i++) rest = (rest << 8) | (bytes[i] ?? 0);
  return [mix(step(a, rest) ^ length), mix(step(b, rest) ^ length)];
}

function step(sum: number, number: number): number {
  const mixed = Math.imul(number, 0xcc9e2d51);
  const next = sum ^ Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
  return (Math.imul((next << 13) | (next >>> 19), 5) + 0x6546b64) | 0;
}

function mix(h: number): number {
  let x = h;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

const hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function hex(value: number): string {
  const byte = (shift: number): string => hexOfByte[(value >>> shift) & 0xff] ?? '';
  return byte(24) + byte(16) + byte(8) + byte(0);
}

/** A short name for a long text, the same on every machine. */

/**
 * 64 bits of a text as 16 hexadecimal digits: two 32-bit FNV-1a hashes (Fowler, Noll and Vo) with different bases, mixed at
 * the end as MurmurHash3 does. Not for secrets; two of a million texts fall together with a chance of 1 in 37 million.
 */
export function hashText(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995);
    b ^= b >>> 15;
  }
  return hex(mix(a)) + hex(mix(b ^ text.length));
}

function mix(h: number): number {
  let x = h;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}

/** Makes a screenshot small enough for a README: a PNG with a palette, since a window has few colours. */
import assert from 'node:assert/strict';
import * as zlib from 'node:zlib';

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each pixel as one number, row by row. */
  readonly colors: Uint32Array;
}

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const paletteSize = 256;
/** Large areas keep their colours. */
const alwaysKept = 32;

/** The same picture with at most 256 colours; ones that differ least from a frequent one give way. */
export function toPalettePng(png: Buffer): Buffer {
  const { width, height, colors } = decode(png);
  const palette = choosePalette(colors);
  const nearest = new Map<number, number>();
  const rows = Buffer.alloc(height * (width + 1));
  colors.forEach((color, at) => {
    const index = nearest.get(color) ?? nearestIn(palette, color);
    nearest.set(color, index);
    // Each row begins with the number of its filter: 0, none.
    rows[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = index;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', zlib.deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Reads what Chromium writes: 8 bits a channel, RGB, not interlaced (PNG specification, sections 9 and 11). */
function decode(png: Buffer): Pixels {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  assert.deepEqual([...png.subarray(24, 29)], [8, 2, 0, 0, 0], 'an RGB picture');
  const bytes = unfilter(zlib.inflateSync(imageData(png)), width * 3);
  const colors = new Uint32Array(width * height);
  for (let at = 0; at < colors.length; at++) {
    const [red = 0, green = 0, blue = 0] = bytes.subarray(at * 3, at * 3 + 3);
    colors[at] = (red << 16) | (green << 8) | blue;
  }
  return { width, height, colors };
}

function imageData(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = signature.length; at < png.length; ) {
    const [length, type] = [png.readUInt32BE(at), png.toString('latin1', at + 4, at + 8)];
    if (type === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return Buffer.concat(parts);
}

/** Undoes the filter that each row begins with the number of. */
function unfilter(filtered: Uint8Array, stride: number): Uint8Array {
  const bytes = new Uint8Array((filtered.length / (stride + 1)) * stride);
  for (let at = 0; at < bytes.length; at++) {
    const [row, column] = [Math.floor(at / stride), at % stride];
    const filter = filtered[row * (stride + 1)] ?? 0;
    const left = column < 3 ? 0 : (bytes[at - 3] ?? 0);
    const corner = column < 3 ? 0 : (bytes[at - stride - 3] ?? 0);
    bytes[at] = (filtered[at + row + 1] ?? 0) + predict(filter, left, bytes[at - stride] ?? 0, corner);
  }
  return bytes;
}

/** The filters of PNG: none, sub, up, average, Paeth. */
function predict(filter: number, left: number, above: number, corner: number): number {
  if (filter < 4) return [0, left, above, (left + above) >> 1][filter] ?? 0;
  const guess = left + above - corner;
  const candidates = [left, above, corner].map(byte => ({ byte, away: Math.abs(guess - byte) }));
  return candidates.reduce((best, next) => (next.away < best.away ? next : best)).byte;
}

/** Frequent colours first, none closer to another than it takes to have no more than a palette holds. */
function choosePalette(colors: Uint32Array): readonly number[] {
  const counts = new Map<number, number>();
  for (const color of colors) counts.set(color, (counts.get(color) ?? 0) + 1);
  const byCount = [...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([color]) => color);
  for (let apart = 1; ; apart++) {
    const palette: number[] = [];
    for (const color of byCount) {
      const isApart = () => palette.every(other => distance(color, other) >= apart);
      if (palette.length < alwaysKept || isApart()) palette.push(color);
      if (palette.length > paletteSize) break;
    }
    if (palette.length <= paletteSize) return palette;
  }
}

function nearestIn(palette: readonly number[], color: number): number {
  const distances = palette.map(other => distance(color, other));
  return distances.indexOf(Math.min(...distances));
}

function distance(a: number, b: number): number {
  const [one, other] = [channels(a), channels(b)];
  return Math.hypot(...one.map((value, channel) => value - (other[channel] ?? 0)));
}

function channels(color: number): readonly [number, number, number] {
  return [color >> 16, (color >> 8) & 255, color & 255];
}

function chunk(type: string, data: Buffer): Buffer {
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(zlib.crc32(body));
  return Buffer.concat([length, body, checksum]);
}

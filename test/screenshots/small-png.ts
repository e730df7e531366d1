/** Makes a PNG of a page small: at most 256 colours, which a page hardly has more of, and packed as tightly as can be. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

interface Pixels {
  width: number;
  height: number;
  /** Red, green and blue of each pixel. */
  rgb: Uint8Array;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunksOf(png: Buffer): { type: string; data: Buffer }[] {
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = signature.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

/** What a filter of PNG adds to a byte, from those left of it, above it, and left above. */
function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const [a, b, c] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

/** Reads what Chromium writes: eight bits, with or without transparency, not interlaced. */
function decode(png: Buffer): Pixels {
  const chunks = chunksOf(png);
  const head = chunks.find(({ type }) => type === 'IHDR')!.data;
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const depth = head[9] === 6 ? 4 : 3;
  const packed = inflateSync(Buffer.concat(chunks.flatMap(({ type, data }) => (type === 'IDAT' ? [data] : []))));
  const stride = width * depth;
  const lines = new Uint8Array(stride * height);
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    const filter = packed[y * (stride + 1)]!;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x < depth ? 0 : lines[at - depth]!;
      const above = y === 0 ? 0 : lines[at - stride]!;
      const corner = x < depth || y === 0 ? 0 : lines[at - stride - depth]!;
      lines[at] = packed[y * (stride + 1) + 1 + x]! + predicted(filter, left, above, corner);
    }
  }
  for (let i = 0; i < width * height; i++) rgb.set(lines.subarray(i * depth, i * depth + 3), i * 3);
  return { width, height, rgb };
}

const keyAt = (rgb: Uint8Array, at: number): number => (rgb[at]! << 16) | (rgb[at + 1]! << 8) | rgb[at + 2]!;

function distance(a: number, b: number): number {
  const part = (shift: number): number => ((a >> shift) & 255) - ((b >> shift) & 255);
  return part(16) ** 2 + part(8) ** 2 + part(0) ** 2;
}

/** The 256 colours that are used most, and for each other one the nearest of them. */
function palette({ rgb }: Pixels): { colours: number[]; placeOf: Map<number, number> } {
  const counts = new Map<number, number>();
  for (let at = 0; at < rgb.length; at += 3) counts.set(keyAt(rgb, at), (counts.get(keyAt(rgb, at)) ?? 0) + 1);
  const all = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  const colours = all.slice(0, 256);
  const placeOf = new Map(colours.map((colour, place) => [colour, place]));
  for (const colour of all.slice(256)) {
    const nearest = colours.reduce((best, one) => (distance(one, colour) < distance(best, colour) ? one : best));
    placeOf.set(colour, placeOf.get(nearest)!);
  }
  return { colours, placeOf };
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

/** The same picture in fewer bytes. */
export function smallPng(png: Buffer): Buffer {
  const pixels = decode(png);
  const { width, height, rgb } = pixels;
  const { colours, placeOf } = palette(pixels);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) lines[y * (width + 1) + 1 + x] = placeOf.get(keyAt(rgb, (y * width + x) * 3))!;
  }
  const plte = Buffer.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const parts = [
    chunk('IHDR', head),
    chunk('PLTE', plte),
    chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })),
  ];
  return Buffer.concat([signature, ...parts, chunk('IEND', Buffer.alloc(0))]);
}

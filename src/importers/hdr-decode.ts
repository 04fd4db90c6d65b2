import { base64Bytes } from "./base64.js";
import { inflated } from "./inflate.js";

/** The recorded values of one histogram: the cell's lowest value, its width, how often. Rising, no zeros. */
export interface HdrCells {
  readonly cells: readonly { readonly lowest: number; readonly width: number; readonly count: number }[];
  /** Bytes that it unfolded to, which is what its reading costs. */
  readonly bytes: number;
}

export type HdrDecoded = HdrCells | { readonly refused: "damaged" | "old-version" | "too-large" };

/** Cookies without the nibble that holds the word size. */
const compressed = 0x1c849304;
const plain = 0x1c849303;
const old: readonly number[] = [0x1c849301, 0x1c849302, 0x1c849308, 0x1c849309];
const headerBytes = 40;
/** Five digits over the whole range of 64 bits need less. */
const mostCells = 1 << 24;

/** An encoded histogram of version 2, in base64, compressed or not, that unfolds to at most `mostBytes`. */
export function hdrDecoded(text: string, mostBytes: number): HdrDecoded {
  const outer = base64Bytes(text.trim());
  if (outer === undefined || outer.length < 8) return { refused: "damaged" };
  const cookie = cookieOf(outer);
  if (old.includes(cookie)) return { refused: "old-version" };
  if (cookie === plain) return cellsOf(outer);
  if (cookie !== compressed) return { refused: "damaged" };
  const length = view(outer).getInt32(4);
  if (length < 0 || length > outer.length - 8) return { refused: "damaged" };
  const inner = inflated(outer.subarray(8, 8 + length), mostBytes);
  if (inner === undefined) return { refused: outer.length * 1032 > mostBytes ? "too-large" : "damaged" };
  if (inner.length < headerBytes) return { refused: "damaged" };
  if (old.includes(cookieOf(inner))) return { refused: "old-version" };
  return cookieOf(inner) === plain ? cellsOf(inner) : { refused: "damaged" };
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const cookieOf = (bytes: Uint8Array): number => (view(bytes).getUint32(0) & ~0xf0) >>> 0;

/**
 * Header: payload length, offset, digits, lowest and highest value, ratio; then counts as ZigZag LEB128.
 * The library in Java writes the offset 0 and the ratio 1.0, the one in JavaScript both as the integer 1; other
 * offsets and ratios are those of histograms of fractions, whose values are not what is recorded.
 */
function cellsOf(bytes: Uint8Array): HdrDecoded {
  if (bytes.length < headerBytes) return { refused: "damaged" };
  const header = view(bytes);
  const payload = header.getInt32(4);
  const digits = header.getInt32(12);
  const lowest = header.getUint32(16) * 4_294_967_296 + header.getUint32(20);
  const ratio = header.getFloat64(32);
  const shifted = ![0, 1].includes(header.getInt32(8));
  const scaled = ratio !== 1 && ratio > Number.MIN_VALUE;
  const sound = digits >= 0 && digits <= 5 && lowest >= 1 && lowest <= Number.MAX_SAFE_INTEGER;
  if (!sound || shifted || scaled || payload < 0 || payload > bytes.length - headerBytes) {
    return { refused: "damaged" };
  }
  const unit = powerAtMost(lowest);
  const half = halfCount(digits);
  const cells: HdrCells["cells"][number][] = [];
  const words: Words = { bytes, at: headerBytes, end: headerBytes + payload };
  let index = 0;
  while (words.at < words.end) {
    const word = zigZag(words);
    if (word === undefined) return { refused: "damaged" };
    if (word < 0) index -= word;
    else {
      if (word > 0) cells.push(cellAt(index, half, unit, word));
      index += 1;
    }
    if (index > mostCells) return { refused: "damaged" };
  }
  return { cells, bytes: bytes.length };
}

/** The largest power of two that is not above. */
function powerAtMost(value: number): number {
  let power = 1;
  while (power * 2 <= value) power *= 2;
  return power;
}

/** Half of the cells of a bucket: the power of two from which `digits` decimal digits are told apart. */
function halfCount(digits: number): number {
  let decades = 1;
  for (let digit = 0; digit < digits; digit += 1) decades *= 10;
  let count = 1;
  while (count < 2 * decades) count *= 2;
  return Math.max(1, count / 2);
}

/** Cells of the first bucket are one unit wide, each bucket's after it twice as wide as the one's before. */
function cellAt(index: number, half: number, unit: number, count: number): HdrCells["cells"][number] {
  if (index < 2 * half) return { lowest: index * unit, width: unit, count };
  const bucket = Math.floor(index / half) - 1;
  let width = unit;
  for (let step = 0; step < bucket; step += 1) width *= 2;
  return { lowest: ((index % half) + half) * width, width, count };
}

/** Where the reading of words stands. */
interface Words {
  readonly bytes: Uint8Array;
  readonly end: number;
  at: number;
}

/** The next word: LEB128 of at most nine bytes, the ninth whole; even numbers are counts, odd ones runs of zeros. */
function zigZag(words: Words): number | undefined {
  const { bytes, at: start, end } = words;
  let value = 0;
  let factor = 1;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    const last = at - start === 8;
    value += (last ? byte : byte & 0x7f) * factor;
    factor *= 128;
    if (last || byte < 0x80) {
      words.at = at + 1;
      if (value > Number.MAX_SAFE_INTEGER) return undefined;
      return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
    }
  }
  return undefined;
}

/** Yes or no for every pair of a row and a column, a bit each. */
export interface BitMatrix {
  readonly words: number;
  readonly bits: Uint32Array;
}

const BITS = 32;

/** All no. */
export function bitMatrix(rows: number, columns: number): BitMatrix {
  const words = Math.ceil(columns / BITS);
  return { words, bits: new Uint32Array(rows * words) };
}

export const getBit = ({ words, bits }: BitMatrix, row: number, column: number): boolean =>
  ((bits[row * words + (column >> 5)] as number) & (1 << (column & 31))) !== 0;

export function setBit({ words, bits }: BitMatrix, row: number, column: number): void {
  const word = row * words + (column >> 5);
  bits[word] = (bits[word] as number) | (1 << (column & 31));
}

/** The words of one row; a view, not a copy. */
export const bitRow = ({ words, bits }: BitMatrix, row: number): Uint32Array =>
  bits.subarray(row * words, (row + 1) * words);

/** How many are yes: the population count of every word, in parallel within it. */
export function countBits(row: Uint32Array): number {
  let count = 0;
  for (const word of row) {
    let pairs = word - ((word >>> 1) & 0x55555555);
    pairs = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
    count += (((pairs + (pairs >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
  }
  return count;
}

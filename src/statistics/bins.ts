/** Draws sorted into bins that are equally likely; without a sort where the ranks of the draws are known. */
export interface Bins {
  /** Bin of each draw, from 0. */
  readonly of: Uint8Array;
  readonly count: number;
}

/** Enough to see a curve, few enough that each mean rests on 256 of 4,096 draws. */
const USUAL_BINS = 16;
/** Fewer draws than this in a bin say nothing. */
const LEAST_IN_BIN = 16;

/** Bins for so many draws: 16, fewer where they would hold under 16 draws each, at least 2. */
export const binCount = (draws: number): number =>
  Math.max(2, Math.min(USUAL_BINS, Math.floor(draws / LEAST_IN_BIN)));

/**
 * Bins by the hypercube's own uniform numbers, of which each block holds one in each slice: ⌊u · bins⌋. RangeError
 * unless there are 1 to 256 bins.
 */
export function binsOf(uniforms: Float64Array, count: number = binCount(uniforms.length)): Bins {
  if (!(Number.isInteger(count) && count >= 1 && count <= 256))
    throw new RangeError(`bins are 1 to 256, not ${count}`);
  const of = new Uint8Array(uniforms.length);
  const last = count - 1;
  for (let draw = 0; draw < of.length; draw++) {
    const bin = (uniforms[draw]! * count) | 0;
    of[draw] = bin < last ? bin : last;
  }
  return { of, count };
}

/** The mean of what each draw has, bin by bin; 0 where a bin holds no draw. */
export function meansInBins(valueOf: (draw: number) => number, { of, count }: Bins): Float64Array {
  const [sums, counts] = [new Float64Array(count), new Float64Array(count)];
  for (let draw = 0; draw < of.length; draw++) {
    const bin = of[draw]!;
    sums[bin]! += valueOf(draw);
    counts[bin]!++;
  }
  return sums.map((sum, bin) => sum / Math.max(1, counts[bin]!));
}

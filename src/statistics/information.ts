import type { Bins } from "./bins.js";
import { batchError, batchesOf, meanWithError } from "./block-error.js";
import { at, type Column } from "./column.js";

/** What choosing with more knowledge is worth, in the unit of the options. */
export interface InformationValue {
  /** At least 0. */
  readonly value: number;
  /** Monte Carlo standard error. */
  readonly error: number;
}

const NOTHING: InformationValue = { value: 0, error: 0 };

/**
 * Expected value of perfect information: E max_d V_d − max_d E V_d over the draws, that is the mean regret of the option
 * that is best on average. 0 of fewer than two options.
 */
export function perfectInformation(options: readonly Column[], draws: number): InformationValue {
  const standing = options[bestOnAverage(options, draws)];
  if (standing === undefined || options.length < 2) return NOTHING;
  const regret = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    let best = -Infinity;
    for (const option of options) best = Math.max(best, at(option, draw));
    regret[draw] = best - at(standing, draw);
  }
  return meanWithError(regret, draws);
}

/**
 * For each outcome of a study, equally likely, the probability that the truth lies in each bin: row by row. Perfect
 * knowledge of the bin is the identity, and the default.
 */
export type Outcomes = readonly Float64Array[];

/**
 * Expected value of partial perfect information by binning (Strong and Oakley 2013): E over bins of max_d E[V_d | bin] −
 * max_d E V_d. With `outcomes`, of a study that leaves the bin uncertain (EVSI). The option for each outcome is chosen on the
 * other batches of draws than those that it is judged by, so that noise in the means of bins is not taken for knowledge;
 * below 0 counts as 0.
 */
export function partialInformation(input: {
  readonly options: readonly Column[];
  readonly bins: Bins;
  readonly draws: number;
  readonly outcomes?: Outcomes;
}): InformationValue {
  const { options, bins, draws, outcomes } = input;
  if (options.length < 2 || draws === 0) return NOTHING;
  const { totals, batches } = sumsByBin(input);
  const standing = bestOf(options.length, (option) => totals.of[option]!.reduce((all, sum) => all + sum, 0));
  const gains = batches.flatMap((batch) => {
    const chosenBy = outcomes
      ? outcomes.map((row) =>
          bestOf(options.length, (option) => expected(row, totals, batch, option, bins.count)),
        )
      : Array.from({ length: bins.count }, (_, bin) =>
          bestOf(options.length, (option) => meanIn(totals, batch, option, bin)),
        );
    const gain = outcomes
      ? gainOverOutcomes(outcomes, batch, chosenBy, standing, bins.count)
      : gainOverBins(batch, chosenBy, standing);
    return gain === undefined ? [] : [gain];
  });
  const value = gains.reduce((sum, gain) => sum + gain, 0) / Math.max(1, gains.length);
  return { value: Math.max(0, value), error: batchError(gains) };
}

/** The option with the highest mean; of equal ones the first. */
export function bestOnAverage(options: readonly Column[], draws: number): number {
  return bestOf(options.length, (option) => {
    const column = options[option]!;
    let sum = 0;
    for (let draw = 0; draw < draws; draw++) sum += at(column, draw);
    return sum;
  });
}

function bestOf(count: number, valueOf: (index: number) => number): number {
  let [best, highest] = [0, -Infinity];
  for (let index = 0; index < count; index++) {
    const value = valueOf(index);
    if (value > highest) [best, highest] = [index, value];
  }
  return best;
}

/** Sums of each option by bin, and how many draws they are of. */
interface Sums {
  readonly of: readonly Float64Array[];
  readonly counts: Float64Array;
}

function sumsByBin({ options, bins, draws }: { options: readonly Column[]; bins: Bins; draws: number }) {
  const { count, of: batchOf, run } = batchesOf(draws);
  const { of, count: size } = bins;
  const counts = new Float64Array(count * size);
  const sums = options.map(() => new Float64Array(counts.length));
  for (let start = 0; start < draws; start += run) {
    const cells = of.subarray(start, Math.min(start + run, draws));
    const first = batchOf(start) * size;
    countInto(counts.subarray(first, first + size), cells);
    options.forEach((column, option) => {
      if (column.length > 1)
        addInto(
          sums[option]!.subarray(first, first + size),
          cells,
          column.subarray(start, start + cells.length),
        );
    });
  }
  options.forEach(({ length, [0]: only = 0 }, option) => {
    if (length === 1) sums[option]!.forEach((_, cell, sum) => (sum[cell] = counts[cell]! * only));
  });
  const batches = Array.from({ length: count }, (_, batch): Sums => {
    const part = (all: Float64Array) => all.subarray(batch * bins.count, (batch + 1) * bins.count);
    return { of: sums.map(part), counts: part(counts) };
  });
  const total = (all: Float64Array): Float64Array => {
    const added = new Float64Array(bins.count);
    for (let cell = 0; cell < all.length; cell++) added[cell % bins.count]! += all[cell]!;
    return added;
  };
  return { batches, totals: { of: sums.map(total), counts: total(counts) } };
}

function countInto(counts: Float64Array, cells: Uint8Array): void {
  for (let draw = 0; draw < cells.length; draw++) counts[cells[draw]!]!++;
}

function addInto(sums: Float64Array, cells: Uint8Array, values: Column): void {
  for (let draw = 0; draw < cells.length; draw++) sums[cells[draw]!]! += values[draw]!;
}

/** Mean of an option in a bin over the other batches; over all where the bin holds no other draw. */
function meanIn(totals: Sums, batch: Sums, option: number, bin: number): number {
  const count = totals.counts[bin]! - batch.counts[bin]!;
  if (count > 0) return (totals.of[option]![bin]! - batch.of[option]![bin]!) / count;
  return totals.counts[bin]! > 0 ? totals.of[option]![bin]! / totals.counts[bin]! : 0;
}

function expected(row: Float64Array, totals: Sums, batch: Sums, option: number, bins: number): number {
  let value = 0;
  for (let bin = 0; bin < bins; bin++) value += row[bin]! * meanIn(totals, batch, option, bin);
  return value;
}

function gainOverBins({ of, counts }: Sums, chosen: readonly number[], standing: number): number | undefined {
  const draws = counts.reduce((sum, count) => sum + count, 0);
  if (draws === 0) return undefined;
  return chosen.reduce((sum, option, bin) => sum + of[option]![bin]! - of[standing]![bin]!, 0) / draws;
}

function gainOverOutcomes(
  outcomes: Outcomes,
  { of, counts }: Sums,
  chosen: readonly number[],
  standing: number,
  bins: number,
): number {
  let gain = 0;
  outcomes.forEach((row, outcome) => {
    const option = chosen[outcome]!;
    if (option === standing) return;
    for (let bin = 0; bin < bins; bin++)
      if (counts[bin]! > 0) gain += (row[bin]! * (of[option]![bin]! - of[standing]![bin]!)) / counts[bin]!;
  });
  return gain / Math.max(1, outcomes.length);
}

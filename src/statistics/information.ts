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
  const standing = bestOnAverage(options, draws);
  const { totals, batches } = sumsByBin(input);
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
  const { count, of: batchOf } = batchesOf(draws);
  const empty = (): Sums => ({
    of: options.map(() => new Float64Array(bins.count)),
    counts: new Float64Array(bins.count),
  });
  const batches = Array.from({ length: count }, empty);
  const totals = empty();
  for (let draw = 0; draw < draws; draw++) {
    const [sums, bin] = [batches[batchOf(draw)]!, bins.of[draw]!];
    sums.counts[bin]!++;
    totals.counts[bin]!++;
    for (let option = 0; option < options.length; option++) {
      const value = at(options[option]!, draw);
      sums.of[option]![bin]! += value;
      totals.of[option]![bin]! += value;
    }
  }
  return { batches, totals };
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

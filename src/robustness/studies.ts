import { meansInBins, type Bins } from "../statistics/bins.js";
import { at, type Column } from "../statistics/column.js";
import { partialInformation, type InformationValue, type Outcomes } from "../statistics/information.js";
import { reliabilityOf, studyOutcomes } from "../statistics/preposterior.js";

/** What knowing something is worth, on the value scale and in money where cost carries weight. */
export interface Worth {
  readonly value: number;
  /** Monte Carlo standard error of `value`. */
  readonly error: number;
  /** In the brief's currency, net present value: what the value buys on the scale of cost. */
  readonly money?: number;
  readonly moneyError?: number;
}

/** Something that runs of a benchmark on both sides tell, as a normal on the log scale. */
export interface StudyOf {
  /** Standard deviation on the log scale as things stand. */
  readonly priorSd: number;
  /** Standard deviation of one run, on the same scale. */
  readonly runSd: number;
}

/** What measuring takes: both sides together, so twice the runs a side. */
export interface StudyCost {
  readonly hoursPerRun: number;
  /** As stated, else the hours at the team's rate; absent where neither is. */
  readonly costPerRun?: number;
}

/** So many runs a side, and what they are expected to bring. */
export interface Study {
  readonly runsPerSide: number;
  /** Expected value of sample information. */
  readonly evsi: Worth;
  readonly hours: number;
  readonly cost?: number;
  /** Expected net benefit of sampling, in money: the worth less the cost. */
  readonly enbs?: number;
  /** Share of the standard deviation that is left, on average. */
  readonly narrowing: number;
  /** Share of the outcomes after which a challenger would clear the bar of the burden of proof. */
  readonly clears: number;
}

const RUNS_PER_SIDE: readonly number[] = [5, 10, 20, 40];

/** No benchmark is believed closer than this on the log scale, as when its runs are read. */
const LEAST_ERROR = 0.005;

/** What 5, 10, 20 and 40 runs a side would be worth, by the normal posterior that they would leave. */
export function studiesOf(input: {
  readonly study: StudyOf;
  readonly bins: Bins;
  readonly options: readonly Column[];
  readonly draws: number;
  readonly worthOf: (found: InformationValue) => Worth;
  readonly cost?: StudyCost;
  /** What knowing it exactly is worth: no study is worth more. */
  readonly atMost: number;
  readonly burden: { readonly margin: number; readonly probability: number };
}): readonly Study[] {
  const { study, bins, options, draws, worthOf, cost } = input;
  const clearing = options
    .slice(1)
    .map((lead) => meansInBins((draw) => Number(at(lead, draw) >= input.burden.margin), bins));
  return RUNS_PER_SIDE.map((runsPerSide) => {
    const error = Math.max(LEAST_ERROR, study.runSd * Math.sqrt(2 / runsPerSide));
    const reliability = reliabilityOf(study.priorSd, error);
    const outcomes = studyOutcomes(reliability, bins.count);
    const { value, error: noise } = partialInformation({ options, bins, draws, outcomes });
    const evsi = worthOf({ value: Math.min(value, input.atMost), error: noise });
    const runs = 2 * runsPerSide;
    const price = cost?.costPerRun === undefined ? undefined : runs * cost.costPerRun;
    return {
      runsPerSide,
      evsi,
      hours: runs * (cost?.hoursPerRun ?? 0),
      ...(price !== undefined && { cost: price }),
      ...(price !== undefined && evsi.money !== undefined && { enbs: evsi.money - price }),
      narrowing: Math.sqrt(1 - reliability),
      clears: shareClearing(outcomes, clearing, input.burden.probability),
    };
  });
}

/** The study that is worth most beyond its cost; without money the smallest that brings nine tenths of the largest. */
export function bestStudy(studies: readonly Study[]): Study | undefined {
  const [first, ...others] = studies;
  if (first?.enbs !== undefined)
    return others.reduce((best, next) => ((next.enbs ?? 0) > (best.enbs ?? 0) ? next : best), first);
  const most = studies.reduce((top, { evsi }) => Math.max(top, evsi.value), 0);
  return studies.find(({ evsi }) => evsi.value >= ENOUGH * most);
}

const ENOUGH = 0.9;

function shareClearing(outcomes: Outcomes, clearing: readonly Float64Array[], required: number): number {
  const clears = outcomes.filter((row) =>
    clearing.some((shares) => row.reduce((sum, part, bin) => sum + part * shares[bin]!, 0) >= required),
  );
  return clears.length / Math.max(1, outcomes.length);
}

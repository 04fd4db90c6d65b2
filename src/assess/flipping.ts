import type { Brief } from "../brief/brief.js";
import { flipInputs } from "../explanation/flip-inputs.js";
import type { Swing } from "../explanation/explanation.js";
import type { LatencyFunction, SlowdownFunction } from "../overheads/performance.js";
import type { Overhead } from "../overheads/overhead.js";
import type { Forced } from "../plans/plan.js";
import {
  isSame,
  isSameForced,
  nearestFlip,
  type Answer,
  type Flip,
  type FlipInput,
} from "../robustness/flips.js";
import type { Robustness } from "../robustness/robustness.js";
import type { Pair } from "../values/burden.js";
import type { Id } from "../quantity/id-path.js";
import type { World } from "../world/world.js";
import { withInput } from "../world/draw.js";
import { createFlipAnswers, type FlipAnswers } from "./flip-answers.js";
import { flipsOfWeights } from "./flip-weights.js";
import type { Run } from "./options.js";
import { leadOf, prospectNamed, type Prospect } from "./prospect.js";
import type { ValuationFunction } from "./valuation.js";
import type { Weighing } from "./weighing.js";

/** Draws that flips are looked for in: the first of the assessment's own. */
const FLIP_DRAWS = 512;
/** Inputs whose ends are asked of the draws: so many at most, and so many even where none comes close. */
const MOST_INPUTS = 8;
const FEWEST_INPUTS = 3;
/** An end that leaves the probability this far from its bar, by the central lead, is no candidate. */
const IN_REACH = 0.1;
/** The plans that may come to be named: the default, the one that is taken, and the closest others up to this many. */
const MOST_PLANS = 3;

interface Flipping {
  readonly brief: Brief;
  readonly run: Run;
  readonly overheads: readonly Overhead[];
  readonly prospects: readonly Prospect[];
  readonly robustness: Robustness;
  readonly weighing: Weighing;
  readonly valuation: ValuationFunction;
  readonly central: World;
  readonly world: World;
  readonly slowdown: SlowdownFunction;
  readonly latency: LatencyFunction;
  /** What gates force off the default. */
  readonly forced: readonly Forced[];
  /** The pair that the swings are of: the challenger that the decision speaks of. */
  readonly pair: Pair | undefined;
  readonly swings: readonly Swing[];
}

/**
 * What would change the answer, one input or weight at a time: those that do first, nearest to their current value first,
 * then those that do not within their plausible range. Inputs are screened at both ends by the central lead; those with
 * the smallest remaining margin are asked of the first 512 draws, or of all where those give another answer. Empty
 * where no plan stands.
 */
export function flipsOf(input: Flipping): readonly Flip[] {
  const plans = contestants(input);
  if (plans.length === 0) return [];
  const rows = Math.min(FLIP_DRAWS, input.run.draws);
  const weighingOver = (draws: number): Weighing => ({
    ...input.weighing,
    ...firstWeights(input.weighing, draws),
  });
  const over = (draws: number): FlipAnswers =>
    createFlipAnswers({
      ...input,
      plans: plans.map(({ plan }) => plan),
      weighing: weighingOver(draws),
      world: firstDraws(input.world, draws),
    });
  const named: Answer = {
    plan: input.robustness.taken?.challenger ?? "default",
    forced: input.forced.map(({ workload }) => workload),
  };
  const few = over(rows);
  const isEnough = rows === input.run.draws || isSame(few.base, named);
  const [answers, draws] = isEnough ? [few, rows] : [over(input.run.draws), input.run.draws];
  const { base, standings } = answers;
  const ofWeights = flipsOfWeights({ ...input, weighing: weighingOver(draws), standings, draws, base });
  return inOrder([...ofInputs(input, answers), ...ofWeights]);
}

function ofInputs(input: Flipping, answers: FlipAnswers): readonly Flip[] {
  const inputs = flipInputs(input.brief, input.overheads).filter(({ path }) => answers.read.has(path));
  const remaining = remainingMargin(input, answers);
  const screened = inputs
    .map((one) => ({ one, ...remaining(one) }))
    .sort((a, b) => a.margin - b.margin || (a.one.path < b.one.path ? -1 : 1));
  return screened.map(({ one, margin, isMonotone }, rank): Flip => {
    const { path, unit, low, high } = one;
    if (rank < FEWEST_INPUTS || (rank < MOST_INPUTS && margin < IN_REACH))
      return nearestFlip(one, answers.base, (value) => answers.answerAt(path, value), isMonotone);
    return { path, kind: "none-within", unit, range: { low, high } };
  });
}

/**
 * How far the probability of the strongest challenger stays from its bar at the worse of both ends, as far as the
 * central lead tells: every draw moved by as much as it. Below 0 where the bar is crossed or gates force other workloads.
 */
function remainingMargin(
  { brief, robustness, prospects, valuation, central, world, pair, swings }: Flipping,
  answers: FlipAnswers,
) {
  const { margin, probability: required } = brief.burden;
  const find = (id: Id | undefined): Prospect | undefined => prospectNamed(prospects, id);
  const [challenger, standard] = [find(pair?.challenger), find(pair?.against)];
  const lead =
    pair && challenger && standard ? leadOf(valuation, challenger.plan, standard.plan, pair) : () => 0;
  const leadNow = lead(central);
  const swung = new Map(swings.map((swing) => [swing.path, swing]));
  const sign = robustness.taken ? 1 : -1;
  const marginAt = (moved: number): number => {
    if (!pair) return 1;
    const bar = margin - (moved - leadNow);
    const count = pair.difference.reduce((sum, gap) => sum + Number(gap >= bar), 0);
    return sign * (count / pair.difference.length - required);
  };
  return (one: FlipInput): { readonly margin: number; readonly isMonotone: boolean } => {
    const { path, low, high } = one;
    const isForcing =
      answers.readByGates.has(path) &&
      [low, high].some((end) => !isSameForced(answers.forcedAt(path, end), answers.base.forced));
    const swing = swung.get(path);
    const isUncertain = (world.columns.get(path)?.length ?? 1) > 1;
    const [atLow, atHigh] = isUncertain
      ? [swing?.atLow, swing?.atHigh]
      : [low, high].map((end) => lead(withInput(central, path, end)));
    const [first, last] = [atLow ?? leadNow, atHigh ?? leadNow];
    return {
      margin: isForcing ? -1 : Math.min(marginAt(first), marginAt(last)),
      isMonotone: (first - leadNow) * (last - leadNow) <= 0,
    };
  };
}

/** The default, the plan that is taken, and the closest others, in the order of the prospects. */
function contestants({ prospects, robustness }: Flipping): readonly Prospect[] {
  const { taken, pairs } = robustness;
  const closest = [...pairs].sort((a, b) => b.probability - a.probability || b.central - a.central);
  const wanted = new Set([
    "default",
    ...(taken ? [taken.challenger] : []),
    ...closest.map(({ challenger }) => challenger),
  ]);
  const chosen = new Set([...wanted].slice(0, MOST_PLANS));
  return prospects.filter(({ plan, feasible }) => feasible && (pairs.length === 0 || chosen.has(plan.id)));
}

const firstDraws = (world: World, draws: number): World => ({
  ...world,
  draws,
  columns: new Map([...world.columns].map(([path, column]) => [path, column.subarray(0, draws)])),
});

function firstWeights(
  { weights: { central, drawn }, weightsIn }: Weighing,
  draws: number,
): Pick<Weighing, "weights" | "weightsIn"> {
  const first = new Map([...drawn].map(([id, column]) => [id, column.subarray(0, draws)]));
  return {
    weights: { central, drawn: first },
    weightsIn: (world) => (world.draws === 1 ? weightsIn(world) : first),
  };
}

/** Flips first, by how far they are from the current value as a share of it; then by path. */
function inOrder(flips: readonly Flip[]): readonly Flip[] {
  const distance = (flip: Flip): number =>
    "kind" in flip ? Infinity : Math.abs(flip.flipsAt - flip.current) / (Math.abs(flip.current) || 1);
  return [...flips].sort((a, b) => {
    const [near, far] = [distance(a), distance(b)];
    return near === far ? (a.path < b.path ? -1 : 1) : near < far ? -1 : 1;
  });
}

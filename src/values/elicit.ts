import type { WeightsInput } from "../brief/input/preference.js";
import type { Id } from "../quantity/id-path.js";
import { log } from "../statistics/elementary.js";
import { drawInSimplex } from "../statistics/polytope.js";
import type { Seed } from "../statistics/random.js";
import { median } from "../statistics/summary.js";
import { judgedPlans, type Judged, type JudgedPlan } from "./judged.js";
import { partOf } from "./stated-weights.js";

/** What somebody has answered so far. Plain data: it can be stored between two questions. */
export interface Elicitation {
  readonly criteria: Judged["criteria"];
  readonly plans: readonly JudgedPlan[];
  readonly ratios: Ratios;
  readonly seed: Seed;
}

type Ratios = Extract<WeightsInput, { readonly kind: "ratios" }>["ratios"];

/** Which of two changes is worth more: all of one scale, from worst acceptable to fully satisfying, or a part of another. */
export interface TradeoffQuestion {
  readonly gain: Swing;
  readonly worth: Swing;
  /** The part of the second scale: the changes are of equal worth where the first weighs so many times the second. */
  readonly ratio: number;
  /** Expected reduction of what is open: bits about the best plan, or a share of the spread of the weights. */
  readonly informs: { readonly about: "plan" | "weights"; readonly by: number };
}

/** A change of one criterion, in its unit. */
export interface Swing {
  readonly criterion: Id;
  readonly unit: string;
  readonly from: number;
  readonly to: number;
}

/** The first change is worth more, the second is, or neither. */
export type TradeoffAnswer = "gain" | "worth" | "same";

const DRAWS = 512;
/** Weights are asked about within what a brief may state. */
const [LEAST_RATIO, MOST_RATIO] = [0.002, 500];
/** Nobody weighs more closely than this. */
const SAME = 1.1;
/** A question that is expected to tell less is not worth asking. */
const LEAST_BITS = 0.005;
const LEAST_SPREAD = 0.02;

/** Begins with nothing known of the weights, on the criteria that weigh and the plans of a report. RangeError under two criteria. */
export function startElicitation(report: Judged, seed: Seed = 1): Elicitation {
  const judged = judgedPlans(report);
  if (judged.criteria.length < 2)
    throw new RangeError("there is nothing to weigh with fewer than two criteria");
  return { ...judged, ratios: [], seed };
}

/**
 * The question that is expected to tell most, of all pairs of criteria: each would cut the weights that are left in equal
 * halves, and that is asked which leaves least doubt about the best plan; once no question would, which leaves the
 * weights closest together. `undefined` where nothing is left that is worth asking.
 */
export function nextQuestion(elicitation: Elicitation): TradeoffQuestion | undefined {
  const { criteria, plans } = elicitation;
  const weights = weightsLeft(elicitation);
  const best = bestOf(plans, weights);
  const spread = spreadOf(weights, () => true);
  const candidates = criteria.flatMap((_, first) =>
    criteria.flatMap((__, second) => {
      if (first === second) return [];
      const ratio = median(
        Float64Array.from(weights[first]!, (own, draw) => own / Math.max(weights[second]![draw]!, TINY)),
      );
      if (ratio > 1 || (ratio === 1 && first > second)) return [];
      const asked = Math.min(MOST_RATIO, Math.max(LEAST_RATIO, ratio));
      const isAbove = (draw: number): boolean => weights[first]![draw]! >= asked * weights[second]![draw]!;
      const bits = entropyOf(best, () => true) - halves(isAbove, (holds) => entropyOf(best, holds));
      const closer = spread > 0 ? 1 - halves(isAbove, (holds) => spreadOf(weights, holds)) / spread : 0;
      return [{ first, second, ratio: asked, bits, closer }];
    }),
  );
  const pick = (by: "bits" | "closer") =>
    candidates.reduce<(typeof candidates)[number] | undefined>(
      (top, next) => (top === undefined || next[by] > top[by] ? next : top),
      undefined,
    );
  const [telling, narrowing] = [pick("bits"), pick("closer")];
  if (telling && telling.bits >= LEAST_BITS) return questionOf(criteria, telling, "plan", telling.bits);
  const isOpen = plans.length < 2 && spread >= LEAST_SPREAD;
  return narrowing && isOpen ? questionOf(criteria, narrowing, "weights", narrowing.closer) : undefined;
}

/** The same with one more answer taken. */
export function withAnswer(
  elicitation: Elicitation,
  question: TradeoffQuestion,
  answer: TradeoffAnswer,
): Elicitation {
  const { gain, worth, ratio } = question;
  const [own, other] = [gain.criterion, worth.criterion];
  const statement: Ratios[number] =
    answer === "gain"
      ? { more: own, less: other, atLeast: ratio }
      : answer === "worth"
        ? { more: other, less: own, atLeast: 1 / ratio }
        : { more: own, less: other, atLeast: ratio / SAME, atMost: ratio * SAME };
  return { ...elicitation, ratios: [...elicitation.ratios, statement] };
}

/** The answers as a brief states them under `preferences.weights`. */
export const elicitedWeights = ({ ratios }: Pick<Elicitation, "ratios">): WeightsInput =>
  ratios.length === 0 ? { kind: "unstated" } : { kind: "ratios", ratios };

/** How often each plan is best under the weights that are left, most often first: what the next answer is asked for. */
export function standingOf(
  elicitation: Elicitation,
): readonly { readonly plan: Id; readonly first: number }[] {
  const best = bestOf(elicitation.plans, weightsLeft(elicitation));
  return elicitation.plans
    .map(({ plan }, index) => ({ plan, first: best.filter((one) => one === index).length / best.length }))
    .sort((a, b) => b.first - a.first || (a.plan < b.plan ? -1 : 1));
}

const TINY = 1e-12;

function weightsLeft({ criteria, ratios, seed }: Elicitation): readonly Float64Array[] {
  const part = partOf(
    { kind: "ratios", ratios },
    criteria.map(({ id }) => id),
  );
  const drawn = drawInSimplex(part, { seed, path: "elicitation", draws: DRAWS });
  if (drawn === undefined) throw new RangeError("no weights meet these answers together");
  return drawn;
}

/** Which plan is best in each draw. */
function bestOf(plans: readonly JudgedPlan[], weights: readonly Float64Array[]): readonly number[] {
  return Array.from({ length: DRAWS }, (_, draw) => {
    let [best, highest] = [0, -Infinity];
    plans.forEach(({ values }, plan) => {
      const value = values.reduce((sum, own, at) => sum + own * weights[at]![draw]!, 0);
      if (value > highest) [best, highest] = [plan, value];
    });
    return best;
  });
}

/** Of both sides of a question, by how often each is the answer. */
function halves(
  isAbove: (draw: number) => boolean,
  of: (holds: (draw: number) => boolean) => number,
): number {
  let above = 0;
  for (let draw = 0; draw < DRAWS; draw++) if (isAbove(draw)) above++;
  const share = above / DRAWS;
  const [yes, no] = [share > 0 ? of(isAbove) : 0, share < 1 ? of((draw) => !isAbove(draw)) : 0];
  return share * yes + (1 - share) * no;
}

/** Shannon's, in bits, of which plan is best. */
function entropyOf(best: readonly number[], holds: (draw: number) => boolean): number {
  const counts = new Map<number, number>();
  let all = 0;
  best.forEach((plan, draw) => {
    if (!holds(draw)) return;
    counts.set(plan, (counts.get(plan) ?? 0) + 1);
    all++;
  });
  return [...counts.values()].reduce((sum, count) => sum - ((count / all) * log(count / all)) / LN_2, 0);
}

const LN_2 = 0.6931471805599453;

/** Root of the mean variance of the weights. */
function spreadOf(weights: readonly Float64Array[], holds: (draw: number) => boolean): number {
  const variances = weights.map((column) => {
    let [sum, squares, count] = [0, 0, 0];
    column.forEach((weight, draw) => {
      if (!holds(draw)) return;
      sum += weight;
      squares += weight * weight;
      count++;
    });
    return count > 0 ? Math.max(0, squares / count - (sum / count) * (sum / count)) : 0;
  });
  return Math.sqrt(variances.reduce((sum, one) => sum + one, 0) / Math.max(1, variances.length));
}

function questionOf(
  criteria: Judged["criteria"],
  { first, second, ratio }: { readonly first: number; readonly second: number; readonly ratio: number },
  about: "plan" | "weights",
  by: number,
): TradeoffQuestion {
  const swing = (index: number, share: number): Swing => {
    const { id, unit, scale } = criteria[index]!;
    return { criterion: id, unit, from: scale.worst, to: scale.worst + share * (scale.best - scale.worst) };
  };
  return { gain: swing(first, 1), worth: swing(second, ratio), ratio, informs: { about, by } };
}

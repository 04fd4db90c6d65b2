import type { Id } from "../quantity/id-path.js";
import type { Standing } from "../robustness/robustness.js";
import type { Pair } from "../values/burden.js";
import { conditionsFrom, openFigures, openVerdicts } from "./conditions.js";
import { confidenceOf, widthOf } from "./confidence.js";
import { conflictsOf } from "./conflicts.js";
import type { DecideInput } from "./decide-input.js";
import type { Decision, Outcome } from "./decision.js";
import { reasonsOf } from "./reasons.js";

/** The burden of proof: gates and robustness become one outcome, with every term kept. */
export function decide(input: DecideInput): Decision {
  const { brief, robustness, standings, forced } = input;
  const named = concludeFrom(input);
  const { outcome, plan, pair } = named;
  const isRecommended = outcome === "recommended" || outcome === "recommended-if";
  const gates = outcome === "nothing-feasible" ? [] : openVerdicts(input, plan ?? "default");
  const figures = isRecommended && plan !== null ? openFigures(input, plan, pair) : [];
  const { reasons, against } = reasonsOf(input, named);
  const compared = pair ?? robustness.strongest;
  const probability = robustness.strongest?.probability ?? 0;
  return {
    outcome,
    plan,
    default: brief.burden.default,
    forced,
    probability,
    probabilityError: robustness.probabilityError,
    ...(pair && { planProbability: pair.probability }),
    required: brief.burden.probability,
    margin: brief.burden.margin,
    challenger: compared?.challenger ?? null,
    confidence: confidenceOf({
      ...input.grounds,
      weighing: input.criteria.filter(({ weighs }) => weighs).length,
      open: gates.length + figures.length,
      width: compared ? widthOf(compared.difference, brief.burden.margin) : 0,
      clearance: clearanceOf(probability, input),
    }),
    reasons,
    against,
    conditions: conditionsFrom(gates, figures),
    conflicts: input.nowhere.flatMap((workload) => conflictsOf(workload, input.verdicts)),
    uniformity: standings.length > 0 ? input.uniformity : [],
  };
}

interface Conclusion {
  readonly outcome: Outcome;
  readonly plan: Id | null;
  /** The pair that the conclusion rests on: a challenger that carries the burden. */
  readonly pair?: Pair | undefined;
}

/**
 * The first outcome that applies, in the order of the list of outcomes. A plan that does not pass its recheck gives way:
 * a challenger to the next one that carries the burden, then to the default; a default with forced workloads to
 * nothing; what stands in for a default that cannot be placed to the next best.
 */
function concludeFrom(input: DecideInput): Conclusion {
  const { robustness, standings, criteria, forced } = input;
  const passes = (plan: Id): boolean => (input.recheck?.(plan) ?? []).length === 0;
  if (input.nowhere.length > 0 || standings.length === 0) return { outcome: "nothing-feasible", plan: null };
  const nothingWeighs = !criteria.some(({ weighs }) => weighs);
  if (nothingWeighs && openVerdicts(input, "default").length > 0)
    return { outcome: "not-enough-known", plan: null };
  const standsUp = standings.some((standing) => standing.plan === "default");
  const carriers = robustness.taken ? [robustness.taken, ...robustness.carriers] : [];
  const pair = carriers.find(({ challenger }) => passes(challenger));
  if (pair !== undefined || !standsUp || forced.length > 0) {
    const others = standsUp ? ["default"] : [...standings].sort(byValue).map(({ plan }) => plan);
    const chosen = pair?.challenger ?? others.find(passes);
    if (chosen === undefined) return { outcome: "nothing-feasible", plan: null };
    const isOpen = openVerdicts(input, chosen).length > 0 || openFigures(input, chosen, pair).length > 0;
    return { outcome: isOpen ? "recommended-if" : "recommended", plan: chosen, pair };
  }
  if (robustness.measurements.some(({ carries }) => carries))
    return { outcome: "too-close-measure-first", plan: "default" };
  return { outcome: "default-stands", plan: "default" };
}

/** Highest central V first, one that is not known last; of equal ones the one that moves less CPU. */
function byValue(a: Standing, b: Standing): number {
  const [value, other] = [a.centralValue ?? -Infinity, b.centralValue ?? -Infinity];
  if (value === other) return a.cpuMoved - b.cpuMoved;
  return value > other ? -1 : 1;
}

/** Distance of the probability from its bar, in Monte Carlo standard errors. */
function clearanceOf(probability: number, { brief, robustness }: DecideInput): number {
  const distance = Math.abs(probability - brief.burden.probability);
  return robustness.probabilityError > 0 ? distance / robustness.probabilityError : CLEAR;
}

/** Standard errors that stand for "no Monte Carlo error at all". */
const CLEAR = 1_000_000;

import type { Id } from "../quantity/id-path.js";
import type { Pair } from "../values/burden.js";
import { confidenceOf } from "./confidence.js";
import { conflictsOf } from "./conflicts.js";
import type { DecideInput } from "./decide-input.js";
import type { Decision, Outcome } from "./decision.js";
import { conditionsOf, openVerdicts } from "./conditions.js";
import { reasonsOf } from "./reasons.js";

/** The burden of proof: gates and robustness become one outcome, with every term kept. */
export function decide(input: DecideInput): Decision {
  const { brief, robustness, standings, forced } = input;
  const { outcome, plan, pair } = concludeFrom(input);
  const open = plan === null ? [] : openVerdicts(input, plan);
  const spoken = reasonsOf(input, { outcome, plan, pair });
  const probability = robustness.strongest?.probability ?? 0;
  return {
    outcome,
    plan,
    default: brief.burden.default,
    forced,
    probability,
    probabilityError: robustness.probabilityError,
    required: brief.burden.probability,
    margin: brief.burden.margin,
    challenger: (pair ?? robustness.strongest)?.challenger ?? null,
    confidence: confidenceOf({
      ...input.grounds,
      weighing: input.criteria.filter(({ weighs }) => weighs).length,
      open: open.length + (pair?.unknownCriteria.length ?? 0),
      clearance: clearanceOf(probability, input),
    }),
    reasons: spoken.reasons,
    against: spoken.against,
    conditions: outcome === "nothing-feasible" ? [] : conditionsOf(input, plan, pair),
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

/** The first outcome that applies, in the order of the list of outcomes. */
function concludeFrom(input: DecideInput): Conclusion {
  const { robustness, standings, criteria } = input;
  const best = [...standings].sort((a, b) => (b.centralValue ?? 0) - (a.centralValue ?? 0))[0];
  if (input.nowhere.length > 0 || !best) return { outcome: "nothing-feasible", plan: null };
  const standard = standings.find((standing) => standing.plan === "default");
  const nothingWeighs = !criteria.some(({ weighs }) => weighs);
  if (nothingWeighs && openVerdicts(input, "default").length > 0)
    return { outcome: "not-enough-known", plan: null };
  const pair = robustness.taken;
  const chosen =
    pair?.challenger ??
    (standard ? undefined : best.plan) ??
    (input.forced.length > 0 ? "default" : undefined);
  if (chosen !== undefined) {
    const open = openVerdicts(input, chosen).length > 0 || (pair?.unknownCriteria.length ?? 0) > 0;
    return { outcome: open ? "recommended-if" : "recommended", plan: chosen, pair };
  }
  if (robustness.measurements.some(({ carries }) => carries))
    return { outcome: "too-close-measure-first", plan: "default" };
  return { outcome: "default-stands", plan: "default" };
}

function clearanceOf(probability: number, { brief, robustness }: DecideInput): number {
  const distance = Math.abs(probability - brief.burden.probability);
  return robustness.probabilityError > 0 ? distance / robustness.probabilityError : CLEAR;
}

/** Standard errors that stand for "no Monte Carlo error at all". */
const CLEAR = 1_000_000;

import type { Sentence } from "../notice.js";
import type { Id } from "../quantity/id-path.js";
import type { Contribution, Pair } from "../values/burden.js";
import type { DecideInput } from "./decide-input.js";
import type { Outcome } from "./decision.js";

/** A loss is shown against a plan once it is material in this share of the draws, or costs value centrally. */
const WORTH_SAYING = 0.05;

/** Why the named plan, and what speaks against it, as sentences whose figures carry their interval. */
export function reasonsOf(
  input: DecideInput,
  conclusion: { readonly outcome: Outcome; readonly plan: Id | null; readonly pair?: Pair | undefined },
): { readonly reasons: readonly Sentence[]; readonly against: readonly Sentence[] } {
  const { plan, pair } = conclusion;
  if (plan === null) return { reasons: [], against: [] };
  const gates = forcedReasons(input);
  if (pair) {
    return {
      reasons: [
        ...pair.contributions
          .filter(({ isReason }) => isReason)
          .flatMap(sentence(input, "reason.criterion", 1)),
        ...gates,
      ],
      against: pair.contributions.filter(speaksAgainst).flatMap(sentence(input, "against.criterion", 1)),
    };
  }
  const strongest = input.robustness.strongest;
  const fits = plan === "default" ? [] : placementReasons(input);
  return {
    reasons: [...gates, ...fits, ...ownReasons(input, strongest), ...closedOff(input)],
    against: (strongest?.contributions ?? [])
      .filter(({ materialGain, central }) => materialGain > WORTH_SAYING || central > 0)
      .flatMap(sentence(input, "against.criterion", -1)),
  };
}

const speaksAgainst = ({ materialLoss, central }: Contribution): boolean =>
  materialLoss > WORTH_SAYING || central < 0;

/** `side` 1 speaks of the challenger, −1 of the plan that it challenges. */
const sentence =
  (input: DecideInput, id: string, side: 1 | -1) =>
  ({ criterion, gain, materialGain, materialLoss, central }: Contribution): readonly Sentence[] => {
    if (!gain) return [];
    const better = central * side >= 0 && id === "reason.criterion";
    const probability = better === (side === 1) ? materialGain : materialLoss;
    const turned = { central: side * gain.central, drawn: gain.drawn.map((value) => side * value) };
    return [{ id, values: { criterion, gain: input.figureOfGain(criterion, turned), probability } }];
  };

const forcedReasons = ({ forced }: DecideInput): readonly Sentence[] =>
  forced.flatMap(({ workload, platform, gates }) =>
    gates.map((gate) => ({ id: "reason.gate", values: { gate, workload, platform } })),
  );

/** Where the default plan cannot be placed: the verdicts that say so. */
const placementReasons = ({ plans }: DecideInput): readonly Sentence[] =>
  (plans.find(({ id }) => id === "default")?.failures ?? []).map(({ gate, workload, platform }) => ({
    id: "reason.gate",
    values: { gate, workload, platform },
  }));

/** The criteria, weighted or not, and hosts, on which the default leads the strongest challenger materially. */
function ownReasons(input: DecideInput, strongest: Pair | undefined): readonly Sentence[] {
  const find = (plan: Id | undefined) => input.standings.find((standing) => standing.plan === plan);
  const [standard, challenger] = [find("default"), find(strongest?.challenger)];
  if (!standard || !challenger) return [];
  return input.leads(standard, challenger).map(({ criterion, gain, probability }) => ({
    id: criterion === "hosts" ? "reason.hosts" : "reason.criterion",
    values: { criterion, gain: input.figureOfGain(criterion, gain), probability, over: challenger.plan },
  }));
}

/** Single-platform plans that a gate closes off: why the default is not simply replaced by them. */
const closedOff = ({ plans, brief }: DecideInput): readonly Sentence[] =>
  plans
    .filter(({ id, failures }) => id !== "default" && id !== "today" && failures.length > 0)
    .filter(({ assignment }) => new Set(assignment.map(({ platform }) => platform)).size === 1)
    .flatMap(({ failures }) => failures)
    .filter(({ platform }) => platform !== brief.burden.default)
    .map(({ gate, workload, platform }) => ({
      id: "reason.closed-off",
      values: { gate, workload, platform },
    }));

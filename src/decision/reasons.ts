import type { Sentence } from "../notice.js";
import type { Id } from "../quantity/id-path.js";
import type { Contribution, Lead, Pair } from "../values/burden.js";
import type { DecideInput } from "./decide-input.js";

/** A loss is shown against a plan once it is material in this share of the draws, or costs value centrally. */
const WORTH_SAYING = 0.05;

export interface Spoken {
  readonly reasons: readonly Sentence[];
  readonly against: readonly Sentence[];
}

/**
 * Why the named plan, and what speaks against it, as sentences whose figures carry their interval: gains of the named
 * plan are positive, losses negative. The gates of forced workloads are always among the reasons.
 */
export function reasonsOf(
  input: DecideInput,
  { plan, pair }: { readonly plan: Id | null; readonly pair?: Pair | undefined },
): Spoken {
  if (plan === null) return { reasons: [], against: [] };
  const gates = forcedReasons(input, plan);
  if (pair) {
    return {
      reasons: [...pair.contributions.flatMap(reasonSentence(input, pair)), ...gates],
      against: [...pair.contributions.flatMap(lossSentence(input, pair)), ...unweighedLosses(input, pair)],
    };
  }
  const strongest = input.robustness.strongest;
  const unplaced = plan === "default" ? [] : placementReasons(input);
  return {
    reasons: [...gates, ...unplaced, ...ownReasons(input, strongest), ...closedOff(input)],
    against: strongest ? strongest.contributions.flatMap(gainOfOther(input, strongest)) : [],
  };
}

const sentenceOf = (
  { figureOfGain }: DecideInput,
  id: string,
  said: Lead,
  between: readonly [plan: Id, over: Id],
  more: Sentence["values"] = {},
): Sentence => {
  const { criterion, gain, probability } = said;
  return { id, values: { criterion, gain: figureOfGain(criterion, gain, between), probability, ...more } };
};

/** A gain that is a reason by itself, as far as it rests on what is stated, measured or published. */
const reasonSentence =
  (input: DecideInput, pair: Pair) =>
  ({ criterion, reason }: Contribution): readonly Sentence[] =>
    reason ? [sentenceOf(input, "reason.criterion", { criterion, ...reason }, plansOf(pair))] : [];

/** What the named challenger loses. */
const lossSentence =
  (input: DecideInput, pair: Pair) =>
  ({ criterion, gain, materialLoss, central }: Contribution): readonly Sentence[] =>
    gain && (materialLoss > WORTH_SAYING || central < 0)
      ? [
          sentenceOf(
            input,
            "against.criterion",
            { criterion, gain, probability: materialLoss },
            plansOf(pair),
          ),
        ]
      : [];

/** What the challenger of the named plan gains: a loss of the named plan. */
const gainOfOther =
  (input: DecideInput, pair: Pair) =>
  ({ criterion, gain, materialGain, central }: Contribution): readonly Sentence[] =>
    gain && (materialGain > WORTH_SAYING || central > 0)
      ? [
          sentenceOf(
            input,
            "against.criterion",
            { criterion, gain: turned(gain), probability: materialGain },
            plansOf(pair),
          ),
        ]
      : [];

const plansOf = ({ challenger, against }: Pair): readonly [Id, Id] => [challenger, against];

const turned = ({ central, drawn }: Lead["gain"]): Lead["gain"] => ({
  central: -central,
  drawn: drawn.map((value) => -value),
});

/** What the named challenger loses materially on criteria that carry no weight. */
function unweighedLosses(input: DecideInput, pair: Pair): readonly Sentence[] {
  const weighed = new Set(pair.contributions.map(({ criterion }) => criterion));
  return leadsOf(input, pair.against, pair.challenger)
    .filter(({ criterion }) => !weighed.has(criterion))
    .map((lead) =>
      sentenceOf(input, "against.criterion", { ...lead, gain: turned(lead.gain) }, plansOf(pair)),
    );
}

function leadsOf(input: DecideInput, plan: Id, over: Id | undefined): readonly Lead[] {
  const find = (id: Id | undefined) => input.standings.find((standing) => standing.plan === id);
  const [standing, other] = [find(plan), find(over)];
  return standing && other ? input.leads(standing, other) : [];
}

/** Each forced workload with its gate, and the platform on which the named plan puts it. */
function forcedReasons({ forced, plans }: DecideInput, planId: Id): readonly Sentence[] {
  const assigned = new Map(
    plans.find(({ id }) => id === planId)?.assignment.map(({ workload, platform }) => [workload, platform]),
  );
  return forced.flatMap(({ workload, platform, gates }) =>
    gates.map((gate) => ({
      id: "reason.gate",
      values: { gate, workload, platform: assigned.get(workload) ?? platform },
    })),
  );
}

/** Where the default plan cannot be placed: the verdicts that say so, one a gate and platform. */
const placementReasons = ({ unplaced }: DecideInput): readonly Sentence[] =>
  firstOfEach(unplaced, ({ gate, platform }) => JSON.stringify([gate, platform])).map(
    ({ gate, workload, platform }) => ({ id: "reason.gate", values: { gate, workload, platform } }),
  );

/** The criteria, weighted or not, and hosts, on which the default leads the strongest challenger materially. */
const ownReasons = (input: DecideInput, strongest: Pair | undefined): readonly Sentence[] => {
  const over = strongest?.challenger ?? "";
  return leadsOf(input, "default", over).map((lead) => {
    const id = lead.criterion === "hosts" ? "reason.hosts" : "reason.criterion";
    return sentenceOf(input, id, lead, ["default", over], { over });
  });
};

/** Platforms that a gate closes off as the only one: why the default is not simply replaced by them. */
function closedOff({ plans, brief }: DecideInput): readonly Sentence[] {
  const failures = plans
    .filter(({ id, assignment }) => {
      const isSingle = new Set(assignment.map(({ platform }) => platform)).size === 1;
      return isSingle && id !== "default" && id !== "today";
    })
    .flatMap(({ failures }) => failures)
    .filter(({ platform }) => platform !== brief.burden.default);
  return firstOfEach(failures, ({ gate, platform }) => JSON.stringify([gate, platform])).map(
    ({ gate, workload, platform }) => ({ id: "reason.closed-off", values: { gate, workload, platform } }),
  );
}

function firstOfEach<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const first = new Map<string, T>();
  for (const item of items) if (!first.has(keyOf(item))) first.set(keyOf(item), item);
  return [...first.values()];
}

import type { Verdict } from "../gates/verdict.js";
import type { Sentence } from "../notice.js";
import type { Id } from "../quantity/id-path.js";
import type { Pair } from "../values/burden.js";
import type { DecideInput } from "./decide-input.js";

/** The gates of a plan that nobody can answer yet. */
export function openVerdicts(
  { plans, verdicts }: Pick<DecideInput, "plans" | "verdicts">,
  planId: Id,
): readonly Verdict[] {
  const assigned = new Map(
    plans
      .find((plan) => plan.id === planId)
      ?.assignment.map(({ workload, platform }) => [workload, platform]),
  );
  return verdicts.filter(
    (verdict) =>
      verdict.verdict === "unknown" &&
      assigned.get(verdict.workload) === verdict.platform &&
      (verdict.plan === undefined || verdict.plan === planId),
  );
}

/** What must turn out true for the named plan to hold: its unknown gates and the figures it is compared without. */
export function conditionsOf(
  input: DecideInput,
  plan: Id | null,
  pair: Pair | undefined,
): readonly Sentence[] {
  const gates = openVerdicts(input, plan ?? "default").map(
    ({ gate, workload, platform, question }): Sentence => ({
      id: "condition.gate",
      values: { gate, workload, platform, path: question?.values["path"] ?? "" },
    }),
  );
  const figures = (pair?.unknownCriteria ?? []).map((criterion): Sentence => {
    const figure = input.standings
      .find((standing) => standing.plan === pair?.challenger)
      ?.central.criteria.find((entry) => entry.criterion === criterion)?.figure;
    const questions = figure?.kind === "unknown" ? figure.questions : [];
    return { id: "condition.figure", values: { criterion, path: questions.join(", ") } };
  });
  return [...gates, ...figures];
}

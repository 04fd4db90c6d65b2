import type { Verdict } from "../gates/verdict.js";
import type { Sentence } from "../notice.js";
import type { Id, IdPath } from "../quantity/id-path.js";
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

/** A criterion whose figure nobody knows, and what would make it known. */
export interface OpenFigure {
  readonly criterion: Id;
  readonly questions: readonly IdPath[];
}

/**
 * The figures without which the named plan is judged. A challenger rests on all that was left out of V, for every
 * plan or for it alone; a plan that stands because of gates only on what the brief asks about.
 */
export function openFigures(
  { criteria, standings }: Pick<DecideInput, "criteria" | "standings">,
  plan: Id,
  pair: Pair | undefined,
): readonly OpenFigure[] {
  const questionsOf = (criterion: Id, of: Id): readonly IdPath[] => {
    const values = standings.find((standing) => standing.plan === of)?.central.criteria;
    const figure = values?.find((entry) => entry.criterion === criterion)?.figure;
    return figure?.kind === "unknown" ? figure.questions : [];
  };
  const standard = pair?.against ?? plan;
  const leftOut = criteria
    .filter(({ leftOut, asked }) => leftOut && (asked || pair !== undefined))
    .map(({ criterion: { id } }) => ({ criterion: id, questions: questionsOf(id, standard) }));
  const ofPair = (pair?.unknownCriteria ?? []).map((criterion) => ({
    criterion,
    questions: questionsOf(criterion, pair?.challenger ?? plan),
  }));
  return [...leftOut, ...ofPair];
}

/** What must turn out true for the named plan to hold: its unknown gates and the figures it is judged without. */
export const conditionsFrom = (
  verdicts: readonly Verdict[],
  figures: readonly OpenFigure[],
): readonly Sentence[] => [
  ...distinct(
    verdicts.map(({ gate, workload, platform, question }): Sentence => {
      const { path = "", nodes } = question?.values ?? {};
      if (nodes !== undefined) return { id: "condition.laid-out", values: { nodes } };
      return { id: "condition.gate", values: { gate, workload, platform, path } };
    }),
  ),
  ...figures.flatMap(({ criterion, questions }) =>
    (questions.length > 0 ? questions : [""]).map((path): Sentence => ({
      id: "condition.figure",
      values: { criterion, path },
    })),
  ),
];

/** A whole estate that was only counted is one condition, not one a workload. */
const distinct = (sentences: readonly Sentence[]): readonly Sentence[] => [
  ...new Map(sentences.map((sentence) => [JSON.stringify(sentence), sentence])).values(),
];

import { writeAmount, writeFigure, writeProbability } from "../format/amount.js";
import type { View } from "../view.js";
import type { Page } from "./page.js";
import { worthMeasuring } from "./moves.js";
import { planNamed, planToDo } from "./plan-words.js";

/** The answer to the question, and how sure it is. */
export function headlineOf(view: View): Pick<Page, "verdict" | "answer" | "standing"> {
  const { outcome, conditions } = view.report.decision;
  return {
    verdict: view.locale.headline.verdict(outcome, conditions.length),
    answer: answerOf(view),
    standing: standingOf(view),
  };
}

function answerOf(view: View): string {
  const { decision, questions } = view.report;
  const { headline } = view.locale;
  switch (decision.outcome) {
    case "nothing-feasible": {
      const workloads = [...new Set(decision.conflicts.map(({ workload }) => workload))];
      return workloads.length > 0 ? headline.nothingFits(workloads) : headline.nothingPlaced;
    }
    case "not-enough-known":
      return headline.notKnown(questions.length);
    case "too-close-measure-first":
      return headline.untilThen(planToDo(decision.plan, view), worthMeasuring(view)[0]?.text);
    case "default-stands":
      return weighsNothing(view)
        ? headline.standsUnasked(planToDo(decision.plan, view))
        : headline.stands(planToDo(decision.plan, view));
    default:
      return planToDo(decision.plan, view);
  }
}

/** Of what the probability is, and what it has to reach; nothing where no plan is named. */
function standingOf(view: View): readonly string[] {
  const { decision } = view.report;
  const { headline } = view.locale;
  if (decision.plan === null) return [];
  if (weighsNothing(view)) return [headline.nothingWeighs(view.report.questions.length)];
  if (decision.challenger === null) return [headline.nothingCompared];
  const bar = {
    probability: writeProbability(decision.planProbability ?? decision.probability, view),
    margin: writeAmount(decision.margin, "value", view),
    required: writeProbability(decision.required, view),
  };
  if (view.plan(decision.plan)?.id === view.plan(decision.challenger)?.id)
    return [headline.beats({ ...bar, other: planNamed("default", view) })];
  const lead = view.plan(decision.challenger)?.difference;
  return [
    headline.wouldBeat({ ...bar, challenger: planNamed(decision.challenger, view) }),
    ...(lead?.kind === "known" ? [headline.lead(writeFigure(lead, view, true), bar.margin)] : []),
  ];
}

/** Whether nothing in the brief tells plans apart by value; gates may still have placed workloads. */
export const weighsNothing = ({ report }: View): boolean => !report.criteria.some(({ weighs }) => weighs);

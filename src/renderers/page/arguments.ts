import type { Figure, Sentence } from "../../notice.js";
import { writeAmount, writeBareProbability, writeFigure } from "../format/amount.js";
import { writeSentence } from "../sentence.js";
import type { View } from "../view.js";
import type { Argument, Labelled } from "./page.js";

export const argumentsFor = (view: View): readonly Argument[] =>
  view.report.decision.reasons.map((sentence) => argumentOf(sentence, view));

export const argumentsAgainst = (view: View): readonly Argument[] =>
  view.report.decision.against.map((sentence) => argumentOf(sentence, view));

/** So large a share of the lead is worth a word. */
const WORTH_A_WORD = 0.1;

/** What adds to the lead of the plan without being a reason by itself, largest first; empty where nothing does. */
export function alsoCounting(view: View): string {
  const { reasons, plan } = view.report.decision;
  const named = new Set(reasons.map(({ values }) => values["criterion"]));
  const contributions = (view.plan(plan)?.contributions ?? []).flatMap(({ criterion, figure }) =>
    figure.kind === "known" ? [{ criterion, added: figure.center }] : [],
  );
  const lead = contributions.reduce((sum, { added }) => sum + added, 0);
  const others = contributions
    .filter(({ criterion, added }) => !named.has(criterion) && added > WORTH_A_WORD * Math.abs(lead))
    .sort((a, b) => b.added - a.added || (a.criterion < b.criterion ? -1 : 1))
    .map(
      ({ criterion, added }) =>
        `${view.criterion(criterion).name} ${writeAmount(added, "value", view, true)}`,
    );
  return others.length === 0
    ? ""
    : view.locale.words.alsoCounts(others, writeAmount(lead, "value", view, true));
}

/** What must turn out true; labelled with the gate or criterion. */
export const conditionsOf = (view: View): readonly Labelled[] =>
  view.report.decision.conditions.map((sentence) => ({
    label: labelOf(sentence, view),
    text: writeSentence(sentence, view),
  }));

function argumentOf(sentence: Sentence, view: View): Argument {
  const { criterion, gain, probability } = sentence.values;
  const isKnownGain = typeof gain === "object" && gain.kind === "known";
  return {
    label: labelOf(sentence, view),
    text: typeof criterion === "string" ? comparison(criterion, sentence, view) : gateText(sentence, view),
    change: isKnownGain && typeof criterion === "string" ? changeOf(criterion, gain, view) : "",
    probability: typeof probability === "number" ? writeBareProbability(probability, view) : "",
  };
}

function labelOf({ values }: Sentence, view: View): string {
  const { criterion } = values;
  if (typeof criterion === "string") return view.criterion(criterion).name;
  return typeof values["gate"] === "string" ? view.locale.words.gate : "";
}

/** What the two plans bring on a criterion, as ranges; the sentence where one of them is not known. */
function comparison(criterion: string, sentence: Sentence, view: View): string {
  const { decision } = view.report;
  const { over } = sentence.values;
  const standard = view.plan("default")?.id;
  const named = view.plan(decision.plan)?.id;
  const other = named === standard ? (typeof over === "string" ? over : decision.challenger) : "default";
  const figures = [decision.plan, other].map((plan) => figureOf(criterion, plan, view));
  const [own, others] = figures.map((figure) => figure && withBase(criterion, figure, view));
  if (own === undefined || others === undefined) return writeSentence(sentence, view);
  return view.locale.words.insteadOf(view.criterion(criterion).measure(view.horizonYears), own, others);
}

/** What a plan brings on a criterion, or on a measure of the whole plan of that name; only where it is known. */
export function figureOf(criterion: string, planId: string | null, view: View): Figure | undefined {
  const plan = view.plan(planId);
  if (!plan) return undefined;
  const figure =
    plan.consequences.find((consequence) => consequence.criterion === criterion)?.figure ??
    view.report.consequences.find(
      (consequence) =>
        consequence.plan === plan.id &&
        consequence.measure === criterion &&
        consequence.workload === undefined,
    )?.figure;
  return figure?.kind === "known" ? figure : undefined;
}

/** `96.2 % … 99.1 % of demand`. */
const withBase = (criterion: string, figure: Figure, view: View): string =>
  writeFigure(figure, view) + view.criterion(criterion).base;

/** A gain as the change of the measure itself: what costs less has a minus. */
function changeOf(criterion: string, gain: Figure & { readonly kind: "known" }, view: View): string {
  const turned =
    view.direction(criterion) === 1
      ? gain
      : { ...gain, center: -gain.center, low: -gain.high, high: -gain.low };
  return writeFigure(turned, view, true) + view.criterion(criterion).base;
}

/**
 * The same sentence id stands for where a workload is forced to and for where it cannot be placed: which of the two
 * is seen from the verdict on that platform.
 */
function gateText(sentence: Sentence, view: View): string {
  const { gate, workload, platform } = sentence.values;
  const fails =
    sentence.id === "reason.gate" &&
    view
      .verdictsOf(String(workload), String(platform))
      .some((verdict) => verdict.gate === gate && verdict.verdict === "fail");
  return writeSentence(fails ? { ...sentence, id: "reason.gate-fails" } : sentence, view);
}

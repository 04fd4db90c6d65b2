import {
  writeAmount,
  writeBareProbability,
  writeCentral,
  writeFigure,
  writeRange,
} from "../format/amount.js";
import type { CriterionWords } from "../locale.js";
import type { View } from "../view.js";
import type { Detail } from "./detail.js";
import { inputNamed } from "./grounds.js";
import { weighsNothing } from "./headline.js";

/** Every plan with its value, its lead over the default, and what it would bring on each criterion. */
export function planDetail(view: View): Detail {
  const { report, locale } = view;
  const { words } = locale;
  const criteria = report.criteria.map(({ id }) => id);
  return {
    title: words.plans,
    note: "",
    head: [
      words.plan,
      words.value,
      words.difference,
      words.rankedFirst,
      ...criteria.map((id) => headOf(view.criterion(id))),
    ],
    numeric: [1, 2, 3, ...criteria.map((_, index) => index + 4)],
    rows: report.plans.map((plan) => [
      [
        plan.id,
        ...(plan.aliases.length > 0 ? [words.alsoKnownAs(plan.aliases)] : []),
        ...(plan.feasible ? [] : [words.feasible(false)]),
      ].join(", "),
      ...(weighsNothing(view)
        ? [locale.nothing, locale.nothing, locale.nothing]
        : [
            writeFigure(plan.value, view),
            writeFigure(plan.difference, view, true),
            plan.ranks[0] === undefined ? locale.nothing : writeBareProbability(plan.ranks[0], view),
          ]),
      ...criteria.map((id) => {
        const figure = plan.consequences.find(({ criterion }) => criterion === id)?.figure;
        if (figure?.kind !== "known") return locale.nothing;
        return writeFigure(figure, view);
      }),
    ]),
  };
}

/** `latency (of demand)`: the base of a percentage stands once, over its column. */
const headOf = ({ name, base }: CriterionWords): string => (base === "" ? name : `${name} (${base.trim()})`);

/** What one platform for everything would bring. */
export function uniformityDetail(view: View): Detail {
  const { words } = view.locale;
  return {
    title: words.uniformity,
    note: "",
    head: [words.platform, words.verdict, view.criterion("cost").name, words.hosts, words.value],
    numeric: [2, 3, 4],
    rows: view.report.decision.uniformity.map(({ platform, feasible, cost, hosts, value }) => [
      platform,
      words.feasible(feasible),
      writeFigure(cost, view),
      writeFigure(hosts, view),
      weighsNothing(view) ? view.locale.nothing : writeFigure(value, view),
    ]),
  };
}

/** Every default that was used, largest effect first. */
export function assumptionDetail(view: View): Detail {
  const { words, nothing } = view.locale;
  return {
    title: words.assumptions,
    note: "",
    head: [words.input, words.range, words.effect],
    numeric: [1, 2],
    rows: view.report.assumptions.map(({ path, value, unit = "", low, high, effect }) => {
      const name = inputNamed(path, view);
      const range = low === undefined || high === undefined ? nothing : writeRange({ low, high }, unit, view);
      return [name === path ? path : `${name} (${path})`, value ?? range, effectIn(effect, view)];
    }),
  };
}

/** Differences of value below a thousandth say nothing, and are not 0 either. */
function effectIn(effect: number, view: View): string {
  if (effect === 0) return view.locale.nothing;
  const shown = writeAmount(Math.max(0.001, Number(effect.toFixed(3))), "value", view);
  return effect < 0.0005 ? `<${shown}` : shown;
}

export function warningDetail(view: View): Detail {
  const { words } = view.locale;
  return {
    title: words.warnings,
    note: "",
    head: [words.about, words.warning, words.remedy],
    numeric: [],
    rows: view.report.warnings.map(({ about, message, remedy }) => [
      about,
      asSentence(message),
      asSentence(remedy),
    ]),
  };
}

/** With a capital where it starts with a plain word, and a full stop where it has no end. */
const asSentence = (text: string): string => {
  const begun = /^[a-z]+ /.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  return /[.!?…]$/.test(begun) || begun === "" ? begun : `${begun}.`;
};

/** All that each plan would bring, per workload and as a whole. */
export function consequenceDetail(view: View): Detail {
  const { words, nothing } = view.locale;
  return {
    title: words.consequences,
    note: "",
    head: [words.plan, words.workload, words.concern, words.measure, words.figure],
    numeric: [4],
    rows: view.report.consequences.map(({ plan, workload, concern, measure, figure }) => [
      plan,
      workload ?? words.wholePlan,
      concern,
      measure,
      figure.kind === "known" ? writeCentral(figure, view) : nothing,
    ]),
  };
}

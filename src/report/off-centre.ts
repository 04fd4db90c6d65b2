import type { Figure, Warning } from "../notice.js";
import { childPath, elementPath, type IdPath } from "../quantity/id-path.js";
import type { Report } from "./report.js";

/** Rounding of the ends is no finding; relative to the figure. */
const DUST = 1e-9;

/**
 * A warning for every figure whose centre lies outside its own interval: the central world is not in the middle of
 * the draws there, because what it depends on is far from linear. Of plans and of what they bring.
 */
export function offCentre({
  plans,
  consequences,
}: Pick<Report, "plans" | "consequences">): readonly Warning[] {
  const ofPlans = plans.flatMap((plan) => {
    const path = elementPath("plans", plan.id);
    return [
      ...warningOf(childPath(path, "value"), plan.value),
      ...warningOf(childPath(path, "difference"), plan.difference),
    ];
  });
  const brought = consequences.flatMap(({ plan, workload, measure, figure }) => {
    const ofPlan = elementPath("consequences", plan);
    const path = workload === undefined ? ofPlan : elementPath(ofPlan, workload);
    return warningOf(childPath(path, measure), figure);
  });
  return [...ofPlans, ...brought];
}

function warningOf(about: IdPath, figure: Figure): readonly Warning[] {
  if (figure.kind === "unknown") return [];
  const { center, low, high } = figure;
  const dust = DUST * Math.max(Math.abs(center), Math.abs(low), Math.abs(high));
  if (!(center < low - dust || center > high + dust)) return [];
  return [
    {
      code: "center-outside-interval",
      message: `${about}: the central figure lies outside the 5 % to 95 % interval of the draws.`,
      about,
      remedy: "Rely on the interval, and narrow the widest of its inputs.",
      values: { center, low, high },
    },
  ];
}

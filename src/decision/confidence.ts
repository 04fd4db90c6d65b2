import type { Column } from "../statistics/column.js";
import { runStatistic } from "../statistics/run-statistic.js";
import type { Confidence } from "./decision.js";

type Grade = Confidence["grade"];

export interface Grounds {
  /** Share of the overheads' precision, weighted by demand, that comes from the asker's own runs. */
  readonly measuredShare: number;
  /** Share of the pooled published records whose publisher sells one of the sides. */
  readonly sellerShare: number;
  /** Criteria that are part of V. */
  readonly weighing: number;
  /** Unknown gates and figures in the plan that is named. */
  readonly open: number;
  /** Width of the 90 % interval of V(challenger) − V(default), in margins; 0 where nothing is compared. */
  readonly width: number;
  /** Distance of the probability from its bar, in Monte Carlo standard errors. */
  readonly clearance: number;
}

const order: readonly Grade[] = ["low", "medium", "high"];
const MOSTLY = 0.5;
/** So many margins across, the difference is known to one margin either way. */
const NARROW = 2;
/** A margin of 0 would make every width endless. */
const LEAST_MARGIN = 0.01;

/**
 * The grade is the weakest of its parts: a clear probability does not make up for what nobody stated. A wide difference
 * is `medium` at worst, as what is not measured is: how much of it lies beyond the margin is the probability's to say.
 */
export function confidenceOf(grounds: Grounds): Confidence {
  const parts: Confidence["parts"] = [
    {
      part: "measured",
      value: grounds.measuredShare,
      grade: grounds.measuredShare >= MOSTLY ? "high" : "medium",
    },
    { part: "sellers", value: grounds.sellerShare, grade: grounds.sellerShare <= MOSTLY ? "high" : "medium" },
    { part: "criteria", value: grounds.weighing, grade: grounds.weighing === 0 ? "low" : "high" },
    { part: "open", value: grounds.open, grade: grounds.open === 0 ? "high" : "low" },
    { part: "width", value: grounds.width, grade: grounds.width <= NARROW ? "high" : "medium" },
    { part: "monte-carlo", value: grounds.clearance, grade: clearanceGrade(grounds.clearance) },
  ];
  const weakest = parts.reduce(
    (lowest, { grade }) => Math.min(lowest, order.indexOf(grade)),
    order.length - 1,
  );
  return { grade: order[weakest] ?? "low", parts };
}

function clearanceGrade(standardErrors: number): Grade {
  if (standardErrors >= 3) return "high";
  return standardErrors >= 1 ? "medium" : "low";
}

/** From the 5 % to the 95 % quantile (type 7), in margins, of which the least is 0.01. */
export function widthOf(difference: Column, margin: number): number {
  const sorted = Float64Array.from(difference).sort();
  const at = (share: number): number => runStatistic(sorted, { kind: "quantile", share });
  return (at(0.95) - at(0.05)) / Math.max(margin, LEAST_MARGIN);
}

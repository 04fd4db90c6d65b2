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
  /** Distance of the probability from its bar, in Monte Carlo standard errors. */
  readonly clearance: number;
}

const order: readonly Grade[] = ["low", "medium", "high"];
const MOSTLY = 0.5;

/** The grade is the weakest of its parts: a clear probability does not make up for what nobody stated. */
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

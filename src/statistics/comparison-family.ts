import type { Warning } from "../notice.js";
import { compareSamples } from "./comparison.js";
import type { Comparison, ComparisonSettings, ComparisonVerdict } from "./comparison.js";
import { adjustPValues } from "./multiplicity.js";
import type { AdjustmentMethod } from "./multiplicity.js";

/** One metric of a family: two sets of runs and how to compare them. */
export interface FamilyMember extends ComparisonSettings {
  readonly bareMetal: readonly number[];
  readonly platform: readonly number[];
}

export interface FamilyComparison extends Comparison {
  /** Of this metric among all of the family. */
  readonly adjustedPValue: number;
  /** What the comparison alone would have said. */
  readonly verdictAlone: ComparisonVerdict;
}

/**
 * Several metrics of the same runs, judged together: among twenty that are equal, one would seem to differ at 5 %. A verdict of
 * `better` or `worse` stands where the adjusted p-value (Holm by default) is at most 1 − level, else it becomes `insufficient`, with a
 * warning; `equivalent` stands, for it is no finding of a difference. Ranks of fewer than 4 runs a side show no difference at 5 %.
 * In the order given; of nothing, nothing. Throws as `compareSamples` does.
 */
export function compareFamily(
  members: readonly FamilyMember[],
  { method = "holm" }: { readonly method?: AdjustmentMethod } = {},
): readonly FamilyComparison[] {
  const alone = members.map(({ bareMetal, platform, ...settings }) =>
    compareSamples(bareMetal, platform, settings),
  );
  const adjusted = adjustPValues(
    alone.map(({ pValue }) => pValue),
    { method },
  );
  return alone.map((comparison, index) => {
    const adjustedPValue = adjusted[index] as number;
    const { verdict, n, runsNeeded, warnings } = comparison;
    const { level = 0.95 } = members[index] as FamilyMember;
    const stands =
      verdict === "equivalent" || verdict === "insufficient" || adjustedPValue <= 1 - level + ROUNDING;
    if (stands) return { ...comparison, adjustedPValue, verdictAlone: verdict };
    return {
      ...comparison,
      adjustedPValue,
      verdict: "insufficient",
      verdictAlone: verdict,
      runsNeeded: Math.max(runsNeeded, Math.min(n.bareMetal, n.platform) + 1),
      warnings: [...warnings, oneOfMany(members.length, adjustedPValue)],
    };
  });
}

/** 1 − 0.95 is a little more than 0.05. */
const ROUNDING = 1e-12;

const oneOfMany = (metrics: number, adjustedPValue: number): Warning => ({
  code: "one-of-many",
  message: `Among ${metrics} metrics a difference as large as this one shows by chance with a probability of up to ${adjustedPValue.toPrecision(2)}.`,
  about: "verdict",
  remedy: "Add runs, or name before the runs are taken the few metrics that decide.",
  values: { metrics, adjustedPValue },
});

import { poolEstimates } from "./pooling.js";
import type { Estimate, PoolingMethod } from "./pooling.js";

/** What the pooled estimate would be without one study. */
export interface Influence {
  /** Absent where the estimate is a study of its own without a name. */
  readonly study?: string;
  /** Places of its estimates in the list given. */
  readonly members: readonly number[];
  readonly mean: number;
  readonly standardError: number;
  readonly tauSquared: number;
  /** `mean` without the study − `mean` with all: how far the study pulls the answer, with the sign turned. */
  readonly shift: number;
}

/**
 * The pooled estimate without each study in turn, in the order of their first estimates: whether one study carries the answer. A
 * study leaves with all its estimates. Empty where there is but one study. Throws as `poolEstimates` does.
 */
export function leaveOneOut(
  estimates: readonly Estimate[],
  { method = "paule-mandel" }: { readonly method?: PoolingMethod } = {},
): readonly Influence[] {
  const whole = poolEstimates(estimates, { method });
  const studies = new Map<string | number, number[]>();
  estimates.forEach(({ study }, index) => {
    const key = study ?? index;
    studies.set(key, [...(studies.get(key) ?? []), index]);
  });
  if (studies.size === 1) return [];
  return [...studies].map(([key, members]) => {
    const left = new Set(members);
    const rest = poolEstimates(
      estimates.filter((_, index) => !left.has(index)),
      { method },
    );
    const { mean, standardError, tauSquared } = rest;
    const named = typeof key === "string" ? { study: key } : {};
    return { ...named, members, mean, standardError, tauSquared, shift: mean - whole.mean };
  });
}

import type { Brief } from "../brief/brief.js";
import type { Verdict } from "./verdict.js";

/** Whether the policies switch a gate off, for all workloads or for this one. */
export const isDisabled = (brief: Brief, verdict: Verdict): boolean =>
  brief.policies.disable.some(
    ({ gate, workload }) =>
      gate === verdict.gate && (workload === undefined || workload === verdict.workload),
  );

/**
 * A waiver of the same gate and workload that has not expired at `asOf` turns a failure into a recorded exception:
 * the failed conditions stay, the verdict passes and names the waiver. An expired one counts for nothing.
 */
export const applyWaivers = (brief: Brief, verdicts: readonly Verdict[]): readonly Verdict[] =>
  verdicts.map((verdict) => {
    const waiver = brief.waivers.find(
      ({ gate, workload, expires }) =>
        gate === verdict.gate && workload === verdict.workload && brief.asOf <= expires,
    );
    return waiver && verdict.verdict === "fail"
      ? { ...verdict, verdict: "pass", waiver: waiver.id }
      : verdict;
  });

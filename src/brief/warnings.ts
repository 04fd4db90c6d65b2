import type { Warning } from "../notice.js";
import { elementPath } from "../quantity/id-path.js";
import { medianOf } from "../statistics/distribution.js";
import type { Brief } from "./brief.js";
import type { Workload } from "./workload.js";

/** What a brief states that makes its answer weaker than asked, although nothing is wrong with it. */
export const warningsOf = (brief: Brief): readonly Warning[] => [
  ...brief.workloads.flatMap(tighterThanBaseline),
  ...brief.notUsedYet.map((about): Warning => ({
    code: "not-used-yet",
    message: `${about} is stated, and not used yet.`,
    about,
    remedy: "expect the answer to be the same without it",
  })),
];

/** Whether another platform would meet it is the question that is asked: a warning, not an issue. */
function tighterThanBaseline({ id, latency }: Workload): readonly Warning[] {
  const { objective, baseline } = latency ?? {};
  if (objective === undefined || baseline === undefined || baseline.percentile > objective.percentile)
    return [];
  if (medianOf(objective.atMost.value) >= medianOf(baseline.value.value)) return [];
  const about = `${elementPath("workloads", id)}.latency.objective`;
  return [
    {
      code: "objective-tighter-than-baseline",
      message: `${about} is tighter than what ${baseline.platform} shows today.`,
      about,
      remedy:
        "check that the baseline belongs to this workload; if it does, the report says which platform meets the objective",
    },
  ];
}

import { defined } from "../complete/defined.js";
import type { AvailabilityRequirement, LatencyRequirement } from "../requirement.js";
import { givenOf, listOf, type Voice } from "./voice.js";

export const restateLatency = ({ objective, baseline, hops }: LatencyRequirement, voice: Voice): unknown =>
  defined({
    objective: objective && { percentile: objective.percentile, atMost: givenOf(objective.atMost, voice) },
    baseline: baseline && {
      ...baseline,
      value: givenOf(baseline.value, voice),
      utilization: givenOf(baseline.utilization, voice),
    },
    hops,
  });

export const restateAvailability = (requirement: AvailabilityRequirement, voice: Voice): unknown =>
  defined({
    objective: givenOf(requirement.objective, voice),
    period: requirement.period,
    minAvailable: requirement.minAvailable,
    credits: listOf(requirement.credits),
    monthlyCharge: givenOf(requirement.monthlyCharge, voice),
  });

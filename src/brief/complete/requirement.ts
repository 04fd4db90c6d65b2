import { childPath, type IdPath } from "../../quantity/id-path.js";
import { duration, money, share } from "../amounts.js";
import type { AvailabilityInput, ContractInput, LatencyInput, NeedsInput } from "../input/requirement.js";
import { sortedByContent, sortedById } from "../order.js";
import type { AvailabilityRequirement, Contract, LatencyRequirement, Needs } from "../requirement.js";
import { defined } from "./defined.js";
import { optionalQuantity, quantityOf } from "./quantity.js";

/** `servers` stands in where the baseline does not say how many one replica has. */
export function completeLatency(input: LatencyInput, path: IdPath, servers: number): LatencyRequirement {
  const { objective, baseline } = input;
  const at = (field: string, inner: string): IdPath => childPath(childPath(path, field), inner);
  return {
    objective: {
      percentile: objective.percentile,
      atMost: quantityOf(objective.atMost, duration, at("objective", "atMost")),
    },
    ...defined({
      baseline: baseline && {
        percentile: baseline.percentile,
        value: quantityOf(baseline.value, duration, at("baseline", "value")),
        platform: baseline.platform,
        utilization: quantityOf(baseline.utilization, share, at("baseline", "utilization")),
        servers: baseline.servers ?? servers,
      },
    }),
    hops: input.hops ?? 0,
  };
}

/** Three quarters of the replicas, and one at least. */
const LEAST_SHARE = 0.75;

export function completeAvailability(
  input: AvailabilityInput,
  path: IdPath,
  replicas: number,
): AvailabilityRequirement {
  return {
    objective: quantityOf(input.objective, share, childPath(path, "objective")),
    period: input.period ?? "month",
    minAvailable: input.minAvailable ?? Math.max(1, Math.floor(LEAST_SHARE * replicas)),
    credits: sortedByContent(input.credits ?? []),
    ...defined({
      monthlyCharge: optionalQuantity(input.monthlyCharge, money, childPath(path, "monthlyCharge")),
    }),
  };
}

export const completeContracts = (input: readonly ContractInput[] | undefined): readonly Contract[] =>
  sortedById(input ?? []);

export const completeNeeds = ({ clock, ...others }: NeedsInput, path: IdPath): Needs => ({
  ...others,
  ...defined({ clock: optionalQuantity(clock, duration, childPath(path, "clock")) }),
});

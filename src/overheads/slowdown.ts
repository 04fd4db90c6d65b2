import type { Dimension } from "../brief/vocabulary.js";
import { at, type Column } from "../statistics/column.js";

/** How much longer one piece of work takes on a platform than on bare metal, per draw; 1 is bare metal. */
export interface Slowdown {
  /** S: of the whole service time. */
  readonly service: Column;
  /** S_cpu: of the CPU demand alone, for waiting on a device needs no cores. */
  readonly cpu: Column;
}

export interface SlowdownInput {
  /** Shares of busy time, summing to 1. `tail-latency` and `boot-time` are no part of a profile. */
  readonly profile: readonly { readonly dimension: Dimension; readonly share: number }[];
  /** Performance on the platform ÷ on bare metal, above 0, of each dimension of the profile. */
  readonly ratio: (dimension: Dimension) => Column;
}

/**
 * S = Σ share ÷ ratio, and S_cpu = Σ over cpu and memory of share ÷ ratio + Σ of the other shares.
 * The columns are as long as the longest ratio.
 */
export function slowdownOf({ profile, ratio }: SlowdownInput): Slowdown {
  const parts = profile.map(({ dimension, share }) => ({
    share,
    column: ratio(dimension),
    needsCores: dimension === "cpu" || dimension === "memory",
  }));
  const draws = parts.reduce((longest, { column }) => Math.max(longest, column.length), 1);
  const service = new Float64Array(draws);
  const cpu = new Float64Array(draws);
  for (const { share, column, needsCores } of parts) {
    for (let draw = 0; draw < draws; draw += 1) {
      const time = share / at(column, draw);
      service[draw] = at(service, draw) + time;
      cpu[draw] = at(cpu, draw) + (needsCores ? time : share);
    }
  }
  return { service, cpu };
}

import type { Measurement } from "../brief/measurement.js";
import type { Platform } from "../brief/platform.js";
import type { Warning } from "../notice.js";
import { isBareMetal } from "./baseline.js";
import type { RunJoin } from "./join.js";

/**
 * Said where runs were made and none of them compares a platform that has a hypervisor with bare metal: what such
 * platforms cost is then read or assumed, not measured. Silent without runs or without such platforms.
 */
export function oneSidedWarning(input: {
  readonly measurements: readonly Measurement[];
  readonly platforms: readonly Platform[];
  readonly joins: readonly RunJoin[];
}): readonly Warning[] {
  const virtual = input.platforms.filter((platform) => !isBareMetal(platform)).map(({ id }) => id);
  const compared = input.joins.some(({ platform }) => virtual.includes(platform));
  if (input.measurements.length === 0 || virtual.length === 0 || compared) return [];
  const platforms = virtual.join(", ");
  return [
    {
      code: "hypervisor-not-measured",
      message: `No run compares ${platforms} with bare metal: what a hypervisor costs could not be measured here and comes from published records and assumptions.`,
      about: "measurements",
      remedy: `Run the same benchmarks, alone, on bare metal and on ${platforms}.`,
      values: { platforms, measurements: input.measurements.length },
    },
  ];
}

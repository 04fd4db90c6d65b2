import type { Measurement } from "../brief/measurement.js";
import { spoilingMarks } from "../brief/validity.js";
import type { Platform } from "../brief/platform.js";
import type { Warning } from "../notice.js";
import type { Id } from "../quantity/id-path.js";
import { baselineOf } from "./baseline.js";
import { groupRuns, nearestRuns, type RunGroup } from "./run-group.js";

/** Runs of one thing on bare metal and on another platform, each alone. */
export interface RunJoin {
  readonly platform: Id;
  readonly bareMetal: RunGroup;
  readonly beside: RunGroup;
}

/**
 * Pairs the runs of every platform with those of its bare-metal baseline; runs beside a neighbour are not for it. What is
 * marked as failed, and what speaks for a dimension and finds no counterpart, is a warning.
 */
export function joinRuns(input: {
  readonly measurements: readonly Measurement[];
  readonly platforms: readonly Platform[];
}): { readonly joins: readonly RunJoin[]; readonly warnings: readonly Warning[] } {
  const valid = input.measurements.filter(isValid);
  const groups = groupRuns(valid.filter((measurement) => measurement.neighbour === undefined));
  const joins: RunJoin[] = [];
  const warnings: Warning[] = input.measurements.filter((one) => !isValid(one)).map(invalid);
  const joined = new Set<RunGroup>();
  for (const platform of input.platforms) {
    const baseline = baselineOf(platform, input.platforms);
    if (platform.id === baseline) continue;
    const own = groups.filter((group) => group.platform === platform.id);
    const metal = groups.filter((group) => group.platform === baseline);
    const byKey = new Map(metal.map((group) => [group.key, group]));
    for (const group of own) {
      const bareMetal = byKey.get(group.key);
      if (bareMetal === undefined) {
        if (speaks(group)) warnings.push(unjoined(group, metal, baseline));
        continue;
      }
      joins.push({ platform: platform.id, bareMetal, beside: group });
      joined.add(bareMetal).add(group);
    }
  }
  const baselines = new Set(input.platforms.map((platform) => baselineOf(platform, input.platforms)));
  for (const group of groups) {
    if (joined.has(group) || !baselines.has(group.platform) || !speaks(group)) continue;
    const others = groups.filter((other) => other.platform !== group.platform);
    if (others.length > 0) warnings.push(unjoined(group, others, undefined));
  }
  return { joins, warnings };
}

const isValid = (measurement: Measurement): boolean => spoilingMarks(measurement).length === 0;

const speaks = (group: RunGroup): boolean =>
  group.measurements.some((measurement) => measurement.dimension !== undefined);

const invalid = (measurement: Measurement): Warning => {
  const codes = spoilingMarks(measurement).join(", ");
  return {
    code: "measurement-invalid",
    message: `The runs of ${measurement.benchmark} on ${measurement.platform} are marked ${codes} and are left out.`,
    about: measurement.path,
    remedy: "Repeat these runs; leaving failures out flatters the side that has them.",
    values: { benchmark: measurement.benchmark, platform: measurement.platform, validity: codes },
  };
};

/** Names the counterpart that agrees in most parts, and where it differs. */
function unjoined(group: RunGroup, others: readonly RunGroup[], baseline: Id | undefined): Warning {
  const [first] = group.measurements;
  const nearest = nearestRuns(group, others);
  const differs = nearest?.differs.join(", ") ?? "";
  return {
    code: "measurement-does-not-join",
    message:
      nearest === undefined
        ? `The runs of ${first.benchmark} on ${first.platform} have no counterpart on bare metal.`
        : `The runs of ${first.benchmark} on ${first.platform} have no counterpart; the nearest, ${nearest.path}, differs in ${differs}.`,
    about: first.path,
    remedy:
      nearest === undefined
        ? "Run the same benchmark on bare metal, with the same parameters."
        : `Make ${differs} equal on both sides.`,
    values: {
      benchmark: first.benchmark,
      platform: first.platform,
      ...(baseline !== undefined && { baseline }),
      ...(nearest !== undefined && { nearest: nearest.path, differs }),
    },
  };
}

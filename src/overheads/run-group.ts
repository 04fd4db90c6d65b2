import type { Measurement } from "../brief/measurement.js";
import type { IdPath } from "../quantity/id-path.js";

/** Measurements of one thing on one platform beside one neighbour: repetitions that pool into one set of runs. */
export interface RunGroup {
  readonly platform: string;
  /** Equal on two platforms where the runs compare. */
  readonly key: string;
  readonly measurements: readonly [Measurement, ...Measurement[]];
  readonly samples: readonly number[];
  /** A label per sample, where every member has them. */
  readonly pairs?: readonly string[];
}

/** The parts on which two sides must agree to be compared, by name, in the order in which a difference is told. */
export const partsOf = (measurement: Measurement): ReadonlyMap<string, string> =>
  new Map([
    ["benchmark", measurement.benchmark],
    ["metric", measurement.metric],
    ["statistic", measurement.statistic],
    ["unit", measurement.unit],
    ["sampleKind", measurement.sampleKind],
    ...Object.entries(measurement.params)
      .map(([name, value]): readonly [string, string] => [`params.${name}`, JSON.stringify(value)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);

/** Pools measurements that repeat one another, in the order of their first member. */
export function groupRuns(measurements: readonly Measurement[]): readonly RunGroup[] {
  const groups = new Map<string, [Measurement, ...Measurement[]]>();
  for (const measurement of measurements) {
    const { platform, neighbour } = measurement;
    const key = JSON.stringify([platform, neighbour?.resource, neighbour?.enforcement, keyOf(measurement)]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [measurement]);
    else group.push(measurement);
  }
  return [...groups.values()].map(pooled);
}

const keyOf = (measurement: Measurement): string => JSON.stringify([...partsOf(measurement)]);

function pooled(measurements: readonly [Measurement, ...Measurement[]]): RunGroup {
  const [first] = measurements;
  const pairs = measurements.flatMap((measurement) => measurement.pairs ?? []);
  const samples = measurements.flatMap((measurement) => measurement.samples);
  return {
    platform: first.platform,
    key: keyOf(first),
    measurements,
    samples,
    ...(pairs.length === samples.length && new Set(pairs).size === pairs.length && { pairs }),
  };
}

/**
 * Of these the runs that agree with `group` in most parts, the first of equals: the path of their first member, and the
 * parts in which they differ. Undefined for none.
 */
export function nearestRuns(
  group: RunGroup,
  others: readonly RunGroup[],
): { readonly path: IdPath; readonly differs: readonly string[] } | undefined {
  const parts = partsOf(group.measurements[0]);
  let nearest: { readonly path: IdPath; readonly differs: readonly string[] } | undefined;
  for (const { measurements } of others) {
    const [{ path }] = measurements;
    const differs = differences(parts, partsOf(measurements[0]));
    if (nearest === undefined || differs.length < nearest.differs.length) nearest = { path, differs };
  }
  return nearest;
}

const differences = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): readonly string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name));

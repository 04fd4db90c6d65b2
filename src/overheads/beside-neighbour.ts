import type { Measurement } from "../brief/measurement.js";
import type { Warning } from "../notice.js";
import { groupRuns, nearestRuns, type RunGroup } from "./run-group.js";

/**
 * One warning for each benchmark that ran beside a neighbour and has no metric that also ran alone on that platform: what
 * the neighbour took cannot be told from it. Names the nearest runs alone and where they differ.
 */
export function besideNeighbourWarnings(measurements: readonly Measurement[]): readonly Warning[] {
  const groups = groupRuns(measurements);
  const alone = groups.filter(({ measurements: [first] }) => first.neighbour === undefined);
  const solo = new Set(alone.map((group) => JSON.stringify([group.platform, group.key])));
  const benchmarks = new Map<string, RunGroup[]>();
  for (const group of groups) {
    const [{ platform, benchmark, neighbour }] = group.measurements;
    if (neighbour === undefined) continue;
    const key = JSON.stringify([platform, benchmark, neighbour.resource, neighbour.enforcement]);
    benchmarks.set(key, [...(benchmarks.get(key) ?? []), group]);
  }
  return [...benchmarks.values()].flatMap((metrics) => {
    const [first] = metrics;
    const joins = metrics.some(({ platform, key }) => solo.has(JSON.stringify([platform, key])));
    return first === undefined || joins ? [] : [withoutSolo(first, alone)];
  });
}

function withoutSolo(group: RunGroup, alone: readonly RunGroup[]): Warning {
  const [{ platform, benchmark, path, neighbour }] = group.measurements;
  const nearest = nearestRuns(
    group,
    alone.filter((other) => other.platform === platform),
  );
  const differs = nearest?.differs.join(", ") ?? "";
  const found = nearest === undefined ? "" : `; the nearest, ${nearest.path}, differ in ${differs}`;
  return {
    code: "neighbour-runs-without-solo",
    message: `The runs of ${benchmark} beside a neighbour on ${platform} have no runs alone to stand against${found}.`,
    about: path,
    remedy:
      nearest === undefined
        ? `Run ${benchmark} alone on ${platform}, with the same parameters.`
        : `Make ${differs} equal, alone and beside the neighbour.`,
    values: {
      benchmark,
      platform,
      ...(neighbour !== undefined && { resource: neighbour.resource, enforcement: neighbour.enforcement }),
      ...(nearest !== undefined && { nearest: nearest.path, differs }),
    },
  };
}

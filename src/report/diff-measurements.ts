import canonicalize from "canonicalize";
import type { IdPath } from "../quantity/id-path.js";
import type { DiffCause } from "./difference.js";

interface Run {
  readonly path: IdPath;
  readonly platform: string;
  readonly benchmark: string;
  readonly metric: string;
  readonly samples: number;
  /** Everything that the report holds of it. */
  readonly content: string;
}

/** Runs that only one of two briefs holds, a cause per platform, benchmark and metric. */
export function measurementCauses(before: unknown, after: unknown): readonly DiffCause[] {
  const [was, is] = [runsOf(before), runsOf(after)];
  return [
    ...groupsOf(without(is, was)).map((runs) => causeOf(runs, "difference.runs-added")),
    ...groupsOf(without(was, is)).map((runs) => causeOf(runs, "difference.runs-gone")),
  ];
}

function causeOf(runs: readonly [Run, ...Run[]], id: string): DiffCause {
  const [{ path, platform, benchmark, metric }] = runs;
  const samples = runs.reduce((sum, run) => sum + run.samples, 0);
  return {
    ...{ kind: "evidence", path, paths: runs.map((run) => run.path) },
    sentence: { id, values: { platform, benchmark, metric, runs: samples } },
  };
}

function runsOf(list: unknown): readonly Run[] {
  if (!Array.isArray(list)) return [];
  return list.map((element: unknown, index) => {
    const run = (typeof element === "object" && element !== null ? element : {}) as {
      readonly [field: string]: unknown;
    };
    return {
      path: `measurements[${index}]`,
      ...{
        platform: textOf(run["platform"]),
        benchmark: textOf(run["benchmark"]),
        metric: textOf(run["metric"]),
      },
      samples: countOf(run["samples"]),
      content: canonicalize(run) ?? "",
    };
  });
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** A report holds the number of samples in place of the samples. */
function countOf(samples: unknown): number {
  if (Array.isArray(samples)) return samples.length;
  const n = typeof samples === "object" && samples !== null && "n" in samples ? samples.n : undefined;
  return typeof n === "number" ? n : 1;
}

/** Of equal runs as many stay as the others do not hold. */
function without(runs: readonly Run[], others: readonly Run[]): readonly Run[] {
  const left = new Map<string, number>();
  for (const { content } of others) left.set(content, (left.get(content) ?? 0) + 1);
  return runs.filter(({ content }) => {
    const count = left.get(content) ?? 0;
    left.set(content, count - 1);
    return count <= 0;
  });
}

function groupsOf(runs: readonly Run[]): readonly (readonly [Run, ...Run[]])[] {
  const groups = new Map<string, [Run, ...Run[]]>();
  for (const run of runs) {
    const key = JSON.stringify([run.platform, run.benchmark, run.metric]);
    const group = groups.get(key);
    if (group) group.push(run);
    else groups.set(key, [run]);
  }
  return [...groups.values()];
}

import type { Issue } from "../notice.js";
import type { LegName } from "./fio-leg.js";
import { mostRuns, tooManyRuns } from "./issue.js";
import { numeral } from "./numeral.js";
import { partialRun } from "./run-issue.js";
import { textLines } from "./text-lines.js";

/** A line of `--output-format=terse` in the shape of a JSON document of fio 2, which counts as terse does. */
export interface FioTerseRun {
  readonly path: string;
  readonly document: unknown;
}

/** What each version of the format holds after the five fields that name the job: directions of so many fields. */
const shapes: ReadonlyMap<string, { readonly legs: readonly LegName[]; readonly fields: number }> = new Map([
  ["3", { legs: ["read", "write"], fields: 41 }],
  ["4", { legs: ["read", "write", "trim"], fields: 41 }],
  ["5", { legs: ["read", "write", "trim"], fields: 47 }],
]);
const named = 5;
/** Within a direction: the first of 20 percentiles of completion, and the four numbers after them. */
const percentilesAt = 12;
const latencyAt = 32;

export const isFioTerse = (line: string): boolean => /^[345];fio-\d/.test(line);

/**
 * The jobs of terse versions 3 to 5: sizes in KiB, latencies in microseconds (also in version 5, as fio 3.33 writes
 * it). A line that is not whole is an issue. Operations are IOPS by run time, both of which fio rounds down.
 */
export function fioTerseRuns(text: string): {
  readonly runs: readonly FioTerseRun[];
  readonly issues: readonly Issue[];
} {
  const lines = textLines(text).filter(isFioTerse);
  const read = lines.slice(0, mostRuns).map((line, index) => ({
    path: `lines[${index}]`,
    document: terseDocument(line.split(";")),
  }));
  const damaged = read.filter(({ document }) => document === undefined);
  return {
    runs: read.filter(({ document }) => document !== undefined),
    issues: [
      ...damaged.map(({ path }) => partialRun("fio", path, "a whole line of terse output", "a part of it")),
      ...(lines.length > mostRuns ? [tooManyRuns("lines", lines.length)] : []),
    ],
  };
}

function terseDocument(fields: readonly string[]): unknown {
  const [version = "", fioVersion, jobname, groupid, error] = fields;
  const shape = shapes.get(version);
  if (shape === undefined || fields.length <= named + shape.legs.length * shape.fields) return undefined;
  const legs = shape.legs.map((name, index) => {
    return [name, terseLeg(fields, named + index * shape.fields)] as const;
  });
  if (legs.some(([, leg]) => leg === undefined)) return undefined;
  const job = { jobname, groupid: numeral(groupid), error: numeral(error), ...Object.fromEntries(legs) };
  return { "fio version": fioVersion, jobs: [job] };
}

/** `undefined` where the fields are not those of a direction: a job's name can hold a semicolon. */
function terseLeg(fields: readonly string[], start: number): unknown {
  const count = (at: number): number | undefined => numeral(fields[start + at]);
  const percentiles: (readonly [string, number])[] = [];
  for (let at = percentilesAt; at < percentilesAt + 20; at += 1) {
    const [percent = "", value, ...more] = (fields[start + at] ?? "").split("%=");
    if (value === undefined || more.length > 0) return undefined;
    const microseconds = numeral(value);
    if (microseconds !== undefined) percentiles.push([percent, microseconds]);
  }
  const [bw, iops, runtime] = [count(1), count(2), count(3)];
  if (bw === undefined || iops === undefined || runtime === undefined) return undefined;
  const latency = (at: number) => ({ max: count(at + 1), mean: count(at + 2) });
  return {
    total_ios: Math.round((iops * runtime) / 1000),
    bw,
    iops,
    runtime,
    lat: latency(latencyAt),
    clat: { ...latency(8), percentile: Object.fromEntries(percentiles) },
  };
}

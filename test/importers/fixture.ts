import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { MeasurementInput } from "../../src/brief/input/measurement.js";

const here = dirname(fileURLToPath(import.meta.url));
const examples = join(here, "..", "..", "examples");

/** A real output that lies beside these tests. */
export const fixture = (name: string): string => readFileSync(join(here, "fixtures", name), "utf8");

/** A real output of the retail example: its condition, benchmark, repetition. */
export const retailRun = (condition: string, file: string): string =>
  readFileSync(join(examples, "retail", "measurements", condition, file), "utf8");

/** A real output of the example with runs of one's own. */
export const ownRuns = (file: string): string => readFileSync(join(examples, "own-runs", file), "utf8");

export const repetitions = [1, 2, 3, 4, 5] as const;

/** The one measurement of that metric and statistic. */
export function only(
  measurements: readonly MeasurementInput[],
  metric: string,
  statistic: string,
): MeasurementInput {
  const found = measurements.filter((one) => one.metric === metric && one.statistic === statistic);
  const [first] = found;
  if (first === undefined || found.length !== 1) {
    throw new Error(`${found.length} measurements of ${metric} ${statistic}`);
  }
  return first;
}

/** `metric statistic → dimension` of the measurements that vote. */
export const votes = (measurements: readonly MeasurementInput[]): readonly string[] =>
  measurements
    .filter((one) => one.dimension !== undefined)
    .map((one) => `${one.benchmark} ${one.metric} ${one.statistic} → ${one.dimension}`);

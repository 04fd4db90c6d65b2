import type { SampleKind, Statistic } from "../brief/measurement.js";
import type { Params } from "./importer.js";
import { amount, elements, field, isObject, words } from "./json.js";

/** A figure of one command, in seconds or bytes. */
export interface HyperfineFigure {
  readonly metric: string;
  readonly unit: string;
  readonly statistic: Statistic;
  readonly sampleKind: SampleKind;
  readonly value: number;
  /** The command ended with another exit code than 0, or by a signal. */
  readonly failed: boolean;
}

/** What hyperfine says of one command. */
export interface HyperfineResult {
  readonly command: string;
  readonly parameters: Params;
  /** Of each timing; −1 where the command was ended by a signal. */
  readonly exitCodes: readonly number[];
  readonly figures: readonly HyperfineFigure[];
}

/**
 * A result of 1.x: the list of timings, or before 1.4 only their mean; processor times are means over the run, peak
 * memory (1.19) is of each timing.
 */
export function hyperfineRun1(result: unknown): HyperfineResult {
  const exitCodes = elements(field(result, "exit_codes")).map(exitCode);
  const times = elements(field(result, "times"));
  const anyFailed = exitCodes.some((code) => code !== 0);
  const ofTiming = (metric: string, unit: string, values: readonly unknown[]): readonly HyperfineFigure[] =>
    values.flatMap((value, index) => {
      const failed = (exitCodes[index] ?? 0) !== 0;
      return figure({ metric, unit, sampleKind: "iteration", failed }, amount(value));
    });
  const ofRun = (metric: string, value: unknown): readonly HyperfineFigure[] =>
    figure({ metric, unit: "s", sampleKind: "run", failed: anyFailed }, amount(value));
  return {
    command: commandOf(result),
    parameters: parametersOf(result),
    exitCodes,
    figures: [
      ...(times.length > 0
        ? ofTiming("wall-clock-time", "s", times)
        : ofRun("wall-clock-time", field(result, "mean"))),
      ...ofRun("user-time", field(result, "user")),
      ...ofRun("system-time", field(result, "system")),
      ...ofTiming("peak-memory", "B", elements(field(result, "memory_usage_byte"))),
    ],
  };
}

/** The metrics of schema 2 that are read, each of every timing; counters of the processor are left. */
const ofSchema2: readonly (readonly [name: string, metric: string, unit: string, written: string])[] = [
  ["time_wall_clock", "wall-clock-time", "s", "second"],
  ["time_user", "user-time", "s", "second"],
  ["time_system", "system-time", "s", "second"],
  ["memory_peak_resident", "peak-memory", "B", "byte"],
];

/** A result of schema 2 (hyperfine 2): a list of measurements, each with its value, unit and exit code. */
export function hyperfineRun2(result: unknown): HyperfineResult {
  const measurements = elements(field(result, "measurements"));
  const exitCodes = measurements.map((measurement) => exitCode(field(measurement, "exit_code") ?? 0));
  return {
    command: commandOf(result),
    parameters: parametersOf(result),
    exitCodes,
    figures: ofSchema2.flatMap(([name, metric, unit, written]) =>
      measurements.flatMap((measurement, index) => {
        const value = field(measurement, name);
        const failed = exitCodes[index] !== 0;
        const readable = words(field(value, "unit")).replace(/s$/, "") === written;
        return figure(
          { metric, unit, sampleKind: "iteration", failed },
          readable ? amount(field(value, "value")) : undefined,
        );
      }),
    ),
  };
}

const figure = (
  what: Pick<HyperfineFigure, "metric" | "unit" | "sampleKind" | "failed">,
  value: number | undefined,
): readonly HyperfineFigure[] =>
  value === undefined ? [] : [{ ...what, statistic: what.unit === "B" ? "max" : "mean", value }];

const exitCode = (value: unknown): number => (typeof value === "number" ? value : -1);

const commandOf = (result: unknown): string =>
  words(field(result, "name")) || words(field(result, "command"));

/** `--parameter-list` and `--parameter-scan`: they define the work; names that no plain key may have are dropped. */
function parametersOf(result: unknown): Params {
  const parameters = field(result, "parameters");
  const names = isObject(parameters) ? Object.keys(parameters).slice(0, 50) : [];
  return Object.fromEntries(
    names.flatMap((name): readonly (readonly [string, string])[] => {
      const value = words(field(parameters, name));
      return /^[a-z][a-z0-9_-]{0,62}$/i.test(name) && !(name in {}) && value !== "" ? [[name, value]] : [];
    }),
  );
}

import type { MetricDirection, Statistic } from "../brief/measurement.js";
import { numeral } from "./numeral.js";
import { cells } from "./text-lines.js";

/** One line of results: `BenchmarkHash/size=64-8  1000  1629 ns/op  39.28 MB/s`. */
export interface GoBenchLine {
  /** Without `Benchmark` and the suffix. */
  readonly name: string;
  /** GOMAXPROCS: 1 where there is no suffix. */
  readonly processors: number;
  readonly iterations: number;
  readonly values: readonly { readonly value: number; readonly unit: string }[];
}

/** `undefined` for anything but a complete line of results: a name, a count, and a value with a unit. */
export function goBenchLine(line: string): GoBenchLine | undefined {
  if (!/^[ \t]*Benchmark/.test(line)) return undefined;
  const [name = "", count, ...rest] = cells(line);
  const iterations = numeral(count);
  if (iterations === undefined || !Number.isInteger(iterations)) return undefined;
  if (iterations === 0 || rest.length < 2) return undefined;
  const suffix = /-(\d{1,6})$/.exec(name);
  const values: { readonly value: number; readonly unit: string }[] = [];
  for (let index = 0; index + 1 < rest.length; index += 2) {
    const value = numeral(rest[index]);
    if (value !== undefined) values.push({ value, unit: rest[index + 1] ?? "" });
  }
  return {
    name: name.slice("Benchmark".length, suffix?.index).slice(0, 150),
    processors: Number(suffix?.[1] ?? 1),
    iterations,
    values,
  };
}

/** A unit of the format: what it measures, the base unit and the factor to it. */
export interface GoUnit {
  readonly metric: string;
  readonly unit: string;
  readonly perBase: number;
  readonly direction: MetricDirection;
  readonly statistic: Statistic;
}

const lower = (metric: string, unit: string, perBase: number): GoUnit => ({
  metric,
  unit,
  perBase,
  direction: "lower",
  statistic: "mean",
});
const throughput = { metric: "throughput", unit: "B/s", direction: "higher", statistic: "rate" } as const;

/** The units that `testing` itself prints, and their names after benchstat's tidying. */
export const goUnits: ReadonlyMap<string, GoUnit> = new Map<string, GoUnit>([
  ["ns/op", lower("time-per-operation", "s", 1e9)],
  ["sec/op", lower("time-per-operation", "s", 1)],
  ["MB/s", { ...throughput, perBase: 1e-6 }],
  ["B/s", { ...throughput, perBase: 1 }],
  ["B/op", lower("bytes-per-operation", "B", 1)],
  ["allocs/op", lower("allocations-per-operation", "1", 1)],
]);

/** `Unit items/op better=higher`: a unit of one's own with its direction; `undefined` for other lines. */
export function statedUnit(line: string): readonly [string, GoUnit] | undefined {
  if (!/^[ \t]*Unit/.test(line)) return undefined;
  const [word, unit = "", ...pairs] = cells(line);
  const better = pairs.find((pair) => pair.startsWith("better="))?.slice("better=".length);
  if (word !== "Unit" || unit === "" || (better !== "higher" && better !== "lower")) return undefined;
  const statistic = better === "higher" ? "rate" : "mean";
  return [
    unit,
    { metric: unit.slice(0, 100), unit: unit.slice(0, 100), perBase: 1, direction: better, statistic },
  ];
}

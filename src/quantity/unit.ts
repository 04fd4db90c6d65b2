import type { Parsed } from "./parsed.js";

/** Base units of the model; money is in the brief's currency, named by its ISO 4217 code. */
export type Unit =
  | "cores"
  | "bytes"
  | "seconds"
  | "hours"
  | "days"
  | "years"
  | "share"
  | "ratio"
  | "perYear"
  | "count"
  | "watts"
  | "money"
  | "moneyPerHour"
  | "moneyPerYear";

/** A measured value in its base unit, with what it was before. */
export interface Measured {
  readonly value: number;
  readonly unit: string;
  readonly original: { readonly value: number; readonly unit: string };
}

const conversions: readonly (readonly [base: string, factor: number, units: readonly string[]])[] = [
  ["s", 1, ["s", "sec", "seconds", "second"]],
  ["s", 1e-3, ["ms", "msec", "milliseconds"]],
  ["s", 1e-6, ["us", "µs", "μs", "usec", "microseconds"]],
  ["s", 1e-9, ["ns", "nsec", "nanoseconds"]],
  ["s", 60, ["min", "minutes"]],
  ["s", 3600, ["h", "hours"]],
  ["B/s", 1, ["B/s", "bytes/s"]],
  ["B/s", 1e3, ["kB/s", "KB/s"]],
  ["B/s", 1e6, ["MB/s"]],
  ["B/s", 1e9, ["GB/s"]],
  ["B/s", 1024, ["KiB/s"]],
  ["B/s", 1_048_576, ["MiB/s", "MiB/sec"]],
  ["B/s", 1_073_741_824, ["GiB/s"]],
  ["bit/s", 1, ["bit/s", "bits/s", "bits/sec", "bps"]],
  ["bit/s", 1e3, ["kbit/s", "Kbit/s", "Kbits/sec"]],
  ["bit/s", 1e6, ["Mbit/s", "Mbits/sec"]],
  ["bit/s", 1e9, ["Gbit/s", "Gbits/sec"]],
  ["1/s", 1, ["1/s", "ops/s", "op/s", "IOPS", "iops", "req/s", "events/s", "tps", "queries/s"]],
  ["B", 1, ["B", "bytes"]],
  ["B", 1024, ["KiB"]],
  ["B", 1_048_576, ["MiB"]],
  ["B", 1_073_741_824, ["GiB"]],
];

const byName = new Map(
  conversions.flatMap(([base, factor, units]) => units.map((unit) => [unit, { base, factor }] as const)),
);

/** The value of a benchmark's figure in its base unit; the original stays beside it. */
export function toBaseUnit(value: number, unit: string): Parsed<Measured> {
  const conversion = byName.get(unit);
  if (!conversion)
    return { ok: false, expected: "a unit of time, rate or size such as ms, MiB/s, Mbit/s or ops/s" };
  return {
    ok: true,
    value: { value: value * conversion.factor, unit: conversion.base, original: { value, unit } },
  };
}

import { read, unreadable, type Parsed } from "./parsed.js";

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

/** Multiplied, then divided: dividing by 1,000 rounds once where multiplying by 0.001 would round twice. */
interface Conversion {
  readonly base: string;
  readonly multiply: number;
  readonly divide: number;
}

type Row = readonly [base: string, multiply: number, divide: number, units: string];

/** Letters keep their case: `b` is a bit and `B` a byte; `MB` is 10⁶ bytes, `MiB` 2²⁰. */
const rows: readonly Row[] = [
  ["s", 1, 1, "s sec second seconds"],
  ["s", 1, 1e3, "ms msec millisecond milliseconds"],
  ["s", 1, 1e6, "us µs μs usec microsecond microseconds"],
  ["s", 1, 1e9, "ns nsec nanosecond nanoseconds"],
  ["s", 60, 1, "min minute minutes"],
  ["s", 3600, 1, "h hour hours"],
  ["B", 1, 1, "B byte bytes"],
  ["B", 1e3, 1, "kB KB"],
  ["B", 1e6, 1, "MB"],
  ["B", 1e9, 1, "GB"],
  ["B", 1024, 1, "KiB"],
  ["B", 1_048_576, 1, "MiB"],
  ["B", 1_073_741_824, 1, "GiB"],
  ["B/s", 1, 1, "B/s bytes/s"],
  ["B/s", 1e3, 1, "kB/s KB/s"],
  ["B/s", 1e6, 1, "MB/s"],
  ["B/s", 1e9, 1, "GB/s"],
  ["B/s", 1024, 1, "KiB/s"],
  ["B/s", 1_048_576, 1, "MiB/s"],
  ["B/s", 1_073_741_824, 1, "GiB/s"],
  ["bit/s", 1, 1, "bit/s bits/s b/s bps"],
  ["bit/s", 1e3, 1, "kbit/s Kbit/s kbits/s Kbits/s kb/s Kb/s kbps Kbps"],
  ["bit/s", 1e6, 1, "Mbit/s Mbits/s Mb/s Mbps"],
  ["bit/s", 1e9, 1, "Gbit/s Gbits/s Gb/s Gbps"],
  ["1/s", 1, 1, "1/s /s ops/s op/s IOPS iops req/s requests/s rps RPS messages/s packets/s pps events/s"],
  ["1/s", 1, 1, "transactions/s tps TPS queries/s qps QPS"],
  ["1", 1, 1, "1 ratio share"],
  ["1", 1, 100, "% percent"],
];

const byName: ReadonlyMap<string, Conversion> = new Map(
  rows.flatMap(([base, multiply, divide, names]) =>
    names.split(" ").map((name) => [name, { base, multiply, divide }] as const),
  ),
);

/** `MiB/sec`, `MiB/second`, `MiB / s`, `MiB per second` → `MiB/s`. */
const PER_SECOND = /(?: ?\/ ?| per )s(?:ec(?:ond)?)?$/;

const EXPECTED = "a finite value in a unit of time, rate or size such as ms, MiB/s, Mbit/s or ops/s";

/**
 * The value of a benchmark's figure in its base unit, rounded once; the original stays beside it. Percent becomes a
 * share. Refused where the unit is not known or the value in base units is not finite.
 */
export function toBaseUnit(value: number, unit: string): Parsed<Measured> {
  const conversion = byName.get(unit.trim().replace(PER_SECOND, "/s"));
  if (conversion === undefined) return unreadable(EXPECTED);
  const inBase = (value * conversion.multiply) / conversion.divide;
  if (!Number.isFinite(inBase)) return unreadable(EXPECTED);
  return read({ value: inBase, unit: conversion.base, original: { value, unit } });
}

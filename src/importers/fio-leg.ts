import { amount, elements, field, isObject } from "./json.js";

/** fio's `trim` and `sync` have latencies of their own beside the two that move data. */
export const legNames = ["read", "write", "trim", "sync"] as const;
export type LegName = (typeof legNames)[number];

/** One direction of one job, in base units. What the file does not hold is absent, never 0. */
export interface FioLeg {
  readonly operations: number;
  readonly iops?: number;
  readonly bytesPerSecond?: number;
  readonly seconds?: number;
  /** Submission to completion, as the application waits. */
  readonly latency?: FioLatency;
  /** Completion alone; fio's percentiles belong here unless the job set `lat_percentiles`. */
  readonly completion?: FioLatency;
}

export interface FioLatency {
  readonly operations: number;
  readonly meanSeconds?: number;
  readonly maxSeconds?: number;
  readonly percentiles: readonly { readonly percent: number; readonly seconds: number }[];
}

/**
 * A direction of a job entry, or `undefined` where nothing was done in it: fio prints it then as zeros.
 * Synchronisations are counted with their latency alone, `total_ios` stays 0 beside them (seen in 3.33).
 */
export function fioLeg(job: unknown, name: LegName): FioLeg | undefined {
  const leg = field(job, name);
  const latency = fioLatency(leg, "lat");
  const completion = fioLatency(leg, "clat");
  const operations = amount(field(leg, "total_ios")) || latency?.operations || 0;
  if (operations === 0) return undefined;
  const kibibytes = amount(field(leg, "bw"));
  const bytesPerSecond =
    amount(field(leg, "bw_bytes")) ?? (kibibytes === undefined ? undefined : kibibytes * 1024);
  const milliseconds = amount(field(leg, "runtime"));
  const iops = amount(field(leg, "iops"));
  return {
    operations,
    ...(iops !== undefined && iops > 0 && { iops }),
    ...(bytesPerSecond !== undefined && bytesPerSecond > 0 && { bytesPerSecond }),
    ...(milliseconds !== undefined && { seconds: milliseconds / 1000 }),
    ...(latency !== undefined && { latency }),
    ...(completion !== undefined && { completion }),
  };
}

/**
 * The legs of a job's clones (`numjobs` without `group_reporting`) as one: rates add up, the mean latency is
 * weighted by operations, the longest is the longest; percentiles cannot be combined and are dropped.
 */
export function combinedLeg(legs: readonly [FioLeg, ...FioLeg[]]): FioLeg {
  const [first, ...others] = legs;
  return others.reduce<FioLeg>(
    (sum, leg) => ({
      operations: sum.operations + leg.operations,
      ...both("iops", sum.iops, leg.iops, (a, b) => a + b),
      ...both("bytesPerSecond", sum.bytesPerSecond, leg.bytesPerSecond, (a, b) => a + b),
      ...both("seconds", sum.seconds, leg.seconds, Math.max),
      ...both("latency", sum.latency, leg.latency, combinedLatency),
      ...both("completion", sum.completion, leg.completion, combinedLatency),
    }),
    first,
  );
}

function combinedLatency(a: FioLatency, b: FioLatency): FioLatency {
  const operations = a.operations + b.operations;
  const weighted = (x: number, y: number): number => (x * a.operations + y * b.operations) / operations;
  return {
    operations,
    ...both("meanSeconds", a.meanSeconds, b.meanSeconds, weighted),
    ...both("maxSeconds", a.maxSeconds, b.maxSeconds, Math.max),
    percentiles: [],
  };
}

function both<Name extends string, Value>(
  name: Name,
  a: Value | undefined,
  b: Value | undefined,
  combine: (a: Value, b: Value) => Value,
): { readonly [name in Name]?: Value } {
  return (a === undefined || b === undefined ? {} : { [name]: combine(a, b) }) as {
    readonly [name in Name]?: Value;
  };
}

/** From fio 3.0 `lat_ns` in nanoseconds, before it `lat` in microseconds. */
function fioLatency(leg: unknown, name: "lat" | "clat"): FioLatency | undefined {
  const nanoseconds = field(leg, `${name}_ns`);
  const latency = nanoseconds ?? field(leg, name);
  const perSecond = nanoseconds === undefined ? 1e6 : 1e9;
  if (!isObject(latency)) return undefined;
  const mean = amount(field(latency, "mean"));
  const max = amount(field(latency, "max"));
  if (mean === undefined || mean === 0) return undefined;
  const operations = amount(field(latency, "N")) ?? amount(field(leg, "total_ios")) ?? 0;
  return {
    operations,
    meanSeconds: mean / perSecond,
    ...(max !== undefined && max > 0 && { maxSeconds: max / perSecond }),
    percentiles: percentiles(field(latency, "percentile"), operations, perSecond),
  };
}

/**
 * The percentiles from 90 up and the median, each with at least one operation beyond it: a higher one is only the
 * longest operation under another name.
 */
function percentiles(table: unknown, operations: number, perSecond: number): FioLatency["percentiles"] {
  if (!isObject(table)) return [];
  const found: { readonly percent: number; readonly seconds: number }[] = [];
  for (const name of Object.keys(table)) {
    const percent = wantedPercent(name);
    if (percent === undefined) continue;
    const ticks = amount(table[name]);
    if (ticks === undefined || ticks === 0 || operations * Math.round((100 - percent) * 1e6) < 1e8) continue;
    found.push({ percent, seconds: ticks / perSecond });
  }
  return found;
}

/** The number that a percentile's name is, where it is the median or one from 90 up. */
function wantedPercent(name: string): number | undefined {
  const percent = /^\d{1,3}(\.\d{1,6})?$/.test(name) ? Number(name) : 0;
  return percent === 50 || (percent >= 90 && percent < 100) ? percent : undefined;
}

/** The job entries of a document. */
export const fioEntries = (document: unknown): readonly unknown[] => elements(field(document, "jobs"));

import type { MetricDirection, Statistic } from "../brief/measurement.js";
import type { Dimension } from "../brief/vocabulary.js";

/** What a metric's name settles where the table has no columns for it. */
export interface NamedMetric {
  readonly direction: MetricDirection;
  readonly statistic: Statistic;
  readonly dimension?: Dimension;
}

const rate = (names: readonly string[]): readonly [string, NamedMetric][] =>
  names.map((name) => [name, { direction: "higher", statistic: "rate" }]);
const waiting = (names: readonly string[]): readonly [string, NamedMetric][] =>
  names.map((name) => [name, { direction: "lower", statistic: "mean" }]);

/**
 * The names whose direction nobody doubts, and the dimensions under their own names. Anything else ("score",
 * "cpu", "retransmits") needs a column `direction`: a direction is never guessed from a name that is not listed.
 */
const named: ReadonlyMap<string, NamedMetric> = new Map<string, NamedMetric>([
  ["network-throughput", { direction: "higher", statistic: "rate", dimension: "network-throughput" }],
  ["storage-throughput", { direction: "higher", statistic: "rate", dimension: "storage-throughput" }],
  ["storage-iops", { direction: "higher", statistic: "rate", dimension: "storage-iops" }],
  ["iops", { direction: "higher", statistic: "rate", dimension: "storage-iops" }],
  ["network-latency", { direction: "lower", statistic: "mean", dimension: "network-latency" }],
  ["storage-latency", { direction: "lower", statistic: "mean", dimension: "storage-latency" }],
  ["boot-time", { direction: "lower", statistic: "mean", dimension: "boot-time" }],
  ...rate(["read-iops", "write-iops", "throughput", "bandwidth", "read-bandwidth", "write-bandwidth"]),
  ...rate(["received-throughput", "sent-throughput", "tps", "qps", "rps", "ops", "events-per-second"]),
  ...rate(["transactions-per-second", "queries-per-second", "requests-per-second", "operations-per-second"]),
  ...rate(["messages-per-second", "packets-per-second", "tokens-per-second", "samples-per-second"]),
  ...waiting([
    "latency",
    "response-time",
    "round-trip-time",
    "jitter",
    "duration",
    "elapsed-time",
    "run-time",
  ]),
  ...waiting(["total-time", "execution-time", "completion-time", "wall-clock-time", "read-latency"]),
  ...waiting(["write-latency", "event-latency"]),
]);

const suffixes: ReadonlyMap<string, Statistic> = new Map([
  ["mean", "mean"],
  ["avg", "mean"],
  ["average", "mean"],
  ["median", "median"],
  ["p50", "median"],
  ["max", "max"],
]);

/** `Latency_p99` → latency, the 99th percentile; `undefined` where the name settles nothing. */
export function namedMetric(name: string): NamedMetric | undefined {
  const plain = name.trim().toLowerCase().replace(/[_ ]+/g, "-");
  const whole = named.get(plain);
  if (whole !== undefined) return whole;
  const cut = plain.lastIndexOf("-");
  const stem = cut === -1 ? undefined : named.get(plain.slice(0, cut));
  const statistic = suffixes.get(plain.slice(cut + 1)) ?? percentile(plain.slice(cut + 1));
  if (stem === undefined || statistic === undefined) return undefined;
  const centre = statistic === "mean" || statistic === "median";
  return centre ? { ...stem, statistic } : { direction: stem.direction, statistic };
}

/** `p99.9` as a statistic; `undefined` unless above 0 and below 100. */
export function percentile(text: string): `p${number}` | undefined {
  const parts = /^p(\d{1,2}(?:\.\d{1,6})?)$/.exec(text);
  const percent = Number(parts?.[1] ?? 0);
  return percent > 0 ? `p${percent}` : undefined;
}

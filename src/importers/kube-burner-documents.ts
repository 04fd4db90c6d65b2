import { amount, field, isObject, words } from "./json.js";
import type { Params } from "./importer.js";
import type { Statistic } from "../brief/measurement.js";

/** `podLatencyQuantilesMeasurement` → pod; the raw documents end without `Quantiles`. */
const family = /^([A-Za-z]{1,40})Latency(Quantiles)?Measurement$/;

/** The quantiles of one phase of one job. */
export interface BurnerQuantiles {
  readonly job: string;
  /** `pod`, `vmi`, `pvc`, `service`. */
  readonly family: string;
  /** `Ready`, `PodScheduled`, `VMReady`. */
  readonly phase: string;
  readonly statistics: readonly { readonly statistic: Statistic; readonly milliseconds: number }[];
}

const quantiles: readonly (readonly [key: string, statistic: Statistic])[] = [
  ["P50", "median"],
  ["P95", "p95"],
  ["P99", "p99"],
  ["avg", "mean"],
  ["max", "max"],
];

/** Spelt with a capital by versions of 2020. */
const capitals: ReadonlyMap<string, string> = new Map([
  ["avg", "Avg"],
  ["max", "Max"],
]);

/** The identity of a run: its uuid and the job. */
export const burnerJob = (document: unknown): string =>
  JSON.stringify([words(field(document, "uuid")), jobName(document)]);

export const jobName = (document: unknown): string =>
  words(field(document, "jobName")) || words(field(field(document, "jobConfig"), "name"));

/** `undefined` for a document that is none. */
export function burnerQuantiles(document: unknown): BurnerQuantiles | undefined {
  const [, name, quantile] = family.exec(words(field(document, "metricName"))) ?? [];
  const phase = words(field(document, "quantileName"));
  if (name === undefined || quantile === undefined || phase === "") return undefined;
  return {
    job: jobName(document),
    family: name,
    phase,
    statistics: quantiles.flatMap(([key, statistic]) => {
      const milliseconds = amount(field(document, key) ?? field(document, capitals.get(key) ?? key));
      return milliseconds === undefined ? [] : [{ statistic, milliseconds }];
    }),
  };
}

/** One object's own latencies by phase, in ms; `undefined` for a document that is none. */
export function burnerRaw(
  document: unknown,
): { readonly family: string; readonly phases: ReadonlyMap<string, number> } | undefined {
  const [, name, quantile] = family.exec(words(field(document, "metricName"))) ?? [];
  if (name === undefined || quantile !== undefined || !isObject(document)) return undefined;
  const phases = new Map<string, number>();
  for (const key of Object.keys(document)) {
    const phase = /^([A-Za-z]{1,60})Latency$/.exec(key)?.[1];
    const milliseconds = amount(field(document, key));
    if (phase !== undefined && milliseconds !== undefined)
      phases.set(rawPhases.get(phase) ?? phase, milliseconds);
  }
  return { family: name, phases };
}

const rawPhases: ReadonlyMap<string, string> = new Map([
  ["scheduling", "PodScheduled"],
  ["initialized", "Initialized"],
  ["containersReady", "ContainersReady"],
  ["podReady", "Ready"],
]);

/** `pod` and `ContainersReady` → `pod-containers-ready-latency`. */
export const phaseMetric = (name: string, phase: string): string =>
  `${name}-${phase}-latency`
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2")
    .toLowerCase()
    .replace(/^(\w{1,40})-\1-/, "$1-");

/** What a job's summary says: how it was driven, whether it passed, which version ran it. */
export interface BurnerSummary {
  readonly params: Params;
  readonly version: string;
  readonly failed: boolean;
}

export function burnerSummary(document: unknown): BurnerSummary | undefined {
  if (field(document, "metricName") !== "jobSummary") return undefined;
  const settings = field(document, "jobConfig");
  const numbers = [
    ["iterations", "jobIterations"],
    ["qps", "qps"],
    ["burst", "burst"],
  ].flatMap(([name, key]): readonly (readonly [string, number])[] => {
    const value = amount(field(settings, key ?? ""));
    return value === undefined ? [] : [[name ?? "", value]];
  });
  const passed = field(document, "passed");
  return {
    params: Object.fromEntries(numbers),
    version: (words(field(document, "version")).split("@")[0] ?? "").trim(),
    failed: passed === false,
  };
}

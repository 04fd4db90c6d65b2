import { readDocuments } from "./documents.js";
import type { Importer, Left } from "./importer.js";
import { field, words } from "./json.js";
import {
  burnerJob,
  burnerQuantiles,
  burnerRaw,
  burnerSummary,
  jobName,
  phaseMetric,
} from "./kube-burner-documents.js";
import type { BurnerQuantiles, BurnerSummary } from "./kube-burner-documents.js";
import { readingOf } from "./observation.js";
import type { Observation, Run } from "./observation.js";
import { failedRun } from "./run-issue.js";

/**
 * kube-burner's documents, as arrays or one after the other: latency quantiles of pods and of KubeVirt's machines,
 * raw latencies where there are no quantiles of the job, and the summary of the job for how it was driven.
 * The median until a virtual machine is ready speaks for `boot-time`; pod phases are those of the control plane.
 */
export const kubeBurner: Importer = {
  tool: "kube-burner",
  accepts: "import the JSON files that kube-burner's local indexer writes, the job's summary among them",
  detect: (text) => {
    if (!text.includes('"metricName"')) return 0;
    const own = ["LatencyQuantilesMeasurement", "LatencyMeasurement", '"jobSummary"'];
    if (own.some((name) => text.includes(name))) return 1;
    return text.includes('"uuid"') && text.includes('"query"') ? 0.6 : 0;
  },
  read: (text, context) => {
    const { documents, left, issues } = readDocuments(text);
    const summaries = new Map<string, BurnerSummary>();
    const machines = new Set<string>();
    const counted = new Set<string>();
    for (const document of documents) {
      const summary = burnerSummary(document);
      const found = burnerQuantiles(document);
      if (summary !== undefined) summaries.set(burnerJob(document), summary);
      if (found !== undefined) counted.add(`${found.family} ${burnerJob(document)}`);
      if (found?.phase === "VMReady") machines.add(burnerJob(document));
    }
    const runs = documents.map((document, index): Run => {
      const found = burnerQuantiles(document);
      const raw = burnerRaw(document);
      const path = `documents[${index}]`;
      const key = burnerJob(document);
      const summary = summaries.get(key);
      const failed = summary?.failed === true;
      if (found !== undefined) return readQuantiles(found, path, summary, machines.has(key));
      if (raw !== undefined && counted.has(`${raw.family} ${key}`)) return nothing;
      if (raw !== undefined) return readRaw(raw, document, summary);
      const own = burnerSummary(document) !== undefined;
      return own && failed
        ? { ...nothing, issues: [failedRun("kube-burner", `${path}.passed`, jobName(document))] }
        : nothing;
    });
    const others = documents.filter(
      (one) =>
        burnerQuantiles(one) === undefined &&
        burnerRaw(one) === undefined &&
        burnerSummary(one) === undefined,
    );
    return readingOf(runs, context, { left: [...left, ...unread(others)], issues });
  },
};

const nothing: Run = { observations: [], left: [], issues: [] };

function sharedBy(job: string, summary: BurnerSummary | undefined) {
  const version = summary?.version ?? "";
  return {
    benchmark: `kube-burner/${job === "" ? "unnamed" : job}`,
    unit: "s",
    direction: "lower",
    params: summary?.params ?? {},
    tool: { name: "kube-burner", ...(version !== "" && { version }) },
  } as const;
}

function readQuantiles(
  found: BurnerQuantiles,
  path: string,
  summary: BurnerSummary | undefined,
  machine: boolean,
): Run {
  const positive = found.statistics.filter(({ milliseconds }) => milliseconds > 0);
  const whole = positive.filter(({ statistic }) => statistic !== "mean");
  const coarse = whole.length > 0 && whole.every(({ milliseconds }) => milliseconds % 1000 === 0);
  const validity = [...(summary?.failed === true ? ["failed"] : []), ...(coarse ? ["quantised"] : [])];
  const phase = machine ? "VMReady" : "VMIReady";
  const votes = found.phase === phase && validity.length === 0;
  return {
    observations: positive.map(({ statistic, milliseconds }): Observation => ({
      ...sharedBy(found.job, summary),
      metric: phaseMetric(found.family, found.phase),
      statistic,
      value: milliseconds / 1000,
      validity,
      ...(votes && statistic === "median" && { dimension: "boot-time" as const }),
    })),
    left: positive.length < found.statistics.length ? [unresolved(path)] : [],
    issues: [],
  };
}

/** Every object's own latency: requests of one run, compared by their median. */
function readRaw(
  raw: { readonly family: string; readonly phases: ReadonlyMap<string, number> },
  document: unknown,
  summary: BurnerSummary | undefined,
): Run {
  return {
    ...nothing,
    observations: [...raw.phases]
      .filter(([, milliseconds]) => milliseconds > 0)
      .map(([phase, milliseconds]): Observation => ({
        ...sharedBy(jobName(document), summary),
        metric: phaseMetric(raw.family, phase),
        statistic: "median",
        sampleKind: "request",
        value: milliseconds / 1000,
        validity: summary?.failed === true ? ["failed"] : [],
      })),
  };
}

/** Each name of metrics once. */
function unread(documents: readonly unknown[]): readonly Left[] {
  const names = new Set(documents.map((one) => words(field(one, "metricName")).slice(0, 60)));
  return [...names].map((name) => ({
    path: "documents",
    reason: name === "" ? "not-kube-burner" : "unknown-direction",
    message:
      name === ""
        ? "A JSON document without the name of a metric."
        : `${name} is a query of its author's: nothing says in which unit it is and whether more is better.`,
  }));
}

const unresolved = (path: string): Left => ({
  path,
  reason: "below-resolution",
  message: "Latencies of 0 ms are below the resolution of the conditions' timestamps.",
});

import { inBaseUnit } from "./csv-unit.js";
import { readDocuments } from "./documents.js";
import type { Importer, Left, Params } from "./importer.js";
import { amount, elements, field, isObject, words } from "./json.js";
import { readingOf } from "./observation.js";
import type { Observation, Run } from "./observation.js";
import { percentileStatistic } from "./percentile-statistic.js";

const longestParams = 20;

/**
 * JMH's JSON. Throughput is better higher, the modes of time lower. A fork is a process of its own: its iterations'
 * mean is one run; without forks the numbers are those of the harness's own process. Of the mode `sample` also the
 * percentiles, over all forks together. No dimension: what the code does is its author's matter.
 */
export const jmh: Importer = {
  tool: "jmh",
  accepts: "run the benchmarks with -f 5 -rf json and import jmh-result.json",
  detect: (text) => {
    if (!text.includes('"primaryMetric"')) return 0;
    return text.includes('"scoreUnit"') ? 1 : 0.6;
  },
  read: (text, context) => {
    const { documents, left, issues } = readDocuments(text);
    return readingOf(
      documents.map((document, index) => readBenchmark(document, `documents[${index}]`)),
      context,
      { left, issues },
    );
  },
};

function readBenchmark(document: unknown, path: string): Run {
  const primary = field(document, "primaryMetric");
  const base = unitOf(words(field(primary, "scoreUnit")));
  const mode = words(field(document, "mode"));
  if (primary === undefined) return { observations: [], left: [notJmh(path)], issues: [] };
  const wanted = mode === "thrpt" ? "1/s" : "s";
  if (base?.unit !== wanted) return { observations: [], left: [unknownUnit(path)], issues: [] };
  const version = words(field(document, "jmhVersion"));
  const forks = amount(field(document, "forks"));
  const jdk = words(field(document, "jdkVersion"));
  const vm = words(field(document, "vmName"));
  const shared = {
    benchmark: `jmh/${words(field(document, "benchmark")) || "unnamed"}`.slice(0, 190),
    metric: mode === "thrpt" ? "operations-per-second" : "time-per-operation",
    unit: base.unit,
    direction: mode === "thrpt" ? "higher" : "lower",
    params: paramsOf(document, mode),
    tool: { name: "jmh", ...(version !== "" && { version }) },
    environment: { ...(jdk !== "" && { jdk }), ...(vm !== "" && { jvm: vm }) },
    validity: forks === 0 ? ["not-forked"] : [],
  } as const;
  const runs = elements(field(primary, "rawData")).flatMap((fork) => meanOf(elements(fork)) ?? []);
  const score = amount(field(primary, "score"));
  const values = runs.length > 0 ? runs : score === undefined ? [] : [score];
  const secondary = field(document, "secondaryMetrics");
  const observations = values
    .filter((value) => value > 0)
    .map((value): Observation => ({
      ...shared,
      statistic: mode === "thrpt" ? "rate" : "mean",
      sampleKind: runs.length > 0 ? "run" : "aggregate",
      value: value * base.factor,
    }));
  return {
    observations: [...observations, ...(mode === "sample" ? percentiles(primary, shared, base.factor) : [])],
    left: [
      ...(observations.length === 0 ? [noScore(path)] : []),
      ...(isObject(secondary) && Object.keys(secondary).length > 0 ? [secondaryLeft(path)] : []),
    ],
    issues: [],
  };
}

/** `undefined` unless every iteration is a number. */
function meanOf(iterations: readonly unknown[]): number | undefined {
  const numbers = iterations.flatMap((one) => amount(one) ?? []);
  if (numbers.length === 0 || numbers.length !== iterations.length) return undefined;
  return numbers.reduce((sum, one) => sum + one / numbers.length, 0);
}

/** `ops/ms` is 1,000 per second, `us/op` a millionth of a second. */
function unitOf(scoreUnit: string): { readonly unit: string; readonly factor: number } | undefined {
  const [first = "", second = ""] = scoreUnit.split("/");
  const time = inBaseUnit(1, second === "op" ? first : second);
  if (time.unit !== "s" || (first !== "ops" && second !== "op")) return undefined;
  return first === "ops" ? { unit: "1/s", factor: 1 / time.value } : { unit: "s", factor: time.value };
}

type Shared = Pick<
  Observation,
  "benchmark" | "metric" | "unit" | "direction" | "params" | "tool" | "environment" | "validity"
>;

function percentiles(primary: unknown, shared: Shared, factor: number): readonly Observation[] {
  const table = field(primary, "scorePercentiles");
  if (!isObject(table)) return [];
  return Object.keys(table).flatMap((name): readonly Observation[] => {
    const statistic = percentileStatistic(name);
    const value = amount(field(table, name)) ?? 0;
    const wanted = Number(name) === 50 || Number(name) >= 90;
    if (statistic === undefined || value === 0 || !wanted) return [];
    return [{ ...shared, statistic, sampleKind: "aggregate", value: value * factor }];
  });
}

function paramsOf(document: unknown, mode: string): Params {
  const own = field(document, "params");
  const threads = amount(field(document, "threads"));
  const named = isObject(own) ? Object.keys(own).slice(0, longestParams) : [];
  return {
    mode,
    ...(threads !== undefined && { threads }),
    ...Object.fromEntries(
      named
        .filter((name) => /^[A-Za-z]\w{0,60}$/.test(name) && !(name in {}))
        .map((name) => [`param-${name}`, words(field(own, name))]),
    ),
  };
}

const notJmh = (path: string): Left => ({
  path,
  reason: "not-jmh",
  message: "A JSON document without a primary metric.",
});

const noScore = (path: string): Left => ({
  path,
  reason: "no-score",
  message: "A benchmark without a score.",
});

const unknownUnit = (path: string): Left => ({
  path,
  reason: "unknown-unit",
  message: "A score whose unit is not one of the benchmark's mode.",
});

const secondaryLeft = (path: string): Left => ({
  path: `${path}.secondaryMetrics`,
  reason: "secondary-metrics",
  message: "Secondary metrics (of profilers) are not read.",
});

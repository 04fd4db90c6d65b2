import { readDocuments } from "./documents.js";
import type { Importer, Left } from "./importer.js";
import { mostRuns, tooManyRuns } from "./issue.js";
import { amount, elements, field } from "./json.js";
import { readingOf } from "./observation.js";
import type { Observation, Run } from "./observation.js";
import { statedFacts } from "./stated-facts.js";

/**
 * Criterion.rs: `estimates.json` (a run's mean and median, in ns; capital letters before 0.3.4) and `sample.json`
 * (times of batches in one process: iterations). Neither names its benchmark: the parameter `benchmark` does, or the
 * source's path (`criterion/hash/new/estimates.json`). Changes against the last run are left. No dimension.
 */
export const criterion: Importer = {
  tool: "criterion",
  accepts:
    'import new/estimates.json of a benchmark under target/criterion with params: { benchmark: "hash" }',
  detect: (text) => {
    if (text.includes('"median_abs_dev"') || text.includes('"MedianAbsDev"')) return 1;
    if (text.includes('"sampling_mode"') && text.includes('"iters"')) return 1;
    return text.includes('"point_estimate"') && text.includes('"confidence_interval"') ? 0.7 : 0;
  },
  read: (text, given) => {
    const { stated, context } = statedFacts(given, ["benchmark"]);
    const path = /criterion\/(.{1,150})\/(?:new|base)\/[a-z]+\.json$/.exec(given.source ?? "")?.[1];
    const name = (stated.get("benchmark") || path || "unnamed").slice(0, 150);
    const { documents, left, issues } = readDocuments(text);
    const runs = documents.map((document, index) => readDocument(document, `documents[${index}]`, name));
    return readingOf(runs, context, { left, issues });
  },
};

function readDocument(document: unknown, path: string, name: string): Run {
  const shared = {
    benchmark: `criterion/${name}`,
    metric: "time-per-iteration",
    unit: "s",
    direction: "lower",
    params: {},
    tool: { name: "criterion" },
  } as const;
  const iterations = elements(field(document, "iters"));
  const times = elements(field(document, "times"));
  if (iterations.length > 0 && iterations.length === times.length) {
    const observations = times.slice(0, mostRuns).flatMap((time, index): readonly Observation[] => {
      const count = amount(iterations[index]) ?? 0;
      const nanoseconds = amount(time) ?? 0;
      if (count === 0 || nanoseconds === 0) return [];
      return [{ ...shared, statistic: "mean", sampleKind: "iteration", value: nanoseconds / count / 1e9 }];
    });
    const issues = times.length > mostRuns ? [tooManyRuns(`${path}.times`, times.length)] : [];
    return { observations, left: [], issues };
  }
  const estimate = (lower: string, upper: string): number | undefined =>
    amount(field(field(document, lower) ?? field(document, upper), "point_estimate"));
  const deviation = estimate("std_dev", "StdDev");
  const mean = estimate("mean", "Mean") ?? 0;
  const median = estimate("median", "Median") ?? 0;
  if (deviation === undefined) return { observations: [], left: [noEstimates(path)], issues: [] };
  return {
    observations: [
      { ...shared, statistic: "mean" as const, value: mean / 1e9 },
      { ...shared, statistic: "median" as const, value: median / 1e9 },
    ].filter(({ value }) => value > 0),
    left: [],
    issues: [],
  };
}

const noEstimates = (path: string): Left => ({
  path,
  reason: "no-estimates",
  message: "Neither estimates nor a sample of a run: a change against the last run compares no platforms.",
});

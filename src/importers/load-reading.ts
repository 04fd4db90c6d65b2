import type { Issue } from "../notice.js";
import type { IdPath } from "../quantity/id-path.js";
import type { ImportContext, Left, Reading } from "./importer.js";
import { importIssue } from "./issue.js";
import { loadLatencies } from "./load-latency.js";
import type { LoadFigure } from "./load-latency.js";
import type { LoadRun } from "./load-run.js";
import { readingOf } from "./observation.js";
import type { Observation, Run } from "./observation.js";
import { failedRun, partialRun } from "./run-issue.js";

/**
 * Up to one request in a thousand may fail before the rest is no longer what a workload would see: it moves a 99th
 * percentile to at most the 98.9th. Beyond it figures are marked and do not vote.
 */
const toleratedFailures = 0.001;

/**
 * The runs of a load generator as the importer's answer. The rate of a request benchmark speaks for no dimension
 * (it may be held by any of them, or by the generator); of the response times the 99th percentile speaks for
 * `tail-latency` where at least 1,000 requests carry it. Percentiles of a closed loop vote too and are listed as
 * left with the reason `coordinated-omission`: as a word of validity it would exclude them.
 */
export function loadReading(
  runs: readonly LoadRun[],
  context: ImportContext,
  before: { readonly left: readonly Left[]; readonly issues: readonly Issue[] } = { left: [], issues: [] },
): Reading {
  const read = runs.map(loadRun);
  const timed = runs.filter((_, index) => read[index]?.observations.some(isPercentile) ?? false);
  const loops = new Set(timed.map(({ loop }) => loop));
  const left = [
    ...before.left,
    ...(loops.has("closed") ? [coordinatedOmission] : []),
    ...(loops.has("unknown") ? [unknownLoop] : []),
  ];
  return readingOf(read, context, { left, issues: before.issues });
}

function loadRun(run: LoadRun): Run {
  const { path, work = "request", tool } = run;
  const { errors = 0, refusals = 0, requests = 0 } = run;
  const failed = errors + refusals;
  const spoiled = failed > toleratedFailures * (requests + errors);
  const validity = [
    ...(run.ends === undefined ? [] : ["partial"]),
    ...(spoiled && errors > 0 ? ["errors"] : []),
    ...(spoiled && refusals > 0 ? ["non2xx"] : []),
  ];
  const rates =
    run.targeted === true
      ? []
      : [
          ...rateOf(`${work}s-per-second`, "1/s", run.rate),
          ...rateOf("transfer-rate", "B/s", run.bytesPerSecond),
        ];
  const { latencies, left } = loadLatencies(run, validity.length === 0);
  const unanswered = run.requests === 0;
  const figures = unanswered ? [] : [...rates, ...latencies];
  const nothing = unanswered || (figures.length === 0 && left.length === 0);
  const params = { ...run.params, ...(run.loop !== "unknown" && { loop: run.loop }) };
  return {
    observations: figures.map((figure: LoadFigure): Observation => ({
      metric: figure.metric,
      unit: figure.unit,
      direction: figure.direction,
      statistic: figure.statistic,
      value: figure.value,
      dimension: figure.dimension,
      benchmark: run.benchmark,
      params,
      tool,
      environment: run.environment,
      takenAt: run.takenAt,
      observations: run.requests,
      validity: figure.validity.length === 0 ? validity : [...validity, ...figure.validity],
    })),
    left: [
      ...left,
      ...(failed > 0 && !spoiled ? [fewFailures(path, failed)] : []),
      ...(run.targeted === true && figures.length > 0 ? [targetRate(path)] : []),
    ],
    issues: [
      ...(run.ends === undefined ? [] : [partialRun(tool.name, path, run.ends, "an earlier end")]),
      ...(nothing && run.ends === undefined ? [failedRun(tool.name, path, nobodyAnswered(errors))] : []),
      ...(spoiled && !nothing ? [failedRequests(path, failed, requests + errors)] : []),
    ],
  };
}

const rateOf = (metric: string, unit: string, value: number | undefined): readonly LoadFigure[] =>
  value === undefined || value === 0
    ? []
    : [{ metric, unit, value, direction: "higher", statistic: "rate", validity: [], dimension: undefined }];

const isPercentile = ({ unit, statistic }: Observation): boolean =>
  unit === "s" && statistic !== "mean" && statistic !== "max";

const nobodyAnswered = (errors: number): string =>
  errors > 0 ? `${errors} errors and no response` : "no response";

const coordinatedOmission: Left = {
  path: "latency",
  reason: "coordinated-omission",
  message:
    "Each connection waits for a response before it sends again, so a stall holds back the requests that would have met it: the percentiles are kept, and understate the tail. Compare runs of one load alone.",
};

const unknownLoop: Left = {
  path: "latency",
  reason: "coordinated-omission",
  message:
    "The output does not say whether requests were sent at a rate of their own; if each user waits for a response, the percentiles understate the tail.",
};

const fewFailures = (path: IdPath, failed: number): Left => ({
  path: `${path}.errors`,
  reason: "few-failures",
  message: `${failed} failed requests, at most one in a thousand, are no part of a figure.`,
});

const targetRate = (path: IdPath): Left => ({
  path: `${path}.rate`,
  reason: "target-rate",
  message: "The rate was asked for, so it measures nothing; state it as a parameter, alike on both sides.",
});

const failedRequests = (path: IdPath, failed: number, of: number): Issue =>
  importIssue({
    code: "failed-requests",
    path,
    expected: "at most one failed request in a thousand",
    received: `${failed} of ${of}`,
    message:
      "Failed requests are answered faster or slower than the work takes: the figures are marked and do not vote.",
  });

import type { Issue } from "../notice.js";
import { readDocuments } from "./documents.js";
import type { Importer, Left, Params } from "./importer.js";
import { importIssue, mostRuns, tooManyRuns } from "./issue.js";
import { field } from "./json.js";
import { mlperfFigures } from "./mlperf-figures.js";
import { mlperfDetails, mlperfSummaries } from "./mlperf-log.js";
import type { MlperfLog } from "./mlperf-log.js";
import { mlperfSubmission } from "./mlperf-submissions.js";
import { readingOf } from "./observation.js";
import type { Run } from "./observation.js";
import { partialRun } from "./run-issue.js";

const detail = ":::MLLOG {";
const summary = "MLPerf Results Summary";

/**
 * MLPerf LoadGen's summary and detail logs, one or several runs, and a round's `summary_results.json`.
 * SingleStream's and MultiStream's own percentile and the Offline rate speak for `gpu-inference`; a Server rate is
 * what was asked for. Runs of accuracy are left, invalid ones marked, and a log that repeats another is read once.
 */
export const mlperf: Importer = {
  tool: "mlperf",
  accepts: "import LoadGen's mlperf_log_summary.txt or mlperf_log_detail.txt",
  detect: (text) => {
    if (text.includes(summary) && /^Scenario *:/m.test(text)) return 1;
    if (text.includes(detail) && text.includes('"namespace": "mlperf::logging"')) return 1;
    if (text.includes('"Performance_Result"') && text.includes('"Scenario"')) return 1;
    return text.includes(detail) ? 0.7 : 0;
  },
  read: (text, context) => {
    if (!text.includes(detail) && !text.includes(summary)) {
      const { documents, left, issues } = readDocuments(text);
      const rows = documents.filter((row) => field(row, "Performance_Result") !== undefined);
      const runs = rows.map((row, index) => mlperfSubmission(row, `documents[${index}]`));
      return readingOf(runs, context, { left: [...left, ...(rows.length > 0 ? [published] : [])], issues });
    }
    const logs = text.includes(detail) ? mlperfDetails(text) : mlperfSummaries(text);
    const seen = new Set<string>();
    const runs = logs.slice(0, mostRuns).map((log, index): Run => {
      const path = `runs[${index}]`;
      const fingerprint = JSON.stringify([...log.numbers].filter(([name]) => name.startsWith("result_m")));
      const repeated = fingerprint !== "[]" && seen.has(fingerprint);
      seen.add(fingerprint);
      return repeated ? { observations: [], left: [duplicate(path)], issues: [] } : readLog(log, path);
    });
    return readingOf(runs, context, {
      left: [],
      issues: logs.length > mostRuns ? [tooManyRuns("runs", logs.length)] : [],
    });
  },
};

function readLog(log: MlperfLog, path: string): Run {
  const { facts, reasons } = log;
  const scenario = (facts.get("effective_scenario") ?? "").replace(/[ _]/g, "");
  const mode = facts.get("effective_test_mode") ?? "";
  const result = facts.get("result_validity");
  if (!mode.startsWith("Performance")) {
    return { observations: [], left: [notPerformance(path, mode)], issues: [] };
  }
  const validity = result === "VALID" ? [] : [result === undefined ? "partial" : "invalid"];
  const version = facts.get("loadgen_version");
  const sut = facts.get("sut_name");
  const figures = mlperfFigures(log, scenario);
  return {
    observations: figures.map(({ dimension, ...figure }) => ({
      ...figure,
      benchmark: `mlperf/${scenario === "" ? "unnamed" : scenario}`,
      params: paramsOf(log, sut),
      tool: { name: "mlperf", ...(version !== undefined && { version }) },
      validity,
      ...(dimension !== undefined && validity.length === 0 && { dimension }),
    })),
    left: [
      ...(scenario === "Server" ? [target(path)] : []),
      ...(scenario === "Offline" ? [queueing(path)] : []),
    ],
    issues: [
      ...(validity[0] === "invalid" ? [invalidRun(path, reasons)] : []),
      ...(validity[0] === "partial" ? [partialRun("LoadGen", path, "Result is : VALID", "none")] : []),
    ],
  };
}

function paramsOf({ numbers }: MlperfLog, sut: string | undefined): Params {
  const named = [
    ["target-qps", "effective_target_qps", 1],
    ["target-latency-seconds", "effective_target_latency_ns", 1e9],
    ["samples-per-query", "effective_samples_per_query", 1],
  ] as const;
  return {
    ...(sut !== undefined && { sut }),
    ...Object.fromEntries(
      named.flatMap(([name, key, per]) => {
        const value = numbers.get(key);
        return value === undefined ? [] : [[name, value / per]];
      }),
    ),
  };
}

const invalidRun = (path: string, reasons: readonly string[]): Issue =>
  importIssue({
    code: "invalid-run",
    path,
    expected: "a result that LoadGen calls VALID",
    received: reasons[0] ?? "INVALID",
    message: "LoadGen calls the run invalid: its figures are marked and speak for no dimension.",
  });

const notPerformance = (path: string, mode: string): Left => ({
  path,
  reason: "no-performance-run",
  message: `A run in the mode ${mode.slice(0, 60) || "that it does not name"} measures no performance.`,
});

const duplicate = (path: string): Left => ({
  path,
  reason: "duplicate",
  message: "Every latency equals another run's to the nanosecond: it is that run's log again.",
});

const target = (path: string): Left => ({
  path: `${path}.completed`,
  reason: "target-rate",
  message: "A Server run completes the rate that it was told to send: the rate speaks for no dimension.",
});

const queueing = (path: string): Left => ({
  path: `${path}.latency`,
  reason: "queueing-time",
  message: "In an Offline run all samples arrive at once: their latencies are times in a queue.",
});

const published: Left = {
  path: "documents",
  reason: "published-results",
  message: "Published results of named systems are no runs on this platform and speak for no dimension.",
};

import type { Issue } from "../notice.js";
import type { Importer, Left } from "./importer.js";
import { importIssue, mostRuns, tooManyRuns } from "./issue.js";
import { readingOf } from "./observation.js";
import type { Run } from "./observation.js";
import { failedRun, partialRun } from "./run-issue.js";
import { coarseSeconds, eventLatencies } from "./sysbench-latency.js";
import { read } from "./sysbench-line.js";
import type { SysbenchFigure } from "./sysbench-line.js";
import { oltpErrors } from "./sysbench-oltp.js";
import { sysbenchTests } from "./sysbench-rates.js";
import { settledText, splitRuns } from "./text.js";

const header = /^sysbench (\d+(?:\.\d+)*)/;

/**
 * sysbench's text, versions 0.4 to 1.0, several runs one after the other: tests cpu, memory, fileio and oltp.
 * Latencies of events speak for no dimension: they restate the rate at a fixed number of threads.
 */
export const sysbench: Importer = {
  tool: "sysbench",
  accepts: "keep what sysbench prints, from its first line on",
  detect: (text) => {
    if (/^sysbench \d+\.\d/m.test(text)) return 1;
    return text.includes("Threads fairness:") ? 0.6 : 0;
  },
  read: (text, context) => {
    const { before, runs } = splitRuns(settledText(text), (line) => header.test(line), "sysbench ");
    const texts = runs.length === 0 ? [before] : runs.slice(0, mostRuns);
    return readingOf(
      texts.map((run, index) => readRun(run, `runs[${index}]`)),
      context,
      {
        left: [
          ...(runs.length > 0 && before.trim() !== "" ? [beforeFirstRun] : []),
          ...(/^\[ *\d+s ?\]/m.test(text) ? [intervalReports] : []),
        ],
        issues: runs.length > mostRuns ? [tooManyRuns("runs", runs.length)] : [],
      },
    );
  },
};

function readRun(run: string, path: string): Run {
  const version = header.exec(run)?.[1];
  const test = sysbenchTests.find((candidate) => candidate.recognises(run));
  const fatal = /^FATAL: (.*)$/m.exec(run)?.[1];
  const failed = fatal === undefined ? [] : [failedRun("sysbench", path, fatal)];
  const results = run.split(/^(?:General statistics|Test execution summary):/m).length - 1;
  if (results > 1) return { observations: [], left: [], issues: [...failed, unseparated(path, results)] };
  if (test === undefined) {
    const names = sysbenchTests.map((known) => known.name).join(", ");
    return {
      observations: [],
      left: [],
      issues: failed.length > 0 ? failed : [unknownTest(path, names, run)],
    };
  }
  const rates = test.rates(run);
  if (rates.length === 0 && failed.length === 0) {
    return {
      observations: [],
      left: [],
      issues: [partialRun("sysbench", path, "a result", `a ${test.name} test without one`)],
    };
  }
  const threads = read(run, /^Number of threads: +(\d+)/m);
  const asked = read(run, /^Target transaction rate: +(\d+)\/sec/m);
  const waiting = eventLatencies(run);
  const errors = test.name === "oltp" ? oltpErrors(run) : 0;
  const shared = {
    benchmark: `sysbench/${test.name}`,
    params: {
      ...(threads !== undefined && { threads }),
      ...(asked !== undefined && { rate: asked }),
      ...test.params(run),
    },
    tool: { name: "sysbench", ...(version !== undefined && { version }) },
  };
  const spoilt = [...(failed.length > 0 ? ["failed"] : []), ...(errors > 0 ? ["errors"] : [])];
  const votes = failed.length === 0 && asked === undefined;
  const figures: readonly SysbenchFigure[] = [...rates, ...waiting].filter(({ value }) => value !== 0);
  return {
    observations: figures.map((figure) => ({
      benchmark: shared.benchmark,
      params: shared.params,
      tool: shared.tool,
      metric: figure.metric,
      unit: figure.unit,
      direction: figure.direction,
      statistic: figure.statistic,
      value: figure.value,
      observations: figure.observations,
      dimension: votes ? figure.dimension : undefined,
      validity: figure.unit === "s" && figure.value < coarseSeconds ? [...spoilt, "quantised"] : spoilt,
    })),
    left: [
      ...(waiting.some((figure) => figure.value === 0) ? [unresolved(path)] : []),
      ...(errors > 0 ? [withErrors(path, errors)] : []),
    ],
    issues: failed,
  };
}

const beforeFirstRun: Left = {
  path: "text",
  reason: "before-first-run",
  message: "Lines before the first run.",
};

const intervalReports: Left = {
  path: "runs.intervals",
  reason: "interval-statistics",
  message: "Interval reports are parts of one run, not repetitions of it.",
};

const unresolved = (path: string): Left => ({
  path: `${path}.latency`,
  reason: "below-resolution",
  message: "Latencies printed as 0.00 ms are below the resolution of the output.",
});

const withErrors = (path: string, errors: number): Left => ({
  path: `${path}.errors`,
  reason: "errors",
  message: `${errors} transactions met an error, a deadlock or a lost connection: the figures are marked.`,
});

const unknownTest = (path: string, names: string, run: string): Issue =>
  importIssue({
    code: "unknown-test",
    path,
    expected: names,
    received: run.split("\n").find((line) => /test|Running/.test(line)) ?? "no test that is named",
    message: `Of sysbench's tests ${names} are read.`,
  });

const unseparated = (path: string, results: number): Issue =>
  importIssue({
    code: "unseparated-runs",
    path,
    expected: "one run after each line that names sysbench's version",
    received: `${results} results`,
    message:
      "Several runs without their first lines cannot be told apart; keep the lines that begin with sysbench.",
  });

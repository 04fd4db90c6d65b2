import { cyclictestFigures, isCensored } from "./cyclictest-threads.js";
import type { CyclictestThread } from "./cyclictest-threads.js";
import { cyclictestTexts } from "./cyclictest-text.js";
import { readDocuments } from "./documents.js";
import type { Importer, Left, Params } from "./importer.js";
import { mostRuns, tooManyRuns } from "./issue.js";
import { amount, field, isObject, words } from "./json.js";
import { numeral } from "./numeral.js";
import { readingOf } from "./observation.js";
import type { Observation, Run } from "./observation.js";
import { failedRun, partialRun } from "./run-issue.js";

const json = '"rt_test_version:"';
const row = /^T: ?\d+ \( *\d+\) P: ?\d+ I:\d+ C:/m;
const histogram = /^# (?:Histogram Overflows|Max Latencies): *\d/m;

/**
 * cyclictest of rt-tests: `--json` (2.0 and later), the table of threads and the histogram of `-h`, several runs
 * one after the other. Text is taken to count microseconds (with `--nsecs` it does not say that it does not).
 * The 99th percentile of a histogram speaks for `tail-latency`; the maximum grows with the duration and the mean
 * hides what the tool is run for, so neither votes.
 */
export const cyclictest: Importer = {
  tool: "cyclictest",
  accepts: "run cyclictest with -q -h 10000 --json=FILE and import the file",
  detect: (text) => {
    if (text.includes(json)) return 1;
    if (row.test(text)) return 1;
    return histogram.test(text) ? 0.9 : 0;
  },
  read: (text, context) => {
    if (!text.includes(json)) {
      const runs = cyclictestTexts(text);
      const read = runs
        .slice(0, mostRuns)
        .map(({ threads, params }, index) => readRun(`runs[${index}]`, threads, 1e6, { params }, []));
      const issues = runs.length > mostRuns ? [tooManyRuns("runs", runs.length)] : [];
      return readingOf(read, context, { left: [], issues });
    }
    const { documents, left, issues } = readDocuments(text);
    return readingOf(documents.map(readDocument), context, { left, issues });
  },
};

function readDocument(document: unknown, index: number): Run {
  const path = `documents[${index}]`;
  const table = field(document, "thread");
  if (!isObject(table)) return { observations: [], left: [notCyclictest(path)], issues: [] };
  const threads = Object.keys(table)
    .slice(0, mostRuns)
    .map((name) => threadOf(field(table, name)));
  const version = words(field(document, "rt_test_version:"));
  const kernel = words(field(field(document, "sysinfo"), "release"));
  const realtime = amount(field(field(document, "sysinfo"), "realtime"));
  const facts = {
    params: { threads: threads.length, ...options(words(field(document, "cmdline:"))) },
    ...(version !== "" && { version }),
    environment: {
      ...(kernel !== "" && { kernel }),
      ...(realtime !== undefined && { "realtime-kernel": realtime === 1 ? "yes" : "no" }),
    },
  };
  const code = field(document, "return_code");
  const failed =
    code === 0 || code === undefined ? [] : [failedRun("cyclictest", `${path}.return_code`, code)];
  const perSecond = field(document, "resolution_in_ns") === 1 ? 1e9 : 1e6;
  return readRun(path, threads, perSecond, facts, failed);
}

function readRun(
  path: string,
  threads: readonly CyclictestThread[],
  perSecond: number,
  facts: { readonly params: Params; readonly version?: string } & Pick<Observation, "environment">,
  failed: Run["issues"],
): Run {
  const figures = cyclictestFigures(threads, perSecond);
  const complete = threads.every(({ cycles }) => cycles > 0);
  const partial = complete ? [] : [partialRun("cyclictest", path, "cycles of every thread", "none of some")];
  const validity = [...(failed.length > 0 ? ["failed"] : []), ...(complete ? [] : ["partial"])];
  const { version, ...rest } = facts;
  return {
    observations: figures.map((figure) => ({
      ...rest,
      ...figure,
      benchmark: "cyclictest",
      tool: { name: "cyclictest", ...(version !== undefined && { version }) },
      validity,
      ...(figure.statistic === "p99" && validity.length === 0 && { dimension: "tail-latency" as const }),
    })),
    left: isCensored(threads) ? [censored(path)] : [],
    issues: [...failed, ...partial],
  };
}

function threadOf(thread: unknown): CyclictestThread {
  const histogramOf = field(thread, "histogram");
  const counts = isObject(histogramOf) ? Object.entries(histogramOf) : [];
  return {
    cycles: amount(field(thread, "cycles")) ?? 0,
    average: amount(field(thread, "avg")),
    longest: amount(field(thread, "max")),
    buckets: new Map(
      counts.flatMap(([name, value]) => {
        const ticks = numeral(name);
        const count = amount(value);
        return ticks === undefined || count === undefined ? [] : [[ticks, count] as const];
      }),
    ),
  };
}

const named: ReadonlyMap<string, string> = new Map([
  ["-i", "interval-us"],
  ["--interval", "interval-us"],
  ["-p", "priority"],
  ["--priority", "priority"],
  ["-D", "duration"],
  ["--duration", "duration"],
  ["-l", "loops"],
  ["--loops", "loops"],
]);

/** What the command line says about the work: interval, priority, duration, loops. */
function options(command: string): Params {
  const found: { [name: string]: string | number } = {};
  const parts = command.split(" ");
  parts.forEach((part, index) => {
    const cut = part.startsWith("--") ? part.indexOf("=") : Math.min(part.length, 2);
    const flag = cut === -1 ? part : part.slice(0, cut);
    const name = named.get(flag);
    const value = part.slice(flag.length).replace(/^=/, "") || (parts[index + 1] ?? "");
    if (name !== undefined && value !== "") found[name] = numeral(value) ?? value;
  });
  return found;
}

const notCyclictest = (path: string): Left => ({
  path,
  reason: "not-cyclictest",
  message: "A JSON document without threads of cyclictest.",
});

const censored = (path: string): Left => ({
  path: `${path}.histogram`,
  reason: "censored",
  message: "Wake-ups beyond the last bucket: percentiles that reach them are left out; run with a larger -h.",
});

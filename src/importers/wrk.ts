import { firstMatch, numberIn } from "./first-match.js";
import type { Statistic } from "../brief/measurement.js";
import { durationSeconds } from "./duration-text.js";
import type { Importer } from "./importer.js";
import { mostRuns, tooManyRuns } from "./issue.js";
import { loadReading } from "./load-reading.js";
import type { LoadLatency, LoadRun } from "./load-run.js";
import { numeral } from "./numeral.js";
import { percentileStatistic } from "./percentile-statistic.js";
import { failedRun } from "./run-issue.js";
import { settledText, splitRuns } from "./text.js";
import { cells, textLines } from "./text-lines.js";
import { urlPath } from "./url-path.js";

const header = /^Running (\S+) tests? @ (\S+)$/;
const refused = /^unable to (?:connect|resolve|create)/;

/**
 * wrk 4 and wrk2, several runs one after the other. wrk waits for each response (closed loop); wrk2 times requests
 * from when they were due, at a rate that is its input. Of wrk2 the recorded latencies are read, never the
 * uncorrected ones, and as many requests as its spectrum counts: those of the calibration are no part of it.
 * `Req/Sec` is a figure of one thread and is not read.
 */
export const wrk: Importer = {
  tool: "wrk",
  accepts: "run wrk or wrk2 with --latency and keep all it prints",
  detect: (text) => {
    if (/^Running \S+ tests? @ \S+$/m.test(text)) return text.includes("Thread Stats") ? 1 : 0.7;
    return /^unable to connect to \S+ /m.test(text) ? 0.5 : 0;
  },
  read: (text, context) => {
    const { before, runs } = splitRuns(settledText(text), (line) => header.test(line), "Running ");
    const failure = textLines(text).find((line) => refused.test(line));
    return loadReading(
      runs.slice(0, mostRuns).map((run, index) => wrkRun(textLines(run), `runs[${index}]`)),
      context,
      {
        left: before.trim() === "" || runs.length === 0 ? [] : [beforeFirstRun],
        issues: [
          ...(failure === undefined ? [] : [failedRun("wrk", "runs", failure)]),
          ...(runs.length > mostRuns ? [tooManyRuns("runs", runs.length)] : []),
        ],
      },
    );
  },
};

function wrkRun(lines: readonly string[], path: string): LoadRun {
  const find = (pattern: RegExp): readonly (string | undefined)[] => firstMatch(lines, pattern);
  const count = (pattern: RegExp): number | undefined => numberIn(lines, pattern);
  const [duration, target] = find(header);
  const [threads, connections] = find(/^ *(\d+) threads? and (\d+) connections?$/);
  const [requests] = find(/^ *(\d+) requests in \S+, \S+ read$/);
  const errors = find(/^ *Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)$/);
  const corrected = lines.some((line) => /^ *Thread calibration:|HdrHistogram - /.test(line));
  const ended = lines.some((line) => /^Transfer\/sec: +[\d.]+[KMGTP]?B$/.test(line));
  const seconds = durationSeconds(duration);
  const recorded = count(/^#\[Max += +[\d.]+, Total count += +([1-9]\d*)\]$/);
  return {
    path,
    benchmark: corrected ? "wrk2" : "wrk",
    params: {
      ...amountOf("threads", numeral(threads)),
      ...amountOf("connections", numeral(connections)),
      ...amountOf("duration", seconds),
      ...(target !== undefined && { path: urlPath(target) }),
    },
    tool: { name: corrected ? "wrk2" : "wrk" },
    loop: corrected ? "open" : "closed",
    targeted: corrected,
    requests: recorded ?? numeral(requests),
    errors: errors.reduce<number>((sum, cell) => sum + (numeral(cell) ?? 0), 0),
    refusals: count(/^ *Non-2xx or 3xx responses: (\d+)$/) ?? 0,
    rate: ended ? count(/^Requests\/sec: +([\d.]+)$/) : undefined,
    bytesPerSecond: bytes(find(/^Transfer\/sec: +(\S+)B$/)[0]),
    latencies: requests === undefined ? [] : latencies(lines),
    step: 1e-6,
    ends: ended ? undefined : "Transfer/sec",
  };
}

/** The table's mean and longest, and the percentiles of the distribution up to the detailed spectrum. */
function latencies(lines: readonly string[]): readonly LoadLatency[] {
  const table = cells(lines.find((line) => /^ *Latency +\d/.test(line)) ?? "");
  const begin = lines.findIndex((line) =>
    /^ *Latency Distribution(?: \(HdrHistogram - Recorded|$)/.test(line),
  );
  const rest = begin === -1 ? [] : lines.slice(begin + 1);
  const end = rest.findIndex((line) => !/^ *\d+(?:\.\d+)?% +\S+$/.test(line));
  const percentiles = rest.slice(0, end === -1 ? 0 : end).flatMap((line): readonly LoadLatency[] => {
    const [percent = "", time] = cells(line);
    const statistic: Statistic | undefined = percentileStatistic(percent.slice(0, -1));
    return statistic === undefined ? [] : [{ statistic, seconds: durationSeconds(time) }];
  });
  return [
    { statistic: "mean", seconds: durationSeconds(table[1]) },
    { statistic: "max", seconds: durationSeconds(table[3]) },
    ...percentiles,
  ];
}

const amountOf = (name: string, value: number | undefined): { readonly [name: string]: number } =>
  value === undefined ? {} : { [name]: value };

const powers = ["", "K", "M", "G", "T", "P"] as const;

/** wrk scales bytes by 1024. */
function bytes(text: string | undefined): number | undefined {
  const parts = /^([\d.]+)([KMGTP]?)$/.exec(text ?? "");
  const value = numeral(parts?.[1]);
  const power = powers.findIndex((letter) => letter === (parts?.[2] ?? ""));
  return value === undefined ? undefined : powers.slice(0, power).reduce((size) => size * 1024, value);
}

const beforeFirstRun = {
  path: "text",
  reason: "before-first-run",
  message: "Lines before the first run.",
} as const;

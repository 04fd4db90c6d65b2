import { numberIn } from "./first-match.js";
import type { Statistic } from "../brief/measurement.js";
import { mostRuns } from "./issue.js";
import type { LoadLatency, LoadRun } from "./load-run.js";
import { numeral } from "./numeral.js";
import { cells } from "./text-lines.js";

/** Its histogram steps by 8 microseconds: 0.191, 0.199, 0.207 ms. */
export const replySteps = 8e-6;

const header = /^====== (.{1,200}) ======$/;
const quietLine = /^([^:]{1,200}): ([\d.]+) requests per second(?:, p50=([\d.]+) msec)?$/;

/** The blocks of the text, one command each, or the lines of `-q`. The last line is read only where it is ended. */
export function redisText(lines: readonly string[]): readonly LoadRun[] {
  const blocks: { readonly name: string; readonly lines: string[] }[] = [];
  const quiet: LoadRun[] = [];
  for (const line of lines.slice(0, -1)) {
    const name = header.exec(line)?.[1];
    if (name !== undefined) blocks.push({ name, lines: [] });
    blocks.at(-1)?.lines.push(line);
    const parts = blocks.length === 0 ? quietLine.exec(line.trimStart()) : null;
    if (parts !== null && quiet.length < mostRuns) quiet.push(quietRun(parts, `runs[${quiet.length}]`));
  }
  if (blocks.length === 0) return quiet;
  return blocks.slice(0, mostRuns).map((block, index) => blockRun(block.name, block.lines, `runs[${index}]`));
}

const quietRun = ([, name = "", rate, median]: readonly string[], path: string): LoadRun => ({
  path,
  benchmark: `redis-benchmark/${name}`,
  params: {},
  tool: { name: "redis-benchmark" },
  loop: "closed",
  rate: numeral(rate),
  latencies: [{ statistic: "median", seconds: seconds(median) }],
  step: replySteps,
});

function blockRun(name: string, lines: readonly string[], path: string): LoadRun {
  const find = (pattern: RegExp): number | undefined => numberIn(lines, pattern);
  const rate =
    find(/^ *throughput summary: ([\d.]+) requests per second$/) ?? find(/^([\d.]+) requests per second$/);
  const named: readonly (readonly [string, number | undefined])[] = [
    ["clients", find(/^ *(\d+) parallel clients$/)],
    ["payload-bytes", find(/^ *(\d+) bytes payload$/)],
    ["keep-alive", find(/^ *keep alive: (\d+)$/)],
    ["threads", find(/^ *threads: (\d+)$/)],
  ];
  return {
    path,
    benchmark: `redis-benchmark/${name}`,
    params: Object.fromEntries(
      named.flatMap(([param, value]) => (value === undefined ? [] : [[param, value] as const])),
    ),
    tool: { name: "redis-benchmark" },
    loop: "closed",
    requests: find(/^ *(\d+) requests completed in [\d.]+ seconds$/),
    rate,
    latencies: summary(lines),
    step: replySteps,
    ends: rate === undefined ? "requests per second" : undefined,
  };
}

const statistics: ReadonlyMap<string, Statistic> = new Map<string, Statistic>([
  ["avg", "mean"],
  ["p50", "median"],
  ["p95", "p95"],
  ["p99", "p99"],
  ["max", "max"],
]);

/** The table under `latency summary (msec)`: a row of names over a row of as many numbers. */
function summary(lines: readonly string[]): readonly LoadLatency[] {
  const begin = lines.findIndex((line) => line.trim() === "latency summary (msec):");
  if (begin === -1) return [];
  const names = cells(lines[begin + 1] ?? "");
  const values = cells(lines[begin + 2] ?? "");
  if (names.length !== values.length) return [];
  return names.flatMap((name, index) => {
    const statistic = statistics.get(name);
    return statistic === undefined ? [] : [{ statistic, seconds: seconds(values[index]) }];
  });
}

function seconds(milliseconds: string | undefined): number | undefined {
  const value = numeral(milliseconds);
  return value === undefined ? undefined : value / 1000;
}

import type { Importer, Left, Params } from "./importer.js";
import { mostRuns, tooManyRuns } from "./issue.js";
import { isLoopback, loopbackLeft } from "./loopback.js";
import { netperfRuns } from "./netperf-text.js";
import type { NetperfRun } from "./netperf-text.js";
import { numeral } from "./numeral.js";
import { readingOf } from "./observation.js";
import type { Metric, Observation, Run } from "./observation.js";
import { failedRun, partialRun } from "./run-issue.js";

/** Prefixes are of bits by ten, of bytes by two, as netperf's manual says. */
const units: ReadonlyMap<string, readonly [unit: string, factor: number]> = new Map([
  ["10^3bits/s", ["bit/s", 1e3]],
  ["10^6bits/s", ["bit/s", 1e6]],
  ["10^9bits/s", ["bit/s", 1e9]],
  ["Bytes/s", ["B/s", 1]],
  ["KBytes/s", ["B/s", 1024]],
  ["MBytes/s", ["B/s", 1_048_576]],
  ["GBytes/s", ["B/s", 1_073_741_824]],
  ["Trans/s", ["1/s", 1]],
]);

/**
 * netperf: the classic tables, and omni's CSV (`-o`) and key=value (`-k`), several runs in one text.
 * A stream's rate speaks for `network-throughput` (of UDP what arrived), a request/response test's rate for
 * `network-latency`, whose inverse it is; nothing does over loopback.
 */
export const netperf: Importer = {
  tool: "netperf",
  accepts: "run netperf with -- -k all, or keep its whole table with the banner",
  detect: (text) => {
    if (text.includes(" TEST from ") && /^(?:MIGRATED )?[A-Z/ ]{2,60} TEST from /m.test(text)) return 1;
    if (text.includes("THROUGHPUT_UNITS=") && /^THROUGHPUT=/m.test(text) && /^THROUGHPUT_UNITS=/m.test(text))
      return 1;
    if (!text.includes("Throughput,Throughput Units")) return 0;
    return /(?:^|,)Throughput,Throughput Units(?:,|$)/m.test(text) ? 0.9 : 0;
  },
  read: (text, context) => {
    const runs = netperfRuns(text);
    const errors = text
      .split("\n")
      .filter((line) => /^(?:establish control|netperf: |send_omni: |recv_omni: )/.test(line));
    return readingOf(
      runs.slice(0, mostRuns).map((run, index) => readRun(run, `runs[${index}]`)),
      context,
      {
        left: [],
        issues: [
          ...errors.slice(0, 10).map((line) => failedRun("netperf", "lines", line)),
          ...(runs.length > mostRuns ? [tooManyRuns("runs", runs.length)] : []),
        ],
      },
    );
  },
};

function readRun(run: NetperfRun, path: string): Run {
  const rate = numeral(run.get("THROUGHPUT"));
  const unit = units.get(run.get("THROUGHPUT_UNITS") ?? "");
  if (rate === undefined || rate === 0) {
    const issues = [partialRun("netperf", path, "a throughput", run.get("THROUGHPUT") ?? "none")];
    return { observations: [], left: [], issues };
  }
  if (unit === undefined) return { observations: [], left: [unknownUnit(path)], issues: [] };
  const loopback = isLoopback(run.get("REMOTE_HOST") ?? "");
  const transactions = unit[0] === "1/s";
  const protocol = (run.get("PROTOCOL") ?? "").toUpperCase();
  const sent = protocol === "UDP" && run.get("DIRECTION") === "Send";
  const shared = {
    benchmark: `netperf/${[protocol.toLowerCase(), transactions ? "request-response" : "stream"].join("-")}`,
    params: paramsOf(run, protocol),
    tool: { name: "netperf" },
  };
  const dimension = transactions ? "network-latency" : "network-throughput";
  return {
    observations: [
      {
        ...shared,
        metric: transactions ? "transactions-per-second" : "throughput",
        unit: unit[0],
        direction: "higher",
        statistic: "rate",
        value: rate * unit[1],
        ...(!loopback && !sent && { dimension }),
      },
      ...latencies(run).map((figure): Observation => ({ ...shared, ...figure })),
    ],
    left: [...(loopback ? [loopbackLeft(path)] : []), ...(sent ? [sentRate(path)] : [])],
    issues: [],
  };
}

const latencyNames = [
  ["MEAN_LATENCY", "mean"],
  ["P50_LATENCY", "median"],
  ["P90_LATENCY", "p90"],
  ["P99_LATENCY", "p99"],
  ["MAX_LATENCY", "max"],
] as const;

/** omni's latencies in µs; −1 means that it was not measured. */
const latencies = (run: NetperfRun): readonly (Metric & { readonly value: number })[] =>
  latencyNames.flatMap(([name, statistic]) => {
    const value = numeral(run.get(name)) ?? 0;
    return value > 0
      ? [{ metric: "latency", unit: "s", direction: "lower" as const, statistic, value: value / 1e6 }]
      : [];
  });

function paramsOf(run: NetperfRun, protocol: string): Params {
  const numbers = [
    ["message-bytes", "LOCAL_SEND_SIZE"],
    ["request-bytes", "REQUEST_SIZE"],
    ["response-bytes", "RESPONSE_SIZE"],
  ].flatMap(([name = "", key = ""]): readonly (readonly [string, number])[] => {
    const value = numeral(run.get(key));
    return value === undefined ? [] : [[name, value]];
  });
  const direction = (run.get("DIRECTION") ?? "").toLowerCase();
  return {
    ...(protocol !== "" && { protocol: protocol.toLowerCase() }),
    ...(direction !== "" && { direction }),
    ...Object.fromEntries(numbers),
  };
}

const unknownUnit = (path: string): Left => ({
  path,
  reason: "unknown-unit",
  message:
    "A throughput without a unit that is known; run netperf with -- -k THROUGHPUT,THROUGHPUT_UNITS,PROTOCOL.",
});

const sentRate = (path: string): Left => ({
  path,
  reason: "sent-rate",
  message: "What UDP sent need not have arrived: the rate speaks for no dimension.",
});

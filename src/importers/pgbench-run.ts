import { numberIn, textIn } from "./first-match.js";
import type { Left, Params } from "./importer.js";
import { mostRuns } from "./issue.js";
import type { LoadRun } from "./load-run.js";
import { numeral } from "./numeral.js";

const header = /^transaction type: (.+)$/;
const versionLine = /^pgbench \((\d+(?:\.\d+)?)/;
/** pgbench prints milliseconds with three decimals. */
const microsecond = 1e-6;

/** The runs of what pgbench prints, each with the version that was named last before it (PostgreSQL 14 and later). */
export function pgbenchRuns(lines: readonly string[]): readonly LoadRun[] {
  const runs: { readonly version: string | undefined; readonly lines: string[] }[] = [];
  let version: string | undefined;
  for (const line of lines) {
    version = versionLine.exec(line)?.[1] ?? version;
    if (header.test(line)) runs.push({ version, lines: [] });
    runs.at(-1)?.lines.push(line);
  }
  return runs.slice(0, mostRuns).map((run, index) => readRun(run.lines, run.version, `runs[${index}]`));
}

function readRun(all: readonly string[], version: string | undefined, path: string): LoadRun {
  const scripts = all.findIndex((line) => line.startsWith("SQL script 1: "));
  const lines = scripts === -1 ? all : all.slice(0, scripts);
  const find = (pattern: RegExp): string | undefined => textIn(lines, pattern);
  const count = (pattern: RegExp): number | undefined => numberIn(lines, pattern);
  const milliseconds = count(/^latency average(?: =|:) ([\d.]+) ms$/);
  const aborted = all.some((line) => line.includes("Run was aborted"));
  const reconnects = find(/^tps = ([\d.]+) \(including reconnection times\)$/);
  const rate = numeral(
    find(/^tps = ([\d.]+) \((?:without initial connection time|excluding connections establishing)\)$/) ??
      reconnects,
  );
  const requests = count(/^number of transactions actually processed: (\d+)(?:\/\d+)?$/);
  const targeted = lines.some((line) => line.startsWith("rate limit schedule lag: "));
  const ended = rate !== undefined && !aborted;
  return {
    path,
    benchmark: "pgbench",
    params: {
      ...params(find),
      ...(reconnects !== undefined && { reconnect: true }),
    },
    tool: { name: "pgbench", ...(version !== undefined && { version }) },
    loop: targeted ? "open" : "closed",
    requests,
    errors:
      (count(/^number of failed transactions: (\d+) /) ?? 0) +
      (count(/^number of transactions skipped: (\d+) /) ?? 0),
    work: "transaction",
    rate,
    targeted,
    latencies: [{ statistic: "mean", seconds: milliseconds === undefined ? undefined : milliseconds / 1000 }],
    step: microsecond,
    ends: ended || requests === 0 ? undefined : "tps",
  };
}

function params(find: (pattern: RegExp) => string | undefined): Params {
  const named: readonly (readonly [string, string | number | undefined])[] = [
    ["transaction-type", find(header)?.slice(0, 200)],
    ["scale", numeral(find(/^scaling factor: (\d+)$/))],
    ["query-mode", find(/^query mode: (\w+)$/)],
    ["clients", numeral(find(/^number of clients: (\d+)$/))],
    ["threads", numeral(find(/^number of threads: (\d+)$/))],
    ["duration", numeral(find(/^duration: (\d+) s$/))],
    ["transactions-per-client", numeral(find(/^number of transactions per client: (\d+)$/))],
  ];
  return Object.fromEntries(
    named.flatMap(([name, value]): readonly (readonly [string, string | number])[] =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}

/** The runs of TPC-B with more clients than branches: they wait for one another's row locks. */
export const lockContention = (runs: readonly LoadRun[]): readonly Left[] =>
  runs
    .filter(({ params: { scale, clients, "transaction-type": type } }) => {
      const writes = typeof type === "string" && type.includes("TPC-B");
      return writes && typeof scale === "number" && typeof clients === "number" && clients > scale;
    })
    .map(({ path }) => ({
      path,
      reason: "lock-contention",
      message:
        "There are more clients than the scale has branches: they wait for row locks, whatever the platform.",
    }));

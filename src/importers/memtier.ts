import type { Importer, Left, Params } from "./importer.js";
import { amount, field, isObject, words } from "./json.js";
import { loadDocuments, numbersOf, scaled } from "./load-documents.js";
import type { LoadDocument } from "./load-documents.js";
import type { LoadLatency } from "./load-run.js";
import { percentileStatistic } from "./percentile-statistic.js";

const milliseconds = 1000;
/** memtier counts 1,024 bytes as a KB. */
const kibibyte = 1024;
/** Its histogram keeps three digits: near a millisecond it steps by 8 microseconds. */
const step = 8e-6;

/**
 * memtier_benchmark's JSON: the totals of all commands under `ALL STATS`. Clients wait for each reply (closed loop)
 * unless a rate was asked for. With `--run-count` above 1 the document holds only the best and the worst run and an
 * average over runs, of which none is a repetition: they are left.
 */
export const memtier: Importer = {
  tool: "memtier",
  accepts: "run memtier_benchmark with --json-out-file and --run-count 1",
  detect: (text) => {
    if (!text.includes('"Ops/sec"')) return 0;
    if (text.includes('"ALL STATS"') || text.includes('"BEST RUN RESULTS"')) return 1;
    return text.includes('"Percentile Latencies"') ? 0.6 : 0;
  },
  read: (text, context) => loadDocuments(text, context, "memtier", readDocument),
};

function readDocument(document: unknown, path: string): LoadDocument {
  const all = field(document, "ALL STATS");
  const totals = field(all, "Totals");
  if (!isObject(totals)) {
    return field(document, "BEST RUN RESULTS") === undefined ? {} : { left: [severalRuns(path)] };
  }
  const settings = field(document, "configuration");
  const limit = amount(field(settings, "rate_limiting")) ?? 0;
  const kilobytes = amount(field(totals, "KB/sec"));
  const stopped = field(field(all, "Runtime"), "Interrupted");
  const interrupted = stopped === true || stopped === "true";
  return {
    run: {
      path,
      benchmark: "memtier",
      params: params(settings),
      tool: { name: "memtier" },
      loop: limit > 0 ? "unknown" : "closed",
      targeted: limit > 0,
      requests: amount(field(totals, "Count")) ?? counted(totals, all),
      errors: amount(field(totals, "Connection Errors")) ?? 0,
      rate: amount(field(totals, "Ops/sec")),
      bytesPerSecond: kilobytes === undefined ? undefined : kilobytes * kibibyte,
      latencies: latencies(totals),
      step,
      ends: interrupted ? "a run to its end" : undefined,
    },
  };
}

/** Older versions state no count: operations a second times the seconds that the run took. */
function counted(totals: unknown, all: unknown): number | undefined {
  const seconds = scaled(field(all, "Runtime"), "Total duration", milliseconds);
  const rate = amount(field(totals, "Ops/sec"));
  return seconds === undefined || rate === undefined ? undefined : Math.floor(seconds * rate);
}

function latencies(totals: unknown): readonly LoadLatency[] {
  const percentiles = field(totals, "Percentile Latencies");
  const names = isObject(percentiles) ? Object.keys(percentiles).slice(0, 50) : [];
  return [
    {
      statistic: "mean",
      seconds: scaled(totals, "Average Latency", milliseconds) ?? scaled(totals, "Latency", milliseconds),
    },
    { statistic: "max", seconds: scaled(totals, "Max Latency", milliseconds) },
    ...names.flatMap((name): readonly LoadLatency[] => {
      const statistic = name.startsWith("p") ? percentileStatistic(name.slice(1)) : undefined;
      return statistic === undefined ? [] : [{ statistic, seconds: scaled(percentiles, name, milliseconds) }];
    }),
  ];
}

function params(settings: unknown): Params {
  const texts = ["protocol", "ratio", "key_pattern"].flatMap(
    (name): readonly (readonly [string, string])[] => {
      const text = words(field(settings, name));
      return text === "" ? [] : [[name, text]];
    },
  );
  const numbers = ["threads", "clients", "pipeline", "data_size", "rate_limiting"];
  return { ...numbersOf(settings, numbers), ...Object.fromEntries(texts) };
}

const severalRuns = (path: string): Left => ({
  path,
  reason: "selected-runs",
  message:
    "Of several runs the document holds the best, the worst and an average alone; import each run's own file.",
});

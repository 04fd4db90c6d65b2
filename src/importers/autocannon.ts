import { parseDate } from "../quantity/date.js";
import type { Importer } from "./importer.js";
import { amount, field, isObject, words } from "./json.js";
import { loadDocuments, numbersOf, scaled } from "./load-documents.js";
import type { LoadDocument } from "./load-documents.js";
import type { LoadLatency } from "./load-run.js";
import { percentileStatistic } from "./percentile-statistic.js";
import { urlPath } from "./url-path.js";

/** Times are whole milliseconds. */
const millisecond = 0.001;
const milliseconds = 1000;

/**
 * autocannon's `--json`, one document a run. Times are whole milliseconds: below 10 ms they are marked as quantised
 * and do not vote. A connection waits for its response unless a rate was asked for (`-R`), which the document does
 * not say: the tool then adds the times of requests that were held back. Where it counts more times than requests,
 * the rate is an input.
 */
export const autocannon: Importer = {
  tool: "autocannon",
  accepts: "run autocannon with --json",
  detect: (text) => {
    const names = ["connections", "pipelining", "non2xx", "latency", "p97_5"];
    return names.every((name) => text.includes(`"${name}"`)) ? 1 : 0;
  },
  read: (text, context) => loadDocuments(text, context, "autocannon", readDocument),
};

function readDocument(document: unknown, path: string): LoadDocument {
  const [requests, latency] = [field(document, "requests"), field(document, "latency")];
  if (!isObject(requests) || !isObject(latency)) return {};
  const total = amount(field(requests, "total"));
  const duration = amount(field(document, "duration"));
  const perSecond = (count: number | undefined): number | undefined =>
    count === undefined || duration === undefined || duration === 0 ? undefined : count / duration;
  const corrected = (amount(field(latency, "totalCount")) ?? 0) > (total ?? 0);
  const day = parseDate(words(field(document, "start")).slice(0, 10));
  return {
    run: {
      path,
      benchmark: "autocannon",
      params: {
        ...numbersOf(document, ["connections", "pipelining", "workers"]),
        ...(duration !== undefined && { duration: Math.round(duration) }),
        path: urlPath(words(field(document, "url"))),
      },
      tool: { name: "autocannon" },
      takenAt: day.ok ? day.value : undefined,
      loop: "unknown",
      targeted: corrected,
      requests: total,
      errors: amount(field(document, "errors")) ?? 0,
      refusals: amount(field(document, "non2xx")) ?? 0,
      rate: perSecond(total),
      bytesPerSecond: perSecond(amount(field(field(document, "throughput"), "total"))),
      latencies: latencies(latency),
      step: millisecond,
    },
  };
}

const percentiles = ["p50", "p75", "p90", "p97_5", "p99", "p99_9", "p99_99"] as const;

const latencies = (latency: unknown): readonly LoadLatency[] => [
  { statistic: "mean", seconds: scaled(latency, "mean", milliseconds) },
  { statistic: "max", seconds: scaled(latency, "max", milliseconds) },
  ...percentiles.flatMap((name): readonly LoadLatency[] => {
    const statistic = percentileStatistic(name.slice(1).replace("_", "."));
    return statistic === undefined ? [] : [{ statistic, seconds: scaled(latency, name, milliseconds) }];
  }),
];

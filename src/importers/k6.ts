import type { Statistic } from "../brief/measurement.js";
import type { Importer, Left } from "./importer.js";
import { amount, field, isObject } from "./json.js";
import { loadDocuments, scaled } from "./load-documents.js";
import type { LoadDocument } from "./load-documents.js";
import type { LoadLatency } from "./load-run.js";
import { percentileStatistic } from "./percentile-statistic.js";

const milliseconds = 1000;
/** Times are fractions of a millisecond, taken in nanoseconds. */
const microsecond = 1e-6;

/**
 * k6's summary, from `--summary-export` (figures beside the metric's name) or from `handleSummary` (under `values`):
 * its HTTP requests. The 99th percentile is there only where `summaryTrendStats` names it. Whether users waited for
 * responses (the default) or iterations began at a rate is not told, except that only a rate drops iterations: those
 * count as errors, and the rate is then an input. `passes` of `http_req_failed` are the failed requests.
 */
export const k6: Importer = {
  tool: "k6",
  accepts: 'run k6 with --summary-export and --summary-trend-stats "avg,med,max,p(95),p(99)"',
  detect: (text) => {
    if (!text.includes('"metrics"')) return 0;
    if (text.includes('"http_req_duration"')) return text.includes('"http_reqs"') ? 1 : 0.7;
    return text.includes('"iteration_duration"') && text.includes('"vus"') ? 0.7 : 0;
  },
  read: (text, context) => loadDocuments(text, context, "k6", readDocument),
};

function readDocument(document: unknown, path: string): LoadDocument {
  const metrics = field(document, "metrics");
  if (!isObject(metrics)) return {};
  const valuesOf = (metric: string): unknown => {
    const own = field(metrics, metric);
    return isObject(field(own, "values")) ? field(own, "values") : own;
  };
  const count = (metric: string, name = "count"): number | undefined => amount(field(valuesOf(metric), name));
  const times = valuesOf("http_req_duration");
  const requests = count("http_reqs");
  if (!isObject(times) || requests === undefined) return { left: [noRequests(path)] };
  const share = count("http_req_failed", "rate") ?? count("http_req_failed", "value") ?? 0;
  const failed = count("http_req_failed", "passes") ?? Math.round(share * requests);
  const dropped = count("dropped_iterations") ?? 0;
  const users = count("vus_max", "max") ?? count("vus_max", "value");
  return {
    run: {
      path,
      benchmark: "k6",
      params: users === undefined ? {} : { users },
      tool: { name: "k6" },
      loop: "unknown",
      targeted: dropped > 0,
      requests,
      errors: dropped,
      refusals: failed,
      rate: count("http_reqs", "rate"),
      bytesPerSecond: count("data_received", "rate"),
      latencies: latencies(times),
      step: microsecond,
    },
  };
}

function latencies(times: { readonly [name: string]: unknown }): readonly LoadLatency[] {
  const found = new Map<Statistic, number | undefined>([
    ["mean", scaled(times, "avg", milliseconds)],
    ["max", scaled(times, "max", milliseconds)],
    ["median", scaled(times, "med", milliseconds)],
  ]);
  for (const name of Object.keys(times).slice(0, 50)) {
    const statistic = percentileStatistic(/^p\(([\d.]{1,12})\)$/.exec(name)?.[1] ?? "");
    if (statistic !== undefined) found.set(statistic, scaled(times, name, milliseconds));
  }
  return [...found].map(([statistic, seconds]) => ({ statistic, seconds }));
}

const noRequests = (path: string): Left => ({
  path: `${path}.metrics`,
  reason: "no-http-requests",
  message: "The summary counts no HTTP requests; other metrics of k6 are not read.",
});

import type { Importer, Left } from "./importer.js";
import { amount, field, isObject } from "./json.js";
import { loadDocuments, scaled } from "./load-documents.js";
import type { LoadDocument } from "./load-documents.js";
import type { LoadLatency } from "./load-run.js";
import { numeral } from "./numeral.js";
import { percentileStatistic } from "./percentile-statistic.js";

const nanosecond = 1e-9;
const deadline = "aborted due to deadline";
/** As many requests as a 99th percentile leaves beyond it: if more were cut off, it could be one of them. */
const toleratedAborts = 0.01;

/**
 * oha's JSON (`--json`, later `--output-format json`), one document a run, in seconds. Failures are counted from the
 * distributions, because `successRate` leaves out what the deadline aborted; `rps` holds rates between single
 * responses and is not read. Whether a rate was asked for (`-q`) is not told.
 */
export const oha: Importer = {
  tool: "oha",
  accepts: "run oha with --output-format json",
  detect: (text) => {
    const names = ["summary", "successRate", "requestsPerSec", "latencyPercentiles"];
    return names.every((name) => text.includes(`"${name}"`)) ? 1 : 0;
  },
  read: (text, context) => loadDocuments(text, context, "oha", readDocument),
};

function readDocument(document: unknown, path: string): LoadDocument {
  const summary = field(document, "summary");
  const percentiles = field(document, "latencyPercentiles");
  if (!isObject(summary) || !isObject(percentiles)) return {};
  const statuses = field(document, "statusCodeDistribution");
  const failures = field(document, "errorDistribution");
  const requests = total(statuses, () => true);
  const aborted = amount(field(failures, deadline)) ?? 0;
  const others = total(failures, (name) => name !== deadline);
  const hidden = aborted > toleratedAborts * (requests + aborted);
  return {
    left: aborted > 0 && !hidden ? [inFlight(path, aborted)] : [],
    run: {
      path,
      benchmark: "oha",
      params: {},
      tool: { name: "oha" },
      loop: "unknown",
      requests,
      errors: others + (hidden ? aborted : 0),
      refusals: total(statuses, (status) => (numeral(status) ?? 0) >= 400),
      rate: amount(field(summary, "requestsPerSec")),
      bytesPerSecond: amount(field(summary, "sizePerSec")),
      latencies: [
        { statistic: "mean", seconds: scaled(summary, "average", 1) },
        { statistic: "max", seconds: scaled(summary, "slowest", 1) },
        ...Object.keys(percentiles)
          .slice(0, 50)
          .flatMap((name): readonly LoadLatency[] => {
            const statistic = name.startsWith("p") ? percentileStatistic(name.slice(1)) : undefined;
            return statistic === undefined ? [] : [{ statistic, seconds: scaled(percentiles, name, 1) }];
          }),
      ],
      step: nanosecond,
    },
  };
}

/** The sum of the counts whose names are wanted. */
const total = (distribution: unknown, wanted: (name: string) => boolean): number =>
  isObject(distribution)
    ? Object.keys(distribution)
        .filter(wanted)
        .reduce((sum, name) => sum + (amount(field(distribution, name)) ?? 0), 0)
    : 0;

const inFlight = (path: string, aborted: number): Left => ({
  path: `${path}.errorDistribution`,
  reason: "aborted-at-deadline",
  message: `${aborted} requests were under way when the time was up, at most one in a hundred: they have no time.`,
});

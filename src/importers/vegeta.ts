import type { Statistic } from "../brief/measurement.js";
import type { Importer } from "./importer.js";
import { mostRuns } from "./issue.js";
import { amount, field, isObject } from "./json.js";
import { loadDocuments, scaled } from "./load-documents.js";
import type { LoadDocument } from "./load-documents.js";
import { loadReading } from "./load-reading.js";
import type { LoadLatency, LoadRun } from "./load-run.js";
import { numeral } from "./numeral.js";
import { settledText, splitRuns } from "./text.js";
import { textLines } from "./text-lines.js";
import { isVegetaText, vegetaText } from "./vegeta-text.js";

const nanoseconds = 1e9;

/**
 * vegeta's `report`, as JSON or as text. Requests are sent at a rate of their own (open loop), so the rate and the
 * throughput are inputs. A response is good from 200 to 399; code 0 stands for none.
 */
export const vegeta: Importer = {
  tool: "vegeta",
  accepts: "run vegeta report with -type=json, or keep its text",
  detect: (text) => {
    const names = ["latencies", "50th", "99th", "status_codes", "success"];
    if (names.every((name) => text.includes(`"${name}"`))) return 1;
    return isVegetaText(text) ? 1 : 0;
  },
  read: (text, context) => {
    const settled = settledText(text);
    if (!isVegetaText(settled)) return loadDocuments(text, context, "vegeta", readDocument);
    const { runs } = splitRuns(settled, (line) => line.startsWith("Requests "), "Requests ");
    return loadReading(
      runs.slice(0, mostRuns).map((run, index) => vegetaRun(vegetaText(textLines(run)), `runs[${index}]`)),
      context,
    );
  },
};

const percentiles: readonly (readonly [name: string, statistic: Statistic])[] = [
  ["mean", "mean"],
  ["50th", "median"],
  ["90th", "p90"],
  ["95th", "p95"],
  ["99th", "p99"],
  ["max", "max"],
];

function readDocument(document: unknown, path: string): LoadDocument {
  const times = field(document, "latencies");
  const statuses = field(document, "status_codes");
  if (!isObject(times) || !isObject(statuses)) return {};
  const codes = Object.keys(statuses).flatMap((code): readonly (readonly [number, number])[] => {
    const [status, count] = [numeral(code), amount(field(statuses, code))];
    return status === undefined || count === undefined ? [] : [[status, count]];
  });
  const latencies = percentiles.map(([name, statistic]) => ({
    statistic,
    seconds: scaled(times, name, nanoseconds),
  }));
  return { run: vegetaRun({ codes, latencies, ended: true }, path) };
}

function vegetaRun(
  report: {
    readonly codes: readonly (readonly [status: number, count: number])[];
    readonly latencies: readonly LoadLatency[];
    readonly ended: boolean;
  },
  path: string,
): LoadRun {
  const total = (wanted: (status: number) => boolean): number =>
    report.codes.reduce((sum, [status, count]) => sum + (wanted(status) ? count : 0), 0);
  return {
    path,
    benchmark: "vegeta",
    params: {},
    tool: { name: "vegeta" },
    loop: "open",
    targeted: true,
    requests: report.ended ? total((status) => status !== 0) : undefined,
    errors: total((status) => status === 0),
    refusals: total((status) => status !== 0 && (status < 200 || status >= 400)),
    latencies: report.latencies,
    step: 1 / nanoseconds,
    ends: report.ended ? undefined : "the status codes",
  };
}

import { calendarDay } from "./calendar-day.js";
import { readDocuments } from "./documents.js";
import type { Importer, Left } from "./importer.js";
import { iperf3Rates } from "./iperf3-rates.js";
import { iperf3Setup } from "./iperf3-setup.js";
import type { Iperf3Setup } from "./iperf3-setup.js";
import { withoutStreams } from "./iperf3-stream.js";
import { amount, elements, field, isObject } from "./json.js";
import { loopbackLeft } from "./loopback.js";
import { readingOf } from "./observation.js";
import type { Run } from "./observation.js";
import { failedRun, partialRun } from "./run-issue.js";

/**
 * iperf3 `-J`, one document a run, also several in one text or in an array, and `--json-stream`, one event a line.
 * What the receiver got speaks for `network-throughput`: not over loopback, where no network is crossed, and not
 * at a rate that was asked for. With `--bidir` the forward direction votes. Intervals are parts of one run.
 */
export const iperf3: Importer = {
  tool: "iperf3",
  accepts: "run iperf3 with -J or --json-stream",
  detect: (text) => {
    if (!text.includes('"iperf 3') && !text.includes('"sum_received"')) {
      return /^\{"event":"(?:start|error)","data":/m.test(text) ? 0.9 : 0;
    }
    return text.includes('"intervals"') || text.includes('"event"') ? 1 : 0.6;
  },
  read: (text, context) => {
    const { documents: found, left, issues } = readDocuments(text);
    const documents = withoutStreams(found);
    const intervals = documents.some((document) => elements(field(document, "intervals")).length > 0);
    return readingOf(documents.map(readDocument), context, {
      left: intervals ? [...left, intervalStatistics] : left,
      issues,
    });
  },
};

function readDocument(document: unknown, index: number): Run {
  const path = `documents[${index}]`;
  if (!isObject(field(document, "start")) || !isObject(field(document, "end"))) {
    return { observations: [], left: [notIperf3(path)], issues: [] };
  }
  const setup = iperf3Setup(document);
  const rates = iperf3Rates(document, setup);
  const error = field(document, "error");
  const failed = typeof error === "string" ? [failedRun("iperf3", `${path}.error`, error)] : [];
  const short =
    failed.length === 0 && isPartial(document, setup)
      ? [partialRun("iperf3", path, `a run of ${setup.durationSeconds ?? 0} s`, "a shorter one")]
      : [];
  const issues = [...failed, ...short];
  const votes = issues.length === 0 && !setup.limited && !setup.loopback;
  return {
    observations: rates.map((rate) => ({
      ...rate,
      benchmark: `iperf3/${setup.protocol}`,
      params: setup.params,
      tool: { name: "iperf3", ...(setup.version !== "" && { version: setup.version }) },
      environment: setup.environment,
      takenAt: calendarDay(amount(field(field(field(document, "start"), "timestamp"), "timesecs"))),
      validity: issues.length > 0 ? ["partial"] : [],
      ...(votes && rate.metric === "received-throughput" && { dimension: "network-throughput" as const }),
    })),
    left: [
      ...(rates.length === 0 && issues.length === 0 ? [noResult(path)] : []),
      ...(rates.length > 0 && setup.loopback ? [loopbackLeft(`${path}.start.connected`)] : []),
    ],
    issues,
  };
}

/** Ended before 90 % of the time it was to run. */
function isPartial(document: unknown, setup: Iperf3Setup): boolean {
  const seconds = amount(field(field(field(document, "end"), "sum_sent"), "seconds"));
  return (
    seconds !== undefined && setup.durationSeconds !== undefined && seconds < 0.9 * setup.durationSeconds
  );
}

const intervalStatistics: Left = {
  path: "documents.intervals",
  reason: "interval-statistics",
  message: "Intervals are parts of one run, not repetitions of it.",
};

const notIperf3 = (path: string): Left => ({
  path,
  reason: "not-iperf3",
  message: "A JSON document without the start and end of an iperf3 run.",
});

const noResult = (path: string): Left => ({
  path: `${path}.end`,
  reason: "no-result",
  message: "The document ends without the sum of what was received.",
});

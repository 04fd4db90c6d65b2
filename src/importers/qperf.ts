import { toBaseUnit } from "../quantity/unit.js";
import type { Dimension } from "../brief/vocabulary.js";
import type { MetricDirection } from "../brief/measurement.js";
import type { Importer, Left } from "./importer.js";
import { mostRuns, tooManyRuns } from "./issue.js";
import { numeral } from "./numeral.js";
import { readingOf } from "./observation.js";
import type { Run } from "./observation.js";
import { failedRun, partialRun } from "./run-issue.js";
import { splitRuns } from "./text.js";
import { withoutLongLines } from "./text-lines.js";

interface QperfFigure {
  readonly metric: string;
  readonly unit: string;
  readonly direction: MetricDirection;
  readonly dimension?: Dimension;
}

/** Of UDP what was sent need not arrive: `recv_bw` is what did. */
const figures: ReadonlyMap<string, QperfFigure> = new Map<string, QperfFigure>([
  ["bw", { metric: "throughput", unit: "B/s", direction: "higher", dimension: "network-throughput" }],
  [
    "recv_bw",
    { metric: "received-throughput", unit: "B/s", direction: "higher", dimension: "network-throughput" },
  ],
  ["send_bw", { metric: "sent-throughput", unit: "B/s", direction: "higher" }],
  ["latency", { metric: "latency", unit: "s", direction: "lower", dimension: "network-latency" }],
]);
const heading = /^((?:tcp|udp|sctp|rds|sdp|rc|uc|ud|xrc)_[a-z_]{2,30}|conf|quit):$/;
const row = /^ {2,8}([a-z_]{2,30}) += +(.{1,100})$/;

/**
 * qperf's tests by their headings, one run each, figures scaled by their units. Bandwidth speaks for
 * `network-throughput`, latency (one way, half of the round trip) for `network-latency`. The peer is not in the
 * output: whoever ran it over loopback must not import it as a network's.
 */
export const qperf: Importer = {
  tool: "qperf",
  accepts: "keep what qperf prints, with -v -uu for exact figures and with the test conf for the version",
  detect: (text) =>
    /^(?:tcp|udp|sctp|rds|sdp|rc|uc|ud|xrc)_[a-z_]{2,30}:$/m.test(text) &&
    /^ {2,8}(?:bw|latency|recv_bw|send_bw|msg_rate) += /m.test(text)
      ? 1
      : /^(?:tcp|udp)_(?:bw|lat):$/m.test(text)
        ? 0.8
        : 0,
  read: (text, context) => {
    const { runs } = splitRuns(withoutLongLines(text), (line) => heading.test(line));
    const version = /^ +loc_qperf += +([\d.]{1,20})$/m.exec(text)?.[1];
    const kernel = /^ +loc_os += +Linux (\S{1,80})$/m.exec(text)?.[1];
    const tests = runs.filter((run) => !/^(?:conf|quit):/.test(run));
    const read = tests
      .slice(0, mostRuns)
      .map((run, index) => readTest(run, `runs[${index}]`, version, kernel));
    const issues = tests.length > mostRuns ? [tooManyRuns("runs", tests.length)] : [];
    return readingOf(read, context, { left: [], issues });
  },
};

function readTest(run: string, path: string, version: string | undefined, kernel: string | undefined): Run {
  const [first = "", ...lines] = run.split("\n");
  const test = first.slice(0, -1);
  const left: Left[] = [];
  const observations = lines.flatMap((line) => {
    const [, name = "", written = ""] = row.exec(line) ?? [];
    const known = figures.get(name);
    if (known === undefined) return [];
    const [number, ...unit] = written.replaceAll(",", "").split(" ");
    const value = numeral(number);
    const base = value === undefined ? undefined : toBaseUnit(value, unit.join(" ").trim());
    if (base?.ok !== true || base.value.unit !== known.unit || base.value.value === 0) {
      left.push(unreadUnit(`${path}.${name}`));
      return [];
    }
    return {
      ...known,
      statistic: known.unit === "s" ? ("mean" as const) : ("rate" as const),
      value: base.value.value,
      benchmark: `qperf/${test}`,
      params: {},
      tool: { name: "qperf", ...(version !== undefined && { version }) },
      ...(kernel !== undefined && { environment: { kernel } }),
    };
  });
  const refused = lines.find((line) => /failed to connect|timed out|unable to|error/i.test(line));
  return {
    observations:
      refused === undefined
        ? observations
        : observations.map(({ dimension: _, ...one }) => ({ ...one, validity: ["failed"] })),
    left,
    issues: [
      ...(refused === undefined ? [] : [failedRun("qperf", path, refused)]),
      ...(refused === undefined && observations.length === 0 && left.length === 0
        ? [partialRun("qperf", path, "bw or latency", "neither")]
        : []),
    ],
  };
}

const unreadUnit = (path: string): Left => ({
  path,
  reason: "unknown-unit",
  message: "A figure of 0, or without a unit that is known.",
});

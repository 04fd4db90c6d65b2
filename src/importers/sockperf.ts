import type { Issue } from "../notice.js";
import type { Importer, Left } from "./importer.js";
import { importIssue, mostRuns, tooManyRuns } from "./issue.js";
import { isLoopback, loopbackLeft } from "./loopback.js";
import { numeral } from "./numeral.js";
import { readingOf } from "./observation.js";
import type { Observation, Run } from "./observation.js";
import { percentileStatistic } from "./percentile-statistic.js";
import { failedRun, partialRun } from "./run-issue.js";
import { splitRuns } from "./text.js";
import { textLines } from "./text-lines.js";

const mebibyte = 1_048_576;

/**
 * sockperf's ping-pong, under-load and throughput, several runs in one text. Without `--full-rtt` a latency is half
 * of the round trip: the two are metrics of their own, so that nobody compares one with the other.
 * The mean latency speaks for `network-latency`, the bandwidth over TCP for `network-throughput` (over UDP it is
 * what was sent); nothing does over loopback, with dropped messages, or under a load that was asked for.
 */
export const sockperf: Importer = {
  tool: "sockperf",
  accepts: "keep all that sockperf ping-pong prints",
  detect: (text) => {
    if (text.includes("sockperf: == version #")) return 1;
    if (!text.includes("sockperf: ")) return 0;
    return /^sockperf: (?:\[Valid Duration\]|Summary: |---> )/m.test(text) ? 0.9 : 0;
  },
  read: (text, context) => {
    const plain = textLines(text).map((line) => line.replace(colour, ""));
    const { before, runs } = splitRuns(
      plain.join("\n"),
      (line) => line.startsWith("sockperf: == version #"),
      "sockperf: == version #",
    );
    const texts = runs.length === 0 ? [before] : runs;
    const issues = texts.length > mostRuns ? [tooManyRuns("runs", texts.length)] : [];
    const read = texts.slice(0, mostRuns).map((run, index) => readRun(run, `runs[${index}]`));
    return readingOf(read, context, { left: [], issues });
  },
};

/** The text may come as it was printed, with colours. */
const colour = new RegExp(`${"\u001b"}\\[[0-9;]{0,20}m`, "g");

function readRun(run: string, path: string): Run {
  const error = /^sockperf: ERROR: (.{1,300})$/m.exec(run)?.[1];
  const address = /^\[ ?\d{1,4}\] IP = (\S{1,60})/m.exec(run)?.[1] ?? "";
  const protocol = /# (TCP|UDP)$/m.exec(run)?.[1]?.toLowerCase();
  const version = /^sockperf: == version #([\w.-]{1,30}) ==/m.exec(run)?.[1];
  const duration = numeral(/^sockperf: \[Total Run\] RunTime=([\d.]{1,20}) sec/m.exec(run)?.[1]);
  const sent =
    /^sockperf: \[Valid Duration\] RunTime=([\d.]{1,20}) sec; SentMessages=(\d{1,15}); ReceivedMessages=(\d{1,15})/m.exec(
      run,
    );
  const lost = (numeral(sent?.[2]) ?? 0) - (numeral(sent?.[3]) ?? 0);
  const dropped = numeral(/^sockperf: # dropped messages = (\d{1,15})/m.exec(run)?.[1]) ?? 0;
  const validity = [
    ...(error === undefined ? [] : ["failed"]),
    ...(dropped > 0 || lost > 1 ? ["lost-messages"] : []),
  ];
  const figures = [...latencies(run), ...rates(run, protocol)];
  const loopback = isLoopback(address);
  const votes = validity.length === 0 && !loopback;
  const size = numeral(/using msg-size=(\d{1,9})/.exec(run)?.[1]);
  const empty = figures.length === 0 && error === undefined && version !== undefined;
  return {
    observations: figures.map(({ dimension, ...figure }): Observation => ({
      ...figure,
      benchmark: `sockperf/${rates(run, protocol).length > 0 ? "throughput" : "latency"}`,
      params: {
        ...(protocol !== undefined && { protocol }),
        ...(size !== undefined && { "message-bytes": size }),
      },
      tool: { name: "sockperf", ...(version !== undefined && { version }) },
      environment: {
        ...(duration !== undefined && { duration: `${Math.round(duration)} s` }),
        ...(loopback && { link: "loopback" }),
      },
      validity,
      ...(votes && dimension !== undefined && { dimension }),
    })),
    left: [
      ...(loopback && figures.length > 0 ? [loopbackLeft(path)] : []),
      ...(figures.length > 0 ? rounded(run, path) : []),
    ],
    issues: [
      ...(error === undefined ? [] : [failedRun("sockperf", path, error)]),
      ...(empty ? [partialRun("sockperf", path, "a summary", "none")] : []),
      ...(validity.includes("lost-messages") ? [lostMessages(path, Math.max(dropped, lost))] : []),
    ],
  };
}

type Figure = Pick<
  Observation,
  "metric" | "unit" | "direction" | "statistic" | "value" | "observations" | "dimension"
>;

function latencies(run: string): readonly Figure[] {
  const [, kind, mean] = /^sockperf: ====> avg-(latency|rtt|lat)= ?([\d.]{1,20})/m.exec(run) ?? [];
  const count = numeral(/^sockperf: Total (\d{1,15}) observations/m.exec(run)?.[1]) ?? 0;
  const value = numeral(mean) ?? 0;
  if (value === 0 || count === 0) return [];
  const metric = {
    metric: kind === "rtt" ? "round-trip-time" : "half-round-trip-time",
    unit: "s",
    direction: "lower",
    observations: count,
  } as const;
  const ranked = run.split("\n").flatMap((line): readonly Figure[] => {
    const [, word, ticks] =
      /^sockperf: ---> (<MAX> observation|percentile [\d.]{1,10}) += +([\d.]{1,20})$/.exec(line) ?? [];
    const microseconds = numeral(ticks) ?? 0;
    if (word === undefined || microseconds === 0) return [];
    if (word.startsWith("<MAX>")) return [{ ...metric, statistic: "max", value: microseconds / 1e6 }];
    const percent = word.slice("percentile ".length);
    const statistic = percentileStatistic(percent);
    const wanted = Number(percent) === 50 || Number(percent) >= 90;
    const reached = count * Math.round((100 - Number(percent)) * 1000) >= 100_000;
    return statistic !== undefined && wanted && reached
      ? [{ ...metric, statistic, value: microseconds / 1e6 }]
      : [];
  });
  return [{ ...metric, statistic: "mean", value: value / 1e6, dimension: "network-latency" }, ...ranked];
}

function rates(run: string, protocol: string | undefined): readonly Figure[] {
  const messages =
    numeral(/^sockperf: Summary: Message Rate is ([\d.]{1,20}) \[msg\/sec\]/m.exec(run)?.[1]) ?? 0;
  const bandwidth = numeral(/^sockperf: Summary: BandWidth is ([\d.]{1,20}) MBps/m.exec(run)?.[1]) ?? 0;
  const rate = { direction: "higher", statistic: "rate" } as const;
  return [
    ...(messages > 0 ? [{ ...rate, metric: "messages-per-second", unit: "1/s", value: messages }] : []),
    ...(bandwidth > 0
      ? [
          {
            ...rate,
            metric: "throughput",
            unit: "B/s",
            value: bandwidth * mebibyte,
            ...(protocol === "tcp" && { dimension: "network-throughput" as const }),
          },
        ]
      : []),
  ];
}

/** Percentiles above what the observations reach are the longest one under other names. */
const rounded = (run: string, path: string): readonly Left[] => {
  const count = numeral(/^sockperf: Total (\d{1,15}) observations/m.exec(run)?.[1]) ?? 0;
  return count > 0 && count < 100_000
    ? [
        {
          path,
          reason: "few-observations",
          message: `${count} observations reach not all percentiles that are printed.`,
        },
      ]
    : [];
};

const lostMessages = (path: string, lost: number): Issue =>
  importIssue({
    code: "lost-messages",
    path,
    expected: "an answer to every message",
    received: `${lost} without one`,
    message:
      "Messages were lost: the latencies are those of the others, are marked, and speak for no dimension.",
  });

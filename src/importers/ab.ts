import { numberIn, textIn } from "./first-match.js";
import type { Importer, Left } from "./importer.js";
import { mostRuns, tooManyRuns } from "./issue.js";
import { loadReading } from "./load-reading.js";
import type { LoadLatency, LoadRun } from "./load-run.js";
import { numeral } from "./numeral.js";
import { percentileStatistic } from "./percentile-statistic.js";
import { failedRun } from "./run-issue.js";
import { settledText, splitRuns } from "./text.js";
import { textLines } from "./text-lines.js";

const banner = "This is ApacheBench, Version ";
/** Percentiles are printed in whole milliseconds. */
const millisecond = 0.001;

/**
 * ab's text, several runs one after the other; a closed loop. Percentiles are whole milliseconds: below 10 ms they
 * are marked as quantised and do not vote. A response of another length than the first is no failure here.
 */
export const ab: Importer = {
  tool: "ab",
  accepts: "keep all that ab prints",
  detect: (text) => (text.includes(banner) ? 1 : 0),
  read: (text, context) => {
    const { before, runs } = splitRuns(settledText(text), (line) => line.startsWith(banner), banner);
    const read = runs.slice(0, mostRuns).map((run, index) => abRun(textLines(run), `runs[${index}]`));
    const [first] = read;
    return loadReading(
      read.flatMap(({ run }) => run ?? []),
      context,
      {
        left: [
          ...(first !== undefined && before.trim() !== "" ? [beforeFirstRun] : []),
          ...read.flatMap(({ left }) => left),
        ],
        issues: [
          ...read.flatMap(({ failure, path }) =>
            failure === undefined ? [] : [failedRun("ab", path, failure)],
          ),
          ...(runs.length > mostRuns ? [tooManyRuns("runs", runs.length)] : []),
        ],
      },
    );
  },
};

interface AbRun {
  readonly path: string;
  readonly run?: LoadRun;
  readonly left: readonly Left[];
  readonly failure?: string;
}

function abRun(lines: readonly string[], path: string): AbRun {
  const find = (pattern: RegExp): string | undefined => textIn(lines, pattern);
  const count = (pattern: RegExp): number | undefined => numberIn(lines, pattern);
  const failure = find(/^(?:Benchmarking .{1,300}\.\.\.)?(apr_\w+: .+)$/);
  const requests = count(/^Complete requests: +(\d+)$/);
  if (failure !== undefined && requests === undefined) return { path, left: [], failure };
  const kinds = find(/^ +\((Connect: \d+, Receive: \d+, Length: \d+, Exceptions: \d+)\)$/)?.split(", ") ?? [];
  const kind = (name: string): number =>
    numeral(kinds.find((one) => one.startsWith(`${name}: `))?.slice(name.length + 2)) ?? 0;
  const failed = count(/^Failed requests: +(\d+)$/) ?? 0;
  const errors = Math.max(0, failed - kind("Length"));
  const ended = lines.some((line) => /^ *100% +\d+ \(longest request\)$/.test(line));
  const mean = count(/^Time per request: +([\d.]+) \[ms\] \(mean\)$/);
  const kilobytes = count(/^Transfer rate: +([\d.]+) \[Kbytes\/sec\] received$/);
  const version = find(/^This is ApacheBench, Version (\d+(?:\.\d+)*)/);
  const documentPath = find(/^Document Path: +(\S.*)$/)?.slice(0, 200);
  const connections = count(/^Concurrency Level: +(\d+)$/);
  return {
    path,
    left: kind("Length") > 0 ? [lengthsDiffer(path, kind("Length"))] : [],
    run: {
      path,
      benchmark: "ab",
      params: {
        ...(documentPath !== undefined && { path: documentPath }),
        ...(connections !== undefined && { connections }),
        ...(lines.some((line) => line.startsWith("Keep-Alive requests:")) && { "keep-alive": true }),
      },
      tool: { name: "ab", ...(version !== undefined && { version }) },
      loop: "closed",
      requests,
      errors,
      refusals: count(/^Non-2xx responses: +(\d+)$/) ?? 0,
      rate: count(/^Requests per second: +([\d.]+) \[#\/sec\] \(mean\)$/),
      bytesPerSecond: kilobytes === undefined ? undefined : kilobytes * 1024,
      latencies: [
        { statistic: "mean", seconds: mean === undefined ? undefined : mean / 1000 },
        ...percentiles(lines),
      ],
      step: millisecond,
      ends: ended || requests === 0 ? undefined : "the longest request",
    },
  };
}

const percentiles = (lines: readonly string[]): readonly LoadLatency[] =>
  lines.flatMap((line): readonly LoadLatency[] => {
    const parts = /^ *(\d{1,3})% +(\d{1,12})(?: \(longest request\))?$/.exec(line);
    const statistic = parts?.[1] === "100" ? "max" : percentileStatistic(parts?.[1] ?? "");
    const milliseconds = numeral(parts?.[2]);
    return statistic === undefined || milliseconds === undefined
      ? []
      : [{ statistic, seconds: milliseconds / 1000 }];
  });

const beforeFirstRun: Left = {
  path: "text",
  reason: "before-first-run",
  message: "Lines before the first run.",
};

const lengthsDiffer = (path: string, count: number): Left => ({
  path: `${path}.failed`,
  reason: "lengths-differ",
  message: `${count} responses differ in length from the first, which ab counts as failed and a changing page does.`,
});

import { numberIn } from "./first-match.js";
import { heyCsv, heyStep, isHeyCsv } from "./hey-csv.js";
import type { Importer } from "./importer.js";
import { mostRuns } from "./issue.js";
import { loadReading } from "./load-reading.js";
import type { LoadLatency, LoadRun } from "./load-run.js";
import { numeral } from "./numeral.js";
import { percentileStatistic } from "./percentile-statistic.js";
import { settledText, splitRuns } from "./text.js";
import { textLines } from "./text-lines.js";

/**
 * hey's text and its `-o csv`; a closed loop. Times step by 0.1 ms: below 1 ms they are marked as quantised and do
 * not vote. Statuses from 400 on are failures. The text does not say how many workers there were: state them.
 */
export const hey: Importer = {
  tool: "hey",
  accepts: "keep what hey prints, as text or with -o csv",
  detect: (text) => {
    if (isHeyCsv(text)) return 1;
    return /^Summary:$/m.test(text) && /^Details \(average, fastest, slowest\):$/m.test(text) ? 1 : 0;
  },
  read: (text, context) => {
    const settled = settledText(text);
    if (isHeyCsv(settled)) return loadReading([heyCsv(textLines(settled))], context);
    const { runs } = splitRuns(settled, (line) => line === "Summary:", "Summary:");
    return loadReading(
      runs.slice(0, mostRuns).map((run, index) => heyRun(textLines(run), `runs[${index}]`)),
      context,
    );
  },
};

function heyRun(lines: readonly string[], path: string): LoadRun {
  const figure = (pattern: RegExp): number | undefined => numberIn(lines, pattern);
  const statuses = counted(lines, "Status code distribution:");
  const errors = counted(lines, "Error distribution:").reduce((sum, [, count]) => sum + count, 0);
  const ended = lines.indexOf("Status code distribution:") !== -1;
  const requests = counts(statuses, () => true);
  const total = figure(/^ *Total data:\s+(\d+) bytes$/);
  const seconds = figure(/^ *Total:\s+([\d.]+) secs$/);
  const cut = ended && statuses.length === 0 && errors === 0;
  return {
    path,
    benchmark: "hey",
    params: {},
    tool: { name: "hey" },
    loop: "closed",
    requests: ended ? requests : undefined,
    errors,
    refusals: counts(statuses, (status) => status >= 400),
    rate: figure(/^ *Requests\/sec:\s+([\d.]+)$/),
    bytesPerSecond:
      total === undefined || seconds === undefined || seconds === 0 ? undefined : total / seconds,
    latencies: [
      { statistic: "mean", seconds: figure(/^ *Average:\s+([\d.]+) secs$/) },
      { statistic: "max", seconds: figure(/^ *Slowest:\s+([\d.]+) secs$/) },
      ...percentiles(lines),
    ],
    step: heyStep,
    ends: ended && !cut ? undefined : "the distribution of status codes",
  };
}

const percentiles = (lines: readonly string[]): readonly LoadLatency[] =>
  lines.flatMap((line): readonly LoadLatency[] => {
    const parts = /^ *(\d{1,3})%{1,2} in ([\d.]+) secs$/.exec(line);
    const statistic = percentileStatistic(parts?.[1] ?? "");
    return statistic === undefined ? [] : [{ statistic, seconds: numeral(parts?.[2]) }];
  });

/** The lines `[200]⇥368 responses` under a heading, up to the next blank line. */
function counted(lines: readonly string[], heading: string): readonly (readonly [number, number])[] {
  const begin = lines.indexOf(heading) + 1;
  const rows = begin === 0 ? [] : lines.slice(begin);
  const end = rows.findIndex((line) => line.trim() === "");
  const statuses = heading.startsWith("Status");
  return rows
    .slice(0, end === -1 ? rows.length : end)
    .flatMap((line): readonly (readonly [number, number])[] => {
      const parts = statuses ? /^ *\[(\d+)\]\s+(\d+) responses$/.exec(line) : /^ *\[((\d+))\]\s/.exec(line);
      const [key, count] = [numeral(parts?.[1]), numeral(parts?.[2])];
      return key === undefined || count === undefined ? [] : [[key, count]];
    });
}

const counts = (
  statuses: readonly (readonly [number, number])[],
  wanted: (status: number) => boolean,
): number => statuses.reduce((sum, [status, count]) => sum + (wanted(status) ? count : 0), 0);

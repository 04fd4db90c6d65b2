import type { Importer, Left } from "./importer.js";
import { mostRuns, tooManyRuns } from "./issue.js";
import { numeral } from "./numeral.js";
import { readingOf } from "./observation.js";
import type { Observation, Run } from "./observation.js";
import { partialRun } from "./run-issue.js";
import { textLines } from "./text-lines.js";

const row =
  /^(\d{1,9}|AVG)\tMethod: (MEMCPY|DUMB|MCBLOCK)\tElapsed: ([\d.]{1,20})\tMiB: ([\d.]{1,20})\tCopy: ([\d.]{1,20}) MiB\/s$/;
const mebibyte = 1_048_576;

/**
 * mbw's copies: the average of a process is one run's figure, its passes share the process and are not read beside
 * it. `MEMCPY` speaks for `memory`; the other methods measure the compiler's loop and the cache.
 */
export const mbw: Importer = {
  tool: "mbw",
  accepts: "run mbw -n 10 256 some times and append what it prints",
  detect: (text) =>
    text.includes("\tMethod: ") && /^(?:\d{1,9}|AVG)\tMethod: [A-Z]{1,10}\tElapsed: /m.test(text) ? 1 : 0,
  read: (text, context) => {
    const rows = textLines(text).flatMap((line, index) => {
      const [, pass, method = "", , size, speed] = row.exec(line) ?? [];
      return pass === undefined ? [] : [{ pass, method, size: numeral(size), speed: numeral(speed), index }];
    });
    const averages = rows.filter(({ pass }) => pass === "AVG");
    const passes = rows.length - averages.length;
    const runs = averages.slice(0, mostRuns).map(({ method, size, speed }): Run => ({
      observations: observation(method, size, speed),
      left: [],
      issues: [],
    }));
    const last = rows.at(-1);
    const cut = last !== undefined && last.pass !== "AVG";
    return readingOf(runs, context, {
      left: passes > 0 ? [passesLeft(passes)] : [],
      issues: [
        ...(cut ? [partialRun("mbw", `lines[${last.index}]`, "an average", "passes alone")] : []),
        ...(averages.length > mostRuns ? [tooManyRuns("lines", averages.length)] : []),
      ],
    });
  },
};

function observation(
  method: string,
  size: number | undefined,
  speed: number | undefined,
): readonly Observation[] {
  if (speed === undefined || speed === 0) return [];
  return [
    {
      benchmark: `mbw/${method.toLowerCase()}`,
      metric: "copy-bandwidth",
      unit: "B/s",
      direction: "higher",
      statistic: "mean",
      value: speed * mebibyte,
      params: size === undefined ? {} : { "array-bytes": Math.round(size * mebibyte) },
      tool: { name: "mbw" },
      ...(method === "MEMCPY" && { dimension: "memory" as const }),
    },
  ];
}

const passesLeft = (passes: number): Left => ({
  path: "lines",
  reason: "passes",
  message: `${passes} passes are parts of their process's average, not runs of their own.`,
});

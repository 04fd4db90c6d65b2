import type { Importer, Left, Params } from "./importer.js";
import { mostRuns, tooManyRuns } from "./issue.js";
import { numeral } from "./numeral.js";
import { readingOf } from "./observation.js";
import type { Observation, Run } from "./observation.js";
import { failedRun, partialRun } from "./run-issue.js";
import { splitRuns } from "./text.js";
import { cells, withoutLongLines } from "./text-lines.js";

/**
 * `7z b`: the averages over dictionaries and the total, in millions of instructions per second (a MIPS is what the
 * program counts, not what the processor does) and bytes per second. The total's rating speaks for `cpu`.
 * The dictionaries grow with the memory unless `-md` fixes them, and so are parameters.
 */
export const sevenZip: Importer = {
  tool: "seven-zip",
  accepts: "run 7z b -md=22 -mmt=2 and keep all that it prints",
  detect: (text) => {
    if (/^Dict +Speed Usage +R\/U Rating/m.test(text)) return 1;
    if (!text.includes("Igor Pavlov")) return 0;
    return /^7-Zip .{0,80}Igor Pavlov/m.test(text) ? 0.6 : 0;
  },
  read: (text, context) => {
    const { before, runs } = splitRuns(withoutLongLines(text), (line) => line.startsWith("7-Zip "), "7-Zip ");
    const texts = runs.length === 0 ? [before] : runs;
    const issues = texts.length > mostRuns ? [tooManyRuns("runs", texts.length)] : [];
    const read = texts.slice(0, mostRuns).map((run, index) => readRun(run, `runs[${index}]`));
    return readingOf(read, context, { left: [], issues });
  },
};

function readRun(run: string, path: string): Run {
  const lines = run.split("\n");
  const error = lines.find((line) => /^(?:Error|ERROR|System ERROR)/.test(line));
  const started = lines.some((line) => /^Dict +Speed Usage/.test(line));
  if (!started && error === undefined) return { observations: [], left: [noBenchmark(path)], issues: [] };
  const averages = halves(lines.find((line) => line.startsWith("Avr:")));
  const total = cells(lines.find((line) => line.startsWith("Tot:")) ?? "").at(-1);
  const rating = numeral(total) ?? 0;
  const validity = error !== undefined ? ["failed"] : rating === 0 ? ["partial"] : [];
  const version = /^7-Zip (?:\[\d{2}\] |\([a-z]\) )?(?:\[\d{2}\] )?(\d[\d.]{0,20})/m.exec(run)?.[1];
  const shared = {
    benchmark: "seven-zip",
    direction: "higher",
    statistic: "rate",
    params: paramsOf(run, lines),
    tool: { name: "seven-zip", ...(version !== undefined && { version }) },
    validity,
  } as const;
  const found: readonly (readonly [
    metric: string,
    value: number | undefined,
    unit: string,
    factor: number,
  ])[] = [
    ["total-rating", numeral(total), "1/s", 1e6],
    ["compression-rating", averages?.[0]?.rating, "1/s", 1e6],
    ["decompression-rating", averages?.[1]?.rating, "1/s", 1e6],
    ["compression-throughput", averages?.[0]?.speed, "B/s", 1024],
    ["decompression-throughput", averages?.[1]?.speed, "B/s", 1024],
  ];
  return {
    observations: found.flatMap(([metric, value, unit, factor]): readonly Observation[] =>
      value === undefined || value === 0
        ? []
        : [
            {
              ...shared,
              metric,
              unit,
              value: value * factor,
              ...(metric === "total-rating" && validity.length === 0 && { dimension: "cpu" as const }),
            },
          ],
    ),
    left: [],
    issues: [
      ...(error === undefined ? [] : [failedRun("7z", path, error)]),
      ...(validity[0] === "partial" ? [partialRun("7z", path, "a line Tot:", "none")] : []),
    ],
  };
}

/** `Avr:  2424  40  5480  2177  |  14767  37  3291  1209`: speed in KiB/s, usage, MIPS a use, MIPS. */
function halves(line: string | undefined) {
  const parts = line
    ?.slice("Avr:".length)
    .split("|")
    .map((half) => cells(half).map(numeral));
  const read = parts?.map(([speed, , , rating]) => ({ speed, rating }));
  return read?.length === 2 && parts?.every((half) => half.length === 4) === true ? read : undefined;
}

function paramsOf(run: string, lines: readonly string[]): Params {
  const threads = numeral(/# Benchmark threads: +(\d{1,6})/.exec(run)?.[1]);
  const dictionaries = lines.flatMap((line) => /^(\d{2}): /.exec(line)?.[1] ?? []);
  const passes = new Set(dictionaries);
  return {
    ...(threads !== undefined && { threads }),
    ...(passes.size > 0 && { dictionaries: [...passes].join(",").slice(0, 100) }),
  };
}

const noBenchmark = (path: string): Left => ({
  path,
  reason: "no-benchmark",
  message: "An output of 7z that is no benchmark's.",
});

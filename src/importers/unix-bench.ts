import type { Importer, Left } from "./importer.js";
import { mostRuns, tooManyRuns } from "./issue.js";
import { numeral } from "./numeral.js";
import { readingOf } from "./observation.js";
import type { Observation, Run } from "./observation.js";
import { partialRun } from "./run-issue.js";
import { splitRuns } from "./text.js";
import { withoutLongLines } from "./text-lines.js";

const begins = /^\d{1,6} CPUs? in system; running (\d{1,6}) parallel cop(?:y|ies) of tests/;
const row = /^(\S.{0,60}?) {2,60}(\d[\d.]{0,20}) (lps|lpm|MWIPS|KBps) +\(/;

/** `lps` and `lpm` are loops a second and a minute, `KBps` 1,024 bytes a second. */
const units: ReadonlyMap<string, readonly [unit: string, multiply: number, divide: number]> = new Map([
  ["lps", ["1/s", 1, 1]],
  ["lpm", ["1/s", 1, 60]],
  ["MWIPS", ["1/s", 1e6, 1]],
  ["KBps", ["B/s", 1024, 1]],
]);

/**
 * UnixBench's report: the results of each block (one copy, then as many as there are processors) and its index, a
 * geometric mean against a machine of 1995. Dhrystone of the block with most copies speaks for `cpu`.
 */
export const unixBench: Importer = {
  tool: "unix-bench",
  accepts: "import the report that UnixBench's Run writes under results",
  detect: (text) => {
    if (/^System Benchmarks (?:Partial )?Index/m.test(text)) return 1;
    if (!text.includes(" in system; running ")) return 0;
    return /^\d{1,6} CPUs? in system; running \d{1,6} parallel cop/m.test(text) ? 1 : 0;
  },
  read: (text, context) => {
    const { runs } = splitRuns(withoutLongLines(text), (line) => begins.test(line));
    const version = /Version (\d[\d.]{0,10}) +Based on the Byte Magazine Unix Benchmark/.exec(text)?.[1];
    const most = Math.max(0, ...runs.slice(0, mostRuns).map(copiesOf));
    const read = runs.slice(0, mostRuns).map((run, index) => readBlock(run, `runs[${index}]`, version, most));
    const issues = runs.length > mostRuns ? [tooManyRuns("runs", runs.length)] : [];
    return readingOf(read, context, { left: runs.length === 0 ? [noBlock] : [], issues });
  },
};

const copiesOf = (run: string): number => numeral(begins.exec(run)?.[1]) ?? 0;

function readBlock(run: string, path: string, version: string | undefined, most: number): Run {
  const copies = copiesOf(run);
  const score = numeral(
    /^System Benchmarks (?:Partial )?Index Score.{0,20} +(\d[\d.]{0,20}) *$/m.exec(run)?.[1],
  );
  const partial = /^System Benchmarks Partial Index/m.test(run);
  const validity = score === undefined ? ["partial"] : [];
  const shared = {
    direction: "higher",
    statistic: "rate",
    params: { copies },
    tool: { name: "unix-bench", ...(version !== undefined && { version }) },
    validity,
  } as const;
  const results = run.split("\n").flatMap((line): readonly Observation[] => {
    const [, name = "", written, word = ""] = row.exec(line) ?? [];
    const value = numeral(written);
    const unit = units.get(word);
    if (value === undefined || value === 0 || unit === undefined) return [];
    const votes = name.startsWith("Dhrystone") && copies === most && validity.length === 0;
    return [
      {
        ...shared,
        benchmark: `unix-bench/${plain(name)}`,
        metric: unit[0] === "B/s" ? "throughput" : "loops-per-second",
        unit: unit[0],
        value: (value * unit[1]) / unit[2],
        ...(votes && { dimension: "cpu" as const }),
      },
    ];
  });
  const index: Observation = {
    ...shared,
    benchmark: "unix-bench/index",
    metric: partial ? "partial-index-score" : "index-score",
    unit: "1",
    statistic: "mean",
    value: score ?? 0,
  };
  return {
    observations: score === undefined || score === 0 ? results : [...results, index],
    left: [],
    issues: score === undefined ? [partialRun("UnixBench", path, "an index score", "none")] : [],
  };
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

const noBlock: Left = { path: "text", reason: "no-block", message: "Lines without a block of results." };

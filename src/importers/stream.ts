import type { Importer, Left, Params } from "./importer.js";
import { mostRuns, tooManyRuns } from "./issue.js";
import { numeral } from "./numeral.js";
import { readingOf } from "./observation.js";
import type { Observation, Run } from "./observation.js";
import { failedRun, partialRun } from "./run-issue.js";
import { splitRuns } from "./text.js";
import { cells, withoutLongLines } from "./text-lines.js";

const header = /^Function +(?:Best )?Rate \(?([MG])B\/s\)?/;
const headers = new RegExp(header.source, "m");
const begins = /^(?:STREAM version|Running stream with numaopts)/;
const kernels = ["copy", "scale", "add", "triad"] as const;
const bytesOf: ReadonlyMap<string, number> = new Map([
  ["M", 1e6],
  ["G", 1e9],
]);

/**
 * STREAM's table, 5.9 (`Rate (MB/s)`), 5.10 (`Best Rate MB/s`) and builds that print GB/s, several runs in one text;
 * a line `Running stream with numaopts` above a run is a parameter of it. A rate is the best of the run's passes.
 * Triad speaks for `memory`; the other kernels move the same bytes on the same bus.
 */
export const stream: Importer = {
  tool: "stream",
  accepts: "keep all that STREAM prints, to its line about the solution",
  detect: (text) => {
    if (!headers.test(text)) return 0;
    return /^(?:Copy|Triad): /m.test(text) ? 1 : 0.5;
  },
  read: (text, context) => {
    const { before, runs } = splitRuns(withoutLongLines(text), begunBy());
    const texts = runs.length === 0 || headers.test(before) ? [before, ...runs] : runs;
    const issues = texts.length > mostRuns ? [tooManyRuns("runs", texts.length)] : [];
    const read = texts.slice(0, mostRuns).map((run, index) => readRun(run, `runs[${index}]`));
    return readingOf(read, context, { left: [], issues });
  },
};

/**
 * A run begins at the first of the lines that can begin one, or at a table of its own where those lines were cut
 * away: the line that names the numactl options stands above the version's.
 */
function begunBy(): (line: string) => boolean {
  let open = false;
  let tabled = false;
  return (line) => {
    const table = line.startsWith("Function") && header.test(line);
    const named = begins.test(line);
    const starts = named ? !open || tabled : table && tabled;
    if (starts) tabled = false;
    if (named) open = true;
    if (table) tabled = true;
    return starts;
  };
}

function readRun(run: string, path: string): Run {
  const lines = run.split("\n");
  const factor = bytesOf.get(headers.exec(run)?.[1] ?? "");
  if (factor === undefined) {
    const begun = lines.some((line) => begins.test(line));
    const issues = begun ? [partialRun("STREAM", path, "a table of rates", "none")] : [];
    return { observations: [], left: begun ? [] : [noTable(path)], issues };
  }
  const invalid = lines.find((line) => line.startsWith("Failed Validation"));
  const validates = lines.some((line) => line.startsWith("Solution Validates"));
  const validity = invalid !== undefined ? ["invalid"] : validates ? [] : ["partial"];
  const version = /^STREAM version \$Revision: ([\d.]+) \$/m.exec(run)?.[1];
  const params = paramsOf(run);
  const tool = { name: "stream", ...(version !== undefined && { version }) };
  const rows = kernelRows(lines);
  const observations: Observation[] = [];
  for (const kernel of kernels) {
    const [, rate, ...times] = cells(rows.get(kernel) ?? "");
    const value = numeral(rate);
    if (value === undefined || value === 0 || times.length < 3) continue;
    observations.push({
      benchmark: "stream",
      params,
      tool,
      validity,
      metric: `${kernel}-bandwidth`,
      unit: "B/s",
      direction: "higher",
      statistic: "max",
      value: value * factor,
      dimension: kernel === "triad" && validity.length === 0 ? "memory" : undefined,
    });
  }
  return {
    observations,
    left: [],
    issues: [
      ...(invalid === undefined ? [] : [failedRun("STREAM", path, invalid)]),
      ...(validity[0] === "partial"
        ? [partialRun("STREAM", path, "Solution Validates", "no such line")]
        : []),
    ],
  };
}

/** The first row of each kernel. */
function kernelRows(lines: readonly string[]): ReadonlyMap<string, string> {
  const rows = new Map<string, string>();
  for (const line of lines) {
    const name = /^(copy|scale|add|triad):/i.exec(line)?.[1]?.toLowerCase();
    if (name !== undefined && !rows.has(name)) rows.set(name, line);
  }
  return rows;
}

function paramsOf(run: string): Params {
  const elements = numeral(/^Array size = (\d{1,15})/m.exec(run)?.[1]);
  const width = numeral(/^This system uses (\d{1,3}) bytes per/m.exec(run)?.[1]);
  const threads = numeral(/^Number of Threads (?:counted|requested) = (\d{1,6})/m.exec(run)?.[1]);
  const passes = numeral(
    /^(?:Each kernel|Each test) (?:will be executed|is run) (\d{1,9}) times/m.exec(run)?.[1],
  );
  const options = /^Running stream with numaopts:?[ \t]*(\S.{0,150})$/m.exec(run)?.[1]?.trim();
  return {
    ...(elements !== undefined && { "array-elements": elements }),
    ...(width !== undefined && { "element-bytes": width }),
    ...(threads !== undefined && { threads }),
    ...(passes !== undefined && { passes }),
    ...(options !== undefined && { numactl: options }),
  };
}

const noTable = (path: string): Left => ({
  path,
  reason: "no-table",
  message: "Lines without a table of rates.",
});

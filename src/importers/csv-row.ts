import type { MetricDirection, Statistic } from "../brief/measurement.js";
import { dimensions } from "../brief/vocabulary.js";
import type { Dimension } from "../brief/vocabulary.js";
import type { Issue } from "../notice.js";
import { namedMetric, percentile } from "./csv-metric.js";
import type { CsvRow } from "./csv-table.js";
import { inBaseUnit } from "./csv-unit.js";
import type { ImportContext, Left, Params } from "./importer.js";
import { importIssue } from "./issue.js";
import type { Observation } from "./observation.js";

/** What defines the work stands in columns of this prefix. */
export const paramPrefix = "params.";
/** The columns that a measurement carries as they are, and the most that a name needs. */
const texts = ["platform", "metric", "unit", "benchmark", "tool", "version"] as const;
const longestText = 200;
const missing = /^(?:|-|n\/?a|nan|null|none)$/i;
const numeral = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,4})?$/i;

/** One number of one run, or why there is none. */
export type CsvReading =
  | { readonly run: string; readonly observation: Observation }
  | { readonly left: Left }
  | { readonly issue: Issue };

/** Reads a row; a missing value is left, a wrong cell is an issue, and either way the row gives no number. */
export function readRow(row: CsvRow, paramColumns: readonly string[], context: ImportContext): CsvReading {
  const written = row.cell("value");
  if (missing.test(written)) {
    const message = "No value: the run is missing, which is not 0.";
    return { left: { path: `${row.path}.value`, reason: "missing-value", message } };
  }
  const value = numeral.test(written) ? Number(written) : Number.NaN;
  const metric = row.cell("metric");
  const byName = namedMetric(metric);
  const direction = pick(row.cell("direction"), directionOf, byName?.direction);
  const statistic = pick(row.cell("statistic"), statisticOf, byName?.statistic ?? "mean");
  const dimension = pick(row.cell("dimension"), dimensionOf, byName?.dimension ?? "none");
  const params = paramsOf(row, paramColumns);
  if (!Number.isFinite(value) || value < 0) {
    return refuse(row, "value", "not-a-number", "a finite number, 0 or more, with a decimal point");
  }
  if (metric === "") return refuse(row, "metric", "missing-metric", "the name of what was measured");
  if (statistic === undefined)
    return refuse(row, "statistic", "unknown-word", "mean, median, rate, max or p99");
  if (dimension === undefined) return refuse(row, "dimension", "unknown-word", dimensions.join(", "));
  if (params === undefined) return refuse(row, "params", "unknown-word", "names of letters, digits, _ and -");
  if (direction === undefined) {
    return row.cell("direction") === ""
      ? { issue: unknownDirection(row, metric) }
      : refuse(row, "direction", "unknown-word", "higher or lower");
  }
  const long = texts.find((column) => row.cell(column).length > longestText);
  if (long !== undefined) return refuse(row, long, "too-long", `at most ${longestText} characters`);
  if (row.cell("unit") === "") return refuse(row, "unit", "missing-unit", "a unit; 1 where there is none");
  return {
    run: row.cell("run"),
    observation: {
      platform: row.cell("platform") || context.platform,
      benchmark: row.cell("benchmark") || "tidy-csv",
      metric,
      direction,
      statistic,
      ...inBaseUnit(value, row.cell("unit")),
      params,
      tool: {
        name: row.cell("tool") || "tidy-csv",
        ...(row.cell("version") !== "" && { version: row.cell("version") }),
      },
      ...(dimension !== "none" && { dimension }),
    },
  };
}

/** What the cell says (`undefined` if it says something unknown), and the fallback where it is empty. */
const pick = <Word>(
  cell: string,
  read: (cell: string) => Word | undefined,
  fallback: Word | undefined,
): Word | undefined => (cell === "" ? fallback : read(cell));

const directionOf = (cell: string): MetricDirection | undefined =>
  (["higher", "lower"] as const).find((word) => word === cell.toLowerCase());

const statisticOf = (cell: string): Statistic | undefined =>
  (["mean", "median", "rate", "max"] as const).find((word) => word === cell.toLowerCase()) ??
  percentile(cell.toLowerCase());

const dimensionOf = (cell: string): Dimension | "none" | undefined =>
  (["none", ...dimensions] as const).find((word) => word === cell.toLowerCase());

/** `undefined` where a name could not be a key of plain data. */
function paramsOf(row: CsvRow, columns: readonly string[]): Params | undefined {
  const names = columns.map((column) => column.slice(paramPrefix.length));
  if (names.some((name) => !/^[a-z][a-z0-9_-]{0,62}$/.test(name) || name in {})) return undefined;
  return Object.fromEntries(
    names.flatMap((name): readonly (readonly [string, string | number | boolean])[] => {
      const cell = row.cell(paramPrefix + name);
      if (cell === "") return [];
      if (cell === "true" || cell === "false") return [[name, cell === "true"]];
      const number = numeral.test(cell) ? Number(cell) : Number.NaN;
      return [[name, Number.isFinite(number) ? number : cell]];
    }),
  );
}

const refuse = (row: CsvRow, column: string, code: string, expected: string): { readonly issue: Issue } => ({
  issue: importIssue({
    code,
    path: `${row.path}.${column}`,
    expected,
    received: row.cell(column),
    message: `The row is left out: its ${column} is not one of what is expected there.`,
  }),
});

const unknownDirection = (row: CsvRow, metric: string): Issue =>
  importIssue({
    code: "unknown-direction",
    path: `${row.path}.direction`,
    expected: "higher or lower",
    received: metric,
    message:
      "Nothing says whether more or less of this metric is better; add a column direction with higher or lower.",
  });

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

/** All that a row says of its number, its unit as written. */
export type Kind = Omit<Observation, "value">;

/** One number of one run, in the base unit. */
export interface CsvSample {
  /** The label of the run, empty where there is none. */
  readonly run: string;
  readonly kind: Kind;
  readonly value: number;
  readonly unit: string;
}

/** One number of one run, or why there is none. */
export type CsvReading = CsvSample | { readonly left: Left } | { readonly issue: Issue };

/**
 * Reads row after row; a missing value is left, a wrong cell is an issue, and either way the row gives no number.
 * Rows that differ in value and run alone are settled once: they are of the same `kind`.
 */
export function rowReader(columns: readonly string[], context: ImportContext): (row: CsvRow) => CsvReading {
  const paramColumns = columns.filter((name) => name.startsWith(paramPrefix));
  const telling = columns.filter((name) => name !== "value" && name !== "run");
  const known = new Map<string, Kind>();
  return (row) => {
    const written = row.cell("value");
    if (missing.test(written)) {
      const message = "No value: the run is missing, which is not 0.";
      return { left: { path: `${row.path}.value`, reason: "missing-value", message } };
    }
    const value = numeral.test(written) ? Number(written) : Number.NaN;
    if (!Number.isFinite(value) || value < 0) {
      return refuse(row, "value", "not-a-number", "a finite number, 0 or more, with a decimal point");
    }
    let key = "";
    for (const name of telling) {
      const cell = row.cell(name);
      key += `${cell.length}:${cell}`;
    }
    const kind = known.get(key) ?? kindOf(row, paramColumns, context);
    if ("issue" in kind) return kind;
    known.set(key, kind);
    return { run: row.cell("run"), kind, ...inBaseUnit(value, kind.unit) };
  };
}

/** What a row is about, or why it is left out. */
function kindOf(
  row: CsvRow,
  paramColumns: readonly string[],
  context: ImportContext,
): Kind | { readonly issue: Issue } {
  const metric = row.cell("metric");
  const byName = namedMetric(metric);
  const direction = pick(row.cell("direction"), directionOf, byName?.direction);
  const statistic = pick(row.cell("statistic"), statisticOf, byName?.statistic ?? "mean");
  const dimension = pick(row.cell("dimension"), dimensionOf, byName?.dimension ?? "none");
  const params = paramsOf(row, paramColumns);
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
    platform: row.cell("platform") || context.platform,
    benchmark: row.cell("benchmark") || "tidy-csv",
    metric,
    direction,
    statistic,
    unit: row.cell("unit"),
    params,
    tool: {
      name: row.cell("tool") || "tidy-csv",
      ...(row.cell("version") !== "" && { version: row.cell("version") }),
    },
    ...(dimension !== "none" && { dimension }),
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

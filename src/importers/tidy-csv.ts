import type { Issue } from "../notice.js";
import { mappedTable } from "./csv-columns.js";
import { paramPrefix, rowReader } from "./csv-row.js";
import type { CsvSample, Kind } from "./csv-row.js";
import { csvColumns, csvTable } from "./csv-table.js";
import type { Importer, Left } from "./importer.js";
import { importIssue } from "./issue.js";
import { poolRuns } from "./observation.js";
import type { Observation } from "./observation.js";

const needed = ["metric", "unit", "value"] as const;
const known: readonly string[] = [
  ...["platform", "run", ...needed],
  ...["benchmark", "direction", "dimension", "statistic", "tool", "version"],
];

const isRead = (name: string): boolean => known.includes(name) || name.startsWith(paramPrefix);

/**
 * A table with one number a row: `platform,run,metric,unit,value`, and if wanted `benchmark`, `direction` (higher,
 * lower), `dimension`, `statistic`, `tool`, `version` and columns `params.<name>` for what defines the work.
 * Other names of columns, and facts that no column holds, are settled by `columns`.
 * A dimension is voted for by the column, or by a metric that bears the dimension's own name.
 */
export const tidyCsv: Importer = {
  tool: "tidy-csv",
  accepts:
    "write a CSV with the header platform,run,metric,unit,value, or name its columns in the option columns",
  detect: (text) => {
    const { columns } = csvColumns(text.slice(0, 4096));
    if (!needed.every((name) => columns.includes(name))) return 0;
    return columns.includes("platform") && columns.includes("run") ? 0.95 : 0.8;
  },
  read: (text, context) => {
    const table = mappedTable(csvTable(text), context.columns, isRead);
    const issues: Issue[] = [...table.issues];
    for (const name of needed) if (!table.columns.includes(name)) issues.push(noColumn(name, table.columns));
    if (issues.some(({ code }) => code === "missing-column")) return { measurements: [], left: [], issues };
    const strange = table.columns.filter((name) => !isRead(name));
    const left = strange.map((name) => unknownColumn(name));
    const found: CsvSample[] = [];
    const undirected = new Set<string>();
    const readRow = rowReader(table.columns, context);
    for (const row of table.rows) {
      const read = readRow(row);
      if ("kind" in read) found.push(read);
      else if ("left" in read) left.push(read.left);
      else if (read.issue.code !== "unknown-direction") issues.push(read.issue);
      else if (!undirected.has(row.cell("metric"))) {
        undirected.add(row.cell("metric"));
        issues.push(read.issue);
      }
    }
    return { measurements: poolRuns(withinRuns(found), context), left, issues };
  },
};

/**
 * Rows that repeat the label of a run hold parts of that run: then the samples are iterations, which are not
 * independent of one another. Rows without a label are runs of their own.
 */
function withinRuns(rows: readonly CsvSample[]): readonly Observation[] {
  const idOf = identities();
  const seen = new Set<string>();
  const repeated = new Set<string>();
  const ids = rows.map(({ run, kind, unit }) => {
    const id = `${idOf(kind)} ${unit}`;
    const labelled = `${id.length} ${id} ${run}`;
    if (run !== "" && seen.has(labelled)) repeated.add(id);
    seen.add(labelled);
    return id;
  });
  return rows.map(({ kind, value, unit }, index) => ({
    platform: kind.platform,
    benchmark: kind.benchmark,
    metric: kind.metric,
    direction: kind.direction,
    statistic: kind.statistic,
    unit,
    value,
    params: kind.params,
    tool: kind.tool,
    dimension: kind.dimension,
    sampleKind: repeated.has(ids[index] ?? "") ? "iteration" : "run",
  }));
}

/** A number for each kind; two that differ at most in how they write the unit have the same. */
function identities(): (kind: Kind) => number {
  const known = new Map<Kind, number>();
  const contents = new Map<string, number>();
  return (kind) => {
    let id = known.get(kind);
    if (id === undefined) {
      const content = JSON.stringify({ ...kind, unit: undefined });
      id = contents.get(content) ?? contents.size;
      contents.set(content, id);
      known.set(kind, id);
    }
    return id;
  };
}

const noColumn = (name: string, columns: readonly string[]): Issue =>
  importIssue({
    code: "missing-column",
    path: `columns.${name}`,
    expected: "the header platform,run,metric,unit,value",
    received: columns.join(","),
    message: `The table has no column ${name}.`,
  });

const unknownColumn = (name: string): Left => ({
  path: "columns",
  reason: "unknown-column",
  message: `Column ${name.slice(0, 60)} is not read; if it defines the work, name it params.${name.slice(0, 60)}.`,
});

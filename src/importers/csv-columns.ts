import type { Issue } from "../notice.js";
import type { CsvTable } from "./csv-table.js";
import type { Columns } from "./importer.js";
import { importIssue } from "./issue.js";

/**
 * The table under the names that the mapping gives its columns. A mapped column no longer has its own name; one fact
 * can be the same in every row. A mapping to a column that is not there, or of a name that is not read, is an issue.
 */
export function mappedTable(
  table: CsvTable,
  mapping: Columns | undefined,
  isRead: (name: string) => boolean,
): CsvTable {
  if (mapping === undefined) return table;
  const issues: Issue[] = [...table.issues];
  const sources = new Map<string, string>();
  const constants = new Map<string, string>();
  for (const [name, source] of Object.entries(mapping)) {
    const header = typeof source === "string" ? source.trim().toLowerCase() : undefined;
    if (!isRead(name)) issues.push(notRead(name));
    else if (header === undefined) constants.set(name, stated(source));
    else if (table.columns.includes(header)) sources.set(name, header);
    else issues.push(noSource(name, header, table.columns));
  }
  const mapped = new Set(sources.values());
  const taken = new Set([...sources.keys(), ...constants.keys(), ...mapped]);
  return {
    issues,
    columns: [...sources.keys(), ...constants.keys(), ...table.columns.filter((name) => !taken.has(name))],
    rows: table.rows.map(({ path, cell }) => ({
      path,
      cell: (name) => {
        const source = sources.get(name);
        return constants.get(name) ?? (source === undefined && mapped.has(name) ? "" : cell(source ?? name));
      },
    })),
  };
}

/** Callers without types reach this. */
function stated(source: unknown): string {
  const { is } = (source ?? {}) as { readonly is?: unknown };
  return typeof is === "string" || typeof is === "number" ? String(is).trim() : "";
}

const notRead = (name: string): Issue =>
  importIssue({
    code: "unknown-column",
    path: "columns",
    expected: "a column of tidy CSV: platform, run, metric, unit, value, … or params.<name>",
    received: name,
    message: "The mapping names a column that is not read.",
  });

const noSource = (name: string, header: string, columns: readonly string[]): Issue =>
  importIssue({
    code: "missing-column",
    path: "columns",
    expected: `a column of the table for ${name.slice(0, 60)}: ${columns.join(", ").slice(0, 200)}`,
    received: header,
    message: "The table has no column of that name.",
  });

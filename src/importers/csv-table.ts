import papaparse from "papaparse";
import type { Issue } from "../notice.js";
import { importIssue } from "./issue.js";

/** A row under its header. */
export interface CsvRow {
  /** `rows[7]`, counted from 0 below the header. */
  readonly path: string;
  /** The cell of a column without surrounding space; empty where the column does not exist. */
  readonly cell: (column: string) => string;
}

export interface CsvTable {
  /** Lower case, in the order of the file. */
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
  readonly issues: readonly Issue[];
}

/** As many rows as are read from one text: a hundred benchmarks of a thousand runs. */
const mostRows = 100_000;
const delimiters = [",", ";", "\t"] as const;

/** The names of the header's columns, whichever of comma, semicolon and tab divides most of them. */
export function csvColumns(text: string): {
  readonly columns: readonly string[];
  readonly delimiter: string;
} {
  const [delimiter, cells] = delimiters
    .map((mark) => [mark, parse(text, mark, 1).data[0] ?? []] as const)
    .reduce((best, next) => (next[1].length > best[1].length ? next : best));
  return { columns: cells.map((name) => name.trim().toLowerCase()), delimiter };
}

/**
 * A text by RFC 4180: quoted cells hold delimiters, line ends and doubled quotes. Rows with fewer or more cells
 * than the header are issues and are left out, because a cell may stand in the wrong column. Cells are text:
 * a formula in one is not evaluated.
 */
export function csvTable(text: string): CsvTable {
  const { columns, delimiter } = csvColumns(text);
  const { data, errors } = parse(text, delimiter, mostRows + 2);
  const issues: Issue[] = errors.map((error) =>
    importIssue({
      code: "malformed-csv",
      path: error.row === undefined || error.row === 0 ? "rows" : `rows[${error.row - 1}]`,
      expected: "cells quoted by RFC 4180",
      received: error.code,
      message: `${error.message}.`,
    }),
  );
  const repeated = columns.filter((name, index) => columns.indexOf(name) !== index);
  for (const name of new Set(repeated)) {
    issues.push(
      importIssue({
        code: "repeated-column",
        path: "columns",
        expected: "each column once",
        received: name,
        message: "Of columns with the same name only the first is read.",
      }),
    );
  }
  const body = data.slice(1);
  if (body.length > mostRows) issues.push(tooManyRows);
  const places = new Map<string, number>();
  columns.forEach((name, index) => {
    if (!places.has(name)) places.set(name, index);
  });
  const rows: CsvRow[] = [];
  body.slice(0, mostRows).forEach((cells, index) => {
    const path = `rows[${index}]`;
    if (cells.length === columns.length) {
      rows.push({ path, cell: (column) => cells[places.get(column) ?? -1]?.trim() ?? "" });
      return;
    }
    issues.push(
      importIssue({
        code: "ragged-row",
        path,
        expected: `${columns.length} cells`,
        received: `${cells.length} cells`,
        message: "The row has not as many cells as the header; quote cells that hold the delimiter.",
      }),
    );
  });
  return { columns, rows, issues };
}

const parse = (text: string, delimiter: string, preview: number): ReturnType<typeof papaparse.parse> =>
  papaparse.parse(text, { delimiter, preview, skipEmptyLines: "greedy" });

const tooManyRows: Issue = importIssue({
  code: "too-many-runs",
  path: "rows",
  expected: `at most ${mostRows} rows in one text`,
  received: "more",
  message: `Only the first ${mostRows} rows are read; split the text.`,
});

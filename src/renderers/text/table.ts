import { padded, wrapped } from "./width.js";

/** Columns of a page that is read in a terminal. */
export const PAGE_WIDTH = 80;
const GAP = 2;

/** Rows as columns of fixed width with wrapped cells; together no wider than the widths and the gaps between. */
export const tableLines = (
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): readonly string[] => rows.flatMap((cells) => rowLines(cells, widths));

function rowLines(cells: readonly string[], widths: readonly number[]): readonly string[] {
  const columns = widths.map((width, index) => wrapped(cells[index] ?? "", width));
  const height = Math.max(...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) =>
    columns
      .map((lines, index) => padded(lines[at] ?? "", widths[index] ?? 0))
      .join(" ".repeat(GAP))
      .trimEnd(),
  );
}

/** A paragraph whose later lines are indented further. */
export const hanging = (text: string, indent: number): readonly string[] =>
  wrapped(text, PAGE_WIDTH - indent).map((line, at) =>
    at === 0 ? line : " ".repeat(indent) + line.trimStart(),
  );

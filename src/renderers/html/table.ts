import type { Detail } from "../page/detail.js";
import type { View } from "../view.js";
import { markup, nothing, type Markup, type Part } from "./markup.js";

/** A page of a browser stays quick with this many rows; the rest stands in the data. */
const MOST_ROWS = 400;

/** A table of more columns than this is set smaller, with its figures on two lines where need be. */
const MANY_COLUMNS = 8;

type Row = readonly Part[];

export interface TableParts {
  readonly caption: string;
  readonly head: readonly string[];
  /** Rows, or groups of them with a heading each. */
  readonly rows?: readonly Row[];
  readonly groups?: readonly { readonly heading: string; readonly rows: readonly Row[] }[];
  /** Columns of figures, aligned to the right and not broken. */
  readonly numeric?: readonly number[];
  /** Whether the last row is a sum. */
  readonly hasTotal?: boolean;
}

/** A table that scrolls sideways where the page is narrow; its first column heads the rows. */
export function table(parts: TableParts): Markup {
  const { caption, head, rows = [], groups = [{ heading: "", rows }], numeric = [] } = parts;
  const classOf = (column: number): Markup => (numeric.includes(column) ? markup` class="figure"` : nothing);
  return markup`<div class="wide" tabindex="0" role="region" aria-label="${caption}"><table${head.length > MANY_COLUMNS ? markup` class="many"` : nothing}>
<caption class="unseen">${caption}</caption>
<thead><tr>${head.map((text, column) => markup`<th scope="col"${classOf(column)}>${text}</th>`)}</tr></thead>
${groups.map(({ heading, rows: of }) => {
  const last = parts.hasTotal === true ? of.length - 1 : -1;
  return markup`<tbody>${groupHeading(heading, head.length)}${of.map((cells, at) => row(cells, at === last, classOf))}</tbody>
`;
})}</table></div>
`;
}

const groupHeading = (heading: string, columns: number): Markup =>
  heading === ""
    ? nothing
    : markup`<tr><th class="group" scope="rowgroup" colspan="${columns}">${heading}</th></tr>
`;

function row(cells: Row, isTotal: boolean, classOf: (column: number) => Markup): Markup {
  const written = cells.map((cell, column) =>
    column === 0 ? markup`<th scope="row">${cell}</th>` : markup`<td${classOf(column)}>${cell}</td>`,
  );
  return markup`<tr${isTotal ? markup` class="total"` : nothing}>${written}</tr>
`;
}

/** A detail as a heading, its note and its table; nothing where it has no rows. */
export function section(detail: Detail, view: View): Markup {
  if (detail.rows.length === 0) return nothing;
  return markup`<section><h2>${detail.title}</h2>${body(detail, view)}</section>
`;
}

/** The same behind a line that opens it. */
export function collapsed(detail: Detail, view: View): Markup {
  if (detail.rows.length === 0) return nothing;
  return markup`<details><summary>${detail.title}</summary>${body(detail, view)}</details>
`;
}

function body({ title, note, head, numeric, rows, hasTotal = false }: Detail, view: View): Markup {
  const hidden = rows.length - MOST_ROWS;
  const shown = rows.slice(0, MOST_ROWS);
  const notes = [note, hidden > 0 ? view.locale.words.onlyInData(String(hidden)) : ""].filter(
    (text) => text !== "",
  );
  return markup`${notes.map((text) => markup`<p class="note">${text}</p>`)}${table({ caption: title, head, numeric, rows: shown, hasTotal })}`;
}

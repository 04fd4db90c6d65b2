import type { Detail } from "../page/details.js";
import type { View } from "../view.js";
import { html, nothing, type Markup, type Part } from "./markup.js";

/** A page of a browser stays quick with this many rows; the rest stands in the data. */
const MOST_ROWS = 400;

export interface TableParts {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Part[])[];
  /** Columns of figures, aligned to the right and not broken. */
  readonly numeric?: readonly number[];
  /** Whether the last row is a sum. */
  readonly hasTotal?: boolean;
}

/** A table that scrolls sideways where the page is narrow; its first column heads the rows. */
export function table({ caption, head, rows, numeric = [], hasTotal = false }: TableParts): Markup {
  const classOf = (column: number): Markup => (numeric.includes(column) ? html` class="figure"` : nothing);
  return html`<div class="wide" tabindex="0" role="region" aria-label="${caption}">
    <table>
      <caption class="unseen">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${head.map((text, column) => html`<th scope="col" ${classOf(column)}>${text}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (
            cells,
            at,
          ) => html`<tr${hasTotal && at === rows.length - 1 ? html` class="total"` : nothing}>${cells.map(
            (cell, column) =>
              column === 0 ? html`<th scope="row">${cell}</th>` : html`<td${classOf(column)}>${cell}</td>`,
          )}</tr>
`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** A detail as a heading, its note and its table; nothing where it has no rows. */
export function section(detail: Detail, view: View): Markup {
  if (detail.rows.length === 0) return nothing;
  return html`<section>
    <h2>${detail.title}</h2>
    ${body(detail, view)}
  </section>`;
}

/** The same behind a line that opens it. */
export function collapsed(detail: Detail, view: View): Markup {
  if (detail.rows.length === 0) return nothing;
  return html`<details>
    <summary>${detail.title}</summary>
    ${body(detail, view)}
  </details>`;
}

function body({ title, note, head, numeric, rows }: Detail, view: View): Markup {
  const hidden = rows.length - MOST_ROWS;
  return html`${note === "" ? nothing : html`<p class="note">${note}</p>`}${table({ caption: title, head, numeric, rows: rows.slice(0, MOST_ROWS) })}${
    hidden > 0 ? html`<p class="note">${view.locale.words.onlyInData(String(hidden))}</p>` : nothing
  }`;
}

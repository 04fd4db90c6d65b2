import type { HdrFigures } from "./hdr-figures.js";
import { hdrPercents, isReached, statisticOf } from "./hdr-figures.js";
import { numeral } from "./numeral.js";
import { cells, textLines } from "./text-lines.js";

/** The table of one histogram, and whether its last row is there. */
export interface HdrTable extends HdrFigures {
  readonly complete: boolean;
}

const columns = ["Value", "Percentile", "TotalCount", "1/(1-Percentile)"];
const quoted = /["\s]/g;

export const isHdrHeader = (line: string): boolean => {
  if (line.length > 200 || !line.includes("TotalCount")) return false;
  const names = line.includes(",") ? line.split(",") : cells(line);
  return names.map((name) => name.replace(quoted, "")).join() === columns.join();
};

/**
 * The tables of a text, one a header: rows of value, percentile from 0 to 1 and cumulative count, parted by spaces
 * or commas; mean and maximum from the footer, where there is one. A percentile is the first row's at or above it.
 */
export function hdrTables(text: string): readonly HdrTable[] {
  const tables: { rows: { value: number; share: number; count: number }[]; footer: Map<string, number> }[] =
    [];
  for (const line of textLines(text)) {
    if (isHdrHeader(line)) tables.push({ rows: [], footer: new Map() });
    const table = tables[tables.length - 1];
    if (table === undefined) continue;
    const trimmed = line.trim();
    if (trimmed.startsWith("#[")) {
      for (const [, name, number] of trimmed.matchAll(/(Mean|Max|Total count) *= *([\d.]{1,40})/g)) {
        const value = numeral(number);
        if (value !== undefined) table.footer.set(name ?? "", value);
      }
      continue;
    }
    const [value, share, count] = (trimmed.includes(",") ? trimmed.split(",") : cells(trimmed)).map(numeral);
    if (value === undefined || share === undefined || count === undefined || share > 1) continue;
    table.rows.push({ value, share, count });
  }
  return tables.map(({ rows, footer }) => {
    const last = rows.at(-1);
    const count = Math.round(last?.count ?? 0);
    const complete = last !== undefined && last.share === 1;
    const mean = footer.get("Mean");
    const max = footer.get("Max") ?? (complete ? last.value : undefined);
    const ranked = hdrPercents.flatMap((percent) => {
      const row = rows.find(({ share }) => share >= percent / 100);
      return row === undefined || !isReached(percent, count)
        ? []
        : [{ statistic: statisticOf(percent), value: row.value }];
    });
    return {
      complete,
      count,
      statistics: [
        ...(mean === undefined ? [] : [{ statistic: "mean" as const, value: mean }]),
        ...(max === undefined ? [] : [{ statistic: "max" as const, value: max }]),
        ...ranked,
      ],
    };
  });
}

import { excluded } from "../../src/evidence/excluded.js";
import { records } from "../../src/evidence/records.js";
import { groupsOf, isDimension, topicsOnPage } from "./cells.js";
import { forestPlot } from "./forest.js";
import { claims, contradictions, gaps, opening, spreadNote } from "./prose.js";
import { excludedTable, interestTable, recordTable, spreadTable } from "./tables.js";

/** A file of the page: its path under `docs` and its text. */
export interface PageFile {
  readonly path: string;
  readonly text: string;
}

/** The page on published evidence and its plots, from the records alone. */
export function evidencePage(): readonly PageFile[] {
  const plots: PageFile[] = [];
  const sections = topicsOnPage.map((topic) => {
    const plot = isDimension(topic) ? forestPlot(topic) : undefined;
    if (plot !== undefined) plots.push({ path: `evidence/${topic}.svg`, text: plot });
    const image = plot === undefined ? [] : [`![${described(plot)}](evidence/${topic}.svg)`];
    return [`## ${topic}`, ...image, recordTable(groupsOf(topic).flatMap((group) => group.records))].join(
      "\n\n",
    );
  });
  const studies = new Set(records.map(({ study }) => study)).size;
  const text = [
    opening,
    `${records.length} records of ${studies} studies; ${excluded.length} findings were looked at and left out.`,
    spreadTable(),
    interestTable(),
    spreadNote,
    contradictions,
    claims,
    gaps,
    ...sections,
    "## Looked at and left out",
    excludedTable(),
  ].join("\n\n");
  return [{ path: "evidence.md", text: `${text}\n` }, ...plots];
}

/** The plot's own description, as the alternative text of the image. */
const described = (plot: string): string => /<desc[^>]*>([^<]*)</.exec(plot)?.[1] ?? "";

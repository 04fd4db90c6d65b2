import { describe, expect, it } from "vitest";
import type { From } from "../../src/notice.js";
import { lookUp } from "../../src/report/explain-figure.js";
import type { Report } from "../../src/report/report.js";
import { reports } from "./reports.js";

/** The parents that an origin names; a published one's are its records. */
function parentsOf(from: From): readonly string[] {
  switch (from.kind) {
    case "derived":
      return from.inputs;
    case "measured":
      return from.paths;
    case "published":
      return [];
    default:
      return [from.path];
  }
}

/** Every origin in a report, wherever it stands. */
function originsIn(node: unknown): readonly From[] {
  if (typeof node !== "object" || node === null) return [];
  const { from } = node as { readonly from?: unknown };
  const own = typeof from === "object" && from !== null && "kind" in from ? [from as From] : [];
  return [...own, ...Object.values(node).flatMap(originsIn)];
}

const told = ({ brief: _, ...others }: Report): readonly From[] => originsIn(others);

describe.each([...reports])("the trails of %s", (_, report) => {
  const origins = told(report);

  it("lead from every figure to parents in the report or the brief", () => {
    const paths = [...new Set(origins.flatMap(parentsOf))];
    const lost = lookUp(report, paths)
      .filter(({ found }) => found === undefined)
      .map(({ path }) => path);
    expect(paths.length).toBeGreaterThan(10);
    expect(lost).toEqual([]);
  });

  it("end in at least one parent each, and published ones in records that overheads name", () => {
    expect(origins.filter((from) => from.kind === "derived" && from.inputs.length === 0)).toEqual([]);
    const known = new Set(report.overheads.flatMap(({ records }) => records.map(({ id }) => id)));
    const records = origins.flatMap((from) => (from.kind === "published" ? from.records : []));
    expect(records.filter((id) => !known.has(id))).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/evidence/catalogue.js";
import { explain } from "../../src/explanation/explain.js";
import { estimateOverheads } from "../../src/overheads/overheads.js";
import { briefOf, completed } from "../brief/stated.js";

const brief = completed(briefOf({}));
const { overheads } = estimateOverheads({ brief });
const explanation = explain({
  ...{ brief, overheads, verdicts: [], figures: [], notAsked: [], records: catalogue },
  read: new Set(["overheads[vm].cpu"]),
  difference: (path, value) => (path === "overheads[vm].cpu" ? value : 0),
});

describe("an explanation", () => {
  it("moves only what was read", () => {
    expect(explanation.sensitivity.map(({ path }) => path)).toEqual(["overheads[vm].cpu"]);
    expect(explanation.rests.published).toBeCloseTo(1, 12);
  });

  it("names every record that is pooled, with its publisher and the overheads it speaks for", () => {
    const pooled = new Set(
      overheads.flatMap(({ records }) => records.filter(({ use }) => use === "pooled").map(({ id }) => id)),
    );
    expect(new Set(explanation.evidence.map(({ record }) => record))).toEqual(pooled);
    for (const { publisher, overheads: paths } of explanation.evidence) {
      expect(publisher).not.toBe("");
      expect(paths.length).toBeGreaterThan(0);
    }
  });
});

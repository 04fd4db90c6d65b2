import { describe, expect, it } from "vitest";
import { informationDetail, worthOfRuns } from "../../../src/renderers/page/information.js";
import { viewOf } from "../../../src/renderers/view.js";
import { reportWith } from "../fixture.js";

describe("what knowing more is worth, in words", () => {
  it("names the input, its share, its worth, the best study and its net worth", () => {
    const { rows, note } = informationDetail(viewOf(reportWith({})));
    expect(rows).toEqual([
      [
        "storage-iops on vm, of bare metal",
        "41 %",
        "17 k USD",
        "5 a side: worth 13 k USD, 12 % of the spread left",
        "+11 k USD",
      ],
      ["all weights, 2 together", "—", "hardly anything", "—", "—"],
    ]);
    expect(note).toContain("All inputs and weights together: 23 k USD.");
  });

  it("says what runs are expected to bring, by the first study of at least as many", () => {
    const view = viewOf(reportWith({}));
    expect(worthOfRuns("overheads[vm].storage-iops", 18, view)).toBe(
      ", about 72 hours; expected worth 14 k USD",
    );
    expect(worthOfRuns("overheads[vm].cpu", 18, view)).toBe("");
  });
});

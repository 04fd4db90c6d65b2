import { describe, expect, it } from "vitest";
import { spoilingMarks } from "../../src/brief/validity.js";

describe("spoilingMarks", () => {
  it("are all but coarse readings and a load at its limit", () => {
    expect(spoilingMarks({ validity: ["quantised", "failed", "saturated", "partial"] })).toEqual([
      "failed",
      "partial",
    ]);
    expect(spoilingMarks({ validity: ["saturated"] })).toEqual([]);
  });
});

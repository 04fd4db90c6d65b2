import { describe, expect, it } from "vitest";
import { placementSchema } from "../../../src/report/schema/placement.js";
import { isHeld, report } from "./part.js";

describe("the schema of a placement", () => {
  it("takes what a real report holds, and refuses a missing or surplus field", () => {
    expect(isHeld(placementSchema, report.placements, ["plan", "clusters", "hosts"])).toBe(true);
  });
});

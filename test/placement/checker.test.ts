import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkPlacement } from "../../src/placement/checker.js";
import { placeCentral } from "./estates.js";
import { generatedBrief, generatedEstate, generatedPlan } from "./generated.js";

describe("every limit is kept", () => {
  it("on generated estates", () => {
    fc.assert(
      fc.property(generatedEstate, (estate) => {
        const placed = placeCentral(generatedBrief(estate), generatedPlan(estate));
        expect(checkPlacement(placed)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

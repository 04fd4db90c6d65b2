import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkPlacement } from "../../src/placement/checker.js";
import { shop, withClusters } from "./checks/broken.js";
import { placeCentral } from "./estates.js";
import { generatedBrief, generatedEstate, generatedPlan } from "./generated.js";

describe("every limit is kept", () => {
  it("on generated estates", () => {
    fc.assert(
      fc.property(generatedEstate, (estate) => {
        const placed = placeCentral(generatedBrief(estate), generatedPlan(estate));
        expect(checkPlacement(placed)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

it("says of a placement that is not laid out that nothing else can be told", () => {
  const bare = withClusters(shop("metal"), (cluster) => ({ ...cluster, nodes: [] }));
  expect(checkPlacement(bare)).toEqual([{ rule: "laid-out", about: "metal", expected: 3, actual: 0 }]);
});

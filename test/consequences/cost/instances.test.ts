import { describe, expect, it } from "vitest";
import { instanceBillOf } from "../../../src/consequences/cost/instances.js";
import { constant } from "../../../src/statistics/column.js";
import { briefOf, contextFor, placementOf } from "../fixture.js";

describe("instances", () => {
  it("cost their price an hour, 8,760 hours a year", () => {
    const brief = briefOf({
      platforms: [
        { id: "c", kind: "cloud-vm", instance: { name: "m", cpu: 4, memory: "16Gi", price: "0.20" } },
      ],
    });
    const years = [3, 4].map(constant);
    const placement = placementOf({
      instances: [{ name: "m", platform: "c", count: 3, draws: constant(3), years }],
    });
    const { charges } = instanceBillOf(contextFor({ brief, on: "c", placement }));
    expect(charges[0]).toMatchObject({ line: "instances", frequency: "Usage-Based", pricingUnit: "hour" });
    // 3 × 8,760 = 26,280 and 4 × 8,760 = 35,040 hours.
    expect(charges[0]?.entries.map(({ year, quantity }) => [year, quantity[0]])).toEqual([
      [1, 26_280],
      [2, 35_040],
    ]);
    expect(charges[0]?.inputs).toEqual(["placements[p].instances", "platforms[c].instance.price"]);
  });
});

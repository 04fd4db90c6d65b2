import { describe, expect, it } from "vitest";
import { demandOf, weightedMean } from "../../src/consequences/demand.js";
import { constant } from "../../src/statistics/column.js";
import { briefOf, contextFor } from "./fixture.js";

describe("demand", () => {
  it("is replicas at the midpoint × CPU request unless stated", () => {
    const brief = briefOf({
      workloads: [
        { id: "ranged", replicas: { min: 2, max: 6 }, requests: { cpu: "500m", memory: "1Gi" } },
        { id: "stated", replicas: 9, demand: 3, requests: { cpu: 2, memory: "1Gi" } },
      ],
    });
    const { read } = contextFor({ brief, on: "vm" });
    expect(brief.workloads.map((workload) => demandOf(workload, read)[0])).toEqual([2, 3]);
  });

  it("weighs a mean draw by draw, and not at all where all demand is 0", () => {
    const mean = weightedMean([
      { weight: Float64Array.of(3, 0), value: constant(1) },
      { weight: Float64Array.of(1, 0), value: constant(5) },
    ]);
    expect(mean).toEqual(Float64Array.of(2, 3));
  });
});

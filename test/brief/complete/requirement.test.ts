import { describe, expect, it } from "vitest";
import {
  completeAvailability,
  completeContracts,
  completeLatency,
  completeNeeds,
} from "../../../src/brief/complete/requirement.js";

describe("requirements", () => {
  it("latency: one replica has the servers of its CPU request unless the baseline says", () => {
    const objective = { percentile: 0.99, atMost: "9ms" };
    const baseline = { percentile: 0.99, value: "6ms", platform: "vm", utilization: 0.5 };
    expect(completeLatency({ objective, baseline }, "w.latency", 3)).toMatchObject({
      objective: {
        atMost: { path: "w.latency.objective.atMost", unit: "seconds", value: 0.009, given: "9ms" },
      },
      baseline: { servers: 3, value: { value: 0.006 } },
      hops: 0,
    });
    expect(
      completeLatency({ objective, baseline: { ...baseline, servers: 8 }, hops: 2 }, "w", 3),
    ).toMatchObject({ baseline: { servers: 8 }, hops: 2 });
  });

  it.each([
    [1, 1],
    [2, 1],
    [3, 2],
    [4, 3],
    [40, 30],
  ])("availability: of %i replicas %i must run", (replicas, least) => {
    expect(completeAvailability({ objective: 0.999 }, "w", replicas)).toMatchObject({
      minAvailable: least,
      period: "month",
      credits: [],
    });
    expect(completeAvailability({ objective: 0.999, minAvailable: 1 }, "w", replicas).minAvailable).toBe(1);
  });

  it("contracts by id, needs with a clock in seconds", () => {
    const contract = { demands: "hypervisor", clause: "§" } as const;
    expect(
      completeContracts([
        { id: "b", ...contract },
        { id: "a", ...contract },
      ]).map(({ id }) => id),
    ).toEqual(["a", "b"]);
    expect(completeNeeds({ clock: "100us", gpu: "any" }, "w.needs")).toMatchObject({
      gpu: "any",
      clock: { path: "w.needs.clock", value: 1e-4 },
    });
    expect(completeNeeds({}, "w.needs")).toEqual({});
  });
});

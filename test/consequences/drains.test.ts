import { describe, expect, it } from "vitest";
import { drainsOf } from "../../src/consequences/drains.js";
import { briefOf, clusterOf, contextFor, nodeOf, placementOf } from "./fixture.js";

const requests = { cpu: 1, memory: "1Gi" };
const counted = (workloads: NonNullable<Parameters<typeof briefOf>[0]>["workloads"], pods: object) => {
  const brief = briefOf({ workloads: workloads ?? [] });
  const nodes = [nodeOf("vm", 0, pods as Record<string, number>)];
  const placement = placementOf({ clusters: [clusterOf(nodes)] });
  return Object.fromEntries(
    drainsOf(contextFor({ brief, on: "vm", placement })).map(({ measure, count }) => [measure, count]),
  );
};

describe("drains within disruption budgets", () => {
  it("go in waves of what may be missing: 7 of 10 must run, 5 on the node are two waves of 3", () => {
    const availability = { objective: 0.99, minAvailable: 7 };
    expect(counted([{ id: "w", replicas: 10, requests, availability }], { w: 5 })).toEqual({
      "drain-waves": 2,
      "drains-blocked": 0,
    });
  });

  it("never end where none may be missing", () => {
    const strict = { objective: 0.99, minAvailable: 3 };
    const workloads = [
      { id: "a", replicas: 3, requests, availability: strict },
      { id: "b", replicas: 4, requests, availability: { objective: 0.99 } },
    ];
    // b keeps floor(0.75 × 4) = 3: one at a time, so both pods take two waves.
    expect(counted(workloads, { a: 1, b: 2 })).toEqual({ "drain-waves": 2, "drains-blocked": 1 });
  });

  it("are not spoken of without an objective", () => {
    expect(counted([{ id: "w", replicas: 3, requests }], { w: 3 })).toEqual({});
  });
});

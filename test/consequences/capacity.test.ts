import { describe, expect, it } from "vitest";
import { capacityOf } from "../../src/consequences/capacity.js";
import {
  briefOf,
  clusterOf,
  contextFor,
  hostsOf,
  known,
  measured,
  nodeOf,
  notKnown,
  placementOf,
  poolOf,
} from "./fixture.js";

const brief = briefOf();

describe("capacity", () => {
  it("adds up hosts over groups, per draw", () => {
    const placement = placementOf({
      hosts: [
        hostsOf("default-host", "bare-metal", 6, { draws: Float64Array.of(5, 6, 7) }),
        hostsOf("default-host", "bare-metal", 2),
      ],
    });
    const { consequences } = capacityOf(contextFor({ brief, on: "bare-metal", placement }));
    expect(measured(consequences, "hosts").column).toEqual(Float64Array.of(7, 8, 9));
    expect(known(consequences, "hosts")).toMatchObject({ center: 8, unit: "hosts" });
    expect(known(consequences, "hosts").from).toEqual({
      kind: "derived",
      formula: "capacity.hosts",
      inputs: ["placements[p].hosts"],
    });
  });

  it("counts worker nodes, control planes of their own and spare hosts that are nodes", () => {
    // 6 workers + 3 control-plane hosts + 1 spare = 10.
    const placement = placementOf({
      clusters: [
        clusterOf([nodeOf("bare-metal", 0, { w: 1 })], {
          controlPlane: { kind: "hosts", nodes: 3, platform: "bare-metal", hosts: [6, 7, 8] },
        }),
      ],
      pools: [poolOf("bare-metal", 6)],
      hosts: [hostsOf("default-host", "bare-metal", 10)],
    });
    const { consequences } = capacityOf(contextFor({ brief, on: "bare-metal", placement }));
    expect(known(consequences, "nodes").center).toBe(10);
    expect(known(consequences, "clusters").center).toBe(1);
  });

  it("sums the cores that are stranded, not other resources", () => {
    const placement = placementOf({
      stranded: [
        { resource: "cpu", amount: 60, by: { id: "stranded.max-pods", values: {} } },
        { resource: "memory", amount: 5e9, by: { id: "stranded.cpu", values: {} } },
        { resource: "cpu", amount: 1.5, by: { id: "stranded.memory", values: {} } },
      ],
    });
    const { consequences } = capacityOf(contextFor({ brief, on: "bare-metal", placement }));
    expect(known(consequences, "stranded-cores")).toMatchObject({ center: 61.5, unit: "cores" });
  });

  it("does not know hosts of a plan on instances, and nothing of one that was not placed", () => {
    const instances = [
      { name: "m", platform: "bare-metal", count: 3, draws: Float64Array.of(3), years: [Float64Array.of(3)] },
    ];
    const rented = capacityOf(contextFor({ brief, on: "bare-metal", placement: placementOf({ instances }) }));
    expect(notKnown(rented.consequences, "hosts").why.id).toBe("unknown.no-own-hosts");
    const { consequences } = capacityOf(contextFor({ brief, on: "bare-metal" }));
    expect(notKnown(consequences, "hosts").why.id).toBe("unknown.not-placed");
    expect(notKnown(consequences, "nodes").why.id).toBe("unknown.not-placed");
  });
});

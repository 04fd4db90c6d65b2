import { describe, expect, it } from "vitest";
import { reachOf } from "../../src/consequences/reach.js";
import { briefOf, clusterOf, contextFor, nodeOf, placementOf } from "./fixture.js";

const requests = { cpu: 1, memory: "1Gi" };
const brief = briefOf({
  tenants: [{ id: "a" }, { id: "b" }],
  workloads: [
    { id: "x", tenant: "a", requests },
    { id: "y", tenant: "b", requests },
  ],
});

const reach = (nodes: readonly ReturnType<typeof nodeOf>[]) =>
  reachOf(contextFor({ brief, on: "vm", placement: placementOf({ clusters: [clusterOf(nodes)] }) }));

describe("what one container reaches", () => {
  it("on a host that carries nodes of two platforms", () => {
    // Metal node: 2 x + 1 y share a kernel: 2·1 + 1·2 = 4 pairs, and no hypervisor stands before the host.
    // VM: 1 y alone on its kernel; behind the hypervisor it reaches the 2 x of the host. 4 pods.
    const found = reach([nodeOf("bare-metal", 0, { x: 2, y: 1 }), nodeOf("vm", 0, { y: 1 })]);
    expect(found).toEqual({ pods: 4, kernel: 1, host: 0.5, node: 1, beyondInstance: [] });
  });

  it("without pods or on a platform that is not known is nothing", () => {
    const nothing = { pods: 0, kernel: 0, host: 0, node: 0, beyondInstance: [] };
    expect(reach([nodeOf("vm", 0, {})])).toEqual(nothing);
    expect(reach([nodeOf("gone", 0, { x: 5, y: 5 })])).toEqual(nothing);
  });
});

import { describe, expect, it } from "vitest";
import type { PlatformInput } from "../../src/brief/input/platform.js";
import { reachOf } from "../../src/consequences/reach.js";
import { briefOf, clusterOf, contextFor, nodeOf, placementOf } from "./fixture.js";

const requests = { cpu: 1, memory: "1Gi" };
const tenanted = {
  tenants: [{ id: "a" }, { id: "b" }],
  workloads: [
    { id: "x", tenant: "a", requests },
    { id: "y", tenant: "b", requests },
  ],
};
const host = { id: "h", coresPerSocket: 32, memory: "512Gi" };

function reach(nodes: readonly ReturnType<typeof nodeOf>[], platform?: Omit<PlatformInput, "id">) {
  const brief = briefOf({
    ...tenanted,
    ...(platform && { hosts: [host], platforms: [{ id: "p", ...platform }] }),
  });
  const placement = placementOf({ clusters: [clusterOf(nodes)] });
  return reachOf(contextFor({ brief, on: platform ? "p" : "vm", placement }));
}

describe("what one container reaches", () => {
  it("on a host that carries nodes of two platforms", () => {
    // Metal node: 2 x + 1 y share a kernel: 2·1 + 1·2 = 4 pairs, and no hypervisor stands before the host.
    // VM: 1 y alone on its kernel; behind the hypervisor it reaches the 2 x of the host. 4 pods.
    const found = reach([nodeOf("bare-metal", 0, { x: 2, y: 1 }), nodeOf("vm", 0, { y: 1 })]);
    expect(found).toEqual({ pods: 4, kernel: 1, host: 0.5, node: 1, beyondInstance: [] });
  });

  it("in node VMs is the zone beside it, then the rest of the host, once", () => {
    // Each VM: 1·1 + 1·1 = 2 pairs on its kernel; on the host 1·2 + 1·2 = 4, of which these 2 are counted. 4 pods.
    const found = reach([nodeOf("vm", 0, { x: 1, y: 1 }), nodeOf("vm", 0, { x: 1, y: 1 })]);
    expect(found).toEqual({ pods: 4, kernel: 1, host: 1, node: 1, beyondInstance: [] });
    const guests = [nodeOf("p", 0, { x: 1, y: 1 }), nodeOf("p", 0, { x: 1, y: 1 })];
    expect(reach(guests, { kind: "vm", host: "h", boundary: "kernel" })).toEqual(found);
  });

  it("from a kernel of its own is the host behind it, and no less where that is no hypervisor", () => {
    const nodes = [nodeOf("p", 0, { x: 1, y: 3 })];
    const sandboxed = { kind: "sandboxed", host: "h" } as const;
    // 1·3 + 3·1 = 6 pairs of 4 pods.
    expect(reach(nodes, sandboxed)).toMatchObject({ kernel: 0, host: 1.5 });
    expect(reach(nodes, { ...sandboxed, boundary: "kernel" })).toMatchObject({ kernel: 0, host: 1.5 });
  });

  it("may go beyond an instance, unless that is said to be dedicated or is the machine", () => {
    const instance = { name: "m", cpu: 4, memory: "16Gi", price: 1 };
    const beyond = (platform: Omit<PlatformInput, "id">) =>
      reach([nodeOf("p", undefined, { x: 1, y: 1 })], { instance, ...platform }).beyondInstance;
    expect(beyond({ kind: "cloud-vm" })).toEqual(["p"]);
    expect(beyond({ kind: "cloud-vm", boundary: "kernel" })).toEqual(["p"]);
    expect(beyond({ kind: "cloud-vm", instance: { ...instance, dedicated: false } })).toEqual(["p"]);
    expect(beyond({ kind: "cloud-vm", instance: { ...instance, dedicated: true } })).toEqual([]);
    expect(beyond({ kind: "cloud-metal" })).toEqual([]);
    expect(beyond({ kind: "cloud-metal", kernel: "pod", boundary: "hypervisor" })).toEqual([]);
  });

  it("without pods or on a platform that is not known is nothing", () => {
    const nothing = { pods: 0, kernel: 0, host: 0, node: 0, beyondInstance: [] };
    expect(reach([nodeOf("vm", 0, {})])).toEqual(nothing);
    expect(reach([nodeOf("gone", 0, { x: 5, y: 5 })])).toEqual(nothing);
  });
});

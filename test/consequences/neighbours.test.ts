import { describe, expect, it } from "vitest";
import type { PlatformInput } from "../../src/brief/input/platform.js";
import type { Node } from "../../src/placement/placement.js";
import { heldOnNode, neighboursIn } from "../../src/consequences/neighbours.js";
import { briefOf, clusterOf, contextFor, nodeOf, placementOf } from "./fixture.js";

const requests = { cpu: 1, memory: "1Gi" };
const limits = { cpu: 2, memory: "2Gi" };
const workloads = [
  { id: "victim", requests },
  { id: "limited", requests, limits },
  { id: "free", requests },
  { id: "half", requests, limits: { cpu: 2 } },
  { id: "other-half", requests, limits: { memory: "2Gi" } },
];
const host = { id: "h", coresPerSocket: 32, memory: "512Gi" };

function neighbours(platform: Omit<PlatformInput, "id">, nodes: readonly Node[]) {
  const brief = briefOf({ hosts: [host], platforms: [{ id: "p", host: "h", ...platform }], workloads });
  const context = contextFor({ brief, on: "p", placement: placementOf({ clusters: [clusterOf(nodes)] }) });
  const victim = context.assigned.find(({ workload }) => workload.id === "victim");
  if (victim === undefined) throw new Error("no victim");
  return neighboursIn(context)(victim).map(({ count, enforcement }) => [
    count,
    Object.values(enforcement).join(" "),
  ]);
}

describe("neighbours", () => {
  it("on one node of bare metal are held by their limits", () => {
    const nodes = [nodeOf("p", 0, { victim: 2, limited: 9, free: 1, half: 1, "other-half": 1 })];
    expect(neighbours({ kind: "bare-metal" }, nodes)).toEqual([
      [1, "shared shared none none none"],
      [1, "none none none none none"],
      [1, "shared none none none none"],
      [1, "none shared none none none"],
    ]);
  });

  it("count as a mean over replicas", () => {
    // Three replicas beside `free`, one alone: 0.75.
    const nodes = [nodeOf("p", 0, { victim: 3, free: 5 }), nodeOf("p", 1, { victim: 1 })];
    expect(neighbours({ kind: "bare-metal" }, nodes)).toEqual([[0.75, "none none none none none"]]);
    // Three beside two in another VM of their host, one alone: 3 × 2 ÷ 4.
    const guests = [
      nodeOf("p", 0, { victim: 3 }),
      nodeOf("p", 0, { free: 1, half: 1 }),
      nodeOf("p", 1, { victim: 1 }),
    ];
    expect(neighbours({ kind: "vm" }, guests)).toEqual([[1.5, "shared shared none none none"]]);
  });

  it("in other VMs are held by the platform, and once where they are on both", () => {
    const nodes = [
      nodeOf("p", 0, { victim: 1, free: 1 }),
      nodeOf("p", 0, { free: 1, limited: 1 }),
      nodeOf("p", 0, { half: 1 }),
      nodeOf("p", 1, { limited: 1 }),
    ];
    expect(neighbours({ kind: "vm", reservations: true }, nodes)).toEqual([
      [1, "none none none none none"],
      [2, "reserved reserved none none none"],
    ]);
  });

  it("are nobody where the victim stands alone or nowhere", () => {
    expect(neighbours({ kind: "vm" }, [nodeOf("p", 0, { victim: 3 })])).toEqual([]);
    expect(neighbours({ kind: "vm" }, [nodeOf("p", 0, { free: 3 })])).toEqual([]);
  });
});

describe("held on one node", () => {
  const held = (platform: Omit<PlatformInput, "id">, which: string) => {
    const ground = platform.instance ? {} : { host: "h" };
    const brief = briefOf({ hosts: [host], platforms: [{ id: "p", ...ground, ...platform }], workloads });
    const neighbour = brief.workloads.find(({ id }) => id === which);
    const [one] = brief.platforms;
    if (neighbour === undefined || one === undefined) throw new Error("nobody");
    return Object.values(heldOnNode(one, neighbour)).join(" ");
  };

  it("by a static CPU manager, on a machine as in a guest", () => {
    const cpuManagerPolicy = "static";
    expect(held({ kind: "bare-metal", cpuManagerPolicy }, "free")).toBe("reserved none none none none");
    expect(held({ kind: "vm", cpuManagerPolicy }, "free")).toBe("reserved none none none none");
  });

  it("by what is configured on the machine, which means nothing inside a guest", () => {
    const enforcement = { "memory-bandwidth": "reserved", network: "shared" } as const;
    expect(held({ kind: "bare-metal", enforcement }, "limited")).toBe("shared shared reserved shared none");
    expect(held({ kind: "vm", enforcement }, "limited")).toBe("shared shared none none none");
    const instance = { name: "m", cpu: 4, memory: "16Gi", price: 1 };
    expect(held({ kind: "cloud-vm", instance, enforcement }, "limited")).toBe("shared shared none none none");
    expect(held({ kind: "cloud-metal", instance, enforcement }, "limited")).toBe(
      "shared shared reserved shared none",
    );
  });

  it("as the platform holds pods where each has a kernel of its own", () => {
    expect(held({ kind: "sandboxed" }, "free")).toBe("shared shared none none none");
  });
});

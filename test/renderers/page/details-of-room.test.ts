import { describe, expect, it } from "vitest";
import type { NeighbourLimit } from "../../../src/consequences/neighbour-limit.js";
import { limitDetail, roomDetail } from "../../../src/renderers/page/details-of-room.js";
import { exactly, known, viewWith } from "../fixture.js";

describe("how full nodes are", () => {
  const placement = {
    ...{ plan: "default", clusters: [], clusterBound: 1, pools: [], bound: {}, stranded: [] },
    binds: { id: "binds.pods", values: { nodes: 9 } },
    hosts: [
      {
        ...{ model: "r760", platforms: ["vm"], pools: [], first: 0, count: 3, spare: 1, controlPlane: 0 },
        figure: exactly(3, "hosts"),
        years: [3, 4].map((count) => exactly(count, "hosts")),
      },
    ],
    instances: [{ name: "m7", platform: "cloud", count: 2, years: [exactly(2, "instances")] }],
    utilization: [
      { platform: "vm", resource: "cpu", used: 71, room: 100, share: 0.71 },
      { platform: "vm", resource: "memory", used: 2 ** 30, room: 2 ** 31, share: 0.5 },
    ],
    ahead: ["ahead.pods", "ahead.cpu", "ahead.memory", "ahead.pods", "ahead.pods"].map((id, at) => ({
      growth: 0.12 * (at + 1),
      by: { id, values: { platform: "vm" } },
    })),
  };

  it("is told platform by platform, with the nearest limits and the years", () => {
    expect(roomDetail(viewWith({ placements: [placement] })).rows).toEqual([
      [
        "default",
        "VMs: 71 % of 100 cores, 50 % of 2 GiB",
        "at 12 % growth pods a node on VMs; at 24 % growth CPU of the present nodes on VMs; at 36 % growth memory of the present nodes on VMs; at 48 % growth pods a node on VMs",
        "r760: 3, 4; m7: 2",
      ],
    ]);
  });

  it("has dashes where nothing is to be told", () => {
    const bare = { ...placement, hosts: [], instances: [], utilization: [], ahead: [] };
    expect(roomDetail(viewWith({ placements: [bare] })).rows).toEqual([["default", "—", "—", "—"]]);
  });
});

describe("soft and hard limits", () => {
  const limit: NeighbourLimit = {
    ...{ plan: "default", platform: "vm", resource: "cpu", beside: "host", enforcement: "shared" },
    ...{ workloads: 3, by: "hypervisor" },
    how: { id: "limit.how.cpu.shared.hypervisor", values: {} },
    left: { id: "limit.left.cpu.shared", values: {} },
    slowdown: known(1.13, 1.02, 1.8, "ratio"),
    close: { id: "limit.close.reservations", values: { path: "platforms[vm].reservations", value: "true" } },
  };

  it("say who holds what, how, what is left, and which setting would close it", () => {
    expect(limitDetail(viewWith({ limits: [limit] })).rows).toEqual([
      [
        "default",
        "VMs",
        "cpu",
        "elsewhere on the host",
        "the hypervisor (shared)",
        "shares of the hypervisor’s scheduler, up to the guest’s virtual cores",
        "time up to its limit, the sibling thread, caches and clock rate",
        "1.13 (1.02 … 1.80)",
        "reservations of the hypervisor (platforms[vm].reservations: true)",
      ],
    ]);
  });

  it("have a dash where nothing is left to close", () => {
    const { close: _, ...open } = limit;
    expect(limitDetail(viewWith({ limits: [open] })).rows[0]?.at(-1)).toBe("—");
  });
});

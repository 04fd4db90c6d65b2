import { describe, expect, it } from "vitest";
import { quorumOf, quorumsOf } from "../../src/consequences/quorum.js";
import {
  briefOf,
  clusterOf,
  contextFor,
  hostsOf,
  known,
  nodeOf,
  notKnown,
  placementOf,
  worldOf,
} from "./fixture.js";

/** Repaired within 8.76 h, once a year: u = 0.001. */
const host = { id: "h", coresPerSocket: 32, memory: "512Gi", failuresPerYear: 1, repair: "8.76h" };
const nothing = { "defaults.common-cause": 0, "defaults.host-reboots-per-year": 0 };

function quorum(
  kind: "bare-metal" | "vm",
  planes: readonly (readonly number[])[],
  change: { readonly spare?: number; readonly hosted?: boolean; readonly at?: Record<string, number> } = {},
) {
  const brief = briefOf({ hosts: [host], platforms: [{ id: "p", kind, host: "h" }] });
  const clusters = planes.map((hosts, index) =>
    clusterOf([nodeOf("p", 0, { w: 1 })], {
      id: `cluster-${index}`,
      controlPlane: {
        kind: change.hosted === true ? "hosted" : "stacked",
        nodes: change.hosted === true ? 0 : 3,
        platform: "p",
        hosts,
      },
    }),
  );
  const placement = placementOf({ clusters, hosts: [hostsOf("h", "p", 4, { spare: change.spare ?? 1 })] });
  return quorumsOf(
    contextFor({ brief, on: "p", placement, world: worldOf(brief, { ...nothing, ...change.at }) }),
  );
}

describe("the quorum of a control plane", () => {
  it("is more than half", () => {
    expect([1, 2, 3, 4, 5].map(quorumOf)).toEqual([1, 2, 2, 3, 3]);
  });

  it("is gone while two of three hosts are down, by hand: 3u² − 2u³ at u = 0.001", () => {
    const minutes = known(quorum("bare-metal", [[0, 1, 2]]), "control-plane-minutes");
    expect(minutes.center).toBeCloseTo(2.998e-6 * 8760 * 60, 9);
    expect(known(quorum("bare-metal", [[0, 1, 2]]), "control-plane-survives").center).toBe(1);
  });

  it("of the worst cluster counts: two members on one host survive nothing", () => {
    const worst = quorum("bare-metal", [
      [0, 1, 2],
      [0, 0, 1],
    ]);
    // Lost with host 0: u; host 1 alone takes one member.
    expect(known(worst, "control-plane-minutes").center).toBeCloseTo(0.001 * 8760 * 60, 6);
    expect(known(worst, "control-plane-survives").center).toBe(0);
  });

  it("is back sooner where a hypervisor restarts its member on a spare host, and not without one", () => {
    // 3 minutes instead of 8.76 h: u = 3 ÷ 525,600.
    const at = { "defaults.hypervisor-restart": 180 };
    const u = 180 / (8760 * 3600);
    const restarted = known(quorum("vm", [[0, 1, 2]], { at }), "control-plane-minutes");
    expect(restarted.center).toBeCloseTo((3 * u ** 2 - 2 * u ** 3) * 8760 * 60, 12);
    const stuck = known(quorum("vm", [[0, 1, 2]], { at, spare: 0 }), "control-plane-minutes");
    expect(stuck.center).toBeCloseTo(2.998e-6 * 8760 * 60, 9);
  });

  it("has the common cause as its floor", () => {
    const at = { "defaults.common-cause": 0.1 };
    const { center } = known(quorum("bare-metal", [[0, 1, 2]], { at }), "control-plane-minutes");
    expect(center).toBeGreaterThan(1e-4 * 8760 * 60);
  });

  it("is the provider's where hosted, and unknown where nothing is placed", () => {
    expect(notKnown(quorum("vm", [[]], { hosted: true }), "control-plane-minutes").why.id).toBe(
      "unknown.no-own-hosts",
    );
    expect(notKnown(quorum("vm", []), "control-plane-survives").why.id).toBe("unknown.not-placed");
  });
});

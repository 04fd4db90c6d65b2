import { describe, expect, it } from "vitest";
import { bindingDetail } from "../../../src/renderers/page/details-of-grounds.js";
import { waiverDetail, waiverOf } from "../../../src/renderers/page/waivers.js";
import type { View } from "../../../src/renderers/view.js";
import { reportWith, viewWith } from "../fixture.js";

const stated = (gate: string, expires: string) => ({
  ...{ gate, workload: "web", reason: "cards are on order", owner: "ann" },
  expires,
});
const told = (place: number, gate: string, used: boolean) => ({
  ...{ id: `waivers[${place}]`, gate, workload: "web" },
  used,
});

const view: View = viewWith({
  brief: {
    ...reportWith().brief,
    waivers: [
      stated("clock", "2026-06-30"),
      stated("device.sriov", "2026-11-24"),
      stated("region", "2027-01-31"),
    ],
  },
  waivers: [told(0, "clock", false), told(1, "device.sriov", true), told(2, "region", false)],
  gates: [
    { gate: "clock", workload: "web", platform: "vm", verdict: "pass", conditions: [] },
    {
      ...{ gate: "device.sriov", workload: "web", platform: "vm", verdict: "pass", conditions: [] },
      ...{ clause: "§ 4", source: "a maker", waiver: "waivers[1]" },
    },
  ],
});

describe("waivers on the page", () => {
  it("say whether they count, why, by whom and until when; the last day counts", () => {
    expect(waiverDetail(view).rows).toEqual([
      ["clock", "web", "expired, counts for nothing", "cards are on order", "ann", "2026-06-30"],
      ["device.sriov", "web", "accepts a failure", "cards are on order", "ann", "2026-11-24"],
      ["region", "web", "nothing to accept", "cards are on order", "ann", "2027-01-31"],
    ]);
  });

  it("stand by the verdict that they turned, with owner and last day", () => {
    const rows = bindingDetail(view).rows.map(([verdict, gate, , , , , source]) => [verdict, gate, source]);
    expect(rows).toEqual([["waived", "device.sriov", "§ 4, a maker, accepted by ann until 2026-11-24"]]);
  });

  it("are none where the brief holds no such one", () => {
    expect(["waivers[3]", "waivers[x]", "other", "waivers[]"].map((id) => waiverOf(id, view))).toEqual(
      Array(4).fill(undefined),
    );
    expect(waiverOf("waivers[0]", viewWith())).toBeUndefined();
  });
});

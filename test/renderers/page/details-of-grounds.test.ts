import { describe, expect, it } from "vitest";
import {
  evidenceDetail,
  gateDetail,
  overheadDetail,
  placementDetail,
} from "../../../src/renderers/page/details-of-grounds.js";
import type { Report } from "../../../src/report/report.js";
import { exactly, viewWith } from "../fixture.js";

const view = viewWith();

describe("requirements", () => {
  it("come failures first, with what was compared, what would mend it, and the question of an unknown one", () => {
    const { rows } = gateDetail(view);
    expect(rows.map(([verdict]) => verdict)).toEqual(["FAIL", "unknown", "pass"]);
    expect(rows[0]?.slice(1)).toEqual([
      "untrusted-code",
      "payment",
      "bare-metal",
      "kernel shared with no other trust zone; found: one kernel a host",
      "own hosts (platforms[bare-metal].dedicatedTo: trust-zone)",
      "",
    ]);
    expect(rows[1]?.[4]).toContain("→ workloads[web].latency.baseline");
  });
});

describe("grounds", () => {
  it("show what a platform keeps, how much is measured, and conflicts", () => {
    expect(overheadDetail(view).rows[0]?.slice(0, 5)).toEqual([
      "vm",
      "cpu",
      "0.97 (0.93 … 1.00)",
      "40 %",
      "1 of 2 records pooled",
    ]);
    expect(overheadDetail(view).rows[0]?.[5]).toContain("the studies are left out");
  });

  it("show who published and what they sell", () => {
    expect(evidenceDetail(view).rows).toEqual([
      ["record-1", "A vendor", "sells virtualization", "2023-05-01", "full text", "overheads[vm].cpu"],
    ]);
  });

  it("show hosts, nodes, what binds and what is left over", () => {
    const placement: Report["placements"][number] = {
      plan: "default",
      clusters: [],
      clusterBound: 1,
      pools: [],
      hosts: [
        {
          model: "r760",
          platforms: ["vm"],
          pools: [],
          first: 0,
          count: 20,
          spare: 1,
          controlPlane: 0,
          figure: exactly(20, "hosts"),
        },
      ],
      instances: [{ name: "m7i.large", platform: "cloud", count: 3 }],
      bound: {},
      binds: { id: "binds.memory", values: { nodes: 40 } },
      stranded: [{ resource: "cpu", amount: 200, by: { id: "stranded.memory", values: { platform: "vm" } } }],
      utilization: [],
      ahead: [],
    };
    expect(placementDetail(viewWith({ placements: [placement] })).rows).toEqual([
      [
        "default",
        "20 × r760 (1 spare); 3 × m7i.large",
        "0",
        "0",
        "memory, on 40 nodes",
        "200 cores on VMs: memory runs out first",
      ],
    ]);
  });
});

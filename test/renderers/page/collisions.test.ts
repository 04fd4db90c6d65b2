import { describe, expect, it } from "vitest";
import { collisionsOf } from "../../../src/renderers/page/collisions.js";
import { viewOf } from "../../../src/renderers/view.js";
import { outcomeReports, plan, viewWith } from "../fixture.js";

describe("what collides", () => {
  it("names the clauses and the cheapest relaxation", () => {
    expect(collisionsOf(viewOf(outcomeReports["nothing-feasible"]))).toEqual([
      {
        workload: "payment",
        requirements: "no platform meets untrusted-code and contract, “no hypervisor” together",
        relax: ["own hosts (platforms[bare-metal].dedicatedTo: trust-zone)"],
      },
    ]);
  });

  it("is nothing for any other outcome", () => {
    expect(collisionsOf(viewOf(outcomeReports["default-stands"]))).toEqual([]);
  });

  it("names what failed in placement where no requirements collide", () => {
    const failures = [{ gate: "fits", workload: "web", platform: "vm" }];
    const plans = [plan("default", ["vm"], { feasible: false, failures })];
    const view = viewWith({ plans }, { outcome: "nothing-feasible", plan: null, conflicts: [] });
    expect(collisionsOf(view)).toEqual([
      { workload: "web", requirements: "vm: a replica fits no node (gate fits)", relax: [] },
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { partsOf, planNamed, planToDo } from "../../../src/renderers/page/plan-words.js";
import { plan, viewWith } from "../fixture.js";

describe("a plan in words", () => {
  it("puts the default's platform first, whatever has more workloads", () => {
    const view = viewWith({ plans: [plan("mixed", ["bare-metal", "bare-metal", "bare-metal", "vm"])] });
    expect(partsOf("mixed", view).map(({ platform }) => platform)).toEqual(["VMs", "bare metal"]);
    expect(planToDo("mixed", view)).toBe("use VMs, and put analytics, checkout and payment on bare metal");
    expect(planNamed("mixed", view)).toBe("VMs with analytics, checkout and payment on bare metal");
  });

  it("counts workloads that are too many to name", () => {
    const assignment = ["a", "b", "c", "d", "e"].map((workload) => ({
      workload,
      platform: workload === "e" ? "vm" : "bare-metal",
    }));
    const view = viewWith({ plans: [plan("mixed", [], { assignment })] });
    expect(planToDo("mixed", view)).toBe("use VMs, and put 4 of 5 workloads on bare metal");
  });

  it("keeps what runs today", () => {
    const view = viewWith({ plans: [plan("default", ["vm"], { aliases: ["today", "vm"] })] });
    expect(planToDo("default", view)).toBe("keep VMs throughout");
    expect(planNamed("vm", view)).toBe("VMs throughout");
  });

  it("has nothing to say of a plan that is not there", () => {
    expect(partsOf(null, viewWith())).toEqual([]);
    expect(planNamed("gone", viewWith())).toBe("gone");
  });
});

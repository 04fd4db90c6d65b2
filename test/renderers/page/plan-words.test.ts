import { describe, expect, it } from "vitest";
import { partsOf, planNamed, planToDo } from "../../../src/renderers/page/plan-words.js";
import { plan, viewWith } from "../fixture.js";

describe("a plan in words", () => {
  it("starts with the platform of most workloads, of equal ones the default's", () => {
    const view = viewWith({
      plans: [
        plan("mixed", ["bare-metal", "bare-metal", "bare-metal", "vm"]),
        plan("even", ["bare-metal", "vm"]),
      ],
    });
    expect(planToDo("mixed", view)).toBe("use bare metal, and put web on VMs");
    expect(planNamed("mixed", view)).toBe("bare metal with web on VMs");
    expect(partsOf("even", view).map(({ platform }) => platform)).toEqual(["VMs", "bare metal"]);
  });

  it("counts workloads that are too many to name", () => {
    const names = Array.from({ length: 9 }, (_, index) => `w${index}`);
    const assignment = names.map((workload, index) => ({
      workload,
      platform: index < 4 ? "bare-metal" : "vm",
    }));
    const view = viewWith({ plans: [plan("mixed", [], { assignment })] });
    expect(planToDo("mixed", view)).toBe("use VMs, and put 4 of 9 workloads on bare metal");
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

import { describe, expect, it } from "vitest";
import { briefOf, completed, shop } from "../stated.js";

describe("completeBrief", () => {
  it("fills what is silent", () => {
    expect(completed(briefOf())).toMatchObject({
      currency: "USD",
      horizonYears: 5,
      midYear: false,
      discountRate: { path: "defaults.discount-rate" },
      tenants: [{ id: "default", trustZone: "default", separate: [] }],
      measuring: { hoursPerRun: { path: "defaults.hours-per-run" } },
      evidence: { use: "catalogue" },
      escape: {},
      notUsedYet: [],
    });
    for (const field of ["title", "budget", "team"]) expect(completed(briefOf())).not.toHaveProperty(field);
  });

  it("puts every list in the door's order", () => {
    const brief = completed(
      briefOf({
        tenants: [{ id: "b", trustZone: "z", separate: ["kernel", "host"] }, { id: "a" }],
        workloads: ["y", "x"].map((id) => ({ ...shop, id, tenant: "a" })),
        inflation: { electricity: 0.03, "core licence": 0.01 },
        rates: [
          { currency: "GBP", perUnit: 1.2, on: "2026-01-01" },
          { currency: "CHF", perUnit: 1.1, on: "2026-01-01" },
        ],
        waivers: [
          { gate: "windows", workload: "y", reason: "r", owner: "o", expires: "2027-01-01" },
          { gate: "clock", workload: "y", reason: "r", owner: "o", expires: "2027-01-01" },
        ],
      }),
    );
    expect(brief.tenants).toEqual([
      { id: "a", trustZone: "a", separate: [] },
      { id: "b", trustZone: "z", separate: ["host", "kernel"] },
    ]);
    expect(brief.workloads.map(({ id }) => id)).toEqual(["x", "y"]);
    expect(brief.inflation.map(({ line, rate }) => [line, rate.path])).toEqual([
      ["core licence", 'inflation["core licence"]'],
      ["electricity", "inflation.electricity"],
    ]);
    expect(brief.rates.map(({ currency }) => currency)).toEqual(["CHF", "GBP"]);
    expect(brief.waivers.map(({ id, gate }) => [id, gate])).toEqual([
      ["waivers[0]", "clock"],
      ["waivers[1]", "windows"],
    ]);
  });

  it("reads the team, the budget and what escapes cost", () => {
    const team = { people: 4, runsToday: ["virtualization", "bare-metal"], hourlyRate: "85.50" };
    expect(
      completed(briefOf({ team, budget: { low: 1, high: 2 }, escape: { perYear: 0.1, lossPerPod: 500 } })),
    ).toMatchObject({
      team: {
        people: 4,
        runsToday: ["bare-metal", "virtualization"],
        hourlyRate: { value: 85.5, unit: "money" },
        hoursToProficiency: { path: "defaults.hours-to-proficiency" },
        freezeWindows: [],
      },
      budget: { value: { low: 1, high: 2 }, path: "budget" },
      escape: { perYear: { value: 0.1, unit: "perYear" }, lossPerPod: { value: 500 } },
    });
  });
});

import { describe, expect, it } from "vitest";
import { assess } from "../../src/assess.js";
import { priced } from "../assess/fixture.js";

const report = assess(priced, { draws: 64 });

describe("a reported plan", () => {
  it("has every criterion, asked for or not", () => {
    const own = report.criteria.map(({ id }) => id);
    for (const plan of report.plans) expect(plan.consequences.map(({ criterion }) => criterion)).toEqual(own);
  });

  it("differs from the default by the sum of its contributions", () => {
    const compared = report.plans.filter(({ contributions }) => contributions.length > 0);
    expect(compared.length).toBeGreaterThan(0);
    for (const { difference, contributions } of compared) {
      const sum = contributions.reduce(
        (total, { figure }) => total + (figure.kind === "known" ? figure.center : 0),
        0,
      );
      expect(difference.kind === "known" && difference.center).toBeCloseTo(sum, 9);
    }
  });

  it("rests on the consequences and weights of the criteria that weigh", () => {
    const weighing = report.criteria.filter(({ weighs }) => weighs).map(({ id }) => id);
    for (const { id, value } of report.plans.filter(({ value }) => value.kind === "known")) {
      const inputs = value.kind === "known" && value.from.kind === "derived" ? value.from.inputs : [];
      expect(inputs).toEqual(
        weighing.flatMap((criterion) => [
          `plans[${id}].consequences[${criterion}]`,
          `criteria[${criterion}].weight`,
        ]),
      );
    }
  });

  it("has a V that is unknown where a criterion that weighs is, with what would make it known", () => {
    // the default stands on guests, which are priced; bare metal buys a subscription that nobody priced
    const licences = [{ product: "metal-only", metric: "per-host" as const }];
    const workloads = priced.workloads.map(({ latency: _, ...workload }) => ({ ...workload, licences }));
    const prices = [
      ...(priced.prices ?? []),
      { id: "m", product: "metal-only", pricingUnit: "per-host", unitPrice: 5, platforms: ["guests"] },
    ];
    const half = assess({ ...priced, workloads, prices }, { draws: 64 });
    const bare = half.plans.find(({ id }) => id === "bare");
    expect(bare?.value).toMatchObject({ kind: "unknown", questions: ["prices[metal-only]"] });
    expect(bare?.ranks).toEqual([]);
    expect(bare?.contributions.find(({ criterion }) => criterion === "cost")?.figure.kind).toBe("unknown");
    expect(bare?.difference.kind).toBe("known");
  });

  it("is not compared where it is infeasible", () => {
    for (const { feasible, difference, ranks } of report.plans.filter((plan) => !plan.feasible)) {
      expect({ feasible, difference: difference.kind, ranks }).toEqual({
        feasible: false,
        difference: "unknown",
        ranks: [],
      });
    }
  });
});

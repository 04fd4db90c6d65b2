import { describe, expect, it } from "vitest";
import { assess } from "../../src/assess.js";
import { contrastPlans, contrastWorkload } from "../../src/report/contrast.js";
import { onMetal, priced } from "../assess/fixture.js";
import { reports } from "../examples/reports.js";

const report = assess(priced, { draws: 64 });

describe("why one plan and not another", () => {
  it("adds up to the lead that the report states, criterion by criterion", () => {
    const { challenger } = report.decision;
    const contrast = contrastPlans(report, challenger ?? "", "default");
    const difference = report.plans.find(({ id }) => id === challenger)?.difference;
    expect(difference?.kind).toBe("known");
    if (difference?.kind !== "known") return;
    expect(contrast?.difference).toBeCloseTo(difference.center, 9);
    const sum = contrast?.criteria.reduce((total, { part }) => total + (part ?? 0), 0);
    expect(sum).toBeCloseTo(difference.center, 9);
  });

  it("turns around with the question", () => {
    const [there, back] = [
      contrastPlans(report, "bare", "default"),
      contrastPlans(report, "default", "bare"),
    ];
    expect(there?.difference).toBe(-(back?.difference ?? Number.NaN));
    const turned = { plan: "other", other: "plan", neither: "neither" };
    expect(back?.criteria.map(({ favours }) => turned[favours])).toEqual(
      there?.criteria.map(({ favours }) => favours),
    );
    expect(back?.moves.length).toBe(there?.moves.length);
  });

  it("names an alias's plan, and has no answer for what is no plan", () => {
    expect(contrastPlans(report, "guests", "bare")?.plan).toBe(
      report.plans.find(({ id, aliases }) => id === "guests" || aliases.includes("guests"))?.id,
    );
    expect(contrastPlans(report, "default", "__proto__")).toBeUndefined();
  });

  it("says which gate closes a plan, and claims no difference then", () => {
    const retail = reports.get("retail");
    if (!retail) throw new Error("no report");
    const contrast = contrastPlans(retail, retail.decision.plan ?? "", "bare-metal");
    expect(contrast?.failures).toContainEqual({
      ...{ of: "other", gate: "untrusted-code", workload: "ci", platform: "bare-metal" },
    });
    expect(contrast?.difference).toBeUndefined();
    expect(contrast?.sentences[0]?.id).toBe("contrast.fails");
  });
});

describe("why a workload stands where it does", () => {
  it("says for every other platform what closes it, or what the nearest plan would bring", () => {
    const contrast = contrastWorkload(report, "basket");
    expect(contrast?.elsewhere.map(({ platform }) => platform)).toEqual([
      contrast?.platform === "bare" ? "guests" : "bare",
    ]);
    const [there] = contrast?.elsewhere ?? [];
    expect(there?.nearest ?? there?.failed.length).toBeTruthy();
    expect(contrastWorkload(report, "nobody")).toBeUndefined();
  });

  it("says that it has to, and by which gate", () => {
    const { sentences = [] } = contrastWorkload(assess(onMetal, { draws: 64 }), "shop") ?? {};
    expect(sentences.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["contrast.stands", "contrast.forced", "contrast.fails-there"]),
    );
  });
});

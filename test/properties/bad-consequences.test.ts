import { describe, expect, it } from "vitest";
import { assess } from "../../src/assess.js";
import type { BriefInput } from "../../src/brief/input/brief.js";
import { parseBrief } from "../../src/brief/parse-brief.js";
import { redundancyOf, shrunk } from "../../src/consequences/redundancy.js";
import { unfinite } from "./support.js";

const requests = { cpu: 2, memory: "4Gi" };
const brief: BriefInput = {
  asOf: "2026-11-24",
  hosts: [{ id: "h", coresPerSocket: 32, memory: "512Gi", price: 10_000, watts: 500 }],
  platforms: [
    { id: "metal", kind: "bare-metal", host: "h" },
    { id: "vm", kind: "vm", host: "h", hypervisor: { product: "vcf" } },
  ],
  workloads: [{ id: "w", replicas: 6, requests, availability: { objective: 0.999 } }],
};
const assessed = (change: Partial<BriefInput>) => assess({ ...brief, ...change }, { draws: 64 });
const issuesOf = (change: Partial<BriefInput>): readonly string[] => {
  const parsed = parseBrief({ ...brief, ...change });
  return parsed.ok ? [] : parsed.issues.map(({ code, path }) => `${code} ${path}`);
};

describe("a price list that covers half the lines", () => {
  const prices = [{ id: "kwh", product: "electricity", pricingUnit: "kWh", unitPrice: 0.2 }];
  const report = assessed({ prices });
  const told = (plan: string, measure: string) =>
    report.consequences.find((one) => one.plan === plan && one.measure === measure)?.figure;

  it("keeps the total unknown, asks for the price, and tells the least that is paid", () => {
    expect(told("default", "cost")).toMatchObject({ kind: "unknown", questions: ["prices[vcf]"] });
    expect(told("default", "line:prices[vcf]")).toMatchObject({ kind: "unknown" });
    const least = told("default", "cost-of-priced-lines");
    expect(least?.kind === "known" && least.center > 10_000).toBe(true);
    expect(told("default", "cost-per-month")).toBeUndefined();
  });

  it("knows the plan that needs no such price", () => {
    expect(told("metal", "cost")).toMatchObject({ kind: "known" });
    expect(told("metal", "cost-per-month")).toMatchObject({ kind: "known" });
  });

  it("names every line that is left out of all plans, with what would bring it in", () => {
    const left = report.warnings.filter(({ code }) => code === "cost-line-left-out");
    expect(left.map(({ about }) => about)).toContain("prices[rack-unit]");
    expect(left.every(({ remedy }) => remedy.length > 10)).toBe(true);
  });
});

describe("counts that cannot be", () => {
  it("no replicas, and shrinking by more than all, are issues", () => {
    const [workload] = brief.workloads;
    expect(issuesOf({ workloads: [{ ...workload!, replicas: 0 }] })).toEqual([
      "out-of-range workloads[w].replicas",
    ]);
    expect(issuesOf({ workloads: [{ ...workload!, growthPerYear: -1.5 }] })).not.toEqual([]);
  });

  it("no host to be had is a verdict, and nothing is made up about what would stand on it", () => {
    const [host] = brief.hosts ?? [];
    const report = assessed({ hosts: [{ ...host!, available: 0 }] });
    expect(report.decision.outcome).toBe("nothing-feasible");
    expect(unfinite(report)).toEqual([]);
  });

  it("a million replicas are counted, not walked", () => {
    const counts = shrunk(new Array<number>(10_000).fill(100), 1_000_000);
    const { breaking } = redundancyOf(counts, 750_000);
    expect(breaking[2500]).toBe(0);
    expect(breaking[2501]).toBe(1);
  });
});

describe("an objective that cannot be kept", () => {
  it("of 1 is breached by any failure, promised as what is reached, and finite", () => {
    const report = assessed({
      workloads: [
        {
          ...{ id: "w", replicas: 1, requests },
          availability: { objective: 1, monthlyCharge: 100, credits: [{ below: 1, share: 1 }] },
        },
      ],
    });
    expect(unfinite(report)).toEqual([]);
    const breach = report.consequences.find(({ measure }) => measure === "sla-breach")?.figure;
    expect(breach?.kind === "known" && breach.center <= 1).toBe(true);
  });
});

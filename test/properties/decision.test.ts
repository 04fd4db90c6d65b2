import { describe, expect, it } from "vitest";
import type { BriefInput } from "../../src/brief/input/brief.js";
import type { Report } from "../../src/report/report.js";
import { digestOf } from "../../src/report/digest.js";
import { defineCriterion } from "../../src/values/criterion.js";
import { assess } from "../../src/assess.js";
import { verifyReport } from "../../src/verify.js";
import { twoLines } from "../assess/fixture.js";
import { estate } from "./estate.js";

const draws = 64;
const told = ({ decision }: Report) => ({
  ...{ outcome: decision.outcome, plan: decision.plan, probability: decision.probability },
  reasons: decision.reasons.map(({ id, values }) => [id, values["criterion"] ?? values["gate"]]),
});

describe("a duplicate", () => {
  it("of a platform changes neither the answer nor any value", () => {
    const [metal] = estate().platforms ?? [];
    if (!metal) throw new Error("no platform");
    const before = assess(estate(), { draws });
    const after = assess(estate({ platforms: [{ ...metal, id: "metal-twin" }] }), { draws });
    expect(told(after)).toEqual(told(before));
    const values = new Map(after.plans.map(({ id, value }) => [id, value]));
    const shared = before.plans.filter(({ id }) => values.has(id));
    expect(shared.length).toBeGreaterThan(4);
    for (const { id, value } of shared) expect(values.get(id)).toEqual(value);
  });
});

describe("a unit", () => {
  /** Hosts bought, in ones or in parts of one. */
  const hostsIn = (parts: number) =>
    defineCriterion({
      ...{ id: "racked", version: "1.0.0", unit: "hosts", asked: () => true, mayBeReason: true },
      measure: (consequences) => {
        const found = consequences.find(
          ({ measure, workload }) => measure === "hosts" && workload === undefined,
        );
        if (found?.figure.kind !== "known") return found;
        const { center, low, high } = found.figure;
        const figure = { ...found.figure, center: parts * center, low: parts * low, high: parts * high };
        return { figure, ...(found.column && { column: found.column.map((value) => parts * value) }) };
      },
      scale: () => ({ worst: 40 * parts, best: 0 }),
      material: () => ({ difference: parts, relative: false }),
    });

  it("of a criterion changes nothing: whole hosts or quarters of them", () => {
    const points = { cost: 50, racked: 50 };
    const brief: BriefInput = { ...estate(), preferences: { weights: { kind: "points", points } } };
    const [whole, quarters] = [1, 4].map((parts) =>
      assess(brief, { draws, extensions: { criteria: [hostsIn(parts)] } }),
    );
    if (!whole || !quarters) throw new Error("no report");
    expect(whole.criteria.find(({ id }) => id === "racked")?.weighs).toBe(true);
    expect(told(quarters)).toEqual(told(whole));
    expect(quarters.plans.map(({ value }) => value)).toEqual(whole.plans.map(({ value }) => value));
  });
});

describe("a mirrored estate", () => {
  it("asks the same of VMs where bare metal is the default", () => {
    const dear = (id: string): BriefInput => {
      const [host] = estate().hosts ?? [];
      if (!host) throw new Error("no host");
      const of = (platform: string) => ({ ...host, id: platform, price: platform === id ? 30_000 : 9_000 });
      const { workloads, tenants = [] } = estate();
      return {
        ...{ asOf: "2026-11-24", tenants, workloads: workloads.map(({ latency: _, ...plain }) => plain) },
        burden: { default: id },
        hosts: [of("metal"), of("guests")],
        platforms: [
          { id: "metal", kind: "bare-metal", host: "metal" },
          { id: "guests", kind: "vm", host: "guests", hypervisor: { product: "kvm" } },
        ],
      };
    };
    for (const [standard, other] of [
      ["metal", "guests"],
      ["guests", "metal"],
    ] as const) {
      const { decision, plans } = assess(dear(standard), { draws });
      expect([decision.default, decision.outcome]).toEqual([standard, "recommended"]);
      const taken = plans.find(({ id }) => id === decision.plan)?.assignment.map(({ platform }) => platform);
      expect(taken).toContain(other);
      expect(decision.reasons.map(({ values }) => values["criterion"])).toContain("cost");
    }
  });
});

describe("a stored report", () => {
  const report = assess(twoLines, { draws });
  const text = JSON.stringify(report);
  const digits = [...text.matchAll(/(?<=[:,[]-?[\d.]*)\d(?=[\d.]*[,}\]])/g)].map(({ index }) => index);
  const spread = Array.from({ length: 60 }, (_, nth) => digits[Math.floor((nth * digits.length) / 60)] ?? 0);

  it("with one digit changed anywhere is found", () => {
    expect(digits.length).toBeGreaterThan(1000);
    for (const at of spread) {
      const changed = `${text.slice(0, at)}${(Number(text[at]) + 1) % 10}${text.slice(at + 1)}`;
      const { digest, ...content } = JSON.parse(changed) as Report;
      // A digit beyond what a double holds would leave the number as it was.
      expect([at, digestOf(content) === digest]).toEqual([at, false]);
    }
  });

  it("is found although it is sealed again, by the place that was changed", () => {
    const [first, ...others] = report.plans;
    if (first?.consequences[0]?.figure.kind === undefined) throw new Error("no plan");
    const { digest: _, ...content } = { ...report, plans: [{ ...first, ranks: [0.25] }, ...others] };
    const { ok, reasons } = verifyReport({ ...content, digest: digestOf(content) }, twoLines);
    expect(ok).toBe(false);
    expect(reasons.map(({ values }) => values["path"])).toContain("plans[default].ranks");
  });
});

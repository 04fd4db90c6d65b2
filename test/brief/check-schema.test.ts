import { describe, expect, it } from "vitest";
import { checkSchema } from "../../src/brief/check-schema.js";
import { newFindings } from "../../src/brief/finding.js";
import { shop } from "./stated.js";

function check(brief: { readonly [key: string]: unknown }) {
  const findings = newFindings();
  const sound = checkSchema(brief, findings.add);
  return { sound, found: findings.kept.map(({ code, path }) => [code, ...path].join(" ")) };
}

describe("checkSchema", () => {
  it("asks for asOf and one workload", () => {
    expect(check({}).found).toEqual(["missing asOf", "missing workloads"]);
    expect(check({ asOf: "2026-11-24", workloads: [] }).found).toEqual(["missing workloads"]);
    expect(check({ asOf: "2026-11-24", workloads: {} }).found).toEqual(["wrong-type workloads"]);
  });

  it("hands on whole what is sound, and loose what is sound of the rest", () => {
    const latency = { objective: { percentile: 99, atMost: "9ms" }, hops: 1 };
    const { sound, found } = check({
      asOf: "2026-11-24",
      workloads: [
        shop,
        {
          ...shop,
          id: "two",
          requests: { cpu: 1, memory: { low: "4GB", high: "6Gi" } },
          latency,
          contracts: [{ id: "c" }],
        },
        7,
      ],
      preferences: { material: { cost: -1, latency: 0.01 }, scales: {} },
    });
    expect(found).toEqual([
      "out-of-range preferences material cost",
      "not-a-quantity workloads 1 requests memory low",
      "percent workloads 1 latency objective percentile",
      "missing workloads 1 contracts 0 demands",
      "missing workloads 1 contracts 0 clause",
      "wrong-type workloads 2",
    ]);
    expect(sound.workloads).toEqual([
      { index: 0, element: shop, whole: shop },
      { index: 1, element: { id: "two", replicas: 40, latency: { objective: { atMost: "9ms" }, hops: 1 } } },
    ]);
    expect(sound.fields).toEqual({
      asOf: "2026-11-24",
      preferences: { material: { latency: 0.01 }, scales: {} },
    });
    expect(sound.whole).toEqual({ asOf: "2026-11-24" });
  });

  it("offers the nearest field to a misspelt one, at every level", () => {
    const findings = newFindings();
    checkSchema(
      { asOf: "2026-11-24", workloads: [{ ...shop, latency: { objetive: 1 } }], hots: [] },
      findings.add,
    );
    expect(findings.kept.map(({ nearest }) => nearest).filter((nearest) => nearest !== undefined)).toEqual([
      "hosts",
      "objective",
    ]);
  });
});

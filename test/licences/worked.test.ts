import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../architecture/sources.js";
import { assess } from "../../src/assess.js";
import { licenceMetrics } from "../../src/brief/vocabulary.js";
import { rules } from "../../src/evidence/rules.js";
import { countOf, grouped, workedCounts, workedPage } from "./worked.js";

const file = join(root, "docs/worked/licences.md");

/** `UPDATE_DOCS=1` writes the page anew. */
if (process.env["UPDATE_DOCS"] === "1") {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, workedPage());
}

describe("licences counted by hand", () => {
  it.each(workedCounts)("$metric, $stands: $derivation", (worked) => {
    expect(countOf(worked)).toBeCloseTo(worked.units, 9);
    expect(worked.derivation.endsWith(` = ${grouped(worked.units)}`)).toBe(true);
  });

  it("are of every metric, by rules that there are", () => {
    expect([...new Set(workedCounts.map(({ metric }) => metric))].sort()).toEqual([...licenceMetrics].sort());
    const known = new Set(rules.map(({ id }) => id));
    expect(workedCounts.flatMap((worked) => worked.rules).filter((id) => !known.has(id))).toEqual([]);
  });

  it("are what the page shows", () => {
    expect(readFileSync(file, "utf8")).toBe(workedPage());
  });
});

it("an order's minimum: 1 × 2 × max(8, 16) = 32 cores, of which max(32, 72) = 72 are bought, at 350", () => {
  const vm = { id: "vm", kind: "vm", host: "h", hypervisor: { product: "vcf" } } as const;
  const { costs } = assess(
    {
      asOf: "2026-11-24",
      workloads: [{ id: "w", requests: { cpu: 1, memory: "1Gi" } }],
      hosts: [{ id: "h", coresPerSocket: 8, memory: "64Gi" }],
      platforms: [{ ...vm, controlPlane: "hosted", spareHosts: 0 }],
      prices: [
        { id: "p", product: "vcf", pricingUnit: "per-core-min-16-per-cpu", unitPrice: 350, minimum: 72 },
      ],
    },
    { draws: 64 },
  );
  expect(costs.find(({ line, year }) => line === "vcf" && year === 1)).toMatchObject({
    quantity: "72",
    cost: "25200",
  });
});

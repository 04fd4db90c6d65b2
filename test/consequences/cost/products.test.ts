import { describe, expect, it } from "vitest";
import type { BriefInput } from "../../../src/brief/input/brief.js";
import type { PlatformInput } from "../../../src/brief/input/platform.js";
import type { LicenceCount } from "../../../src/licences/licence.js";
import { productBillOf } from "../../../src/consequences/cost/products.js";
import { constant } from "../../../src/statistics/column.js";
import { briefOf, clusterOf, contextFor, nodeOf, placementOf } from "../fixture.js";

const host = { id: "h", coresPerSocket: 32, memory: "512Gi" };
const on = (platform: Partial<PlatformInput>, stated: Partial<BriefInput> = {}) =>
  briefOf({ hosts: [host], platforms: [{ id: "vm", kind: "vm", host: "h", ...platform }], ...stated });

const count = (units: number, parts: Partial<LicenceCount> = {}): LicenceCount => ({
  plan: "p",
  product: "vcf",
  metric: "per-core-min-16-per-cpu",
  platforms: ["vm"],
  years: Array.from({ length: 5 }, () => constant(units)),
  why: { id: "licence.cores", values: {} },
  ...parts,
});
const vcf = { id: "vcf", product: "vcf", pricingUnit: "per-core-min-16-per-cpu", unitPrice: 350 };
const withVcf = { hypervisor: { product: "vcf" } };

describe("licences and subscriptions", () => {
  it("cost their count × price each year: 20 hosts × 64 cores × 350 = 448,000", () => {
    const brief = on(withVcf, { prices: [vcf] });
    const bill = productBillOf(contextFor({ brief, on: "vm", licences: [count(20 * 64)] }));
    expect(bill.missing).toEqual([]);
    const [charge] = bill.charges;
    expect(charge).toMatchObject({ line: "vcf", frequency: "Recurring", pricingUnit: vcf.pricingUnit });
    expect(charge?.rises).toEqual(["vcf", "licences"]);
    expect(charge?.entries.map(({ year, quantity }) => [year, (quantity[0] ?? 0) * 350])).toEqual(
      [1, 2, 3, 4, 5].map((year) => [year, 448_000]),
    );
  });

  it("of one product on several platforms are one order, and share its minimum", () => {
    const brief = on(withVcf, { prices: [{ ...vcf, minimum: 100 }] });
    const licences = [count(32), count(48, { platforms: ["other"] })];
    const { charges } = productBillOf(contextFor({ brief, on: "vm", licences }));
    expect(charges).toHaveLength(1);
    expect(charges[0]?.entries[0]?.quantity).toEqual(constant(100));
  });

  it("without a price ask for it", () => {
    const brief = on(withVcf);
    const { missing } = productBillOf(contextFor({ brief, on: "vm", licences: [count(64)] }));
    expect(missing).toContainEqual({ why: "price", question: "prices[vcf]" });
    const uncounted = productBillOf(contextFor({ brief, on: "vm" }));
    expect(uncounted.missing).toEqual([{ why: "price", question: "prices[vcf]" }]);
  });

  it("that nobody can count are unknown, not nothing", () => {
    const brief = on(withVcf, { prices: [vcf] });
    const question = "workloads[w].licences[0].quantity";
    const licences = [count(64), count(0, { workload: "w", years: [], question })];
    expect(productBillOf(contextFor({ brief, on: "vm", licences })).missing).toEqual([
      { why: "licence-count", question },
    ]);
  });

  it("priced in a unit that nobody counts are unknown, not nothing", () => {
    const brief = on(withVcf, { prices: [{ ...vcf, pricingUnit: "per-moon" }] });
    expect(productBillOf(contextFor({ brief, on: "vm" })).missing).toEqual([
      { why: "pricing-unit", question: "prices[vcf]" },
    ]);
  });

  it.each(["kvm", "qemu", "xen", "kubevirt", "cloud-hypervisor", "firecracker", "proxmox", "harvester"])(
    "of %s cost nothing unless a subscription is priced",
    (product) => {
      const brief = on({ hypervisor: { product } });
      expect(productBillOf(contextFor({ brief, on: "vm" })).missing).toEqual([]);
    },
  );

  it("of a layer of unknown product ask for it; bare metal and instances do not", () => {
    const unknown = productBillOf(contextFor({ brief: on({}), on: "vm" }));
    expect(unknown.missing).toEqual([{ why: "hypervisor", question: "platforms[vm].hypervisor" }]);
    const metal = on({ kind: "bare-metal" });
    expect(productBillOf(contextFor({ brief: metal, on: "vm" })).missing).toEqual([]);
    const rented = briefOf({
      platforms: [
        { id: "vm", kind: "cloud-vm", instance: { name: "m", cpu: 4, memory: "16Gi", price: 0.2 } },
      ],
    });
    expect(productBillOf(contextFor({ brief: rented, on: "vm" })).missing).toEqual([]);
  });

  it("of a workload's own product are unknown without a price, also where hypervisors of that name are free", () => {
    const brief = on({ kind: "bare-metal" });
    const licences = [count(8, { product: "kvm", workload: "w" })];
    expect(productBillOf(contextFor({ brief, on: "vm", licences })).missing).toEqual([
      { why: "price", question: "prices[kvm]" },
    ]);
  });
});

describe("hosted control planes", () => {
  const hosted = { kind: "hosted", nodes: 0, platform: "vm", hosts: [] } as const;
  const placement = placementOf({
    clusters: [
      clusterOf([nodeOf("vm", 0, { w: 1 })], { controlPlane: hosted }),
      clusterOf([nodeOf("vm", 1, { w: 1 })], { controlPlane: hosted }),
      clusterOf([nodeOf("vm", 2, { w: 1 })]),
    ],
  });
  const price = {
    id: "cp",
    product: "hosted-control-plane",
    pricingUnit: "cluster-month",
    unitPrice: "73.00",
  };

  it("cost a cluster and month", () => {
    const brief = on({ kind: "bare-metal" }, { prices: [price] });
    const { charges } = productBillOf(contextFor({ brief, on: "vm", placement }));
    // Two clusters × 12 months.
    expect(charges[0]?.entries.map(({ quantity }) => quantity[0])).toEqual([24, 24, 24, 24, 24]);
  });

  it("without a price make the cost unknown", () => {
    const brief = on({ kind: "bare-metal" });
    expect(productBillOf(contextFor({ brief, on: "vm", placement })).missing).toEqual([
      { why: "price", question: "prices[hosted-control-plane]" },
    ]);
  });
});

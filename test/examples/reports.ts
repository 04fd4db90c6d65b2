import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { assess } from "../../src/assess.js";
import type { BriefInput } from "../../src/brief/input/brief.js";
import type { Report } from "../../src/report/report.js";
import { nowhere, onMetal, priced, twoLines } from "../assess/fixture.js";
import { retailBrief } from "./retail.js";

/** The brief of an example. */
export const exampleOf = (name: string): BriefInput =>
  parse(
    readFileSync(fileURLToPath(new URL(`../../examples/${name}/brief.yaml`, import.meta.url)), "utf8"),
  ) as BriefInput;

/** Rented machines beside own hosts, with licences that nobody can count on them. */
const rented: BriefInput = {
  asOf: "2026-11-24",
  hosts: [{ id: "own", coresPerSocket: 32, memory: "512Gi", price: 20000, watts: 500, supportPerYear: 1000 }],
  platforms: [
    { id: "metal", kind: "bare-metal", host: "own" },
    { id: "vm", kind: "vm", host: "own", hypervisor: { product: "vcf" } },
    { id: "cloud", kind: "cloud-vm", instance: { name: "m16", cpu: 16, memory: "64Gi", price: 0.8 } },
  ],
  team: { people: 3, hourlyRate: 90, runsToday: ["virtualization"] },
  prices: [
    { id: "vcf", product: "vcf", pricingUnit: "per-core-min-16-per-cpu", unitPrice: 350 },
    { id: "db", product: "db", pricingUnit: "per-core-of-reachable-hosts", unitPrice: 900 },
    { id: "kwh", product: "electricity", pricingUnit: "kWh", unitPrice: 0.2 },
    { id: "disk", product: "storage:fast", pricingUnit: "GiB-month", unitPrice: 0.1 },
  ],
  escape: { perYear: 0.1, lossPerPod: 5000 },
  tenants: [{ id: "a" }, { id: "b" }],
  workloads: [
    {
      id: "db",
      tenant: "a",
      replicas: 6,
      runsOn: "vm",
      requests: { cpu: 4, memory: "16Gi" },
      archetype: "relational-database",
      licences: [{ product: "db", metric: "per-core-of-reachable-hosts" }],
      storage: [{ class: "fast", size: "100Gi" }],
      availability: { objective: 0.999, monthlyCharge: 5000, credits: [{ below: 0.999, share: 0.1 }] },
    },
    { id: "web", tenant: "b", replicas: 30, requests: { cpu: 2, memory: "4Gi", "example.com/fpga": 1 } },
  ],
};

/** Reports of the examples, and of briefs that reach what those do not, by name. */
export const reports: ReadonlyMap<string, Report> = new Map(
  Object.entries({
    retail: retailBrief(),
    "two-lines": exampleOf("two-lines"),
    ...Object.fromEntries(
      ["trading", "saas-tenants", "mixed", "too-close-measure-first"].map((name) => [name, exampleOf(name)]),
    ),
    "owned-hosts": exampleOf("owned-hosts"),
    ...{ twoLines, priced, onMetal, nowhere, rented },
  }).map(([name, brief]) => [name, assess(brief, { draws: 64 })]),
);

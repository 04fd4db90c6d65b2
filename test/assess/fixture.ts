import { completeOptions, type AssessOptions } from "../../src/assess/options.js";
import { createOutlook } from "../../src/assess/outlook.js";
import { prospectOf } from "../../src/assess/prospect.js";
import { statedBrief } from "../../src/assess/stated-brief.js";
import { createValuation } from "../../src/assess/valuation.js";
import { weighingOf } from "../../src/assess/weighing.js";
import type { BriefInput } from "../../src/brief/input/brief.js";
import { checkGates } from "../../src/gates/gates.js";
import { estimateOverheads } from "../../src/overheads/overheads.js";
import { performanceOf } from "../../src/overheads/performances.js";
import { proposePlans } from "../../src/plans/plans.js";
import { centralWorld, drawWorld } from "../../src/world/draw.js";

/** The least that can be asked. */
export const twoLines: BriefInput = {
  asOf: "2026-11-24",
  workloads: [{ id: "shop", replicas: 40, requests: { cpu: 2, memory: "4Gi" } }],
};

/** Two tenants on priced hosts, one of them with a latency objective. */
export const priced: BriefInput = {
  asOf: "2026-11-24",
  tenants: [{ id: "blue" }, { id: "green" }],
  hosts: [
    { id: "pizza", coresPerSocket: 16, memory: "256Gi", price: 15000, supportPerYear: 900, watts: 400 },
  ],
  platforms: [
    { id: "bare", kind: "bare-metal", host: "pizza" },
    { id: "guests", kind: "vm", host: "pizza", hypervisor: { product: "acme" } },
  ],
  prices: [
    { id: "acme-seat", product: "acme", pricingUnit: "per-socket", unitPrice: 6000 },
    { id: "power", product: "electricity", pricingUnit: "kWh", unitPrice: 0.2 },
  ],
  workloads: [
    {
      id: "basket",
      tenant: "blue",
      replicas: 20,
      requests: { cpu: 2, memory: "4Gi" },
      archetype: "relational-database",
      latency: {
        objective: { percentile: 0.99, atMost: "9ms" },
        baseline: { percentile: 0.99, value: "6ms", platform: "bare", utilization: 0.5 },
      },
    },
    { id: "search", tenant: "green", replicas: 12, requests: { cpu: 2, memory: "8Gi" } },
  ],
};

/** A workload that must stand on bare metal, by contract. */
export const onMetal: BriefInput = {
  ...twoLines,
  workloads: twoLines.workloads.map((workload) => ({
    ...workload,
    contracts: [{ id: "deal", demands: "bare-metal", clause: "7.1" }],
  })),
};

/** Two contracts of one workload that no platform meets together. */
export const nowhere: BriefInput = {
  ...onMetal,
  workloads: onMetal.workloads.map(({ contracts = [], ...workload }) => ({
    ...workload,
    contracts: [...contracts, { id: "other", demands: "hypervisor", clause: "2" }],
  })),
};

export const DRAWS = 64;

/** The stages up to the prospects, for tests that look at one step after them. */
export function stagesOf(input: BriefInput, options: AssessOptions = {}) {
  const run = completeOptions({ draws: DRAWS, ...options });
  const { brief } = statedBrief(input, run);
  const { overheads, percentiles } = estimateOverheads({ brief });
  const ratios = [...overheads, ...percentiles];
  const world = drawWorld({ brief, overheads: ratios, ...run });
  const central = centralWorld({ brief, overheads: ratios, ...run });
  const { slowdown, latency } = performanceOf({ brief, overheads, percentiles });
  const verdicts = checkGates({ brief, world, latency, extensions: run.extensions.gates });
  const outlook = createOutlook({ brief, central, slowdown, latency });
  const { plans, standard } = proposePlans({ brief, verdicts });
  const weighing = weighingOf(brief, outlook(standard, central), run);
  const valuation = createValuation({ outlook, ...weighing });
  const prospects = plans.map((plan) => prospectOf(plan, valuation, central, world));
  return {
    ...{ run, brief, overheads, world, central, slowdown, latency, verdicts },
    ...{ outlook, plans, weighing, valuation, prospects },
  };
}

/** The only element that meets a condition; the test fails where there is none. */
export function only<T>(list: readonly T[], holds: (element: T) => boolean): T {
  const found = list.filter(holds);
  if (found.length !== 1) throw new Error(`${found.length} found`);
  return found[0] as T;
}

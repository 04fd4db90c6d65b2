import { expect, it } from "vitest";
import type { BriefInput } from "../../src/brief/input/brief.js";
import type { WorkloadInput } from "../../src/brief/input/workload.js";
import type { Outcome } from "../../src/decision/decision.js";
import { nowhere, onMetal, twoLines } from "../assess/fixture.js";
import { reportOn } from "./support.js";

const withShop = (brief: BriefInput, parts: Partial<WorkloadInput>): BriefInput => ({
  ...brief,
  workloads: brief.workloads.map((workload) => ({ ...workload, ...parts })),
});

/** Hosts are priced, and so is the hypervisor: more than it can give back. */
const dear: BriefInput = {
  ...twoLines,
  hosts: [{ id: "h", coresPerSocket: 32, memory: "512Gi", price: 15_000 }],
  platforms: [
    { id: "metal", kind: "bare-metal", host: "h" },
    { id: "guests", kind: "vm", host: "h", hypervisor: { product: "acme" } },
  ],
  prices: [{ id: "acme", product: "acme", pricingUnit: "per-core-min-16-per-cpu", unitPrice: 350 }],
};

/** A percentile known on bare metal, and an objective that VMs may or may not meet. */
const tight = withShop(twoLines, {
  profile: { "network-throughput": 1 },
  latency: {
    objective: { percentile: 0.99, atMost: "7ms" },
    baseline: { percentile: 0.99, value: "6ms", platform: "bare-metal", utilization: 0.5 },
  },
});

/** A gate that passes nowhere until somebody says whether hosts have the feature. */
const open = { needs: { realtime: true } } as const;

const contracts = [{ id: "deal", demands: "bare-metal", clause: "7.1" }] as const;

interface Case {
  readonly brief: BriefInput;
  readonly plan: string | null;
  readonly forced?: readonly string[];
}

/** Each outcome of the decision, from what an asker would state. */
const cases: { readonly [outcome in Outcome]: readonly Case[] } = {
  "nothing-feasible": [{ brief: nowhere, plan: null }],
  "not-enough-known": [{ brief: withShop(twoLines, open), plan: null }],
  recommended: [
    { brief: dear, plan: "metal" },
    { brief: onMetal, plan: "default", forced: ["contract"] },
  ],
  "recommended-if": [
    { brief: withShop(dear, open), plan: "metal" },
    { brief: withShop(dear, { ...open, contracts }), plan: "default", forced: ["contract"] },
  ],
  "too-close-measure-first": [{ brief: tight, plan: "default" }],
  "default-stands": [{ brief: twoLines, plan: "default" }],
};

const all = Object.entries(cases).flatMap(([outcome, list]) =>
  list.map((one) => ({ forced: [], outcome, ...one })),
);

it.each(all)(
  "MODEL §11 outcomes: $outcome is reached by assessment, with plan $plan, forced by $forced",
  (one) => {
    const decision = reportOn(one.brief)?.decision;
    expect(decision).toMatchObject({ outcome: one.outcome, plan: one.plan });
    expect(decision?.forced.flatMap(({ gates }) => gates)).toEqual(one.forced);
    const recommends = one.outcome.startsWith("recommended");
    expect(decision?.reasons.length).toBe(recommends ? 1 : 0);
    expect((decision?.conditions.length ?? 0) > 0).toBe(
      ["not-enough-known", "recommended-if"].includes(one.outcome),
    );
  },
);

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Brief } from "../../src/brief/brief.js";
import { parseBrief } from "../../src/brief/parse-brief.js";
import type { Workload } from "../../src/brief/workload.js";
import { findingOf, holds, holdsIf, notKnown, type Check } from "../../src/gates/check.js";
import { checkGates } from "../../src/gates/gates.js";
import type { Verdict } from "../../src/gates/verdict.js";
import { briefArbitrary } from "../brief/arbitrary.js";
import { noLatency } from "../gates/judged.js";
import { SEED } from "./support.js";

/** Completed briefs whose gates nobody waives or disables. */
const anyBrief = briefArbitrary()
  .map((input) => parseBrief(input))
  .filter((parsed) => parsed.ok)
  .map((parsed): Brief => {
    if (!parsed.ok) throw new Error("filtered");
    return { ...parsed.brief, waivers: [], policies: { ...parsed.brief.policies, disable: [] } };
  });

const world = { seed: 1, draws: 1, columns: new Map() } as const;
const check = (brief: Brief): readonly Verdict[] => checkGates({ brief, world, latency: noLatency });

const RANK = { pass: 0, unknown: 1, fail: 2 } as const;

/** The worst answer of each gate, workload and platform: several clauses of one gate are one requirement. */
function worst(verdicts: readonly Verdict[]): ReadonlyMap<string, Verdict["verdict"]> {
  const found = new Map<string, Verdict["verdict"]>();
  for (const { gate, workload, platform, verdict } of verdicts) {
    const key = JSON.stringify([gate, workload, platform]);
    const before = found.get(key) ?? "pass";
    found.set(key, RANK[verdict] > RANK[before] ? verdict : before);
  }
  return found;
}

/** Requirements that fail before and not after. */
function saved(before: Brief, after: Brief): readonly string[] {
  const answers = worst(check(after));
  return [...worst(check(before))]
    .filter(([key, verdict]) => verdict === "fail" && answers.get(key) !== "fail")
    .map(([key]) => key);
}

/** Requirements that pass before and fail after. */
function broken(before: Brief, after: Brief): readonly string[] {
  const answers = worst(check(after));
  return [...worst(check(before))]
    .filter(([key, verdict]) => verdict === "pass" && answers.get(key) === "fail")
    .map(([key]) => key);
}

type Change = (workload: Workload) => Partial<Workload>;

/** Each asks for more than the workload asked before. */
const tighter: readonly (readonly [what: string, change: Change])[] = [
  ...(
    ["sriov", "dpdk", "rdma", "hugepages", "numa", "realtime", "hardwareVirtualization", "windows"] as const
  ).map((need) => [need, ({ needs }: Workload) => ({ needs: { ...needs, [need]: true } })] as const),
  ["a GPU", ({ needs }) => ({ needs: { ...needs, gpu: needs.gpu ?? "any" } })],
  ["one technique", ({ needs }) => ({ needs: { ...needs, confidential: "tdx" } })],
  ["code that is not trusted", () => ({ untrustedCode: true })],
  ["one pack more", ({ compliance }) => ({ compliance: [...compliance, "dod-il5", "mifid-rts-25"] })],
  [
    "one clause more",
    ({ contracts }) => ({
      contracts: [...contracts, { id: "~more", demands: "dedicated-hardware", clause: "1" }],
    }),
  ],
  [
    "fewer minors",
    ({ kubernetes }) => (kubernetes ? { kubernetes: { versions: kubernetes.versions.slice(0, 1) } } : {}),
  ],
  [
    "more that must run",
    ({ availability, replicas }) =>
      availability ? { availability: { ...availability, minAvailable: Math.max(1, replicas.min) } } : {},
  ],
  [
    "a higher objective",
    ({ availability }) =>
      availability
        ? { availability: { ...availability, objective: { ...availability.objective, value: 1 } } }
        : {},
  ],
];

const withWorkloads = (brief: Brief, change: Change): Brief => ({
  ...brief,
  workloads: brief.workloads.map((workload) => ({ ...workload, ...change(workload) })),
});

describe("tightening a requirement never turns a failure into a pass", () => {
  it.each(tighter)("%s", (_, change) => {
    fc.assert(
      fc.property(anyBrief, (brief) => {
        // A technique that replaces another is no tightening.
        const isOther = brief.workloads.some(({ needs }) => needs.confidential === "sev-snp");
        if (!isOther || change({ ...brief.workloads[0] } as Workload).needs?.confidential !== "tdx")
          expect(saved(brief, withWorkloads(brief, change))).toEqual([]);
      }),
      { numRuns: 40, seed: SEED },
    );
  });

  it("what tenants must not share", () => {
    fc.assert(
      fc.property(anyBrief, fc.constantFrom("kernel", "host", "cluster"), (brief, level) => {
        const tenants = brief.tenants.map((tenant) => ({
          ...tenant,
          separate: [...new Set([...tenant.separate, level])] as Brief["tenants"][number]["separate"],
        }));
        expect(saved(brief, { ...brief, tenants })).toEqual([]);
      }),
      { numRuns: 40, seed: SEED },
    );
  });
});

const deviceNames = [
  ...["nvidia.com/gpu", "amd.com/gpu", "sriov", "dpdk", "rdma", "hugepages", "numa", "realtime"],
  ...["hardwareVirtualization", "sev-snp", "tdx", "clock"],
];

describe("adding a device never turns a pass into a failure", () => {
  it("on hosts and on instances", () => {
    const added = fc.record({ name: fc.constantFrom(...deviceNames), count: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(anyBrief, added, (brief, device) => {
        const after: Brief = {
          ...brief,
          hosts: brief.hosts.map((host) => ({ ...host, devices: [...host.devices, device] })),
          platforms: brief.platforms.map(({ instance, ...platform }) => ({
            ...platform,
            ...(instance && { instance: { ...instance, devices: [...instance.devices, device] } }),
          })),
        };
        expect(broken(brief, after)).toEqual([]);
      }),
      { numRuns: 150, seed: SEED },
    );
  });
});

describe("an unknown never passes", () => {
  const condition = { expected: 1, actual: 0 };
  const sentence = { id: "s", values: {} };
  const answers: { readonly [answer in Check["answer"]]: Check } = {
    pass: holds(condition),
    fail: holdsIf(false, condition, sentence),
    unknown: notKnown(condition, sentence),
  };

  it("in a finding of many checks: it passes where all of them do", () => {
    const checks = fc.array(fc.constantFrom<Check["answer"]>("pass", "fail", "unknown"), { minLength: 1 });
    fc.assert(
      fc.property(checks, (asked) => {
        const { verdict } = findingOf(asked.map((answer) => answers[answer]));
        expect(verdict === "pass").toBe(asked.every((answer) => answer === "pass"));
        expect(verdict === "fail").toBe(asked.includes("fail"));
      }),
    );
  });

  it("by a waiver of every verdict, each named by its source", () => {
    fc.assert(
      fc.property(anyBrief, (brief) => {
        const before = check(brief);
        const waivers = before.map(({ gate, workload, source }, at) => ({
          ...{ id: `waivers[${at}]`, gate, workload, reason: "r", owner: "o", expires: "9999-12-31" },
          ...(source !== undefined && { clause: source }),
        }));
        const after = check({ ...brief, waivers });
        expect(after.map(({ verdict }) => verdict)).toEqual(
          before.map(({ verdict }) => (verdict === "unknown" ? "unknown" : "pass")),
        );
      }),
      { numRuns: 60, seed: SEED },
    );
  });

  it("and the briefs above have all three answers, so that nothing is claimed of nothing", () => {
    const verdicts = fc.sample(anyBrief, { numRuns: 60, seed: SEED }).flatMap(check);
    for (const verdict of ["pass", "fail", "unknown"] as const)
      expect(verdicts.filter((one) => one.verdict === verdict).length).toBeGreaterThan(20);
    expect(new Set(verdicts.map(({ gate }) => gate)).size).toBeGreaterThan(15);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "../../src/assess.js";
import type { BriefInput } from "../../src/brief/input/brief.js";
import { convertCosts, costTotals } from "../../src/consequences/cost/table.js";
import { unavailabilityOf, tailColumns } from "../../src/consequences/downtime.js";
import { foreignReach, type Reached } from "../../src/consequences/reach-levels.js";
import { redundancyOf } from "../../src/consequences/redundancy.js";
import type { Report } from "../../src/report/report.js";
import { constant } from "../../src/statistics/column.js";
import { SEED } from "./support.js";

const runs = { seed: SEED, numRuns: 60 };

const centerOf = ({ consequences }: Report, plan: string, measure: string, workload?: string): number => {
  const found = consequences.find(
    (one) => one.plan === plan && one.measure === measure && one.workload === workload,
  );
  return found?.figure.kind === "known" ? found.figure.center : Number.NaN;
};

/** Two zones, one host model, metal and virtual machines; everything that is drawn exact. */
const estate = (change: {
  readonly replicas?: number;
  readonly separate?: readonly ("kernel" | "host" | "cluster")[];
  readonly price?: number;
  readonly kwh?: number;
  readonly cpu?: string | number;
  readonly memory?: string;
}): BriefInput => ({
  asOf: "2026-11-24",
  discountRate: 0.08,
  burden: { margin: 0.9 },
  hosts: [
    {
      id: "h",
      coresPerSocket: 16,
      memory: "256Gi",
      price: change.price ?? 9000,
      watts: 400,
      serviceLifeYears: 4,
    },
  ],
  platforms: [
    { id: "metal", kind: "bare-metal", host: "h" },
    { id: "vm", kind: "vm", host: "h", hypervisor: { product: "kvm" } },
  ],
  prices: [{ id: "kwh", product: "electricity", pricingUnit: "kWh", unitPrice: change.kwh ?? 0.2 }],
  defaults: { demand: 1, pue: 1.5, "common-cause": 0.05, "host-failures-per-year": 0.05 },
  tenants: [{ id: "a", ...(change.separate && { separate: [...change.separate] }) }, { id: "b" }],
  workloads: [
    {
      ...{ id: "a", tenant: "a", replicas: change.replicas ?? 8, scaling: "none" },
      requests: { cpu: change.cpu ?? 2, memory: change.memory ?? "4Gi" },
      availability: { objective: 0.999, minAvailable: 6 },
    },
    { id: "b", tenant: "b", replicas: 30, requests: { cpu: 1, memory: "2Gi" }, scaling: "none" },
  ],
});
const reports = new Map<string, Report>();
const reportOf = (change: Parameters<typeof estate>[0]): Report => {
  const key = JSON.stringify(change);
  const report = reports.get(key) ?? assess(estate(change), { draws: 64 });
  reports.set(key, report);
  return report;
};

describe("more replicas", () => {
  it("on further hosts never lower availability, whatever stands where", () => {
    const outage = {
      ...{ unavailability: constant(0.02), planned: constant(0), commonCause: constant(0.1) },
      inputs: [],
    };
    const down = (counts: readonly number[], needed: number) =>
      unavailabilityOf(redundancyOf(counts, needed), outage, tailColumns())[0] ?? Number.NaN;
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 8 }),
        fc.nat(20),
        fc.integer({ min: 1, max: 4 }),
        (counts, needed, more) => {
          expect(down([...counts, more], needed)).toBeLessThanOrEqual(down(counts, needed) + 1e-12);
          const [first = 0, ...others] = counts;
          expect(down([first + more, ...others], needed)).toBeLessThanOrEqual(down(counts, needed) + 1e-12);
          expect(down(counts, needed + 1)).toBeGreaterThanOrEqual(down(counts, needed) - 1e-12);
        },
      ),
      runs,
    );
  });

  it("of a whole estate are down no longer", () => {
    const minutes = [7, 12].map((replicas) =>
      centerOf(reportOf({ replicas }), "metal", "downtime-minutes", "a"),
    );
    expect(minutes.every(Number.isFinite)).toBe(true);
    minutes.slice(1).forEach((one, at) => expect(one).toBeLessThanOrEqual(minutes[at] ?? Number.NaN));
  });
});

describe("a stricter separation", () => {
  it("never raises what one step reaches: groups split in two, zones kept together", () => {
    const pods = fc.dictionary(fc.constantFrom("x", "y", "z"), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(pods, fc.integer({ min: 0, max: 9 }), (counts, cut) => {
        const whole: Reached = new Map(Object.entries(counts));
        const total = [...whole.values()].reduce((sum, count) => sum + count, 0);
        const left = new Map([...whole].map(([zone, count]) => [zone, Math.min(count, cut)]));
        const right = new Map([...whole].map(([zone, count]) => [zone, count - Math.min(count, cut)]));
        const [mixed, split] = [foreignReach([whole], total), foreignReach([left, right], total)];
        expect(split.expected).toBeLessThanOrEqual(mixed.expected + 1e-12);
        expect(split.largest).toBeLessThanOrEqual(mixed.largest);
      }),
      runs,
    );
  });

  it("of tenants never raises exposure on any platform", () => {
    const levels = [undefined, ["kernel"], ["host"]] as const;
    const told = levels.map((separate) => reportOf(separate === undefined ? {} : { separate }));
    for (const plan of ["metal", "vm"] as const) {
      const exposures = told.flatMap((report) => {
        const id = report.plans.find((one) => one.id === plan || one.aliases.includes(plan));
        return id?.feasible === true ? [centerOf(report, id.id, "exposure")] : [];
      });
      expect(exposures.length).toBeGreaterThan(1);
      exposures
        .slice(1)
        .forEach((one, at) => expect(one).toBeLessThanOrEqual((exposures[at] ?? Number.NaN) + 1e-12));
    }
  });
});

describe("a dearer line", () => {
  it("never lowers a total", () => {
    const costOf = (report: Report) =>
      report.plans.map(
        ({ id }) => [id, centerOf(report, id, "cost"), centerOf(report, id, "cost-spent")] as const,
      );
    const base = costOf(reportOf({}));
    for (const dearer of [reportOf({ price: 12_000 }), reportOf({ kwh: 0.5 })])
      for (const [id, cost, spent] of base) {
        expect(centerOf(dearer, id, "cost")).toBeGreaterThan(cost);
        expect(centerOf(dearer, id, "cost-spent")).toBeGreaterThan(spent);
      }
  });
});

describe("units and currency", () => {
  it("change nothing: the same amounts in other words", () => {
    const [plain, worded] = [reportOf({}), reportOf({ cpu: "2000m", memory: "4294967296" })];
    const told = (report: Report) =>
      report.consequences.map(({ plan, workload, measure, figure }) => [
        ...[plan, workload, measure],
        figure.kind === "known" ? [figure.center, figure.low, figure.high] : figure.why.id,
      ]);
    expect(told(worded)).toEqual(told(plain));
  });

  it("convert a table line by line and in all alike", () => {
    const { costs } = reportOf({});
    const rate = { currency: "EUR", perUnit: 1.25, on: "2026-11-20" };
    const [before, after] = [costTotals(costs, "default"), costTotals(convertCosts(costs, rate), "default")];
    expect(Number(after.total)).toBeCloseTo(Number(before.total) / 1.25, 6);
    expect(after.byLine.map(({ line }) => line)).toEqual(before.byLine.map(({ line }) => line));
  });
});

describe("more load", () => {
  it("never needs fewer hosts, beyond the noise of packing: one host", () => {
    const hosts = [12, 40, 120].map((replicas) => {
      const report = reportOf({ replicas });
      return ["metal", "vm"].map((name) => {
        const plan = report.plans.find(({ id, aliases }) => id === name || aliases.includes(name));
        return centerOf(report, plan?.id ?? "", "hosts");
      });
    });
    hosts.slice(1).forEach((more, at) =>
      more.forEach((count, platform) => {
        expect(count).toBeGreaterThanOrEqual((hosts[at]?.[platform] ?? Number.NaN) - 1);
      }),
    );
    expect(hosts.at(-1)?.[0]).toBeGreaterThan(hosts[0]?.[0] ?? Number.NaN);
  });
});

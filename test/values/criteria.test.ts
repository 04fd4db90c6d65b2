import { describe, expect, it } from "vitest";
import { criteria, hosts } from "../../src/values/criteria.js";
import type { Context, Criterion } from "../../src/values/criterion.js";
import { briefOf, shop } from "./fixture.js";

const by = (id: string): Criterion => {
  const found = criteria.find((criterion) => criterion.id === id);
  if (!found) throw new Error(id);
  return found;
};

const contextOf = (
  stated: object = {},
  reference: Context["reference"] = { hosts: 10, cost: 1000 },
): Context => ({
  brief: briefOf(stated),
  reference,
});

const asked = (id: string, stated: object = {}): boolean => by(id).asked(contextOf(stated));

const objective = { latency: { objective: { percentile: 0.99, atMost: "9ms" } } };
const availability = { availability: { objective: 0.999 } };
const two = (first: object = {}, second: object = {}) => [
  { ...shop, id: "a", ...first },
  { ...shop, id: "b", ...second },
];
const tenants = [{ id: "x" }, { id: "y" }];
const twoZones = { tenants, workloads: two({ tenant: "x" }, { tenant: "y" }) };

describe("the criteria", () => {
  it("are seven, in their order", () => {
    expect(criteria.map(({ id }) => id)).toEqual([
      ...["cost", "latency", "interference", "downtime", "exposure", "failure-size", "upgrade"],
    ]);
  });

  it("read the measure of their own name, of the whole plan", () => {
    const figure = { kind: "unknown", why: { id: "w", values: {} }, questions: [] } as const;
    const of = { plan: "p", concern: "cost", figure } as const;
    for (const criterion of [...criteria, hosts]) {
      const whole = { ...of, measure: criterion.id };
      expect(criterion.measure([{ ...whole, workload: "shop" }, whole])).toBe(whole);
      expect(criterion.measure([{ ...whole, workload: "shop" }])).toBeUndefined();
    }
  });

  it("have the scales and material differences of the table", () => {
    const table = criteria
      .filter(({ id }) => id !== "exposure")
      .map(({ id, scale, material }) => [id, scale(contextOf()), material(scale(contextOf()))]);
    expect(table).toEqual([
      ["cost", { worst: 1500, best: 500 }, { difference: 0.05, relative: true }],
      ["latency", { worst: 0.9, best: 1 }, { difference: 0.01, relative: false }],
      ["interference", { worst: 0.05, best: 0 }, { difference: 0.005, relative: false }],
      ["downtime", { worst: 2, best: 0 }, { difference: 0.1, relative: false }],
      ["failure-size", { worst: 1 / 3, best: 0 }, { difference: 0.05, relative: false }],
      ["upgrade", { worst: 30, best: 0 }, { difference: 3, relative: false }],
    ]);
    expect(criteria.every(({ mayBeReason }) => mayBeReason)).toBe(true);
  });

  it("take a stated budget as worst acceptable cost, and half of it as satisfying", () => {
    expect(by("cost").scale(contextOf({ budget: 800 }))).toEqual({ worst: 800, best: 400 });
  });

  it("have no cost scale where the reference costs nothing", () => {
    const { worst, best } = by("cost").scale(contextOf({}, { hosts: 1, cost: -5 }));
    expect(worst).toBe(best);
  });

  it("stretch exposure to half of the foreign pods beside a pod picked at random, at most 50", () => {
    const scaleOf = (a: number, b: number) =>
      by("exposure").scale(
        contextOf({ tenants, workloads: two({ tenant: "x", replicas: a }, { tenant: "y", replicas: b }) }),
      );
    // ½ (30·10 + 10·30) ÷ 40 = 7.5
    expect(scaleOf(30, 10)).toEqual({ worst: 7.5, best: 0 });
    expect(scaleOf(1000, 1000)).toEqual({ worst: 50, best: 0 });
    expect(by("exposure").material({ worst: 7.5, best: 0 })).toEqual({ difference: 0.75, relative: false });
    // pods are packed at the most replicas: ½ (20·10 + 10·20) ÷ 30
    const range = contextOf({
      tenants,
      workloads: two({ tenant: "x", replicas: { min: 4, max: 20 } }, { tenant: "y", replicas: 10 }),
    });
    expect(by("exposure").scale(range).worst).toBeCloseTo(400 / 60, 12);
    expect(by("exposure").scale(contextOf()).worst).toBe(0);
  });

  it("let hosts take cost's scale on the reference's number of hosts, never as a reason", () => {
    expect(hosts.scale(contextOf())).toEqual({ worst: 15, best: 5 });
    expect(hosts.material({ worst: 15, best: 5 })).toEqual({ difference: 0.05, relative: true });
    expect(hosts.mayBeReason).toBe(false);
  });
});

describe("what the brief asks about", () => {
  it("cost: prices that make the default's cost known", () => {
    expect(by("cost").asked(contextOf({}, { hosts: 1, cost: 7 }))).toBe(true);
    expect(by("cost").asked(contextOf({}, { hosts: 1 }))).toBe(false);
    expect(hosts.asked(contextOf({}, { hosts: 1 }))).toBe(true);
  });

  it("latency: an objective of one workload", () => {
    expect(asked("latency")).toBe(false);
    expect(asked("latency", { workloads: two({}, objective) })).toBe(true);
  });

  it("interference: an objective or runs beside a neighbour, and workloads that may share a host", () => {
    const measured = {
      measurements: [
        {
          ...{
            platform: "vm",
            benchmark: "b",
            metric: "m",
            unit: "s",
            direction: "lower",
            statistic: "mean",
          },
          ...{ sampleKind: "run", samples: [1, 2], tool: { name: "t" } },
          neighbour: { resource: "cpu", enforcement: "shared" },
        },
      ],
    };
    expect(asked("interference", { workloads: two(objective) })).toBe(true);
    expect(asked("interference", { workloads: two(), ...measured })).toBe(true);
    expect(asked("interference", { workloads: two() })).toBe(false);
    expect(asked("interference", { workloads: [{ ...shop, ...objective }] })).toBe(false);
    expect(asked("interference", measured)).toBe(false);
  });

  it("interference: not where the only two workloads must not share a host", () => {
    const apart = (separate: readonly string[]) => ({
      tenants: [{ id: "x", separate }, { id: "y" }],
      workloads: two({ tenant: "x", ...objective }, { tenant: "y" }),
    });
    expect(asked("interference", apart(["host"]))).toBe(false);
    expect(asked("interference", apart(["kernel"]))).toBe(true);
    expect(asked("interference", apart(["cluster"]))).toBe(true);
    const sameZone = {
      tenants: [
        { id: "x", trustZone: "z", separate: ["host"] },
        { id: "y", trustZone: "z" },
      ],
      workloads: two({ tenant: "x", ...objective }, { tenant: "y" }),
    };
    expect(asked("interference", sameZone)).toBe(true);
    const contract = { id: "c", demands: "dedicated-hardware", clause: "ours alone" };
    expect(
      asked("interference", {
        ...twoZones,
        workloads: two({ tenant: "x", contracts: [contract], ...objective }, { tenant: "y" }),
      }),
    ).toBe(false);
  });

  it("downtime: an availability objective", () => {
    expect(asked("downtime")).toBe(false);
    expect(asked("downtime", { workloads: [{ ...shop, ...availability }] })).toBe(true);
  });

  it("exposure: workloads in two trust zones, not two tenants of one", () => {
    expect(asked("exposure", twoZones)).toBe(true);
    expect(asked("exposure", { tenants, workloads: two({ tenant: "x" }, { tenant: "x" }) })).toBe(false);
    const oneZone = [
      { id: "x", trustZone: "z" },
      { id: "y", trustZone: "z" },
    ];
    expect(asked("exposure", { ...twoZones, tenants: oneZone })).toBe(false);
  });

  it("failure-size: an availability objective or topology spread, for more than one replica", () => {
    const spread = { topologySpread: [{ domain: "host" }] };
    expect(asked("failure-size", { workloads: [{ ...shop, replicas: 2, ...availability }] })).toBe(true);
    expect(asked("failure-size", { workloads: [{ ...shop, replicas: 2, ...spread }] })).toBe(true);
    expect(asked("failure-size", { workloads: [{ ...shop, replicas: 1, ...availability }] })).toBe(false);
    expect(asked("failure-size", { workloads: [{ ...shop, replicas: 2 }] })).toBe(false);
  });

  it("upgrade: Kubernetes versions, CRDs, a freeze window or a team", () => {
    const kubernetes = { versions: ["1.34"] };
    const crds = [{ name: "a.b.c", versions: ["v1"], storedVersion: "v1" }];
    expect(asked("upgrade")).toBe(false);
    expect(asked("upgrade", { workloads: [{ ...shop, kubernetes }] })).toBe(true);
    expect(asked("upgrade", { workloads: [{ ...shop, crds }] })).toBe(true);
    expect(asked("upgrade", { team: { people: 4, runsToday: ["virtualization"] } })).toBe(true);
    const platforms = [{ id: "vm", kind: "vm", host: "h", kubernetes }];
    const host = { id: "h", coresPerSocket: 16, memory: "256Gi" };
    expect(asked("upgrade", { hosts: [host], platforms })).toBe(true);
  });
});

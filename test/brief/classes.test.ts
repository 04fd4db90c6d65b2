import { describe, expect, it } from "vitest";
import { classKey, workloadClasses } from "../../src/brief/classes.js";
import type { Workload } from "../../src/brief/workload.js";
import { briefOf, completed, shop } from "./stated.js";

const workloadOf = (fields: object, brief: object = {}): Workload => {
  const [first] = completed(briefOf({ ...brief, workloads: [{ ...shop, ...fields }] })).workloads;
  return first as Workload;
};

const sameClass = (one: object, other: object, brief: object = {}): boolean =>
  classKey(workloadOf(one, brief)) === classKey(workloadOf({ id: "other", ...other }, brief));

describe("classKey", () => {
  it("does not look at ids, nor at the paths that hold them", () => {
    expect(sameClass({}, {})).toBe(true);
    expect(
      sameClass(
        { requests: { cpu: { low: 1, high: 2 }, memory: "1Gi" } },
        { requests: { cpu: { low: 1, high: 2 }, memory: "1Gi" } },
      ),
    ).toBe(true);
  });

  it("does not look at how a number was written", () => {
    expect(
      sameClass({ requests: { cpu: "500m", memory: "1Gi" } }, { requests: { cpu: 0.5, memory: "1024Mi" } }),
    ).toBe(true);
  });

  it("does not look at the order of fields", () => {
    expect(sameClass({ needs: { rdma: true, gpu: "any" } }, { needs: { gpu: "any", rdma: true } })).toBe(
      true,
    );
    const [from, until] = ["2026-01-01", "2027-01-01"];
    const clause = { clause: "§ 1", demands: "hypervisor" };
    expect(
      sameClass(
        { contracts: [{ id: "a", ...clause, from, until }] },
        { contracts: [{ until, from, ...clause, id: "b" }] },
      ),
    ).toBe(true);
  });

  it.each<readonly [string, object]>([
    ["replicas", { replicas: 39 }],
    ["a range of replicas", { replicas: { min: 39, max: 41 } }],
    ["requests", { requests: { cpu: 3, memory: "4Gi" } }],
    ["spread", { requests: { cpu: { low: 1, high: 4 }, memory: "4Gi" } }],
    ["further resources", { requests: { cpu: 2, memory: "4Gi", "nvidia.com/gpu": 1 } }],
    ["needs", { needs: { numa: true } }],
    ["archetype", { archetype: "web-api" }],
    ["today's platform", { runsOn: "vm" }],
    ["trust in the code", { untrustedCode: true }],
    ["a clause", { contracts: [{ id: "c", demands: "hypervisor", clause: "§ 1" }] }],
  ])("tells workloads apart by %s", (_, fields) => {
    expect(sameClass({}, fields)).toBe(false);
  });

  it("tells workloads apart by tenant", () => {
    const tenants = [{ id: "a" }, { id: "b" }];
    expect(sameClass({ tenant: "a" }, { tenant: "b" }, { tenants })).toBe(false);
    expect(sameClass({ tenant: "a" }, { tenant: "a" }, { tenants })).toBe(true);
  });

  it("keeps a default apart from the same number stated: only one follows a change of the default", () => {
    expect(sameClass({}, { growthPerYear: 0 })).toBe(false);
  });
});

describe("workloadClasses", () => {
  it("gathers equal workloads in the order of their first member", () => {
    const { workloads } = completed(
      briefOf({
        workloads: [
          { ...shop, id: "d" },
          { ...shop, id: "b" },
          { ...shop, id: "c", replicas: 2 },
          { ...shop, id: "a", replicas: 2 },
          { ...shop, id: "e", replicas: 3 },
        ],
      }),
    );
    const members = workloadClasses(workloads).map((one) => one.map(({ id }) => id));
    expect(members).toEqual([["a", "c"], ["b", "d"], ["e"]]);
  });

  it("gathers by another key where one is given", () => {
    const { workloads } = completed(briefOf({ workloads: ["a", "b", "c"].map((id) => ({ ...shop, id })) }));
    expect(workloadClasses(workloads, ({ id }) => String(id === "b")).map((one) => one.length)).toEqual([
      2, 1,
    ]);
  });

  it("finds none in no workloads", () => {
    expect(workloadClasses([])).toEqual([]);
  });
});

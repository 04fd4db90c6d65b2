import { describe, expect, it } from "vitest";
import { briefOf, briefWith, completed, shop } from "../stated.js";

const workloadOf = (fields: { readonly [field: string]: unknown }) => {
  const [workload] = completed(briefWith(fields)).workloads;
  if (workload === undefined) throw new Error("it is stated");
  return workload;
};

describe("completeWorkload", () => {
  it("fills what is silent", () => {
    expect(workloadOf({ replicas: undefined })).toMatchObject({
      tenant: "default",
      replicas: {
        min: 1,
        max: 1,
        midpoint: 1,
        quantity: { origin: "default", path: "workloads[shop].replicas" },
      },
      archetype: "general",
      profileOrigin: "default",
      scaling: "cpu",
      growthPerYear: { path: "defaults.growth-per-year", value: 0 },
      untrustedCode: false,
      needs: {},
    });
    for (const field of ["limits", "demand", "runsOn", "latency", "availability", "kubernetes"])
      expect(workloadOf({})).not.toHaveProperty(field);
  });

  it("packs a range at its end, and what is uncertain at its median, rounded up", () => {
    expect(workloadOf({ replicas: { min: 2, max: 9 } }).replicas).toMatchObject({
      min: 2,
      max: 9,
      midpoint: 5.5,
      quantity: { value: 5.5, given: { min: 2, max: 9 } },
    });
    // √(3 × 9) = 5.196
    expect(workloadOf({ replicas: { low: 3, high: 9 } }).replicas).toMatchObject({
      min: 6,
      max: 6,
      midpoint: 6,
      quantity: { value: { low: 3, high: 9 } },
    });
    expect(workloadOf({ replicas: { samples: [2, 2, 2] } }).replicas).toMatchObject({ min: 2, max: 2 });
  });

  it("keeps resources beyond CPU and memory by their names", () => {
    const requests = { cpu: "1500m", memory: "4Gi", "nvidia.com/gpu": 1, "ephemeral-storage": "1Gi" };
    const workload = workloadOf({ requests, limits: { cpu: 4 } });
    expect(
      workload.requests.others.map(({ resource, amount }) => [resource, amount.value, amount.path]),
    ).toEqual([
      ["ephemeral-storage", 2 ** 30, "workloads[shop].requests.ephemeral-storage"],
      ["nvidia.com/gpu", 1, 'workloads[shop].requests["nvidia.com/gpu"]'],
    ]);
    expect(workload.limits).toMatchObject({ cpu: { value: 4 }, others: [] });
  });

  it("takes a stated profile before an archetype", () => {
    expect(workloadOf({ archetype: "web-api", profile: { cpu: 1 } })).toMatchObject({
      archetype: "web-api",
      profile: [{ dimension: "cpu", share: 1 }],
      profileOrigin: "stated",
    });
    expect(workloadOf({ profile: { cpu: 1 } })).not.toHaveProperty("archetype");
  });

  it("is the only tenant's where it does not say", () => {
    const { workloads } = completed(briefOf({ tenants: [{ id: "t" }], workloads: [shop] }));
    expect(workloads[0]?.tenant).toBe("t");
  });

  it("counts a baseline's servers by its CPU request rounded up", () => {
    const baseline = { percentile: 0.99, value: "6ms", platform: "vm", utilization: 0.5 };
    const latency = { objective: { percentile: 0.99, atMost: "9ms" }, baseline };
    expect(
      workloadOf({ requests: { cpu: "2500m", memory: "1Gi" }, latency }).latency?.baseline?.servers,
    ).toBe(3);
    expect(workloadOf({ requests: { cpu: "100m", memory: "1Gi" }, latency }).latency?.baseline?.servers).toBe(
      1,
    );
  });

  it("brings lists without ids into one order", () => {
    const crds = [
      { name: "b", versions: ["v2", "v1"], storedVersion: "v1" },
      { name: "a", versions: ["v1"], storedVersion: "v1" },
    ];
    const workload = workloadOf({
      crds,
      topologySpread: [{ domain: "rack" }, { domain: "host", maxSkew: 2 }],
      storage: [
        { class: "z", size: 1 },
        { class: "a", size: 2 },
      ],
    });
    expect(workload.crds.map(({ name, versions }) => [name, versions])).toEqual([
      ["a", ["v1"]],
      ["b", ["v1", "v2"]],
    ]);
    expect(workload.topologySpread).toEqual([
      { domain: "host", maxSkew: 2 },
      { domain: "rack", maxSkew: 1 },
    ]);
    expect(workload.storage.map(({ size }) => size.path)).toEqual([
      "workloads[shop].storage[0].size",
      "workloads[shop].storage[1].size",
    ]);
  });
});

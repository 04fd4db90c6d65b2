import { expect, it } from "vitest";
import type { Workload } from "../../src/brief/workload.js";
import type { Scope } from "../../src/licences/licence.js";
import { scopeOf } from "../../src/licences/scope.js";
import { briefOf, modelHost, placeCentral, planOf } from "../placement/estates.js";

const brief = briefOf({
  workloads: [
    { id: "db", replicas: 3, requests: { cpu: 4, memory: "16Gi", "nvidia.com/gpu": 2 } },
    { id: "web", replicas: 5, requests: { cpu: 1, memory: "2Gi" } },
  ],
  hosts: [modelHost({ devices: { "nvidia.com/gpu": 8 } })],
  platforms: [
    { id: "metal", kind: "bare-metal", host: "big" },
    { id: "vm", kind: "vm", host: "big", hypervisor: { product: "vcf" } },
  ],
});

it("spans the groups of its pools, with all pods or those of one workload", () => {
  const { placement } = placeCentral(brief, planOf(brief, "metal", { web: "vm" }));
  const metal = placement.pools.filter(({ platform }) => platform === "metal");
  const whole = scopeOf({ brief, placement }, placement.pools);
  expect(whole.hosts.map(({ count }) => count.platforms)).toEqual([["metal"], ["vm"]]);
  expect(whole.pools.map(({ on, pods, gpus }) => [on, pods, gpus])).toEqual([
    ["host", 3, undefined],
    ["guest", 5, undefined],
  ]);
  const one = scopeOf({ brief, placement }, metal, brief.workloads[0]);
  expect(one.hosts).toHaveLength(1);
  expect(one.pools.map(({ pods, gpus }) => [pods, gpus])).toEqual([[3, 6]]);
});

it("counts a range of replicas at its upper end, with their cards", () => {
  const ranged = briefOf({
    workloads: [
      { id: "db", replicas: { min: 1, max: 4 }, requests: { cpu: 4, memory: "8Gi", "nvidia.com/gpu": 2 } },
    ],
    hosts: [modelHost({ devices: { "nvidia.com/gpu": 8 } })],
    platforms: [{ id: "metal", kind: "bare-metal", host: "big" }],
    burden: { default: "metal" },
  });
  const { placement } = placeCentral(ranged, planOf(ranged, "metal"));
  const scope = (workload?: Workload) =>
    scopeOf({ brief: ranged, placement }, placement.pools, workload).pools;
  expect(scope().map(({ pods }) => pods)).toEqual([4]);
  expect(scope(ranged.workloads[0]).map(({ pods, gpus }) => [pods, gpus])).toEqual([[4, 8]]);
});

it("spans the whole group of hosts where one of its pools may stand on them", () => {
  const shared = { kind: "vm", host: "big", hypervisor: { product: "vcf" } } as const;
  const both = briefOf({
    workloads: brief.workloads.map(({ id }) => ({ id, replicas: 3, requests: { cpu: 4, memory: "8Gi" } })),
    hosts: [modelHost()],
    platforms: [
      { id: "vm", ...shared },
      { id: "vm-tuned", ...shared, tuning: "tuned" },
    ],
  });
  const { placement } = placeCentral(both, planOf(both, "vm", { web: "vm-tuned" }));
  const one = placement.pools.filter(({ platform }) => platform === "vm");
  const { hosts } = scopeOf({ brief: both, placement }, one, both.workloads[0]);
  expect(hosts.map(({ count }) => count.pools.length)).toEqual([2]);
});

it("tells whole machines among instances, with their cards; those of control planes run a platform's products", () => {
  const instance = { cpu: 16, memory: "64Gi", price: 1, devices: { "nvidia.com/gpu": 4, sriov: 8 } };
  const rented = briefOf({
    workloads: [{ id: "db", replicas: 30, requests: { cpu: 8, memory: "8Gi" } }],
    platforms: [
      { id: "metal", kind: "cloud-metal", controlPlane: "hosts", instance: { name: "m", ...instance } },
      { id: "vm", kind: "cloud-vm", controlPlane: "hosts", instance: { name: "v", ...instance } },
    ],
    burden: { default: "vm" },
  });
  const scopes = ["metal", "vm"].map((platform) => {
    const { placement } = placeCentral(rented, planOf(rented, platform));
    const of = (workload?: Workload) => scopeOf({ brief: rented, placement }, placement.pools, workload);
    expect(of().pools.map(({ cards }) => cards)).toEqual([4]);
    const count = ({ instances }: Scope) =>
      instances.reduce((sum, { years }) => sum + (years[0]?.[0] ?? 0), 0);
    expect(count(of(rented.workloads[0]))).toBe(placement.pools[0]?.count);
    expect(count(of())).toBe(placement.instances[0]?.count);
    expect(count(of())).toBeGreaterThan(count(of(rented.workloads[0])));
    return of().instances.map(({ isWholeHost }) => isWholeHost);
  });
  expect(scopes).toEqual([[true], [false]]);
});

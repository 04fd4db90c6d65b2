import { expect, it } from "vitest";
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

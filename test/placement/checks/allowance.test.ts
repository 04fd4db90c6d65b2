import { expect, it } from "vitest";
import { allowance } from "../../../src/placement/checks/allowance.js";
import { modelHost, briefOf, placeCentral, planOf } from "../estates.js";

const brief = briefOf({
  workloads: [{ id: "w", replicas: 3, requests: { cpu: 1, memory: "1Gi" } }],
  hosts: [modelHost({ devices: { "nvidia.com/gpu": 8 } })],
  platforms: [
    { id: "metal", kind: "bare-metal", host: "big" },
    { id: "passed", kind: "vm", host: "big", ioPath: "passthrough", nodeShape: { cpu: 32, memory: "64Gi" } },
    {
      id: "kept",
      kind: "vm",
      host: "big",
      nodeShape: { cpu: 32, memory: "512Mi" },
      kubeReserved: { cpu: 2, memory: "1Mi" },
    },
  ],
});

function allowed(platform: string): { readonly [resource: string]: number } {
  const { placement } = placeCentral(brief, planOf(brief, platform));
  const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
    new Map(list.map((one) => [one.id, one]));
  const pool = {
    id: "p",
    platform,
    cluster: "cluster-1",
    workloads: ["w"],
    members: new Set(["w"]),
    excess: 1,
    capacity:
      platform === "metal" ? { cpu: 128, memory: 512 * 1024 ** 3 } : { cpu: 32, memory: 512 * 1024 ** 2 },
    nodesPerHost: platform === "metal" ? 1 : 3,
    count: 1,
    nodes: Float64Array.of(1),
    years: [],
  };
  const evidence = {
    brief,
    plan: { forced: [] },
    placement: { ...placement, pools: [pool] },
    pools: new Map([["p", pool]]),
    nodesByPool: new Map(),
    hostsInUse: new Set<number>(),
    loads: new Map(),
    workloads: byId(brief.workloads),
    platforms: byId(brief.platforms),
    hosts: byId(brief.hosts),
    nodes: [],
  };
  return Object.fromEntries(
    allowance(evidence, { platform, pool: "p" }).map(({ name, room }) => [name, room]),
  );
}

it("MODEL §6 check: is what reserves leave of a host: 127.11 threads, 493.9 GiB, 102 pods, all devices", () => {
  const { cpu, memory, pods, "nvidia.com/gpu": gpus } = allowed("metal");
  expect(cpu).toBeCloseTo(127.11, 12);
  expect((memory ?? 0) / 1024 ** 3).toBeCloseTo(493.902, 3);
  expect([pods, gpus]).toEqual([102, 8]);
});

it("divides devices among guests, and takes stated reserves in place of the tiers", () => {
  expect(allowed("passed")["nvidia.com/gpu"]).toBe(2);
  expect(allowed("kept")).toMatchObject({ "nvidia.com/gpu": 0, cpu: 32 - 2 - 0.5 });
  // Below 1 GiB the node agent keeps 255 MiB: 512 − 255 − 100 − 1,024
  expect((allowed("passed")["memory"] ?? 0) / 1024 ** 2).toBeCloseTo(-867, 9);
});

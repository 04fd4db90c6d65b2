import { describe, expect, it } from "vitest";
import type { ClusterSettings, NodePool } from "../../../src/importers/cluster/cluster.js";
import { platformsOf } from "../../../src/importers/cluster/platforms.js";
import { questionnaire } from "../../../src/importers/cluster/questions.js";

const pool = (more: Partial<NodePool>): NodePool => ({
  ...{
    nodes: 3,
    controlPlane: false,
    cpu: 64,
    memory: 549_755_813_888,
    devices: {},
    versions: ["1.33"],
    zones: [],
  },
  ...{ hints: [], maxPods: 110, daemonSets: { pods: 2, cpu: 0.35, memory: 603_979_776 } },
  ...more,
});
function stand(pools: readonly NodePool[], settings: ClusterSettings = {}) {
  const { ask, questions } = questionnaire();
  const standing = platformsOf(pools, settings, ask);
  return { standing, asked: questions().map(({ code, path, about }) => [code, path, about[0]]) };
}

describe("what stands today", () => {
  it("is a host with its board's shape once the caller states it", () => {
    const metal = [pool({ platform: "bare-metal", devices: { "nvidia.com/gpu": 4 } })];
    expect(stand(metal).asked).toEqual([["board", "hosts", "3 × node (64 CPU, 512Gi)"]]);
    expect(stand(metal, { sockets: 2, threadsPerCore: 2 })).toEqual({
      standing: {
        hosts: [
          {
            ...{ id: "host-1", sockets: 2, coresPerSocket: 16, threadsPerCore: 2, memory: "512Gi" },
            devices: { "nvidia.com/gpu": 4 },
          },
        ],
        platforms: [
          {
            ...{ id: "bare-metal", kind: "bare-metal", host: "host-1", maxPods: 110 },
            daemonSets: { pods: 2, cpu: 0.35, memory: "576Mi" },
            kubernetes: { versions: ["1.33"] },
          },
        ],
      },
      asked: [],
    });
    expect(stand(metal, { sockets: 3, threadsPerCore: 2 }).asked).toHaveLength(1);
  });

  it("is an instance once its price is stated, of one type only", () => {
    const large = pool({ platform: "cloud-vm", instanceType: "m5.xlarge", cpu: 4 });
    expect(stand([large]).asked).toEqual([
      ["instance-price", "platforms[cloud-vm]", "3 × m5.xlarge (4 CPU, 512Gi)"],
    ]);
    const instancePrices = [{ name: "m5.xlarge", price: "0.23" }];
    const { standing, asked } = stand([large], { instancePrices });
    expect(standing.platforms).toMatchObject([
      { instance: { name: "m5.xlarge", cpu: 4, memory: "512Gi", price: "0.23" } },
    ]);
    expect(asked).toEqual([]);
    const two = stand([large, pool({ platform: "cloud-vm", instanceType: "c5.metal" })], { instancePrices });
    expect(two).toMatchObject({
      standing: {},
      asked: [["several-instances", "platforms[cloud-vm]", "3 × m5.xlarge (4 CPU, 512Gi)"]],
    });
  });

  it("is asked of VMs and of nodes of no known kind; control planes are no workload's platform", () => {
    const pools = [
      pool({ platform: "vm" }),
      pool({ hints: ["a kernel named kvm"] }),
      pool({ platform: "cloud-vm", controlPlane: true }),
    ];
    expect(stand(pools)).toEqual({
      standing: {},
      asked: [
        ["hypervisor-hosts", "platforms[vm]", "3 × node (64 CPU, 512Gi)"],
        ["node-kind", "platforms", "3 × node (64 CPU, 512Gi): a kernel named kvm"],
      ],
    });
  });
});

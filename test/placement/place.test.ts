import { describe, expect, it } from "vitest";
import { constant } from "../../src/statistics/column.js";
import type { SlowdownFunction } from "../../src/overheads/performance.js";
import { briefOf, modelHost, placeCentral, planOf } from "./estates.js";

/** 600 pods of 100m CPU and 256Mi on hosts of 128 threads and 1 TiB. */
const smallPods = (platform: object) =>
  briefOf({
    workloads: [{ id: "small", replicas: 600, requests: { cpu: "100m", memory: "256Mi" }, scaling: "none" }],
    hosts: [modelHost({ memory: "1Ti" })],
    platforms: [{ id: "p", host: "big", controlPlane: "hosted", spareHosts: 0, ...platform }],
    burden: { default: "p" },
  });

describe("the checks of the model", () => {
  it("puts 600 small pods on 6 bare-metal hosts, held by pods", () => {
    const brief = smallPods({ kind: "bare-metal" });
    const { placement } = placeCentral(brief, planOf(brief, "p"));
    expect(placement.hosts.map(({ count }) => count)).toEqual([6]);
    expect(placement.binds.id).toBe("binds.pods");
    expect(placement.bound["pods"]).toBeCloseTo(600 / 102, 12);
  });

  it("puts them on 6 VMs of 15 CPU and 60 GiB, 102 pods each, on 1 host", () => {
    const brief = smallPods({ kind: "vm", nodeShape: { cpu: 15, memory: "60Gi" } });
    const { placement } = placeCentral(brief, planOf(brief, "p"));
    expect(placement.pools.map(({ count }) => count)).toEqual([6]);
    expect(placement.clusters[0]?.nodes[0]?.shape.pods).toBe(102);
    expect(placement.hosts.map(({ count }) => count)).toEqual([1]);
  });

  it.each([
    ["none", 4000, 32],
    ["cpu", 4048.98, 33],
    ["replicas", 4203.37, 34],
  ])(
    "needs for 2,000 pods of 2 CPU with scaling %s a bound of %d CPU and %d hosts",
    (scaling, cpu, hosts) => {
      const brief = briefOf({
        workloads: [{ id: "w", replicas: 2000, requests: { cpu: 2, memory: "4Gi" }, scaling }],
        hosts: [modelHost()],
        platforms: [{ id: "p", kind: "bare-metal", host: "big", controlPlane: "hosted", spareHosts: 0 }],
        burden: { default: "p" },
      });
      // MODEL §3: S = 0.6 / 0.98 + 0.3 / 0.9 + 0.1 / 0.95, S_cpu = 0.6 / 0.98 + 0.4
      const slowdown: SlowdownFunction = () => ({
        service: constant(0.6 / 0.98 + 0.3 / 0.9 + 0.1 / 0.95),
        cpu: constant(0.6 / 0.98 + 0.4),
      });
      const { placement } = placeCentral(brief, planOf(brief, "p"), slowdown);
      expect((placement.bound["cpu"] ?? 0) * 127.11).toBeCloseTo(cpu, 2);
      expect(placement.pools[0]?.excess).toBeCloseTo(1.0089, 4);
      expect(placement.hosts[0]?.count).toBe(hosts);
    },
  );
});

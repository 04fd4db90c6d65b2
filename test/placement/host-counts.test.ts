import { describe, expect, it } from "vitest";
import { loadOf } from "../../src/placement/load-of.js";
import { place } from "../../src/placement/place.js";
import { briefOf, inCenter, inDraws, modelHost, noSlowdown, placeCentral, planOf } from "./estates.js";

const estate = (workload: object = {}, platforms: readonly object[] = []) =>
  briefOf({
    workloads: [
      { id: "a", replicas: 300, requests: { cpu: 2, memory: "4Gi" }, ...workload },
      { id: "b", replicas: 300, requests: { cpu: 2, memory: "4Gi" } },
    ],
    hosts: [modelHost()],
    platforms: [
      { id: "metal", kind: "bare-metal", host: "big" },
      { id: "vm", kind: "vm", host: "big", spareHosts: 2 },
      { id: "cloud", kind: "cloud-vm", instance: { name: "m16", cpu: 16, memory: "64Gi", price: 0.8 } },
      ...platforms,
    ],
    horizonYears: 3,
  });

describe("hosts", () => {
  it("are numbered group after group: workers, control planes, spare", () => {
    const brief = estate();
    const { placement } = placeCentral(brief, planOf(brief, "metal", { b: "vm" }));
    expect(
      placement.hosts.map(({ platforms, first, count, spare }) => [...platforms, first, count, spare]),
    ).toEqual([
      ["metal", 0, 6, 1],
      ["vm", 6, 8, 2],
    ]);
    // 63 pods of 2 CPU a host of 127.11 threads: 300 ÷ 63 = 4.76 → 5 and one spare. No control plane: it is on VMs.
    expect(placement.clusters[0]?.controlPlane).toMatchObject({
      kind: "vms",
      platform: "vm",
      hosts: [6, 7, 8],
    });
  });

  it("grow over the years as the bound does", () => {
    const brief = estate({ growthPerYear: 0.5 });
    const { placement } = placeCentral(brief, planOf(brief, "metal"));
    // 600, 750 and 975 pods of 2 CPU and twelve threads of control plane, e = 1.0116: 9.65, 12.03, 15.61 nodes, and a spare
    expect(placement.hosts[0]?.years.map((column) => [...column])).toEqual([[11], [14], [17]]);
  });

  it("share one column where nothing grows", () => {
    const brief = estate();
    const years = placeCentral(brief, planOf(brief, "vm")).placement.hosts[0]?.years ?? [];
    expect(years).toHaveLength(3);
    expect(years[2]).toBe(years[0]);
  });

  it("follow the draws of demand, around the central count", () => {
    const brief = estate();
    const plan = planOf(brief, "metal");
    const world = inDraws(brief, 256);
    const [central, load] = [inCenter(brief), world].map((one) =>
      loadOf({ brief, plan, world: one, slowdown: noSlowdown }),
    );
    if (central === undefined || load === undefined) throw new Error("no load");
    const { hosts } = place({ brief, plan, load, world, central: { load: central, world: inCenter(brief) } });
    const draws = hosts[0]?.draws ?? new Float64Array(0);
    expect(draws).toHaveLength(256);
    expect(hosts[0]?.count).toBe(11);
    expect([Math.min(...draws), Math.max(...draws)]).toEqual([10, 12]);
  });
});

describe("instances", () => {
  it("are counted by platform, without hosts, and their control plane is hosted", () => {
    const brief = estate();
    const { placement } = placeCentral(brief, planOf(brief, "cloud"));
    // 16 cores less 0.11 and 0.5: 7 pods of 2 CPU; 600 ÷ 7 = 85.7
    expect(placement.hosts).toEqual([]);
    expect(placement.instances.map(({ name, platform, count }) => [name, platform, count])).toEqual([
      ["m16", "cloud", 86],
    ]);
    expect(placement.clusters[0]?.controlPlane).toEqual({
      kind: "hosted",
      nodes: 0,
      platform: "cloud",
      hosts: [],
    });
    expect(placement.clusters[0]?.nodes[0]).not.toHaveProperty("host");
  });

  it("carry three more for a control plane that is not", () => {
    const brief = estate({}, [
      {
        id: "own",
        kind: "cloud-vm",
        controlPlane: "vms",
        instance: { name: "m16", cpu: 16, memory: "64Gi", price: 0.8 },
      },
    ]);
    const { placement } = placeCentral(brief, planOf(brief, "own"));
    expect(placement.instances[0]?.count).toBe(89);
    expect([...(placement.instances[0]?.draws ?? [])]).toEqual([89]);
  });
});

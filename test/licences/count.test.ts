import { describe, expect, it } from "vitest";
import { countYears } from "../../src/licences/count.js";
import type { Scope } from "../../src/licences/licence.js";
import { perCorePair } from "../../src/licences/per-core-pair.js";
import { perHost } from "../../src/licences/per-host.js";
import { perGpu } from "../../src/licences/per-gpu.js";
import { perNode } from "../../src/licences/per-node.js";
import { perPod } from "../../src/licences/per-pod.js";
import { perSocket } from "../../src/licences/per-socket.js";
import { coveredPool, hostModel } from "./covered.js";

const model = hostModel({ devices: { "nvidia.com/gpu": 8 } });
const years = [Float64Array.of(4, 5), Float64Array.of(6, 7)];
const hosts: Scope["hosts"] = [
  {
    model,
    count: {
      model: "h",
      platforms: ["p"],
      pools: ["p"],
      first: 0,
      count: 4,
      spare: 1,
      controlPlane: 0,
      draws: years[0] ?? new Float64Array(1),
      years,
    },
  },
];

describe("units over a scope", () => {
  it("follows the hosts in every year and draw", () => {
    expect(countYears(perHost, { hosts, pools: [], instances: [] }, 2)).toEqual(years);
  });

  it("adds pools of different length draw by draw", () => {
    const drawn = coveredPool("guest");
    const pools = [coveredPool("guest", { count: 3 }), { ...drawn, pool: { ...drawn.pool, years } }];
    expect(countYears(perNode, { hosts, pools, instances: [] }, 1)).toEqual([Float64Array.of(7, 8)]);
  });

  it("counts the cards that a workload asks for, else those of the hosts", () => {
    const own = { ...coveredPool("guest", { count: 2 }), gpus: 6 };
    expect(countYears(perGpu, { hosts, pools: [own], instances: [] }, 1)?.[0]?.[0]).toBe(6);
    expect(countYears(perGpu, { hosts, pools: [coveredPool("guest")], instances: [] }, 1)?.[0]?.[0]).toBe(32);
  });

  it("knows of instances what needs no look inside their hosts", () => {
    const pool = { ...coveredPool("instance", { count: 3 }), cards: 4 };
    const rented = (isWholeHost: boolean): Scope => ({
      hosts: [],
      pools: [pool],
      instances: [{ isWholeHost, years: [Float64Array.of(6)] }],
    });
    expect(countYears(perHost, rented(false), 1)).toBeUndefined();
    expect(countYears(perHost, rented(true), 1)).toEqual([Float64Array.of(6)]);
    expect(countYears(perSocket, rented(true), 1)).toBeUndefined();
    expect(countYears(perNode, rented(false), 1)).toEqual([Float64Array.of(3)]);
    expect(countYears(perGpu, rented(false), 1)).toEqual([Float64Array.of(12)]);
  });

  it("rounds up once over all nodes where it is pooled, but not for the dust of fractions", () => {
    const pairs = (cpu: number, count: number) =>
      countYears(perCorePair, { hosts: [], pools: [coveredPool("guest", { cpu, count })], instances: [] }, 1);
    // 5 guests of 1 vCPU: 5 ÷ 4 = 1.25. 100 of 0.28: 100 × 0.07 = 7.000000000000001.
    expect(pairs(1, 5)).toEqual([Float64Array.of(2)]);
    expect(pairs(0.28, 100)).toEqual([Float64Array.of(7)]);
  });

  it("counts the pods and the cards of a pool once, over however many nodes", () => {
    const pools = [{ ...coveredPool("guest", { count: 4 }), gpus: 6 }];
    expect(countYears(perPod, { hosts: [], pools, instances: [] }, 1)).toEqual([Float64Array.of(10)]);
    expect(countYears(perGpu, { hosts: [], pools, instances: [] }, 1)).toEqual([Float64Array.of(6)]);
  });

  it("is 0 where nothing is counted", () => {
    expect(countYears(perHost, { hosts: [], pools: [], instances: [] }, 2)).toEqual([
      Float64Array.of(0),
      Float64Array.of(0),
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { countYears } from "../../src/licences/count.js";
import type { Scope } from "../../src/licences/licence.js";
import { perHost } from "../../src/licences/per-host.js";
import { perGpu } from "../../src/licences/per-gpu.js";
import { perNode } from "../../src/licences/per-node.js";
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

  it("is 0 where nothing is counted", () => {
    expect(countYears(perHost, { hosts: [], pools: [], instances: [] }, 2)).toEqual([
      Float64Array.of(0),
      Float64Array.of(0),
    ]);
  });
});

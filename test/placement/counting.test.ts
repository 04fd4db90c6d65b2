import { describe, expect, it } from "vitest";
import { createPlacementCache } from "../../src/placement/cache.js";
import {
  boundIn,
  firstOf,
  limitsOf,
  statedBound,
  stackedAmounts,
  workersOf,
} from "../../src/placement/counting.js";
import { byWorkload, estateOf } from "../../src/placement/estate.js";
import { briefOf, inCenter, modelHost } from "./estates.js";
import { GIB, loadLike, poolLike } from "./parts.js";

const brief = briefOf({
  workloads: [{ id: "w", requests: { cpu: 1, memory: "1Gi" } }],
  hosts: [modelHost()],
  platforms: [{ id: "p", kind: "bare-metal", host: "big" }],
  burden: { default: "p" },
  horizonYears: 2,
});
const estate = estateOf(brief, { id: "p", pooling: "shared" }, createPlacementCache());
const [platform] = brief.platforms;
if (platform === undefined) throw new Error("no platform");
const [shape] = estate.shapesOf(platform);
if (shape === undefined) throw new Error("no shape");
const load = loadLike({ replicas: 200, cpu: 2 });
const pool = poolLike("a", [load], shape, { platform });
const central = { loads: byWorkload([load]), world: inCenter(brief) };

describe("a pool in one world", () => {
  it("has the bound of its loads in every year", () => {
    const { years } = boundIn(estate, pool, central, 0);
    expect(years).toHaveLength(2);
    expect(firstOf(years)).toBeCloseTo(400 / 127.11, 12);
  });

  it("has stacked control-plane nodes of 4 threads and 16 GiB in it", () => {
    expect(stackedAmounts(["cpu", "memory", "pods"], 3)).toEqual([12, 48 * GIB, 0]);
    expect(firstOf(boundIn(estate, pool, central, 3).years)).toBeCloseTo(412 / 127.11, 12);
    expect(statedBound(pool, 3)).toBeCloseTo(412 / 127.11, 12);
  });

  it("is computed once a world", () => {
    expect(boundIn(estate, pool, central, 0)).toBe(boundIn(estate, pool, central, 0));
    expect(boundIn(estate, pool, central, 0)).not.toBe(
      boundIn(estate, pool, { ...central, world: inCenter(brief) }, 0),
    );
  });

  it("needs ceil(e × bound) nodes before control planes", () => {
    // 63 pods a node: 4,000 ÷ 63 = 63.5 → 64 nodes for twenty times; 3.2 → 4
    expect(workersOf(estate, pool, central)).toBe(4);
  });
});

describe("limits of a pool", () => {
  it("are one node at least, two for replicas that must survive a host, one for each stacked control-plane node", () => {
    expect(limitsOf(pool, 0)).toEqual({ excess: pool.size.excess, least: 1, pods: 200 });
    expect(limitsOf({ ...pool, loads: [{ ...load, spreadByHost: true }] }, 0).least).toBe(2);
    expect(limitsOf(pool, 3)).toMatchObject({ least: 3, pods: 203 });
  });
});

it("takes nothing for nothing", () => {
  expect(firstOf([])).toBe(0);
});

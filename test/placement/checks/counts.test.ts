import { describe, expect, it } from "vitest";
import { broken, shop, withBrief, withPlacement, withPools } from "./broken.js";

const metal = shop("metal");
const hosts = (changes: object) =>
  withPlacement(metal, { hosts: metal.placement.hosts.map((group) => ({ ...group, ...changes })) });

describe("finds", () => {
  it("a pool that does not count its nodes", () => {
    expect(broken(withPools(metal, (pool) => ({ ...pool, count: pool.count + 1 })))).toEqual(["pool-count"]);
  });

  it("fewer nodes than the stated requests fill", () => {
    const heavy = { ...metal, load: metal.load.map((load) => ({ ...load, cpu: 30 })) };
    expect(broken(heavy)).toContain("bound");
  });

  it("fewer nodes in a year than its grown requests fill", () => {
    const growing = metal.load.map((load) => ({ ...load, growthPerYear: Float64Array.of(4) }));
    expect(broken({ ...metal, load: growing })).toEqual(["bound-of-year"]);
    const drawn = growing.map((load) => ({ ...load, growthPerYear: Float64Array.of(4, 5) }));
    expect(broken({ ...metal, load: drawn })).toEqual([]);
  });

  it("a group that does not count its hosts", () => {
    expect(broken(hosts({ count: 2 }))).toContain("host-count");
  });

  it.each([
    ["a fraction", 2.5],
    ["less than nothing", -1],
    ["no number", Number.NaN],
    ["no end", Infinity],
  ])("%s of a host in some draw", (_, count) => {
    expect(broken(hosts({ draws: Float64Array.of(4, count) }))).toEqual(["whole"]);
    expect(
      broken(withPools(metal, (pool) => ({ ...pool, years: pool.years.map(() => Float64Array.of(count)) }))),
    ).toEqual(["whole"]);
  });

  it("years that are missing", () => {
    expect(broken(hosts({ years: [] }))).toEqual(["horizon"]);
    expect(broken(withPools(metal, (pool) => ({ ...pool, years: [] })))).toEqual(["horizon"]);
    const instances = [{ name: "m8", platform: "cloud", count: 1, draws: Float64Array.of(1), years: [] }];
    expect(broken(withPlacement(metal, { instances }))).toEqual(["horizon"]);
  });

  it("more hosts than can be had without a failed gate", () => {
    const few = withBrief(metal, { hosts: metal.brief.hosts.map((host) => ({ ...host, available: 2 })) });
    expect(broken(few)).toEqual(["available"]);
    const verdicts = metal.placement.verdicts.map((verdict) => ({ ...verdict, verdict: "fail" as const }));
    expect(broken(withPlacement(few, { verdicts }))).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { assumptionsOf } from "../../src/explanation/assumptions.js";
import { briefOf, briefWith, completed } from "../brief/stated.js";

const brief = completed(briefOf({}));

describe("assumptions", () => {
  it("are the defaults that were read, by effect, largest first", () => {
    const swing = {
      unit: "seconds",
      current: 1,
      low: 0,
      high: 2,
      atLow: 0,
      atHigh: 0.5,
      origin: "default",
    } as const;
    const read = new Set(["defaults.drain", "defaults.eviction"]);
    const [first, ...others] = assumptionsOf(brief, read, [{ ...swing, path: "defaults.eviction" }]);
    expect(first).toMatchObject({ path: "defaults.eviction", effect: 0.5 });
    const paths = others.map(({ path }) => path);
    expect(paths).toContain("defaults.drain");
    expect(paths).not.toContain("defaults.pue");
  });

  it("are none of what is stated, however much it was read", () => {
    const stated = completed(briefOf({ defaults: { drain: "7m" }, burden: { default: "bare-metal" } }));
    const paths = assumptionsOf(stated, new Set(["defaults.drain", "defaults.eviction"]), []).map(
      ({ path }) => path,
    );
    expect(paths).toContain("defaults.eviction");
    expect(paths).not.toContain("defaults.drain");
    expect(paths).not.toContain("burden.default");
    const named = completed(briefWith({ archetype: "web-api", requests: { cpu: 1, memory: "1Gi" } }));
    // an archetype that is stated still brings shares that are assumed
    expect(assumptionsOf(named, new Set(), [])).toContainEqual({
      ...{ path: "workloads[shop].archetype", value: "web-api", effect: 0 },
    });
    const profiled = completed(briefWith({ profile: { cpu: 1 } }));
    expect(assumptionsOf(profiled, new Set(), []).map(({ path }) => path)).not.toContain(
      "workloads[shop].archetype",
    );
  });

  it("carry their median and their 5 % and 95 % quantiles", () => {
    const [drain] = assumptionsOf(brief, new Set(["defaults.drain"]), []).filter(
      ({ path }) => path === "defaults.drain",
    );
    // {low: 300, high: 1200} seconds, lognormal: median √(300 · 1200) = 600
    expect(drain?.unit).toBe("seconds");
    expect(drain?.center).toBeCloseTo(600, 9);
    expect(drain?.low).toBeCloseTo(300, 6);
    expect(drain?.high).toBeCloseTo(1200, 6);
  });

  it("count unstated weights, platforms and hosts of the library's own", () => {
    const words = assumptionsOf(brief, new Set(), []).map(({ path, value }) => [path, value]);
    expect(words).toContainEqual(["preferences.weights", "unstated"]);
    expect(words).toContainEqual(["platforms[bare-metal]", "bare-metal"]);
    expect(words).toContainEqual(["hosts[default-host]", "128 threads"]);
    const weights = { kind: "points", points: { cost: 1 } };
    const weighed = completed(briefOf({ preferences: { weights } }));
    expect(assumptionsOf(weighed, new Set(), []).map(({ path }) => path)).not.toContain(
      "preferences.weights",
    );
  });

  it("say the words that were assumed: the default platform, the host, the archetype", () => {
    const words = assumptionsOf(brief, new Set(), []).map(({ path, value }) => [path, value]);
    expect(words).toContainEqual(["burden.default", "vm"]);
    expect(words).toContainEqual(["workloads[shop].archetype", "general"]);
  });
});

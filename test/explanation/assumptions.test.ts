import { describe, expect, it } from "vitest";
import { assumptionsOf } from "../../src/explanation/assumptions.js";
import { briefOf, completed } from "../brief/stated.js";

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

  it("say the words that were assumed: the default platform, the host, the archetype", () => {
    const words = assumptionsOf(brief, new Set(), []).map(({ path, value }) => [path, value]);
    expect(words).toContainEqual(["burden.default", "vm"]);
    expect(words).toContainEqual(["workloads[shop].archetype", "general"]);
  });
});

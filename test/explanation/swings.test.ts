import { describe, expect, it } from "vitest";
import { movableInputs, originOf, sizeOf, swingsOf, type Movable } from "../../src/explanation/swings.js";
import { estimateOverheads } from "../../src/overheads/overheads.js";
import { briefOf, completed, shop } from "../brief/stated.js";

const input = (path: string): Movable => ({
  path,
  unit: "ratio",
  current: 1,
  low: 0,
  high: 2,
  origin: "stated",
});

describe("swings", () => {
  it("are what an input does between its ends, largest first; idle inputs are left out", () => {
    const effect = new Map([
      ["a", 1],
      ["b", -3],
      ["idle", 0],
    ]);
    const swings = swingsOf(
      [input("a"), input("idle"), input("b")],
      (path, value) => (effect.get(path) ?? 0) * value,
    );
    expect(swings.map(({ path, atLow, atHigh }) => [path, atLow, atHigh])).toEqual([
      ["b", -0, -6],
      ["a", 0, 2],
    ]);
    expect(swings.map(sizeOf)).toEqual([6, 2]);
  });
});

describe("inputs that can be moved", () => {
  const brief = completed(
    briefOf({
      workloads: [shop],
      hosts: [{ id: "h", coresPerSocket: 16, memory: "256Gi", price: 1000, watts: { low: 100, high: 400 } }],
    }),
  );
  const { overheads } = estimateOverheads({ brief });
  const inputs = movableInputs(brief, overheads);
  const find = (path: string): Movable | undefined => inputs.find((one) => one.path === path);

  it("are uncertain ones at their 5 % and 95 % quantiles: {low: 100, high: 400} has the median 200", () => {
    const watts = find("hosts[h].watts");
    expect(watts?.current).toBeCloseTo(200, 6);
    expect([watts?.low, watts?.high].map((end) => Math.round(end ?? 0))).toEqual([100, 400]);
  });

  it("are exact prices, ten per cent up and down", () => {
    expect(find("hosts[h].price")).toMatchObject({ current: 1000, low: 900, high: 1100, origin: "stated" });
  });

  it("are overheads by where most of them comes from; what is exact is none", () => {
    const published = overheads.find(({ platform, dimension }) => platform === "vm" && dimension === "cpu");
    expect(published && originOf(published)).toBe("published");
    expect(find("overheads[vm].cpu")?.origin).toBe("published");
    expect(find("overheads[bare-metal].cpu")).toBeUndefined();
    expect(find("workloads[shop].requests.cpu")).toBeUndefined();
  });
});

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
      (path, value) => (effect.get(path) ?? 0) * (value - 1),
    );
    expect(swings.map(({ path, atLow, atHigh }) => [path, atLow, atHigh])).toEqual([
      ["b", 3, -3],
      ["a", -1, 1],
    ]);
    expect(swings.map(sizeOf)).toEqual([6, 2]);
  });
});

it("a swing that bends counts from its highest to its lowest answer", () => {
  // at both ends the lead is 0; as things stand it is 0.7
  const bent = (path: string, value: number): number =>
    path === "bent" ? 0.7 - 0.7 * Math.abs(value - 1) : 0.7;
  const [swing, ...others] = swingsOf([input("flat"), input("bent")], bent);
  expect(swing).toMatchObject({ path: "bent", atLow: 0, atHigh: 0, atCurrent: 0.7 });
  expect(swing && sizeOf(swing)).toBeCloseTo(0.7, 15);
  expect(others).toEqual([]);
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

  it("end where draws are held: no share beyond 1, nothing negative that cannot be", () => {
    const held = completed(
      briefOf({
        discountRate: { mean: 0.1, sd: 0.2 },
        hosts: [{ id: "h", coresPerSocket: 16, memory: "256Gi", failuresPerYear: { mean: 0.1, sd: 1 } }],
        escape: { perYear: { low: 0, high: 2 }, lossPerPod: 10 },
      }),
    );
    const moved = movableInputs(held, []);
    expect(moved.find(({ path }) => path === "discountRate")).toMatchObject({ current: 0.1, low: 0 });
    expect(moved.find(({ path }) => path === "hosts[h].failuresPerYear")).toMatchObject({
      current: 0.1,
      low: 0,
    });
    for (const { unit, low, high } of moved.filter(({ unit }) => unit === "share")) {
      expect(low, unit).toBeGreaterThanOrEqual(0);
      expect(high, unit).toBeLessThanOrEqual(1);
    }
  });

  it("are overheads at their 5 % and 95 % quantile, none above what a draw may take", () => {
    const cpu = find("overheads[vm].cpu");
    const overhead = overheads.find(({ platform, dimension }) => platform === "vm" && dimension === "cpu");
    const { logMean = 0, logSd = 0, atMost = Infinity } = overhead ?? {};
    expect(cpu?.low).toBeCloseTo(Math.exp(logMean - 1.6448536269514722 * logSd), 12);
    expect(cpu?.high).toBeCloseTo(Math.min(atMost, Math.exp(logMean + 1.6448536269514722 * logSd)), 12);
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

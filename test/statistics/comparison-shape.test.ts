import { describe, expect, it } from "vitest";
import { shapeOf } from "../../src/statistics/comparison-shape.js";
import { randomStream } from "../../src/statistics/random.js";
import { normalQuantile } from "../../src/statistics/special-functions.js";
import { usableRuns } from "../../src/statistics/usable-runs.js";

const runs = (name: string, count: number, spread: number): readonly number[] => {
  const stream = randomStream("comparison shape", name);
  return Array.from({ length: count }, () => Math.exp(3 + spread * normalQuantile(stream.next() + 2 ** -54)));
};
const shape = (x: readonly number[], y: readonly number[], direction: "higher" | "lower" = "lower") =>
  shapeOf(usableRuns(x, y), { direction, level: 0.95, margin: 0.05 });
const codes = ({ warnings }: ReturnType<typeof shape>): readonly string[] => warnings.map(({ code }) => code);

describe("what the middle of two sides does not tell", () => {
  it("is nothing where one side is the other, shifted", () => {
    const x = runs("x", 200, 0.1);
    const shifted = shape(
      x,
      runs("y", 200, 0.1).map((value) => value * 1.2),
    );
    expect(codes(shifted)).toEqual([]);
    expect(shifted.shape.tail?.statistic).toBe("p95");
    expect(shifted.shape.spread.bareMetal).toBeCloseTo(0.1, 1);
  });

  it("is a longer far end at an equal middle: a p99 that doubles", () => {
    const x = runs("far", 1000, 0.1);
    const y = runs("end", 1000, 0.1).map((value, index) => (index % 40 === 0 ? value * 2 : value));
    const { tail } = shape(x, y).shape;
    expect(codes(shape(x, y))).toEqual(["tail-differs"]);
    expect(tail?.statistic).toBe("p99");
    expect(tail?.ratio.high).toBeLessThan(0.7);
    // Where more is better, the far end is the low one, and it is the same on both sides.
    expect(codes(shape(x, y, "higher"))).toEqual([]);
    expect(shape(x, y, "higher").shape.tail?.statistic).toBe("p1");
  });

  it("is no far end that lags by less than the margin, however sure that is", () => {
    const x = Array.from({ length: 6000 }, (_, index) => 100 + ((index * 7919) % 6000) / 6000);
    const y = x.map((value) => value - 5);
    const near = shape(x, y, "higher");
    expect(near.shape.tail?.ratio.high).toBeLessThan(95.5 / 100.5);
    expect(codes(near)).toEqual([]);
  });

  it("is a spread that differs by half and not by chance", () => {
    const wide = shape(runs("narrow", 40, 0.02), runs("wide", 40, 0.08));
    expect(wide.warnings).toMatchObject([{ code: "spread-differs", about: "platform" }]);
    expect(shape(runs("wide", 40, 0.08), runs("narrow", 40, 0.02)).warnings[0]?.about).toBe("bareMetal");
    expect(codes(shape(runs("narrow", 5, 0.02), runs("wide", 5, 0.08)))).toEqual([]);
    const alarms = Array.from({ length: 300 }, (_, index) =>
      codes(shape(runs(`a ${index}`, 20, 0.1), runs(`b ${index}`, 20, 0.1))),
    ).filter((found) => found.includes("spread-differs"));
    expect(alarms.length).toBeLessThan(9);
  });

  it("is two modes, named by side", () => {
    const torn = runs("modes", 24, 0.01).map((value, index) => (index % 2 === 0 ? value : value * 1.4));
    const { warnings } = shape(runs("whole", 24, 0.01), torn);
    expect(warnings.map(({ code, about }) => [code, about])).toContainEqual(["two-modes", "platform"]);
  });

  it("is hardly anything of one run a side", () => {
    expect(shape([5], [6])).toEqual({ shape: { spread: { bareMetal: 0, platform: 0 } }, warnings: [] });
  });

  it("is a ratio of dispersions with its interval, from 8 runs a side that vary", () => {
    const { dispersion } = shape(runs("narrow", 60, 0.02), runs("wide", 60, 0.04)).shape;
    expect(dispersion?.center).toBeGreaterThan(1.5);
    expect(dispersion?.center).toBeLessThan(2.6);
    expect(dispersion!.low).toBeGreaterThan(1);
    expect(dispersion!.low < dispersion!.center && dispersion!.center < dispersion!.high).toBe(true);
    expect(shape(runs("narrow", 7, 0.02), runs("wide", 60, 0.04)).shape.dispersion).toBeUndefined();
    expect(shape(Array<number>(9).fill(5), runs("wide", 60, 0.04)).shape.dispersion).toBeUndefined();
  });

  it("is a limit that all runs of both sides reach, where more is better", () => {
    // iperf3 over one link of 1 Gbit/s, host and guest, in bit/s.
    const [host, guest] = [
      [941.2e6, 941.4e6, 941.1e6],
      [940.9e6, 941.0e6, 940.8e6],
    ] as const;
    expect(codes(shape(host, guest, "higher"))).toEqual(["limit-reached"]);
    expect(codes(shape(host, guest, "lower"))).toEqual([]);
    expect(codes(shape(host.slice(1), guest.slice(1), "higher"))).toEqual([]);
    expect(codes(shape(host, [...guest.slice(1), 930e6], "higher"))).toEqual([]);
  });
});

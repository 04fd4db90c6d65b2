import { describe, expect, it } from "vitest";
import { randomStream } from "../../src/statistics/random.js";
import { distancesFromMiddle, relativeSpread, twoModes } from "../../src/statistics/run-shape.js";
import { normalQuantile } from "../../src/statistics/special-functions.js";

const runs = (name: string, count: number, spread: number, upper = 0): Float64Array => {
  const stream = randomStream("shape", name);
  return Float64Array.from({ length: count }, (_, index) =>
    Math.exp(4 + spread * normalQuantile(stream.next() + 2 ** -54) + (index % 2) * upper),
  ).sort();
};

describe("the shape of a set of runs", () => {
  it("has two modes where two groups explain nearly all of it", () => {
    const modes = twoModes(runs("two", 30, 0.02, 0.3));
    expect(modes?.lowerShare).toBe(0.5);
    expect(modes?.lower).toBeCloseTo(4, 1.5);
    expect(modes?.upper).toBeCloseTo(4.3, 1.5);
  });

  it("has one mode nearly always where runs are normal on the log scale", () => {
    const found = Array.from({ length: 500 }, (_, index) => twoModes(runs(`one ${index}`, 15, 0.1))).filter(
      (modes) => modes !== undefined,
    );
    expect(found.length).toBeLessThan(8);
  });

  it("has two modes in few runs only where hardly anything else differs", () => {
    // Processor runs of one machine, in events a second: 331 and 498.
    expect(twoModes(Float64Array.of(330, 331, 333, 495, 497, 498))).toMatchObject({ lowerShare: 0.5 });
    expect(twoModes(Float64Array.of(330, 360, 390, 470, 485, 498))).toBeUndefined();
    const normal = Array.from({ length: 900 }, (_, index) =>
      twoModes(runs(`few ${index}`, 6 + (index % 6), 0.1)),
    );
    expect(normal.filter((modes) => modes !== undefined).length).toBeLessThan(15);
  });

  it("takes neither a lone outlier, nor the last digit of a clock, nor a handful of runs for a mode", () => {
    expect(twoModes(Float64Array.of(10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 99))).toBeUndefined();
    const clock = Float64Array.of(1000, 1000, 1000, 1000, 1000, 1000, 1001, 1001, 1001, 1001, 1001, 1001);
    expect(twoModes(clock)).toBeUndefined();
    expect(twoModes(clock.map((value) => (value - 990) ** 2))).toBeDefined();
    expect(twoModes(Float64Array.of(1, 1, 9, 9, 9))).toBeUndefined();
    expect(twoModes(new Float64Array(20).fill(5))).toBeUndefined();
  });

  it("spreads by the quartiles of the logs", () => {
    // Quartiles e¹ and e³ of e⁰ … e⁴.
    const powers = Float64Array.from([0, 1, 2, 3, 4], Math.exp);
    expect(relativeSpread(powers)).toBeCloseTo(2 / 1.349, 12);
    expect(relativeSpread(Float64Array.of(7))).toBe(0);
    expect(relativeSpread(runs("spread", 4000, 0.05))).toBeCloseTo(0.05, 2);
    expect([...distancesFromMiddle(powers)].map((x) => Number(x.toFixed(12)))).toEqual([0, 1, 1, 2, 2]);
  });
});

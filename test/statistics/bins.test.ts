import { describe, expect, it } from "vitest";
import { binCount, binsOf, meansInBins } from "../../src/statistics/bins.js";
import { stratifiedUniforms } from "../../src/statistics/random.js";

describe("bins", () => {
  it("hold equally many draws of every block", () => {
    const { of, count } = binsOf(stratifiedUniforms(1, "a", 4096));
    expect(count).toBe(16);
    for (let bin = 0; bin < count; bin++)
      expect(of.subarray(1024, 2048).filter((own) => own === bin)).toHaveLength(64);
  });

  it("are fewer for a quick look", () => {
    expect(binCount(64)).toBe(4);
    expect(binCount(4)).toBe(2);
  });

  it("keep the last draw in the last bin", () =>
    expect([...binsOf(Float64Array.of(0, 0.5, 1 - 2 ** -53), 2).of]).toEqual([0, 1, 1]));

  it("are 1 to 256", () => {
    expect(() => binsOf(Float64Array.of(0.5), 0)).toThrow(RangeError);
    expect(() => binsOf(Float64Array.of(0.5), 257)).toThrow("bins are 1 to 256, not 257");
  });
});

it("means in bins are of their own draws, and 0 where there are none", () => {
  const bins = binsOf(Float64Array.of(0.1, 0.2, 0.9), 4);
  expect([...meansInBins((draw) => 10 * (draw + 1), bins)]).toEqual([15, 0, 0, 30]);
});

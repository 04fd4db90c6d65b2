import { describe, expect, it } from "vitest";
import { batchError, batchesOf, meanWithError } from "../../src/statistics/block-error.js";
import { constant } from "../../src/statistics/column.js";

describe("Monte Carlo error of a mean", () => {
  it("is the spread between blocks ÷ √blocks", () => {
    // Blocks of 1, 2, 3, 4: sd √(5/3), of four.
    const column = Float64Array.from({ length: 4096 }, (_, draw) => 1 + Math.floor(draw / 1024));
    const { value, error } = meanWithError(column, 4096);
    expect(value).toBe(2.5);
    expect(error).toBeCloseTo(Math.sqrt(5 / 3 / 4), 12);
  });

  it("is 0 of what is the same in every draw, and of one batch", () => {
    expect(meanWithError(constant(3), 2048)).toEqual({ value: 3, error: 0 });
    expect(batchError([1])).toBe(0);
  });

  it("has four batches at least and sixteen at most", () => {
    expect(batchesOf(64).count).toBe(4);
    expect(batchesOf(2048).count).toBe(4);
    expect(batchesOf(8192).count).toBe(8);
    expect(batchesOf(65_536).count).toBe(16);
    expect(batchesOf(65_536).of(20 * 1024)).toBe(4);
  });
});

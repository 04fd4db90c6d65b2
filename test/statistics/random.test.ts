import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BLOCK, randomStream, stratifiedUniforms } from "../../src/statistics/random.js";

const take = (count: number, seed: number | string, path: string, block?: number): readonly number[] => {
  const stream = randomStream(seed, path, block);
  return Array.from({ length: count }, () => stream.next());
};

/** Made by random.py, which implements the hash, sfc32 and the shuffle apart. */
const reference = JSON.parse(readFileSync(new URL("../reference/random.json", import.meta.url), "utf8")) as {
  readonly streams: readonly {
    readonly seed: string;
    readonly path: string;
    readonly block: number;
    readonly numbers: readonly number[];
  }[];
  readonly stratified: readonly {
    readonly seed: string;
    readonly path: string;
    readonly draws: number;
    readonly last: readonly number[];
  }[];
};

describe("randomStream", () => {
  it("is the same in every version and on every engine", () => {
    for (const { seed, path, block, numbers } of reference.streams)
      expect(take(numbers.length, seed, path, block)).toEqual(numbers);
  });

  it("reads a number and its text as one seed, and tells names apart", () => {
    expect(take(5, 7, "a")).toEqual(take(5, "7", "a"));
    const names = [take(2, 7, "a"), take(2, 7, "b"), take(2, 8, "a"), take(2, 7, "a", 1), take(2, "7a", "")];
    expect(new Set(names.map(String)).size).toBe(names.length);
  });

  it("gives first numbers of 20,000 neighbouring names that look uniform and unrelated", () => {
    const firsts = Array.from(
      { length: 20_000 },
      (_, index) => take(1, 1, `workloads[${index}].cpu`)[0] ?? -1,
    );
    const cells = new Float64Array(64);
    for (const first of firsts) cells[Math.floor(first * 64)]! += 1;
    const expected = firsts.length / 64;
    const chiSquare = cells.reduce((sum, cell) => sum + (cell - expected) ** 2 / expected, 0);
    // R: qchisq(c(1e-4, 1 - 1e-4), 63) = 27.9, 113.5
    expect(chiSquare).toBeGreaterThan(27.9);
    expect(chiSquare).toBeLessThan(113.5);
    const products = firsts.slice(1).map((first, index) => (first - 0.5) * ((firsts[index] ?? 0) - 0.5) * 12);
    const correlation = products.reduce((sum, product) => sum + product, 0) / products.length;
    expect(Math.abs(correlation)).toBeLessThan(4 / Math.sqrt(20_000));
  });

  it("has 53 bits in [0, 1)", () => {
    const numbers = take(50_000, 3, "x");
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    expect(numbers.every((number) => Number.isInteger(number * 2 ** 53))).toBe(true);
    expect(numbers.some((number) => !Number.isInteger(number * 2 ** 52))).toBe(true);
    const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 / Math.sqrt(12 * 50_000));
  });

  it("deals integers evenly", () => {
    const stream = randomStream(1, "dice");
    const counts = new Float64Array(6);
    for (let i = 0; i < 60_000; i++) counts[stream.nextInteger(6)]! += 1;
    const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    // R: qchisq(1 - 1e-4, 5) = 25.7
    expect(chiSquare).toBeLessThan(25.7);
  });

  it("keeps integers under any bound, and refuses what is no bound", () => {
    const stream = randomStream(1, "bounds");
    fc.assert(
      fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (bound) => {
        const integer = stream.nextInteger(bound);
        expect(Number.isInteger(integer) && integer >= 0 && integer < bound).toBe(true);
      }),
    );
    expect(stream.nextInteger(1)).toBe(0);
    for (const bound of [0, -1, 1.5, NaN, Infinity])
      expect(() => stream.nextInteger(bound)).toThrow(RangeError);
  });

  it("fills with the integers that it would give one by one", () => {
    for (const bound of [1, 7, 1000, 2 ** 21, 2 ** 21 + 1, 2 ** 31]) {
      const [filled, single] = [randomStream(1, "fill"), randomStream(1, "fill")];
      const target = new Uint32Array(100);
      for (let round = 0; round < 3; round += 1) {
        filled.fillIntegers(target, bound);
        expect([...target]).toEqual(Array.from({ length: 100 }, () => single.nextInteger(bound)));
        expect(filled.next()).toBe(single.next());
      }
    }
    expect(() => randomStream(1, "fill").fillIntegers(new Uint32Array(1), 0)).toThrow(RangeError);
  });
});

describe("stratifiedUniforms", () => {
  it("puts one draw in each slice of each block", () => {
    const draws = stratifiedUniforms(1, "x", 4 * BLOCK);
    for (let start = 0; start < draws.length; start += BLOCK) {
      const slices = Array.from(draws.subarray(start, start + BLOCK), (draw) => Math.floor(draw * BLOCK));
      expect(new Set(slices).size).toBe(BLOCK);
    }
  });

  it("makes fewer than 1,024 draws one hypercube of their own", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1023 }), fc.string(), (count, path) => {
        const draws = stratifiedUniforms("s", path, count);
        expect(draws.every((draw) => draw > 0 && draw < 1)).toBe(true);
        expect(new Set(Array.from(draws, (draw) => Math.floor(draw * count))).size).toBe(count);
      }),
    );
  });

  it("moves no draw when more are asked for", () => {
    const many = stratifiedUniforms(9, "y", 5000);
    for (const count of [1024, 1500, 4096]) {
      expect(stratifiedUniforms(9, "y", count)).toEqual(many.subarray(0, count));
    }
  });

  it("permutes each block by its own stream", () => {
    const draws = stratifiedUniforms(1, "x", 2 * BLOCK);
    const slices = Array.from(draws, (draw) => Math.floor(draw * BLOCK));
    const kept = slices.slice(0, BLOCK).filter((slice, index) => slice === slices[BLOCK + index]).length;
    const fixed = slices.slice(0, BLOCK).filter((slice, index) => slice === index).length;
    // Both counts are Poisson with mean 1.
    expect(kept).toBeLessThan(8);
    expect(fixed).toBeLessThan(8);
  });

  it("draws two paths independently", () => {
    const [x, y] = [stratifiedUniforms(1, "x", 4096), stratifiedUniforms(1, "y", 4096)];
    const correlation =
      x.reduce((sum, draw, index) => sum + (draw - 0.5) * ((y[index] ?? 0) - 0.5) * 12, 0) / 4096;
    expect(Math.abs(correlation)).toBeLessThan(4 / Math.sqrt(4096));
  });

  it("is the same in every version and on every engine", () => {
    for (const { seed, path, draws, last } of reference.stratified)
      expect(Array.from(stratifiedUniforms(seed, path, draws).slice(-5))).toEqual(last);
  });

  it("refuses what is no count of draws", () => {
    expect(stratifiedUniforms(1, "none", 0)).toHaveLength(0);
    expect(() => stratifiedUniforms(1, "x", -1)).toThrow(RangeError);
    expect(() => stratifiedUniforms(1, "x", NaN)).toThrow(RangeError);
  });
});

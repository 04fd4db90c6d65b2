import { describe, expect, it } from "vitest";
import { shareStandardError } from "../../src/robustness/monte-carlo.js";
import { stratifiedUniforms } from "../../src/statistics/random.js";

const holds = (value: number): boolean => value >= 1;

/** So many ones in each block of 1,024. */
const blocks = (...counts: readonly number[]) =>
  Float64Array.from(
    counts.flatMap((count) => Array.from({ length: 1024 }, (_, draw) => Number(draw < count))),
  );

describe("the Monte Carlo error of a share", () => {
  it("is the spread between blocks by the square root of their number", () => {
    // shares 0.25, 0.5, 0.75, 0.5: sample variance (2 · 0.0625)/3, over 4 blocks
    expect(shareStandardError(blocks(256, 512, 768, 512), 4096, holds)).toBeCloseTo(
      Math.sqrt(0.125 / 3 / 4),
      15,
    );
  });

  it("is nothing where all blocks agree", () => {
    expect(shareStandardError(blocks(512, 512), 2048, holds)).toBe(0);
    expect(shareStandardError(Float64Array.of(2), 4096, holds)).toBe(0);
  });

  it("is binomial within one block", () => {
    expect(shareStandardError(blocks(512), 1024, holds)).toBeCloseTo(Math.sqrt(0.25 / 1024), 15);
    expect(
      shareStandardError(Float64Array.of(...Array.from({ length: 64 }, (_, i) => i % 4)), 64, (v) => v < 1),
    ).toBeCloseTo(Math.sqrt(0.1875 / 64), 15);
  });

  it("is what repeated runs really scatter by", () => {
    // P(u₁ + u₂ ≥ 1.2) = 0.32 by two stratified columns: 40 seeds against the mean of their own errors
    const runs = Array.from({ length: 40 }, (_, seed) => {
      const [a, b] = ["a", "b"].map((path) => stratifiedUniforms(seed, path, 8192));
      const sums = Float64Array.from(a ?? [], (u, draw) => u + (b?.[draw] ?? 0));
      const above = (value: number): boolean => value >= 1.2;
      return { share: sums.filter(above).length / 8192, error: shareStandardError(sums, 8192, above) };
    });
    const mean = runs.reduce((sum, { share }) => sum + share, 0) / 40;
    const scatter = Math.sqrt(runs.reduce((sum, { share }) => sum + (share - mean) ** 2, 0) / 39);
    const stated = Math.sqrt(runs.reduce((sum, { error }) => sum + error ** 2, 0) / 40);
    expect(mean).toBeCloseTo(0.32, 2.5);
    expect(stated / scatter).toBeGreaterThan(0.7);
    expect(stated / scatter).toBeLessThan(1.4);
  });
});

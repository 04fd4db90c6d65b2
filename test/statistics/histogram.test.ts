import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  percentileOfHistograms,
  poolHistograms,
  withOmittedRequests,
} from "../../src/statistics/histogram.js";
import type { Histogram } from "../../src/statistics/histogram.js";

const histogramOf = (values: readonly number[]): Histogram =>
  poolHistograms(values.map((value) => ({ upperBounds: [value], counts: [1] })));

describe("percentiles of histograms", () => {
  it("come from the pooled counts and not from an average of percentiles", () => {
    // 990 requests of 1 ms and 10 of 100 ms; then 100 of 1 ms and 900 of 2 ms. p99 apart: 1 and 2, on average 1.5.
    const runs = [
      { upperBounds: [1, 100], counts: [990, 10] },
      { upperBounds: [1, 2, 4], counts: [100, 900, 0] },
    ];
    expect(runs.map((run) => percentileOfHistograms([run], 0.99))).toEqual([1, 2]);
    // 1,090 of 1, 900 of 2, 10 of 100: the 1,980th of 2,000 is 2, the 1,991st is 100.
    expect(percentileOfHistograms(runs, 0.99)).toBe(2);
    expect(percentileOfHistograms(runs, 0.9951)).toBe(100);
    expect(poolHistograms(runs)).toEqual({ upperBounds: [1, 2, 4, 100], counts: [1090, 900, 0, 10] });
  });

  it("are those of all values together", () => {
    const values = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(values, values, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, share) => {
        const sorted = [...a, ...b].sort((x, y) => x - y);
        const rank = Math.max(1, Math.ceil(share * sorted.length * (1 - 2 ** -52)));
        expect(percentileOfHistograms([histogramOf(a), histogramOf(b)], share)).toBe(sorted[rank - 1]);
      }),
    );
  });

  it("read the smallest and largest value that occurs at 0 and 1", () => {
    const padded = { upperBounds: [1, 2, 3, 4], counts: [0, 5, 5, 0] };
    expect(percentileOfHistograms([padded], 0)).toBe(2);
    expect(percentileOfHistograms([padded], 1)).toBe(3);
  });

  it("count what a closed loop left out", () => {
    // A request of 1,000 ms where one every 300 ms was due: 700 and 400 were never sent; 100 is below the interval.
    const stalled = withOmittedRequests({ upperBounds: [10, 1000], counts: [3, 1] }, 300);
    expect(stalled).toEqual({ upperBounds: [10, 400, 700, 1000], counts: [3, 1, 1, 1] });
  });

  it.each([
    [{ upperBounds: [1, 1], counts: [1, 1] }],
    [{ upperBounds: [2, 1], counts: [1, 1] }],
    [{ upperBounds: [1, Infinity], counts: [1, 1] }],
    [{ upperBounds: [Number.NaN], counts: [1] }],
    [{ upperBounds: [1], counts: [-1] }],
    [{ upperBounds: [1], counts: [Number.NaN] }],
    [{ upperBounds: [1], counts: [] }],
  ])("refuse %o", (histogram) => {
    expect(() => poolHistograms([histogram])).toThrow(RangeError);
    expect(() => percentileOfHistograms([histogram], 0.5)).toThrow(RangeError);
    expect(() => withOmittedRequests(histogram, 1)).toThrow(RangeError);
  });

  it("refuse histograms without a value, shares out of range, and a correction without end", () => {
    expect(() => percentileOfHistograms([], 0.5)).toThrow(RangeError);
    expect(() => percentileOfHistograms([{ upperBounds: [1], counts: [0] }], 0.5)).toThrow(RangeError);
    expect(() => percentileOfHistograms([{ upperBounds: [1, 2], counts: [1e308, 1e308] }], 0.5)).toThrow(
      RangeError,
    );
    expect(() => percentileOfHistograms([{ upperBounds: [1], counts: [1] }], 1.1)).toThrow(RangeError);
    for (const interval of [0, -1, Number.NaN, 1e-9])
      expect(() => withOmittedRequests({ upperBounds: [1e4], counts: [1] }, interval)).toThrow(RangeError);
  });
});

const shared = new URL("../../../shared/cases/o_hdr.json", import.meta.url);

describe.skipIf(!existsSync(shared))("the collected cases of HdrHistogram", () => {
  const { cases } = existsSync(shared)
    ? (JSON.parse(readFileSync(shared, "utf8")) as {
        readonly cases: readonly {
          readonly id: string;
          readonly inputs: { readonly values: readonly number[]; readonly p: readonly number[] };
          readonly expected: Record<string, never>;
        }[];
      })
    : { cases: [] };
  const find = (id: string) => cases.find((one) => one.id === id)!;
  const raw: Histogram = { upperBounds: [1000, 100_000_000], counts: [10_000, 1] };
  const corrected = withOmittedRequests(raw, 10_000);
  const total = ({ counts }: Histogram) => counts.reduce((sum, count) => sum + count, 0);
  const meanOf = (histogram: Histogram) =>
    histogram.upperBounds.reduce((sum, bound, index) => sum + bound * histogram.counts[index]!, 0) /
    total(histogram);

  it("agree on percentiles, raw and corrected", () => {
    for (const [id, histogram] of [
      ["hdr-percentiles-raw", raw],
      ["hdr-percentiles-corrected", corrected],
    ] as const) {
      const percentiles = find(id).expected["percentiles"]!;
      for (const [percent, value] of Object.entries<number>(percentiles)) {
        const read = percentileOfHistograms([histogram], Number(percent) / 100);
        expect(Math.abs(read / value - 1), `${id} ${percent}`).toBeLessThan(0.001);
      }
    }
  });

  it("agree on counts, means and deviations, and the share at or below a value", () => {
    const means = find("hdr-mean").expected as unknown as Record<string, number>;
    expect(total(raw)).toBe(means["raw_count"]);
    expect(total(corrected)).toBe(means["corrected_count"]);
    const deviations = find("hdr-sd").expected as unknown as Record<string, number>;
    const shares = find("hdr-percentile-at-or-below").expected as unknown as Record<string, number>;
    for (const [name, histogram] of [
      ["raw", raw],
      ["corrected", corrected],
    ] as const) {
      const mean = meanOf(histogram);
      expect(mean / means[`${name}_mean`]!).toBeCloseTo(1, 3);
      const squares = histogram.upperBounds.map((bound) => (bound - mean) ** 2);
      const deviation = Math.sqrt(meanOf({ ...histogram, upperBounds: squares }));
      expect(deviation / deviations[`${name}_sd`]!).toBeCloseTo(1, 3);
      expect((100 * histogram.counts[0]!) / total(histogram)).toBeCloseTo(shares[name]!, 2);
    }
  });

  it("agree on a percentile one rounding above a whole count", () => {
    const two = find("hdr-two-values");
    const five = find("hdr-five-values");
    for (const { inputs, expected } of [two, five]) {
      const read = inputs.p.map((percent) =>
        percentileOfHistograms([histogramOf(inputs.values)], percent / 100),
      );
      expect(read).toEqual(expected["q"]);
    }
  });
});

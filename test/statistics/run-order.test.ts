import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { randomStream } from "../../src/statistics/random.js";
import { orderWarnings, runOrder } from "../../src/statistics/run-order.js";
import { normalQuantile } from "../../src/statistics/special-functions.js";

/** By run-order.R with cor and acf. */
const reference = JSON.parse(
  readFileSync(new URL("../reference/run-order.json", import.meta.url), "utf8"),
) as readonly {
  readonly name: string;
  readonly values: readonly number[];
  readonly trend: number;
  readonly carryOver: number;
}[];

const of = (values: readonly number[]) => runOrder(Float64Array.from(values));
const named = (name: string) => of(reference.find((one) => one.name === name)?.values ?? []);
const noise = (name: string, count: number): readonly number[] => {
  const stream = randomStream("order", name);
  return Array.from({ length: count }, () => normalQuantile(stream.next() + 2 ** -54));
};

describe("the order of runs", () => {
  it.each(reference)("has R's correlations: $name", ({ values, trend, carryOver }) => {
    const order = of(values);
    expect(order.trend).toBeCloseTo(trend, 12);
    expect(order.carryOver).toBeCloseTo(carryOver, 12);
  });

  it("matters where runs drift or lean on one another, and then they count as fewer", () => {
    expect(named("steady")).toMatchObject({ drifts: false, depends: false, effective: 25 });
    const drifting = named("drifting");
    expect(drifting.drifts).toBe(true);
    const unbiased = (20 * drifting.carryOver + 1) / 17;
    expect(drifting.effective).toBe(Math.round((20 * (1 - unbiased)) / (1 + unbiased)));
    expect(named("waves").depends).toBe(true);
    expect(named("waves").effective).toBeLessThan(10);
  });

  it("that contradicts itself is told but makes no more of the runs", () => {
    expect(named("alternating")).toMatchObject({ depends: true, effective: 30 });
  });

  it("is not judged of fewer than seven, of sorted and of constant runs", () => {
    const unjudged = {
      ...{ trend: 0, carryOver: 0, drifts: false, depends: false },
      ...{ sorted: false, coldStart: false },
    };
    expect(of([1, 3, 2, 4, 6, 5])).toEqual({ ...unjudged, effective: 6 });
    expect(of([1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 9])).toEqual({ ...unjudged, effective: 11, sorted: true });
    expect(of([9, 8, 7, 6, 5, 4, 3, 2, 1, 0])).toEqual({ ...unjudged, effective: 10, sorted: true });
    expect(of([1, 1, 1, 1, 2, 2, 3])).toEqual({ ...unjudged, effective: 7 });
    expect(of(Array<number>(20).fill(3))).toEqual({ ...unjudged, effective: 20 });
    expect(of([])).toEqual({ ...unjudged, effective: 0 });
  });

  it("of seven to nine runs is judged by the exact distribution of the correlation", () => {
    // The 1 % points of Spearman's correlation (two-sided): 0.929, 0.881, 0.833.
    // Σd² = 4 of 7: 1 − 24/336 = 0.9286. Σd² = 6: 1 − 36/336 = 0.893.
    expect(of([2, 1, 3, 4, 5, 7, 6]).drifts).toBe(true);
    expect(of([2, 1, 4, 3, 5, 7, 6]).drifts).toBe(false);
    expect(of([1, 3, 2, 4, 6, 5, 7, 9, 8])).toMatchObject({ drifts: true, depends: false, effective: 9 });
  });

  it("tells a cold first run from the spread of the others", () => {
    expect(of([4.6, 5.3, 5.31, 5.29, 5.3]).coldStart).toBe(true);
    expect(of([6.1, 5.3, 5.31, 5.29, 5.3, 5.32, 5.28, 5.3, 5.31]).coldStart).toBe(true);
    // 0.04 is below 5 %; 0.3 is within three widths of what four others span.
    expect(of([5.26, 5.3, 5.301, 5.299, 5.3]).coldStart).toBe(false);
    expect(of([4.9, 5.3, 5.4, 5.2, 5.25]).coldStart).toBe(false);
    expect(of([4.6, 5.3, 5.31, 5.29]).coldStart).toBe(false);
    const found = Array.from({ length: 600 }, (_, index) => of(noise(`cold ${index}`, 5 + (index % 12))));
    expect(found.filter(({ coldStart }) => coldStart).length).toBeLessThan(12);
  });

  it("says that sorted values have lost their order, and that a first run was cold", () => {
    const codes = (values: readonly number[]) =>
      orderWarnings(of(values), "platform").map(({ code }) => code);
    expect(codes([1, 2, 3, 4, 5, 6])).toEqual(["runs-sorted"]);
    expect(codes([4.6, 5.3, 5.31, 5.29, 5.3])).toEqual(["cold-first-run"]);
  });

  it("of independent runs alarms about once in a hundred for drift, and for dependence six times", () => {
    const orders = Array.from({ length: 600 }, (_, index) => of(noise(String(index), 15)));
    // 600 at 1 %: 6 ± 2.4. At 5 % for resemblance and 0.5 % for contradiction: 33 ± 5.6.
    expect(orders.filter(({ drifts }) => drifts).length).toBeLessThan(14);
    expect(orders.filter(({ depends }) => depends).length).toBeLessThan(50);
    expect(orders.filter(({ depends, carryOver }) => depends && carryOver < 0).length).toBeLessThan(10);
  });

  it("counts series of a known correlation for about as many runs as their mean is worth", () => {
    // Each run keeps half of the one before: the mean of 200 is worth 200 · (1 − 0.5) ÷ (1 + 0.5) = 67 independent runs.
    const effective = Array.from({ length: 100 }, (_, index) => {
      let last = 0;
      return of(noise(`half ${index}`, 200).map((value) => (last = 0.5 * last + value))).effective;
    }).sort((a, b) => a - b);
    expect(effective[50]).toBeGreaterThan(60);
    expect(effective[50]).toBeLessThan(74);
  });

  it("never counts fewer than two", () => {
    const walk = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 9.5, 11, 12, 13, 14, 15, 16, 17, 18];
    expect(of(walk)).toMatchObject({ drifts: true, effective: 2 });
  });

  it("of very many values is read from evenly spaced ones", () => {
    const values = noise("many", 200_000).map((value, index) => value + index / 100_000);
    const order = of(values);
    expect(order.drifts).toBe(true);
    expect(order.trend).toBeGreaterThan(0.3);
    expect(order.depends).toBe(true);
  });

  it("is no matter where a correlation is certain but tiny", () => {
    const values = noise("tiny", 40_000).map((value, index) => value + index / 240_000);
    const order = of(values);
    expect(order.trend).toBeGreaterThan(0.03);
    expect(order).toMatchObject({ drifts: false, depends: false, effective: 40_000 });
  });

  it("warns by what it found", () => {
    const codes = (name: string) => orderWarnings(named(name), "platform").map(({ code }) => code);
    expect(codes("steady")).toEqual([]);
    expect(codes("drifting")).toContain("runs-drift");
    expect(codes("waves")).toContain("runs-depend");
    const [alternating] = orderWarnings(named("alternating"), "platform");
    expect(alternating).toMatchObject({ code: "runs-depend", about: "platform", values: { effective: 30 } });
    expect(alternating?.message).toContain("contradicts");
  });
});

import { describe, expect, it } from "vitest";
import { bestOf, type Found } from "../../src/plans/found.js";

const found = (value: number): Found => ({
  choice: [],
  assignment: [],
  evaluation: { value: Float64Array.of(value), feasible: true, hosts: 1, pooling: "shared" },
  cpuMoved: 0,
});
const byValue = (a: Found, b: Found): number => (b.evaluation.value[0] ?? 0) - (a.evaluation.value[0] ?? 0);

describe("bestOf", () => {
  it("is the best, the first of equals, and nothing of nothing", () => {
    const [one, two, twin] = [found(1), found(2), found(2)];
    expect(bestOf(byValue, [one, two, twin])).toBe(two);
    expect(bestOf(byValue, [twin, one, two])).toBe(twin);
    expect(bestOf(byValue, [])).toBeUndefined();
  });
});

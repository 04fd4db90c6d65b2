import { describe, expect, it } from "vitest";
import { at, columnOf, constant } from "../../src/statistics/column.js";

describe("a column", () => {
  it("has one number a draw, or one for all", () => {
    const column = Float64Array.of(1, 2, 3);
    expect([0, 1, 2].map((draw) => at(column, draw))).toEqual([1, 2, 3]);
    expect([0, 7].map((draw) => at(constant(4), draw))).toEqual([4, 4]);
  });

  it("has no number past its end", () => {
    expect(at(Float64Array.of(1, 2), 2)).toBeNaN();
    expect(at(new Float64Array(0), 0)).toBeNaN();
  });

  it("is computed draw by draw, as long as the longest that it reads", () => {
    const [many, one] = [Float64Array.of(1, 2, 3), constant(10)];
    expect([...columnOf([one, many], (draw) => at(one, draw) * at(many, draw))]).toEqual([10, 20, 30]);
    expect([...columnOf([one], (draw) => at(one, draw) + 1)]).toEqual([11]);
    expect([...columnOf([], () => 5)]).toEqual([5]);
  });
});

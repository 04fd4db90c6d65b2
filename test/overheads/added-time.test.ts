import { describe, expect, it } from "vitest";
import { publishedAddedTime } from "../../src/overheads/added-time.js";
import { selected } from "./fixture.js";

const sides = (bareMetal: number, platform: number, unit = "us") =>
  ({ bareMetal, platform, unit, direction: "lower" }) as const;

describe("publishedAddedTime", () => {
  it("is the difference of two times, a factor of two either way for one study", () => {
    expect(publishedAddedTime([selected({ sides: sides(0.198, 0.321, "ms") })])).toEqual({
      center: expect.closeTo(123, 9),
      low: expect.closeTo(61.5, 9),
      high: expect.closeTo(246, 9),
      records: ["a"],
    });
  });

  it("takes what a source says outright", () => {
    expect(publishedAddedTime([selected({ addedMicroseconds: 30 })])?.center).toBeCloseTo(30, 12);
  });

  it("is the geometric mean over studies, from the least to the most, one vote a study", () => {
    const added = publishedAddedTime([
      selected({ id: "a", study: "one", addedMicroseconds: 10 }),
      selected({ id: "b", study: "one", addedMicroseconds: 40 }),
      selected({ id: "c", study: "two", sides: sides(100, 180) }),
    ]);
    expect(added).toMatchObject({
      center: expect.closeTo(40, 9),
      low: expect.closeTo(20, 9),
      high: expect.closeTo(80, 9),
    });
    expect(added?.records).toEqual(["a", "b", "c"]);
  });

  it("says nothing of rates, of other units, of gains, or of what is only shown", () => {
    expect(publishedAddedTime([])).toBeUndefined();
    expect(
      publishedAddedTime([selected({ sides: { ...sides(9, 5, "s"), direction: "higher" } })]),
    ).toBeUndefined();
    expect(publishedAddedTime([selected({ sides: sides(5, 9, "W") })])).toBeUndefined();
    expect(publishedAddedTime([selected({ sides: sides(9, 5) })])).toBeUndefined();
    expect(publishedAddedTime([{ ...selected({ addedMicroseconds: 30 }), use: "shown" }])).toBeUndefined();
  });
});

import { describe, expect, it } from "vitest";
import { assess } from "../../src/assess.js";
import { explainFigure } from "../../src/report/explain-figure.js";
import { priced } from "../assess/fixture.js";

const report = assess(priced, { draws: 64 });

describe("why this figure", () => {
  it("names the formula and its direct parents", () => {
    const explained = explainFigure(report, "plans[default].value");
    expect(explained).toMatchObject({
      path: "plans[default].value",
      formula: expect.stringContaining("value") as string,
    });
    expect(explained?.parents.length).toBeGreaterThan(0);
  });

  it("finds elements by what they are called", () => {
    expect(explainFigure(report, "plans[default].consequences[cost].figure")?.figure.kind).toBe("known");
  });

  it("has no answer for a path that leads to no figure, however hostile", () => {
    for (const path of ["", "plans", "plans[nobody].value", "__proto__", "constructor.name", "a..b", "[0]"])
      expect(explainFigure(report, path)).toBeUndefined();
  });
});

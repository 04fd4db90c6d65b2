import { describe, expect, it } from "vitest";
import { frequencyOf, leftOut } from "../../../src/consequences/cost/charge.js";

describe("charges", () => {
  it("name frequencies as FOCUS does", () => {
    const named = (["one-time", "monthly", "yearly", "usage"] as const).map((chargeFrequency) =>
      frequencyOf({ chargeFrequency }),
    );
    expect(named).toEqual(["One-Time", "Recurring", "Recurring", "Usage-Based"]);
  });

  it("that are left out say where to state them", () => {
    expect(leftOut("electricity", "prices[electricity]", "State a price.")).toMatchObject({
      code: "cost-line-left-out",
      about: "prices[electricity]",
      values: { line: "electricity" },
    });
  });
});

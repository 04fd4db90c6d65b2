import { describe, expect, it } from "vitest";
import { z } from "../../../src/brief/zod.js";
import { flipSchema } from "../../../src/report/schema/flips.js";

const point = {
  ...{ path: "prices[acme].unitPrice", current: 350, flipsAt: 96, unit: "money" },
  ...{ to: "default", direction: "below" },
};
const none = { path: "a", kind: "none-within", unit: "share", range: { low: 0, high: 1 } };
const holds = (flip: unknown): boolean => z.safeParse(flipSchema, flip).success;

describe("the form of a flip", () => {
  it("is a point or none within a range", () => {
    expect([point, { ...point, to: null, forced: ["shop"] }, none].map(holds)).toEqual([true, true, true]);
  });

  it("is not both, nor half of one", () => {
    const wrong = [{ ...point, ...none }, { ...point, direction: "up" }, { ...none, range: { low: 0 } }, {}];
    expect(wrong.map(holds)).toEqual([false, false, false, false]);
  });
});

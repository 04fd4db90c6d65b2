import { describe, expect, it } from "vitest";
import { tornadoOf } from "../../src/report/tornado.js";
import { reportWith } from "../renderers/fixture.js";

const swing = (path: string, atLow: number, atHigh: number, atCurrent = 0.02) => ({
  ...{ path, unit: "ratio", current: 1, low: 0.5, high: 2, atLow, atHigh, atCurrent },
  origin: "default" as const,
});
const report = reportWith(
  { sensitivity: [swing("narrow", 0.01, 0.025), swing("wide", 0.05, -0.04)] },
  { margin: 0.03 },
);

describe("a tornado", () => {
  it("has the widest bar first, and says which input alone decides", () => {
    expect(tornadoOf(report)).toMatchObject({
      ...{ lead: 0.02, margin: 0.03 },
      bars: [
        { path: "wide", from: -0.04, to: 0.05, leadAtLow: 0.05, leadAtHigh: -0.04, crosses: true },
        { path: "narrow", from: 0.01, to: 0.025, crosses: false },
      ],
    });
  });

  it("has as many bars as asked for, and none where nothing moves", () => {
    expect(tornadoOf(report, 1).bars.map(({ path }) => path)).toEqual(["wide"]);
    expect(tornadoOf({ ...report, sensitivity: [] })).toMatchObject({ lead: 0, bars: [] });
    expect(() => tornadoOf(report, -1)).toThrow(RangeError);
  });
});

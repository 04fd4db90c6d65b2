import { describe, expect, it } from "vitest";
import { isVegetaText, vegetaText } from "../../src/importers/vegeta-text.js";

describe("vegetaText", () => {
  it("matches latencies to the names in brackets", () => {
    const lines = [
      "Latencies     [min, mean, 50, 99, max]  1ms, 2ms, 1.5ms, 3ms, 1m1s",
      "Status Codes  [code:count]  200:5  0:1  ",
      "",
    ];
    expect(vegetaText(lines)).toEqual({
      codes: [
        [200, 5],
        [0, 1],
      ],
      latencies: [
        { statistic: "mean", seconds: 0.002 },
        { statistic: "median", seconds: 0.0015 },
        { statistic: "p99", seconds: 0.003 },
        { statistic: "max", seconds: 61 },
      ],
      ended: true,
    });
  });

  it("does not read a last line that is cut", () => {
    expect(vegetaText(["Status Codes  [code:count]  200:5"])).toEqual({
      codes: [],
      latencies: [],
      ended: false,
    });
  });
});

describe("isVegetaText", () => {
  it("asks for both rows", () => {
    expect(isVegetaText("Requests      [total, rate]  1, 2\nLatencies     [mean]  1ms")).toBe(true);
    expect(isVegetaText("Requests      [total, rate]  1, 2")).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import {
  writeAmount,
  writeBareProbability,
  writeCentral,
  writeFigure,
  writeProbability,
  writeRange,
} from "../../../src/renderers/format/amount.js";
import { en } from "../../../src/renderers/locales/en.js";
import { exactly, known, unknownFigure } from "../fixture.js";

const notation = { locale: en, currency: "USD" };

describe("amounts", () => {
  it.each([
    [3_200_000, "money", "3.2 M USD"],
    [112_000, "moneyPerYear", "112 k USD a year"],
    [0.175, "share", "17.5 %"],
    [0.3, "share", "30 %"],
    [1, "days", "1 day"],
    [0.86, "days", "0.86 days"],
    [0.009, "seconds", "9 ms"],
    [12, "foreign-things", "12 foreign-things"],
    [4 * 1024 ** 3, "bytes", "4 GiB"],
  ])("%d %s is %s", (value, unit, text) => {
    expect(writeAmount(value, unit, notation)).toBe(text);
  });

  it.each([
    [-412_000, -365_000, "money", "−412 k … −365 k USD"],
    [0.4, 1.1, "days", "+0.4 … +1.1 days"],
    [0.004, 0.011, "share", "+0.4 % … +1.1 %"],
    [0, 0.00063, "share", "0 % … +0.063 %"],
    [-0.5, 0.5, "pods", "−0.5 … +0.5 pods"],
    [5, 5, "hosts", "+5 hosts"],
  ])("the change from %d to %d %s is %s", (low, high, unit, text) => {
    expect(writeRange({ low, high }, unit, notation, true)).toBe(text);
  });

  it("writes one value where both ends would look alike", () => {
    expect(writeRange({ low: 100.00001, high: 100.00002 }, "pods", notation)).toBe("100 pods");
  });

  it("shows the range of a figure, and a dash where nobody knows", () => {
    expect(writeFigure(known(2, 1, 3, "hosts"), notation)).toBe("1 … 3 hosts");
    expect(writeFigure(unknownFigure, notation)).toBe("—");
    expect(writeCentral(known(2, 1, 3, "hosts"), notation)).toBe("2 hosts (1 … 3 hosts)");
    expect(writeCentral(exactly(2, "hosts"), notation)).toBe("2 hosts");
  });

  it.each([
    [0.87, "87 %", "0.87"],
    [1, "100 %", "1.00"],
    [0, "0 %", "0.00"],
    [0.9997, "99.97 %", ">0.99"],
    [0.002, "0.2 %", "<0.01"],
  ])("probability %d never looks surer than it is", (share, percent, bare) => {
    expect(writeProbability(share, notation)).toBe(percent);
    expect(writeBareProbability(share, notation)).toBe(bare);
  });
});

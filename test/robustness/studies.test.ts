import { expect, it } from "vitest";
import { bestStudy, type Study } from "../../src/robustness/studies.js";

const study = (runsPerSide: number, value: number, enbs?: number): Study => ({
  ...{ runsPerSide, evsi: { value, error: 0 }, hours: 0, narrowing: 0.5, clears: 0 },
  ...(enbs !== undefined && { enbs }),
});

it("the best of studies is worth most after its cost, the smallest of equal ones", () => {
  expect(bestStudy([study(5, 1, 10), study(10, 2, 30), study(20, 3, 30)])?.runsPerSide).toBe(10);
});

it("without money the smallest that brings nine tenths of the most", () => {
  expect(bestStudy([study(5, 0.8), study(10, 0.9), study(20, 1)])?.runsPerSide).toBe(10);
});

it("of studies that bring nothing it is the smallest", () => {
  expect(bestStudy([study(5, 0), study(10, 0)])?.runsPerSide).toBe(5);
});

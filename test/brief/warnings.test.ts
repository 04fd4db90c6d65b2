import { expect, it } from "vitest";
import { warningsOf } from "../../src/brief/warnings.js";
import { briefWith, completed } from "./stated.js";

const baseline = { percentile: 0.99, value: "6ms", platform: "vm", utilization: 0.5 };
const codes = (percentile: number, atMost: string) =>
  warningsOf(completed(briefWith({ latency: { objective: { percentile, atMost }, baseline } }))).map(
    ({ code }) => code,
  );

it("warns of an objective below what its own baseline shows at that percentile or a lower one", () => {
  expect(codes(0.99, "5ms")).toEqual(["objective-tighter-than-baseline"]);
  expect(codes(0.999, "5ms")).toEqual(["objective-tighter-than-baseline"]);
  expect(codes(0.99, "6ms")).toEqual([]);
  expect(codes(0.9, "5ms")).toEqual([]);
});

import { expect, it } from "vitest";
import { secondsOf } from "../../src/overheads/seconds.js";

it("reads units of time and nothing else", () => {
  expect(secondsOf(3, "ms")).toBe(0.003);
  expect(secondsOf(30, "us")).toBe(0.00003);
  expect(secondsOf(3, "MB/s")).toBeUndefined();
  expect(secondsOf(3, "furlongs")).toBeUndefined();
  expect(secondsOf(Infinity, "s")).toBeUndefined();
});

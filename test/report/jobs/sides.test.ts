import { expect, it } from "vitest";
import { sidesOf } from "../../../src/report/jobs/sides.js";
import { advice } from "./advice.js";

const brief = {
  platforms: [
    { id: "metal-a", kind: "bare-metal", host: "a" },
    { id: "metal-b", kind: "bare-metal", host: "b" },
    { id: "vm", kind: "vm", host: "b" },
    { id: "tuned", kind: "vm", host: "b" },
  ],
};

it("are bare metal on the same hosts, once for all that compare with it, with the most runs", () => {
  const measurementPlan = [advice("cpu"), advice("cpu", { platform: "tuned", runsPerSide: 20 })];
  expect(sidesOf({ brief, measurementPlan }).map(({ platform, runs }) => [platform, runs])).toEqual([
    ["metal-b", 20],
    ["vm", 7],
    ["tuned", 20],
  ]);
});

it("are one platform alone and beside a neighbour, held alike, where that is the question", () => {
  const measurementPlan = [advice("neighbour", { path: "defaults.neighbour-slowdown-reserved" })];
  expect(sidesOf({ brief, measurementPlan }).map(({ held, neighbour }) => [held, neighbour])).toEqual([
    ["reserved", undefined],
    ["reserved", "reserved"],
  ]);
});

it("name bare metal where no platform of it is stated", () => {
  const sides = sidesOf({ brief: {}, measurementPlan: [advice("memory")] });
  expect(sides.map(({ platform }) => platform)).toEqual(["bare-metal", "vm"]);
});

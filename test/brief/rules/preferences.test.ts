import { expect, it } from "vitest";
import { briefOf, codesOf } from "../stated.js";

const at = "preferences.weights";
const swing = (criterion: string, by: number) => ({ criterion, by });

it.each([
  [{ kind: "points", points: { cost: 0, latency: 0 } }, [`no-weight ${at}.points`]],
  [{ kind: "points", points: { cost: 0, latency: 1 } }, []],
  [{ kind: "order", order: [] }, [`empty ${at}.order`]],
  [{ kind: "order", order: ["cost", ["latency", "cost"]] }, [`duplicate-criterion ${at}.order`]],
  [{ kind: "intervals", shares: { cost: [0.6, 0.8], latency: [0.5, 0.9] } }, [`shares-apart ${at}.shares`]],
  [{ kind: "intervals", shares: { cost: [0.1, 0.3], latency: [0.1, 0.5] } }, [`shares-apart ${at}.shares`]],
  [{ kind: "intervals", shares: { cost: [0.1, 0.5], latency: [0.1, 0.5] } }, []],
  [{ kind: "ratios", ratios: [] }, [`empty ${at}.ratios`]],
  [
    { kind: "ratios", ratios: [{ more: "cost", less: "cost", atLeast: 2, atMost: 1 }] },
    [`self-reference ${at}.ratios[0].less`, `interval-upside-down ${at}.ratios[0]`],
  ],
  [{ kind: "tradeoffs", tradeoffs: [] }, [`empty ${at}.tradeoffs`]],
  [
    { kind: "tradeoffs", tradeoffs: [{ gain: swing("cost", 0), worth: swing("cost", 1) }] },
    [`self-reference ${at}.tradeoffs[0].worth.criterion`, `out-of-range ${at}.tradeoffs[0].gain.by`],
  ],
])("%j", (weights, codes) => {
  expect(codesOf(briefOf({ preferences: { weights } }))).toEqual(codes);
});

it("bends a scale between its ends", () => {
  const scales = { cost: { worst: 10, best: 5, midpoint: 7 }, latency: { worst: 0.9, best: 1, midpoint: 1 } };
  expect(codesOf(briefOf({ preferences: { scales } }))).toEqual([
    "out-of-range preferences.scales.latency.midpoint",
  ]);
});

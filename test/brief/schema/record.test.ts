import { expect, it } from "vitest";
import { evidenceSchema, isSides } from "../../../src/brief/schema/record.js";
import { refusedBy } from "./refused.js";

const record = {
  id: "r",
  study: "s",
  dimension: "cpu",
  kind: "vm",
  published: "2025-01-01",
  publisher: "p",
  interest: "none",
  readAs: "excerpt",
};
const sides = { bareMetal: 1_000, platform: 820, unit: "1/s", direction: "higher" };

it.each([
  [0.95, []],
  [{ low: 0.9, high: 0.98 }, []],
  [sides, []],
  [95, ["out-of-range add 0 ratio"]],
  [0, ["out-of-range add 0 ratio"]],
  [{ low: 0.98, high: 0.9 }, ["interval-upside-down add 0 ratio"]],
  [{ ...sides, platform: 0, unit: "" }, ["out-of-range add 0 ratio platform", "wrong-type add 0 ratio unit"]],
  [
    { ...sides, direction: "up", extra: 1 },
    ["not-one-of add 0 ratio direction", "unknown-key add 0 ratio extra"],
  ],
  [undefined, ["missing add 0 ratio"]],
])("an added record of ratio %j", (ratio, refused) => {
  expect(refusedBy(evidenceSchema, { add: [{ ...record, ...(ratio !== undefined && { ratio }) }] })).toEqual(
    refused,
  );
});

it("knows which records count, and how much", () => {
  expect(
    refusedBy(evidenceSchema, { use: "none", exclude: ["a"], reweigh: [{ record: "b", factor: 0.5 }] }),
  ).toEqual([]);
  expect(refusedBy(evidenceSchema, { use: "all", reweigh: [{ record: "b", factor: 2 }] })).toEqual([
    "not-one-of use",
    "percent reweigh 0 factor",
  ]);
});

it("tells sides from a spread", () => {
  expect([isSides(0.9), isSides({ low: 0.9, high: 1 }), isSides({ ...sides, direction: "higher" })]).toEqual([
    false,
    false,
    true,
  ]);
});

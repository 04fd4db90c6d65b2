import { expect, it } from "vitest";
import { completeEvidence } from "../../../src/brief/complete/record.js";

const record = {
  id: "r",
  study: "s",
  dimension: "cpu",
  kind: "vm",
  published: "2025-01-01",
  publisher: "p",
  interest: "none",
  readAs: "excerpt",
} as const;

it("uses the catalogue unless told otherwise", () => {
  expect(completeEvidence(undefined)).toEqual({ use: "catalogue", add: [], exclude: [], reweigh: [] });
});

it("tells a ratio from its two sides", () => {
  const sides = { bareMetal: 1_000, platform: 820, unit: "1/s", direction: "higher" } as const;
  const { add } = completeEvidence({
    add: [
      { ...record, ratio: sides },
      { ...record, id: "a", ratio: { low: 0.9, high: 1 } },
    ],
  });
  expect(add).toEqual([
    { ...record, id: "a", ratio: { low: 0.9, high: 1 } },
    { ...record, sides },
  ]);
});

it("names the factor of a record by its place", () => {
  const { reweigh, exclude } = completeEvidence({
    reweigh: [
      { record: "b", factor: 0.5 },
      { record: "a", factor: 0.5 },
    ],
    exclude: ["z", "y"],
  });
  expect(reweigh.map(({ record: id, factor }) => [id, factor.path])).toEqual([
    ["a", "evidence.reweigh[0].factor"],
    ["b", "evidence.reweigh[1].factor"],
  ]);
  expect(exclude).toEqual(["y", "z"]);
});

import { describe, expect, it } from "vitest";
import { completeOptions, extensionNames } from "../../src/assess/options.js";
import { defineGate } from "../../src/gates/gate.js";
import { criterionOf } from "../values/fixture.js";

describe("options", () => {
  it("are seed 1, 4,096 draws and no extensions unless stated", () => {
    expect(completeOptions({})).toEqual({ seed: 1, draws: 4096, extensions: { gates: [], criteria: [] } });
  });

  it.each([64, 1023, 1024, 2048, 1_048_576])("may ask for %d draws", (draws) => {
    expect(completeOptions({ draws }).draws).toBe(draws);
  });

  it.each([0, -1024, 63, 64.5, 1025, 100_000, 1_049_600, Number.NaN, Infinity])(
    "may not ask for %d draws",
    (draws) => {
      expect(() => completeOptions({ draws })).toThrow(RangeError);
    },
  );

  it.each([0, -7, "spring", ""])("may have seed %j", (seed) => {
    expect(completeOptions({ seed }).seed).toBe(seed);
  });

  it.each([1.5, Number.NaN, Infinity, 2 ** 53])("may not have seed %d", (seed) => {
    expect(() => completeOptions({ seed })).toThrow(RangeError);
  });

  it.each([
    ["a text of draws", { draws: "64" }],
    ["a million draws and more", { draws: 1e9 }],
    ["no seed", { seed: null }],
    ["a list as seed", { seed: [] }],
    ["a number to report to", { onProgress: 1 }],
    ["no extensions", { extensions: null }],
    ["nothing", null],
    ["a number", 64],
  ])("may not be %s", (_, options) => {
    expect(() => completeOptions(options as never)).toThrow(RangeError);
  });
});

it("names extensions of both kinds by id", () => {
  const gates = [
    defineGate({ id: "z", version: "1.0.0", check: () => [] }),
    defineGate({ id: "B", version: "3.0.0", check: () => [] }),
  ];
  const criteria = [{ ...criterionOf("a"), version: "2.0.0" }];
  expect(extensionNames({ gates, criteria })).toEqual([
    { id: "B", version: "3.0.0" },
    { id: "a", version: "2.0.0" },
    { id: "z", version: "1.0.0" },
  ]);
});
